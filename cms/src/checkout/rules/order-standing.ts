import type { OrderState } from '../../orders/orders.ts'
import type { OrderAct, OrderStanding } from '../../store-api/shop-contract.ts'

/** What decides where an order stands for its shopper. */
export interface StandingFacts extends Pick<OrderState, 'status' | 'payment' | 'fulfilment' | 'paymentMethod'> {
  /** until when the goods are kept unpaid; null: without limit */
  payBy: Date | null
}

const isOverdue = ({ payBy }: StandingFacts, at: Date): boolean => payBy !== null && at.getTime() >= payBy.getTime()

/** Where an order stands, in one word. */
export function orderStanding(order: StandingFacts, at: Date): OrderStanding {
  if (order.fulfilment === 'returned') return 'returned'
  if (order.status === 'cancelled') return order.payment === 'refunded' ? 'refunded' : 'cancelled'
  if (order.status === 'completed') return 'completed'
  if (order.fulfilment === 'shipped' || order.fulfilment === 'delivered') return 'shipped'
  if (order.payment === 'pending' && order.paymentMethod !== 'cod') {
    if (isOverdue(order, at)) return 'payment_overdue'
    return order.paymentMethod === 'transfer' ? 'awaiting_transfer' : 'awaiting_payment'
  }
  if (order.payment === 'refunded') return 'refunded'
  return order.fulfilment === 'packing' ? 'packing' : 'preparing'
}

/** What its shopper may do with an order now. */
export function orderActs(order: StandingFacts, at: Date): OrderAct[] {
  const canPay =
    order.status === 'open' && order.payment === 'pending' && order.paymentMethod === 'online' && !isOverdue(order, at)
  const canCancel = order.status === 'open' && order.fulfilment === 'unfulfilled'
  const canReceive = order.status === 'open' && order.fulfilment === 'shipped' && order.payment !== 'pending'
  return [
    ...(canPay ? (['pay'] as const) : []),
    ...(canCancel ? (['cancel'] as const) : []),
    ...(canReceive ? (['received'] as const) : []),
    'ask',
  ]
}

/** A day. ms */
const DAY = 86_400_000

/**
 * When an order that was sent counts as received though nobody has said so; null when it does not by itself: the last
 * parcel has not left, it is not paid, it is over, or the shop still owes the shopper an answer.
 * @param days of the mall's settings
 */
export function completesAt(
  order: StandingFacts & { lastParcelAt: Date | null; hasOpenTicket: boolean },
  days: number,
): Date | null {
  if (!orderActs(order, new Date(0)).includes('received') || order.hasOpenTicket || !order.lastParcelAt) return null
  return new Date(order.lastParcelAt.getTime() + days * DAY)
}
