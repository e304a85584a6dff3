import { sql } from '@payloadcms/db-postgres'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import { enqueueWith } from '../jobs/jobs.ts'
import { queueMail } from '../mail/mail.ts'
import type { ProviderName } from './rules/payment-methods.ts'
import type { PaymentStanding } from './rules/payment-words.ts'

/** A payment as the books have it; amounts in fen. */
export interface PaymentRow {
  id: string
  orderId: string
  provider: ProviderName
  state: PaymentStanding
  amount: number
  captured: number
  refunded: number
  /** the provider's own number, once it knows of the payment */
  externalId: string | null
}

const paymentOf = (row: Record<string, unknown>): PaymentRow => ({
  id: String(row.id),
  orderId: String(row.order_id),
  provider: row.provider as ProviderName,
  state: row.state as PaymentStanding,
  amount: Number(row.amount),
  captured: Number(row.captured),
  refunded: Number(row.refunded),
  externalId: row.external_id === null ? null : String(row.external_id),
})

const COLUMNS = sql`id, order_id, provider, state, amount, captured, refunded, external_id`

/** Asks for the money of an order: one payment that waits, in the transaction of the caller. */
export async function openPayment(
  tx: Executor,
  payment: { orderId: string; provider: ProviderName; amount: number },
): Promise<PaymentRow> {
  const { rows } = await tx.execute(sql`
    insert into payments (id, order_id, provider, state, amount, captured, refunded, created_at, updated_at)
    values (${newId()}::uuid, ${payment.orderId}::uuid, ${payment.provider}, 'pending', ${payment.amount}, 0, 0, now(), now())
    returning ${COLUMNS}`)
  return paymentOf(rows[0] as Record<string, unknown>)
}

/** The payment an order waits for, or null. */
export async function pendingPayment(tx: Executor, orderId: string): Promise<PaymentRow | null> {
  const { rows } = await tx.execute(
    sql`select ${COLUMNS} from payments where order_id = ${orderId}::uuid and state = 'pending'`,
  )
  return rows[0] ? paymentOf(rows[0]) : null
}

/** The payment a provider names by our own number. */
export async function findPayment(tx: Executor, provider: ProviderName, id: string): Promise<PaymentRow | null> {
  const { rows } = await tx.execute(
    sql`select ${COLUMNS} from payments where provider = ${provider} and id = ${id}::uuid`,
  )
  return rows[0] ? paymentOf(rows[0]) : null
}

/** @throws Error when it is gone: payments are never deleted */
export async function readPayment(tx: Executor, id: string): Promise<PaymentRow> {
  const { rows } = await tx.execute(sql`select ${COLUMNS} from payments where id = ${id}::uuid`)
  if (!rows[0]) throw new Error(`payment ${id} is gone`)
  return paymentOf(rows[0])
}

/** Reads a payment anew and locks it. @throws Error when it is gone: payments are never deleted */
export async function lockPayment(tx: Executor, id: string): Promise<PaymentRow> {
  const { rows } = await tx.execute(sql`select ${COLUMNS} from payments where id = ${id}::uuid for update`)
  if (!rows[0]) throw new Error(`payment ${id} is gone`)
  return paymentOf(rows[0])
}

/**
 * The provider knows the payment under this number from now on; it is told once. Whoever gave the order up meanwhile
 * could not name the payment to the provider: it is closed there now.
 */
export async function nameExternally(tx: Executor, id: string, externalId: string): Promise<void> {
  const { rows } = await tx.execute(sql`
    update payments set external_id = coalesce(external_id, ${externalId}), updated_at = now() where id = ${id}::uuid
    returning state`)
  if (rows[0]?.state === 'cancelled') await closeAtProvider(tx, id)
}

/** As often as a provider may be away before a person has to look: about two days. */
const TRIES_TO_CLOSE = 20

const closeAtProvider = (tx: Executor, paymentId: string): Promise<void> =>
  enqueueWith(tx, 'closePayment', { paymentId }, { maxAttempts: TRIES_TO_CLOSE })

/** The whole amount has come in. `surplus`: though the order did not wait for it. */
export async function capturePayment(
  tx: Executor,
  id: string,
  state: 'captured' | 'surplus',
  note: string | null = null,
): Promise<void> {
  await tx.execute(sql`
    update payments set state = ${state}, captured = amount, captured_at = clock_timestamp(), note = coalesce(${note}, note),
           updated_at = clock_timestamp()
     where id = ${id}::uuid and captured = 0`)
}

