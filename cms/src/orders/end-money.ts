import type { PayloadRequest } from 'payload'
import type { Executor } from '../database/transaction.ts'
import { endPendingPayment } from '../payments/payments.ts'
import { returnCoupon } from '../pricing/pricing.ts'
import type { OrderRow } from './endpoints/change-order.ts'
import { openMoneyTicket } from './open-money-ticket.ts'
import { refundOrder } from './refund-order.ts'

/**
 * Settles the money of an order that has just been cancelled: nobody waits for a payment any more, a coupon nobody
 * paid with is free again. Whoever may cancel need not hold the till: what came in goes back by itself, and finance
 * pays out what came by hand.
 * @param order as it was before
 * @param actor id of the staff member; left out when the shopper did it
 */
export async function endMoney(
  req: PayloadRequest,
  tx: Executor,
  order: OrderRow,
  { reason, at, actor }: { reason: string; at: Date; actor?: string },
): Promise<void> {
  await endPendingPayment(tx, order.id, 'cancelled')
  if (order.paid === 0) await returnCoupon(tx, order.id)
  const left = order.paid - order.refunded
  if (left === 0) return
  await refundOrder(tx, order.id, { amount: left, reason, automatic: true, actor }, at)
  await openMoneyTicket(req, tx, order, { reason, amount: left })
}
