import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import type { Executor } from '../database/transaction.ts'
import { endReservations, keepReservations, reserveFor } from '../inventory/inventory.ts'
import { formatFen } from '../money/money.ts'
import { capturePayment, endPendingPayment, type PaymentRow } from '../payments/payments.ts'
import { redeemAgain, returnCoupon } from '../pricing/pricing.ts'
import { changeOrder, type OrderRow } from './endpoints/change-order.ts'
import { openMoneyTicket } from './open-money-ticket.ts'
import { piecesOf } from './order-stock.ts'
import { refundOrder } from './refund-order.ts'
import { CANCELLED_BY_TIME, settlementOf } from './rules/settlement.ts'

export interface MoneyReceived {
  /** tells one try to have the goods from another: the goods of an order are promised once for each */
  round: string
  /** what finance wrote beside it */
  note?: string | null
}

/**
 * Books money that has come for an order which waits for it, told by a provider or by finance: the order gets its
 * goods, or its money back and a ticket. Never paid without either. The caller holds the order's lock.
 */
export async function receiveMoney(
  req: PayloadRequest,
  tx: Executor,
  order: OrderRow,
  payment: PaymentRow,
  money: MoneyReceived,
): Promise<'settled' | 'given_back'> {
  const settlement = settlementOf({ ...order, endedByTime: await wasEndedByTime(tx, order.id) })
  if (settlement === 'surplus') throw new Error(`order ${order.id} does not wait for money`)
  if (settlement === 'give_back') return receiveAndGiveBack(req, tx, order, payment, money, '订单取消后到账')
  await tx.execute(sql`savepoint serving`)
  if (!(await haveGoods(req, tx, order, money.round))) {
    await tx.execute(sql`rollback to savepoint serving`)
    return receiveAndGiveBack(req, tx, order, payment, money, '付款到账时货品已售出')
  }
  await receive(tx, order, payment, money)
  return 'settled'
}

async function wasEndedByTime(tx: Executor, orderId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select cancel_reason from orders where id = ${orderId}::uuid`)
  return rows[0]?.cancel_reason === CANCELLED_BY_TIME
}

/** Keeps what the order still holds and takes again what it has lost, its coupon too. False when that is gone. */
async function haveGoods(req: PayloadRequest, tx: Executor, order: OrderRow, round: string): Promise<boolean> {
  // Cash for a parcel that has left: its goods are where they belong.
  if (order.fulfilment === 'shipped' || order.fulfilment === 'delivered') return true
  const held = await keepReservations(req, order)
  const missing = (await piecesOf(tx, order)).filter(
    ({ sku, quantity, takesBackOrders }) => quantity > 0 && !held.has(sku) && !takesBackOrders,
  )
  const outcome = await reserveFor(req, order, missing, { expiresAt: null, round })
  return outcome.ok && (await redeemAgain(tx, order.id))
}

/** Books the money: an order that had ended is open again, and paid. */
async function receive(tx: Executor, order: OrderRow, payment: PaymentRow, { note }: MoneyReceived): Promise<void> {
  if (order.status === 'cancelled') {
    await tx.execute(sql`
      update orders set status = 'open', cancelled_at = null, cancel_reason = null where id = ${order.id}::uuid and status = 'cancelled'`)
  }
  // A payment that failed or was closed comes through all the same: it is the one that counts now.
  if (payment.state !== 'pending') await endPendingPayment(tx, order.id, 'cancelled')
  await capturePayment(tx, payment.id, 'captured', note ?? null)
  await changeOrder(tx, order.id, { name: 'confirmPayment', amount: payment.amount }, new Date())
}

async function receiveAndGiveBack(
  req: PayloadRequest,
  tx: Executor,
  order: OrderRow,
  payment: PaymentRow,
  money: MoneyReceived,
  reason: string,
): Promise<'given_back'> {
  await receive(tx, order, payment, money)
  await endReservations(req, order, 'released')
  await returnCoupon(tx, order.id)
  await changeOrder(tx, order.id, { name: 'cancel' }, new Date(), { cancelReason: reason })
  await refundOrder(tx, order.id, { amount: payment.amount, reason, automatic: true }, new Date())
  await recordActivity(req, {
    action: 'orders.refund',
    resource: 'orders',
    docId: order.id,
    summary: `${order.number} ${formatFen(payment.amount)}，${reason}`,
    details: { amount: payment.amount, reason },
  })
  await openMoneyTicket(req, tx, order, { reason, amount: payment.amount })
  return 'given_back'
}
