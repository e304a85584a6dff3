import { catalogue } from '../i18n/catalogue.ts'
import { makeReady, type ReadyPage } from './ready-page.ts'
import { securityHeaders } from './security-headers.ts'

/** Seconds after which a browser or a crawler should come again */
export const RETRY_AFTER = '5'

interface Words {
  title: string
  text: string
}

const BACK_IN_A_MOMENT: Record<'zh' | 'en', Words> = {
  zh: { title: '请稍候再来', text: '页面暂时无法打开，请过一会儿重试。您的订单和购物车不受影响。' },
  en: {
    title: 'Back in a moment',
    text: 'This page cannot be shown right now. Please try again shortly. Your orders and your cart are not affected.',
  },
}

/** The page for when not even the shop's own error page could be rendered. */
export function lastResortPage(https: boolean): Promise<ReadyPage> {
  return barePage(503, BACK_IN_A_MOMENT, https, { 'retry-after': RETRY_AFTER })
}

/** The same for a form that is not taken; its words are those of the shop's page about it. */
export function bareRefusal(
  status: number,
  refusal: keyof ReturnType<typeof catalogue>['failure']['refused'],
  https: boolean,
): Promise<ReadyPage> {
  const words = { zh: catalogue('zh').failure.refused[refusal], en: catalogue('en').failure.refused[refusal] }
  return barePage(status, words, https)
}

/**
 * A page in both languages, because nothing is known of the visitor, and without style, script or picture, because
 * nothing else may work either.
 */
function barePage(
  status: number,
  { zh, en }: Record<'zh' | 'en', Words>,
  https: boolean,
  further: Record<string, string> = {},
): Promise<ReadyPage> {
  const body = Buffer.from(`<!doctype html>
<html lang="zh">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${zh.title} · ${en.title}</title></head>
<body>
<h1>${zh.title}</h1>
<p>${zh.text}</p>
<h1 lang="en">${en.title}</h1>
<p lang="en">${en.text}</p>
</body>
</html>
`)
  const headers = {
    ...securityHeaders(https),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...further,
  }
  return makeReady({ status, headers, body }, '')
}
