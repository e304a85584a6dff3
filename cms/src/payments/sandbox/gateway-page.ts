import { formatFen } from '../../money/money.ts'
import type { GatewayPayment } from './gateway-books.ts'

/** What can be made to happen at the gateway. */
export const GATEWAY_ACTS = ['pay', 'fail', 'pay_late', 'notify_twice', 'lose_notification'] as const
export type GatewayAct = (typeof GATEWAY_ACTS)[number]

const WORDS = {
  zh: {
    title: '沙箱支付',
    intro: '这是演示用的支付页，不会扣款。',
    amount: '应付',
    state: { waiting: '等待付款', paid: '已付款', failed: '付款失败', closed: '已关闭' },
    back: '返回商城',
    acts: {
      pay: '付款',
      fail: '付款失败',
      pay_late: '过期后才付款',
      notify_twice: '付款，并通知商城两次',
      lose_notification: '付款，但通知丢失',
    },
    rehearse: '演练各种情况',
  },
  en: {
    title: 'Sandbox payment',
    intro: 'This page is for demonstration. No money is taken.',
    amount: 'Due',
    state: { waiting: 'Waiting', paid: 'Paid', failed: 'Failed', closed: 'Closed' },
    back: 'Back to the mall',
    acts: {
      pay: 'Pay',
      fail: 'Let it fail',
      pay_late: 'Pay after the time is over',
      notify_twice: 'Pay and notify the mall twice',
      lose_notification: 'Pay and lose the notification',
    },
    rehearse: 'Rehearse what can happen',
  },
} as const

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const STYLE = `
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f4f1ea; color: #23201b;
    font: 1rem/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif }
  main { width: min(26rem, calc(100vw - 2rem)); background: #fff; padding: 2rem; box-sizing: border-box; border: 1px solid #ddd6c8 }
  h1 { font-size: 1.25rem; margin: 0 0 .5rem } dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 1.5rem 0 }
  dt { color: #6b6459 } dd { margin: 0; text-align: end; overflow-wrap: anywhere } .sum { font-size: 1.5rem; font-weight: 600 }
  button, a.back { display: block; width: 100%; box-sizing: border-box; min-height: 2.75rem; padding: .5rem 1rem; margin-top: .5rem;
    font: inherit; text-align: center; cursor: pointer; border: 1px solid #8a8274; background: #fff; color: inherit; text-decoration: none }
  button.first { background: #8c2f1b; border-color: #8c2f1b; color: #fff } details { margin-top: 1rem } summary { cursor: pointer }`

/** The page of the sandbox gateway, in the payer's language; forms alone, no script. */
export function gatewayPage(payment: GatewayPayment): string {
  const words = WORDS[payment.locale]
  const button = (act: GatewayAct) =>
    `<button name="act" value="${act}"${act === 'pay' ? ' class="first"' : ''}>${words.acts[act]}</button>`
  const rest = GATEWAY_ACTS.filter((act) => act !== 'pay')
  const choice =
    payment.state === 'waiting'
      ? `<form method="post">${button('pay')}<details><summary>${words.rehearse}</summary>${rest.map(button).join('')}</details></form>`
      : ''
  return `<!doctype html>
<html lang="${payment.locale === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${words.title}</title><style>${STYLE}</style></head>
<body><main>
<h1>${words.title}</h1><p>${words.intro}</p>
<dl><dt>${escapeHtml(payment.title)}</dt><dd>${words.state[payment.state]}</dd>
<dt>${words.amount}</dt><dd class="sum">${formatFen(payment.amount)}</dd></dl>
${choice}<a class="back" href="${escapeHtml(payment.returnUrl)}">${words.back}</a>
</main></body></html>`
}
