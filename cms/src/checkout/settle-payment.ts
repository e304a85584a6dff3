import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Executor } from '../database/transaction.ts'
import { endReservations, keepReservations, reserveFor } from '../inventory/inventory.ts'
import { formatFen } from '../money/money.ts'
import { changeOrder, type OrderRow, openMoneyTicket, piecesOf, readOrder, refundOrder } from '../orders/orders.ts'
import {
  capturePayment,
  endPendingPayment,
  findPayment,
  giveBack,
  lockPayment,
  type PaymentRow,
  type ProviderName,
} from '../payments/payments.ts'
import { redeemAgain, returnCoupon } from '../pricing/pricing.ts'
import { CANCELLED_BY_TIME, settlementOf } from './rules/settlement.ts'

/** What a provider says of one of our payments; amount in fen. */
export interface PaymentEvent {
  provider: ProviderName
  /** the same event may be told many times */
  eventId: string
  kind: 'paid' | 'failed'
  /** our number of the payment */
  paymentId: string
  externalId: string
  amount: number
}

export type SettlementOutcome =
  | 'settled'
  | 'failed'
  | 'given_back'
  | 'surplus'
  /** told before, or the payment had been settled */
  | 'known'
  | 'unknown_payment'
  | 'amount_differs'

/**
 * Takes note of what a provider says, once for each event: one transaction in which a paid order gets its goods,
 * or its money back and a ticket. Never paid without either.
 */
export async function settlePayment(req: PayloadRequest, event: PaymentEvent): Promise<SettlementOutcome> {
  return inTransaction(req, async (tx) => {
    const payment = await findPayment(tx, event.provider, event.paymentId)
    if (!payment || (payment.externalId !== null && payment.externalId !== event.externalId)) return 'unknown_payment'
    if (payment.amount !== event.amount) return 'amount_differs'
    // The order is the lock of everything that happens to it, so it comes first: noting the event locks the payment.
    await tx.execute(sql`select 1 from orders where id = ${payment.orderId}::uuid for update`)
    if (!(await noteEvent(tx, event))) return 'known'
    const outcome = await settle(req, tx, payment, event)
    await tx.execute(sql`
      update mall.payment_events set outcome = ${outcome} where provider = ${event.provider} and event_id = ${event.eventId}`)
    return outcome
  })
}

/** False when the event was told before. */
async function noteEvent(tx: Executor, event: PaymentEvent): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    insert into mall.payment_events (provider, event_id, payment_id, kind, outcome)
    values (${event.provider}, ${event.eventId}, ${event.paymentId}::uuid, ${event.kind}, 'received')
    on conflict (provider, event_id) do nothing returning 1`)
  return rows.length === 1
}

async function settle(
  req: PayloadRequest,
  tx: Executor,
  { id, orderId }: PaymentRow,
  event: PaymentEvent,
): Promise<SettlementOutcome> {
  const payment = await lockPayment(tx, id)
  if (payment.captured > 0) return 'known'
  if (event.kind === 'failed') {
    if (payment.state === 'pending') await endPendingPayment(tx, orderId, 'failed')
    return 'failed'
  }
  const order = await readOrder(tx, orderId)
  if (!order) throw new Error(`payment ${id} has no order`)
  switch (settlementOf({ ...order, endedByTime: await wasEndedByTime(tx, orderId) })) {
    case 'surplus':
      return settleSurplus(req, tx, order, payment)
    case 'give_back':
      return receiveAndGiveBack(req, tx, order, payment, '订单取消后到账')
    case 'serve':
      return serve(req, tx, order, payment, event.eventId)
  }
}

async function wasEndedByTime(tx: Executor, orderId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select cancel_reason from orders where id = ${orderId}::uuid`)
  return rows[0]?.cancel_reason === CANCELLED_BY_TIME
}

async function serve(
  req: PayloadRequest,
  tx: Executor,
  order: OrderRow,
  payment: PaymentRow,
  round: string,
): Promise<SettlementOutcome> {
  await tx.execute(sql`savepoint serving`)
  if (!(await haveGoods(req, tx, order, round))) {
    await tx.execute(sql`rollback to savepoint serving`)
    return receiveAndGiveBack(req, tx, order, payment, '付款到账时货品已售出')
  }
  await receive(tx, order, payment)
  await recordActivity(req, {
    action: 'orders.confirmPayment',
    resource: 'orders',
    docId: order.id,
    summary: `${order.number} ${formatFen(payment.amount)}`,
    details: { amount: payment.amount, note: payment.provider },
  })
  return 'settled'
}

/** Keeps what the order still holds and takes again what it has lost, its coupon too. False when that is gone. */
async function haveGoods(req: PayloadRequest, tx: Executor, order: OrderRow, round: string): Promise<boolean> {
  const held = await keepReservations(req, order)
  const missing = (await piecesOf(tx, order)).filter(({ sku, takesBackOrders }) => !held.has(sku) && !takesBackOrders)
  const outcome = await reserveFor(req, order, missing, { expiresAt: null, round })
  return outcome.ok && (await redeemAgain(tx, order.id))
}

/** Books the money: an order that had ended is open again, and paid. */
async function receive(tx: Executor, order: OrderRow, payment: PaymentRow): Promise<void> {
  if (order.status === 'cancelled') {
    await tx.execute(sql`
      update orders set status = 'open', cancelled_at = null, cancel_reason = null where id = ${order.id}::uuid and status = 'cancelled'`)
  }
  // A payment that failed or was closed comes through all the same: it is the one that counts now.
  if (payment.state !== 'pending') await endPendingPayment(tx, order.id, 'cancelled')
  await capturePayment(tx, payment.id, 'captured')
  await changeOrder(tx, order.id, { name: 'confirmPayment', amount: payment.amount }, new Date())
}

async function receiveAndGiveBack(
  req: PayloadRequest,
  tx: Executor,
  order: OrderRow,
  payment: PaymentRow,
  reason: string,
): Promise<SettlementOutcome> {
  await receive(tx, order, payment)
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

async function settleSurplus(
  req: PayloadRequest,
  tx: Executor,
  order: OrderRow,
  payment: PaymentRow,
): Promise<SettlementOutcome> {
  const reason = '重复付款'
  await capturePayment(tx, payment.id, 'surplus')
  const given = await giveBack(tx, {
    orderId: order.id,
    paymentId: payment.id,
    amount: payment.amount,
    reason,
    automatic: true,
  })
  if (!given) throw new Error(`surplus of payment ${payment.id} cannot be given back`)
  await openMoneyTicket(req, tx, order, { reason, amount: payment.amount })
  return 'surplus'
}
