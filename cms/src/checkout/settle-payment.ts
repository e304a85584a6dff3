import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Executor } from '../database/transaction.ts'
import { formatFen } from '../money/money.ts'
import { type OrderRow, openMoneyTicket, readOrder, receiveMoney } from '../orders/orders.ts'
import {
  capturePayment,
  endPendingPayment,
  findPayment,
  giveBack,
  lockPayment,
  nameExternally,
  type PaymentRow,
  type ProviderName,
} from '../payments/payments.ts'

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
  // Without the provider's number nothing could be given back by it.
  if (payment.externalId === null) await nameExternally(tx, id, event.externalId)
  if (event.kind === 'failed') {
    if (payment.state === 'pending') await endPendingPayment(tx, orderId, 'failed')
    return 'failed'
  }
  const order = await readOrder(tx, orderId)
  if (!order) throw new Error(`payment ${id} has no order`)
  if (order.payment !== 'pending') return settleSurplus(req, tx, order, payment)
  const outcome = await receiveMoney(req, tx, order, payment, { round: event.eventId })
  if (outcome === 'settled') {
    await recordActivity(req, {
      action: 'orders.confirmPayment',
      resource: 'orders',
      docId: order.id,
      summary: `${order.number} ${formatFen(payment.amount)}`,
      details: { amount: payment.amount, note: payment.provider },
    })
  }
  return outcome
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
