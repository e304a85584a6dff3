import type { FulfilmentState, OrderCommandName, OrderStatus, PaymentMethod, PaymentState } from './order-states.ts'

/** What states and commands are called at the desks and in the shop. */
interface Words {
  zh: string
  en: string
}

/** `tone`: whether a state asks for action, is fine, is over, or has gone wrong. */
export type Tone = 'waiting' | 'good' | 'quiet' | 'bad'
type StateWords = Words & { tone: Tone }

export const STATUS_WORDS: Record<OrderStatus, StateWords> = {
  open: { zh: '进行中', en: 'Open', tone: 'waiting' },
  completed: { zh: '已完成', en: 'Completed', tone: 'quiet' },
  cancelled: { zh: '已取消', en: 'Cancelled', tone: 'bad' },
}

export const PAYMENT_WORDS: Record<PaymentState, StateWords> = {
  pending: { zh: '待付款', en: 'Awaiting payment', tone: 'waiting' },
  paid: { zh: '已付款', en: 'Paid', tone: 'good' },
  partly_refunded: { zh: '部分退款', en: 'Partly refunded', tone: 'bad' },
  refunded: { zh: '已全额退款', en: 'Refunded', tone: 'quiet' },
}

export const FULFILMENT_WORDS: Record<FulfilmentState, StateWords> = {
  unfulfilled: { zh: '待发货', en: 'To be sent', tone: 'waiting' },
  packing: { zh: '配货中', en: 'Packing', tone: 'waiting' },
  shipped: { zh: '已发货', en: 'Shipped', tone: 'good' },
  delivered: { zh: '已签收', en: 'Delivered', tone: 'quiet' },
  returned: { zh: '已退回', en: 'Came back', tone: 'bad' },
}

export const METHOD_WORDS: Record<PaymentMethod, Words> = {
  online: { zh: '在线支付', en: 'Online payment' },
  transfer: { zh: '银行转账', en: 'Bank transfer' },
  cod: { zh: '货到付款', en: 'Cash on delivery' },
}

export const COMMAND_WORDS: Record<OrderCommandName, Words> = {
  confirmPayment: { zh: '确认收款', en: 'Confirm payment' },
  startPacking: { zh: '开始配货', en: 'Start packing' },
  ship: { zh: '发货', en: 'Ship' },
  addParcel: { zh: '再加一个包裹', en: 'Add a parcel' },
  correctParcel: { zh: '更正运单号', en: 'Correct a tracking number' },
  complete: { zh: '确认完成', en: 'Complete' },
  returned: { zh: '包裹退回', en: 'Parcel came back' },
  changeAddress: { zh: '改收货信息', en: 'Change the address' },
  cancel: { zh: '取消订单', en: 'Cancel order' },
  refund: { zh: '退款', en: 'Refund' },
}

/** Nobody waits for the payment of an order that was cancelled. */
const NEVER_PAID: StateWords = { zh: '未付款', en: 'Not paid', tone: 'quiet' }

/** Nor is anything to be paid before the courier comes. */
const AT_THE_DOOR: StateWords = { zh: '到付未收', en: 'Cash on delivery', tone: 'quiet' }

/** How the payment of an order stands. */
export function paymentWordsOf(order: { status: string; payment: string; paymentMethod?: string | null }): StateWords {
  if (order.payment !== 'pending') return PAYMENT_WORDS[order.payment as PaymentState]
  if (order.status === 'cancelled') return NEVER_PAID
  return order.paymentMethod === 'cod' ? AT_THE_DOOR : PAYMENT_WORDS.pending
}

/** Nor does anybody send what was cancelled before it left. */
const NEVER_SENT: StateWords = { zh: '不发货', en: 'Not sent', tone: 'quiet' }

/** How the delivery of an order stands. */
export const fulfilmentWordsOf = (order: { status: string; fulfilment: string }): StateWords =>
  order.status === 'cancelled' && ['unfulfilled', 'packing'].includes(order.fulfilment)
    ? NEVER_SENT
    : FULFILMENT_WORDS[order.fulfilment as FulfilmentState]

/** Where an order stands, in a few words. */
export function standingOf(order: {
  status: string
  payment: string
  fulfilment: string
  paymentMethod?: string | null
}): Words {
  const status = STATUS_WORDS[order.status as OrderStatus]
  const payment = paymentWordsOf(order)
  const fulfilment = FULFILMENT_WORDS[order.fulfilment as FulfilmentState]
  const parts =
    order.status === 'open'
      ? [payment, fulfilment]
      : order.fulfilment === 'returned'
        ? [fulfilment, payment]
        : [status, payment]
  return { zh: parts.map(({ zh }) => zh).join(' · '), en: parts.map(({ en }) => en).join(' · ') }
}

/** The carriers a shop in China works with; any other name may be typed. */
export const CARRIERS: readonly string[] = [
  '顺丰速运',
  '京东物流',
  '中通快递',
  '圆通速递',
  '申通快递',
  '韵达快递',
  '极兔速递',
  '邮政 EMS',
  '德邦快递',
]
