import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { type Letter, shopLink, type WriteMail } from '../../mail/mail.ts'
import { formatFen } from '../../money/money.ts'
import { methodOfOrder, transferInstructions } from '../../payments/payments.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { formatInZone } from '../../time/time.ts'
import { orderToken } from '../rules/tokens.ts'

type Locale = 'zh' | 'en'

interface OrderOfMail {
  id: string
  number: string
  payable: number
  isPaid: boolean
  paymentMethod: string
  payBy: Date | null
  /** `茶壶 青 × 2`, one a line: what was bought, and once it has left what was sent */
  goods: string
  locale: Locale
  to: string
}

const FOOT: Record<Locale, string> = {
  zh: '坊市。请不要把链接转给别人：拿到链接就能看到这笔订单。',
  en: 'Fangshi. Keep the link to yourself: whoever has it can see this order.',
}

const linkTo = ({ id, number, locale }: OrderOfMail): NonNullable<Letter['link']> => ({
  label: locale === 'zh' ? `查看订单 ${number}` : `See order ${number}`,
  address: shopLink(locale, `/orders/${orderToken(currentSettings().PAYLOAD_SECRET, id)}`),
})

type Words = Pick<Letter, 'subject' | 'paragraphs'>

/** A letter in the language of an order, with the way to its page. */
const letterAbout = (order: OrderOfMail, words: Record<Locale, Words>): { to: string; letter: Letter } => ({
  to: order.to,
  letter: { ...words[order.locale], link: linkTo(order), foot: FOOT[order.locale] },
})

/** The next thing the shopper has to do, or null. */
function whatToDo(order: OrderOfMail, transferAccount: string | null): string | null {
  const { locale, number } = order
  const amount = formatFen(order.payable)
  const until = order.payBy && formatInZone(order.payBy, currentSettings().MALL_TIME_ZONE)
  if (order.isPaid) return null
  switch (methodOfOrder(order.paymentMethod)) {
    case 'cash_on_delivery':
      return locale === 'zh' ? `收货时请付 ${amount}。` : `Please pay ${amount} on delivery.`
    case 'offline_transfer':
      return transferInstructions({ number, amount, locale, account: transferAccount })
    case 'sandbox':
      return locale === 'zh' ? `请在 ${until} 前付款 ${amount}。` : `Please pay ${amount} by ${until}.`
  }
}

const orderPlaced: WriteMail = async (payload, about) => {
  const order = await readOrderOfMail(payload, about)
  if (!order) return null
  const toDo = whatToDo(order, await readTransferAccount(payload))
  const end = toDo === null ? [] : [toDo]
  const sum = formatFen(order.payable)
  return letterAbout(order, {
    zh: {
      subject: `订单 ${order.number} 已提交`,
      paragraphs: ['您好，我们收到了您的订单：', order.goods, `合计 ${sum}`, ...end],
    },
    en: {
      subject: `We have got your order ${order.number}`,
      paragraphs: ['Hello, we have got your order:', order.goods, `Total ${sum}`, ...end],
    },
  })
}