/**
 * The payment an order waits for will not come: it failed, or the order is over. The provider is told by a job of the
 * same transaction that it must not be made any more: a payer may still have its page open.
 */
export async function endPendingPayment(tx: Executor, orderId: string, state: 'failed' | 'cancelled'): Promise<void> {
  const { rows } = await tx.execute(sql`
    update payments set state = ${state}, updated_at = clock_timestamp()
     where order_id = ${orderId}::uuid and state = 'pending' returning id, external_id`)
  for (const { id, external_id: known } of rows)
    if (state === 'cancelled' && known !== null) await closeAtProvider(tx, String(id))
}

/**
 * The payment that money by transfer or at the door belongs to. An order that is not in these books yet, because it was
 * imported, is entered first.
 */
export async function paymentByHand(tx: Executor, order: { id: string; payable: number }): Promise<PaymentRow> {
  const waiting = await pendingPayment(tx, order.id)
  if (waiting?.provider === 'offline') return waiting
  // A shopper who was to pay online may have paid by transfer: should the online payment come as well, it is surplus.
  if (waiting) await endPendingPayment(tx, order.id, 'cancelled')
  return openPayment(tx, { orderId: order.id, provider: 'offline', amount: order.payable })
}

export interface RefundToGive {
  orderId: string
  /** the payment it goes back from; left out: the one that paid the order */
  paymentId?: string
  amount: number
  reason: string
  lines?: readonly { line: string; quantity: number; amount: number }[]
  automatic?: boolean
  /** id of the staff member */
  actor?: string | undefined
}

/**
 * Decides a refund: the payment's sum moves only while it stays within what came in, whoever asks at the same
 * instant. The provider is told by a job of the same transaction. Null: there is not so much left to give.
 * Returns the id of the refund.
 */
export async function giveBack(tx: Executor, refund: RefundToGive): Promise<string | null> {
  const which = refund.paymentId
    ? sql`id = ${refund.paymentId}::uuid`
    : sql`order_id = ${refund.orderId}::uuid and state = 'captured'`
  const { rows } = await tx.execute(sql`
    update payments set refunded = refunded + ${refund.amount}, updated_at = clock_timestamp()
     where ${which} and refunded + ${refund.amount} <= captured
    returning id, provider`)
  const payment = rows[0] as { id: string; provider: ProviderName } | undefined
  if (!payment) return null
  const id = newId()
  // Finance hands out offline money and says so by this very command; nobody has for an automatic refund.
  const isDone = payment.provider === 'offline' && !refund.automatic
  await tx.execute(sql`
    insert into refunds (id, order_id, payment_id, amount, state, done_at, reason, lines, automatic, actor_id, created_at, updated_at)
    values (${id}::uuid, ${refund.orderId}::uuid, ${payment.id}::uuid, ${refund.amount}, ${isDone ? 'done' : 'requested'},
            case when ${isDone} then now() end, ${refund.reason}, ${refund.lines ? JSON.stringify(refund.lines) : null}::jsonb,
            ${refund.automatic ?? false}, ${refund.actor ?? null}::uuid, now(), now())`)
  if (payment.provider !== 'offline') await enqueueWith(tx, 'sendRefund', { refundId: id }, { maxAttempts: 20 })
  await queueMail(tx, 'orderRefunded', id)
  return id
}

/** Enters the money of an order that was imported with it, so that it can be given back from the books. */
export async function bookImportedPayment(
  tx: Executor,
  order: { id: string; paid: number; refunded: number },
): Promise<void> {
  const { rows } = await tx.execute(sql`
    insert into payments (id, order_id, provider, state, amount, captured, refunded, captured_at, note, created_at, updated_at)
    select ${newId()}::uuid, ${order.id}::uuid, 'offline', 'captured', ${order.paid}, ${order.paid}, ${order.refunded}, now(),
           '导入', now(), now()
     where ${order.paid}::numeric > 0
       and not exists (select 1 from payments where order_id = ${order.id}::uuid and state in ('pending', 'captured'))
    on conflict do nothing
    returning id`)
  if (!rows[0] || order.refunded === 0) return
  await tx.execute(sql`
    insert into refunds (id, order_id, payment_id, amount, state, done_at, reason, created_at, updated_at)
    values (${newId()}::uuid, ${order.id}::uuid, ${String(rows[0].id)}::uuid, ${order.refunded}, 'done', now(), '导入前的退款', now(), now())`)
}
