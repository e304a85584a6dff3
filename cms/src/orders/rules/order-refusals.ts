import type { RefusalText } from '../../commands/commands.ts'
import type { OrderRefusal } from './order-states.ts'

/** What each reason means to the outside: status and sentence. Details: `payable`, `refundable` as `¥1.00`. `labels_swapped`
 * is `tracking_number_used` where there is a way out. */
export const ORDER_REFUSALS: Record<OrderRefusal | 'labels_swapped', RefusalText> = {
  order_completed: {
    status: 409,
    zh: '订单已完成，不能再这样操作。',
    en: 'This order is completed; that is no longer possible.',
  },
  order_cancelled: {
    status: 409,
    zh: '订单已取消，不能再这样操作。',
    en: 'This order is cancelled; that is no longer possible.',
  },
  not_paid: { status: 409, zh: '订单还没有收到款。', en: 'This order has not been paid.' },
  already_paid: { status: 409, zh: '订单已经付过款了。', en: 'This order has been paid already.' },
  fully_refunded: { status: 409, zh: '订单已全额退款。', en: 'This order has been refunded in full.' },
  already_packing: { status: 409, zh: '订单已在配货中。', en: 'This order is being packed already.' },
  already_shipped: { status: 409, zh: '订单已经发货。', en: 'This order has been shipped already.' },
  not_shipped: { status: 409, zh: '订单还没有发货。', en: 'This order has not been shipped yet.' },
  amount_not_positive: { status: 422, zh: '金额必须大于 0。', en: 'The amount must be above zero.' },
  amount_differs: {
    status: 422,
    zh: '收款金额与应付金额 {payable} 不一致，请核对。',
    en: 'The amount differs from what is due, {payable}. Please check.',
  },
  amount_above_paid: {
    status: 422,
    zh: '退款不能超过还可退的 {refundable}。',
    en: 'A refund cannot exceed what is left to refund, {refundable}.',
  },
  pieces_above_ordered: {
    status: 422,
    zh: '退款件数超过了这条明细还可退的件数。',
    en: 'That is more pieces than this line has left to refund.',
  },
  nothing_to_send: {
    status: 409,
    zh: '商品都已退款，没有要发的了。请取消订单，剩下的款会自动退回。',
    en: 'All goods were refunded and nothing is left to send. Cancel the order; what is left of the money goes back by itself.',
  },
  tracking_number_used: {
    status: 409,
    zh: '运单号 {trackingNumber} 已用于别人的订单 {number}，请核对。',
    en: 'The tracking number {trackingNumber} belongs to {number}, an order of somebody else. Please check it.',
  },
  labels_swapped: {
    status: 409,
    zh: '运单号 {trackingNumber} 已用于别人的订单 {number}，请核对。如果两张面单贴反了，请勾选“与那个包裹互换”再提交，两笔订单会一起更正。',
    en: 'The tracking number {trackingNumber} belongs to {number}, an order of somebody else. Please check it. If the two labels were swapped, tick “Exchange with that parcel” and send it again: both orders are put right together.',
  },
  nothing_to_exchange: {
    status: 409,
    zh: '运单号 {trackingNumber} 不在别人的包裹上，没有可互换的。直接更正即可。',
    en: 'The tracking number {trackingNumber} is on no parcel of somebody else; there is nothing to exchange. Correct it without.',
  },
  no_such_parcel: {
    status: 404,
    zh: '这笔订单没有这个包裹，请刷新后再试。',
    en: 'This order has no such parcel. Reload the page and look again.',
  },
  nothing_changed: {
    status: 422,
    zh: '和现在的一样，没有要改的。',
    en: 'That is what it says already; there is nothing to change.',
  },
}
