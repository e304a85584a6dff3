import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import { canCommand, type Principal } from '../permissions/permissions.ts'
import type { PaymentStanding } from './rules/payment-words.ts'
import { isPaidOutByHand, type RefundDeskView } from './rules/refund-desk-view.ts'

/** A payment of an order as the desk shows it, with what of it went back. Amounts in fen, instants ISO 8601. */
export interface PaymentDeskView {
  id: string
  provider: 'offline' | 'sandbox'
  state: PaymentStanding
  amount: number
  captured: number
  refunded: number
  note: string | null
  createdAt: string
  capturedAt: string | null
  refunds: RefundDeskView[]
}

/** All payments of an order, oldest first, with their refunds. */
export async function paymentsOfOrder(tx: Executor, orderId: string, person: Principal): Promise<PaymentDeskView[]> {
  const { rows } = await tx.execute(sql`
    select id, provider, state, amount, captured, refunded, note,
           (extract(epoch from created_at) * 1000)::bigint as created_ms,
           (extract(epoch from captured_at) * 1000)::bigint as captured_ms
      from payments where order_id = ${orderId}::uuid order by created_at, id`)
  const refunds = await readRefunds(tx, sql`r.order_id = ${orderId}::uuid`, person)
  return rows.map((row) => ({
    id: String(row.id),
    provider: row.provider as PaymentDeskView['provider'],
    state: row.state as PaymentStanding,
    amount: Number(row.amount),
    captured: Number(row.captured),
    refunded: Number(row.refunded),
    note: row.note === null ? null : String(row.note),
    createdAt: instantOf(row.created_ms) ?? '',
    capturedAt: instantOf(row.captured_ms),
    refunds: refunds
      .filter(({ paymentId }) => paymentId === String(row.id))
      .map(({ paymentId: _, ...refund }) => refund),
  }))
}

export async function refundOfDesk(tx: Executor, id: string, person: Principal): Promise<RefundDeskView | null> {
  const [refund] = await readRefunds(tx, sql`r.id = ${id}::uuid`, person)
  if (!refund) return null
  const { paymentId: _, ...view } = refund
  return view
}

async function readRefunds(
  tx: Executor,
  condition: ReturnType<typeof sql>,
  person: Principal,
): Promise<(RefundDeskView & { paymentId: string })[]> {
  const { rows } = await tx.execute(sql`
    select r.id, r.order_id, r.payment_id, o.number, r.amount, r.state, p.provider, r.reason, r.automatic, r.note,
           actor.name as actor, hand.name as paid_out_by,
           (extract(epoch from r.created_at) * 1000)::bigint as created_ms,
           (extract(epoch from r.done_at) * 1000)::bigint as done_ms
      from refunds r
      join payments p on p.id = r.payment_id
      join orders o on o.id = r.order_id
      left join staff actor on actor.id = r.actor_id
      left join staff hand on hand.id = r.paid_out_by_id
     where ${condition} order by r.created_at, r.id`)
  const mayPayOut = canCommand(person, 'refunds.payOut')
  return rows.map((row) => {
    const standing = {
      state: row.state as RefundDeskView['state'],
      provider: row.provider as RefundDeskView['provider'],
    }
    return {
      ...standing,
      id: String(row.id),
      paymentId: String(row.payment_id),
      orderId: String(row.order_id),
      orderNumber: String(row.number),
      amount: Number(row.amount),
      reason: String(row.reason),
      automatic: row.automatic === true,
      createdAt: instantOf(row.created_ms) ?? '',
      doneAt: instantOf(row.done_ms),
      actor: row.actor === null ? null : String(row.actor),
      paidOutBy: row.paid_out_by === null ? null : String(row.paid_out_by),
      note: row.note === null ? null : String(row.note),
      canPayOut: mayPayOut && isPaidOutByHand(standing),
    }
  })
}

const instantOf = (ms: unknown): string | null => (ms === null ? null : new Date(Number(ms)).toISOString())