/** Carrier and tracking number, one parcel a line; null when nothing has left. */
async function readParcels(payload: Payload, orderId: string): Promise<string | null> {
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select carrier, tracking_number from shipments where order_id = ${orderId}::uuid order by shipped_at, id`,
  )
  if (rows.length === 0) return null
  return rows.map((row) => `${String(row.carrier)} ${String(row.tracking_number)}`).join('\n')
}

const orderShipped: WriteMail = async (payload, about) => {
  const order = await readOrderOfMail(payload, about)
  const parcels = await readParcels(payload, about)
  if (!order || parcels === null) return null
  return letterAbout(order, {
    zh: {
      subject: `订单 ${order.number} 已发货`,
      paragraphs: ['您好，您的包裹已经发出：', parcels, order.goods],
    },
    en: {
      subject: `Your order ${order.number} is on its way`,
      paragraphs: ['Hello, your parcel is on its way:', parcels, order.goods],
    },
  })
}

const parcelCorrected: WriteMail = async (payload, about) => {
  const order = await readOrderOfMail(payload, about)
  const parcels = await readParcels(payload, about)
  if (!order || parcels === null) return null
  return letterAbout(order, {
    zh: {
      subject: `订单 ${order.number} 的运单号有更正`,
      paragraphs: ['您好，之前告诉您的运单号有误，请以这里的为准：', parcels],
    },
    en: {
      subject: `A tracking number of order ${order.number} was corrected`,
      paragraphs: ['Hello, the tracking number we gave you was wrong. This is right:', parcels],
    },
  })
}

const orderAddressChanged: WriteMail = async (payload, about) => {
  const order = await readOrderOfMail(payload, about)
  if (!order) return null
  return letterAbout(order, {
    zh: {
      subject: `订单 ${order.number} 的收货信息已修改`,
      paragraphs: [
        '您好，我们按要求修改了这笔订单的收货信息，请打开订单核对。',
        '如果不是您要求的，请马上从订单页联系我们。',
      ],
    },
    en: {
      subject: `The delivery address of order ${order.number} was changed`,
      paragraphs: [
        'Hello, as we were asked to, we have changed where this order goes. Please open it and check.',
        'If it was not you who asked, please write to us from the page of the order at once.',
      ],
    },
  })
}

const orderReturned: WriteMail = async (payload, about) => {
  const order = await readOrderOfMail(payload, about)
  if (!order) return null
  const ifPaid = (sentence: string): string[] => (order.isPaid ? [sentence] : [])
  return letterAbout(order, {
    zh: {
      subject: `订单 ${order.number} 的包裹退回来了`,
      paragraphs: [
        '您好，这笔订单的包裹没有送到，已经回到我们这里，订单随之取消。',
        ...ifPaid('您付过的钱全部退回，退款另有邮件通知。'),
        '还想要的话，请再下一单；有疑问请从订单页联系我们。',
      ],
    },
    en: {
      subject: `The parcel of order ${order.number} came back to us`,
      paragraphs: [
        'Hello, the parcel of this order was not delivered and is with us again. The order is cancelled.',
        ...ifPaid('All that you paid goes back to you; another mail tells of it.'),
        'If you still want it, please order again. If something is not clear, write to us from the page of the order.',
      ],
    },
  })
}

const orderRefunded: WriteMail = async (payload, about) => {
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select order_id, amount from refunds where id = ${about}::uuid`,
  )
  const order = rows[0] && (await readOrderOfMail(payload, String(rows[0].order_id)))
  if (!order) return null
  const amount = formatFen(Number(rows[0]?.amount))
  return letterAbout(order, {
    zh: {
      subject: `订单 ${order.number} 退款 ${amount}`,
      paragraphs: [`您好，我们已为订单 ${order.number} 退款 ${amount}，款项将按原付款方式退回。`],
    },
    en: {
      subject: `A refund of ${amount} for order ${order.number}`,
      paragraphs: [`Hello, we have refunded ${amount} of order ${order.number}. It goes back the way it came.`],
    },
  })
}

/** null when there is no address to write to: an account that is gone, an order that was imported without one. */
async function readOrderOfMail(payload: Payload, id: string): Promise<OrderOfMail | null> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select o.id, o.number, o.totals_payable, o.payment <> 'pending' as is_paid, o.payment_method,
           extract(epoch from o.pay_by) * 1000 as pay_by_ms, coalesce(c.email, o.email) as address, o.locale,
           (select string_agg(concat_ws(' ', title, options) || ' × ' || coalesce(sent_quantity, quantity), E'\\n' order by id)
              from order_lines where order_id = o.id and sent_quantity is distinct from 0) as goods
      from orders o left join customers c on c.id = o.customer_id and c.deleted_at is null
     where o.id = ${id}::uuid`)
  const row = rows[0]
  if (row?.address == null) return null
  return {
    id: String(row.id),
    number: String(row.number),
    payable: Number(row.totals_payable),
    isPaid: row.is_paid === true,
    paymentMethod: String(row.payment_method),
    payBy: row.pay_by_ms === null ? null : new Date(Number(row.pay_by_ms)),
    goods: String(row.goods ?? ''),
    locale: row.locale === 'en' ? 'en' : 'zh',
    to: String(row.address),
  }
}

/** Where transfers go, as the mall's settings have it; null: not told yet. */
export async function readTransferAccount(payload: Payload): Promise<string | null> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`select transfer_account from mall_settings limit 1`)
  return (rows[0]?.transfer_account as string | null | undefined) || null
}

/** The mails about orders, for the task `sendMail`. */
export const ORDER_MAILS = {
  orderPlaced,
  orderShipped,
  parcelCorrected,
  orderAddressChanged,
  orderReturned,
  orderRefunded,
}
