import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import type { PaymentToStart } from '../payment-provider.ts'

/** A payment as the sandbox gateway has it: books of its own, as a company elsewhere would keep them. */
export interface GatewayPayment {
  id: string
  reference: string
  title: string
  amount: number
  state: 'waiting' | 'paid' | 'failed' | 'closed'
  returnUrl: string
  locale: 'zh' | 'en'
  createdAt: Date
}

const db = (payload: Payload) => databaseOf(payload).drizzle

const COLUMNS = sql`id, reference, title, amount, state, return_url, locale, extract(epoch from created_at) * 1000 as created_ms`

const paymentOf = (row: Record<string, unknown>): GatewayPayment => ({
  id: String(row.id),
  reference: String(row.reference),
  title: String(row.title),
  amount: Number(row.amount),
  state: row.state as GatewayPayment['state'],
  returnUrl: String(row.return_url),
  locale: row.locale === 'en' ? 'en' : 'zh',
  createdAt: new Date(Number(row.created_ms)),
})

/** Opens a payment at the gateway; the same reference again is the same payment. */
export async function openAtGateway(payload: Payload, payment: PaymentToStart): Promise<GatewayPayment> {
  const { rows } = await db(payload).execute(sql`
    insert into mall.sandbox_payments (id, reference, title, amount, return_url, locale)
    values (${randomUUID()}::uuid, ${payment.paymentId}::uuid, ${payment.title}, ${payment.amount}, ${payment.returnUrl}, ${payment.locale})
    on conflict (reference) do update set return_url = excluded.return_url, locale = excluded.locale
    returning ${COLUMNS}`)
  return paymentOf(rows[0] as Record<string, unknown>)
}

export async function readAtGateway(payload: Payload, id: string): Promise<GatewayPayment | null> {
  const { rows } = await db(payload).execute(sql`select ${COLUMNS} from mall.sandbox_payments where id = ${id}::uuid`)
  return rows[0] ? paymentOf(rows[0]) : null
}

/** A payment that waits is paid, fails or is closed, once. Null when it does not wait any more. */
export async function decideAtGateway(
  payload: Payload,
  id: string,
  state: 'paid' | 'failed' | 'closed',
): Promise<GatewayPayment | null> {
  const { rows } = await db(payload).execute(sql`
    update mall.sandbox_payments set state = ${state}, paid_at = case when ${state} = 'paid' then now() end
     where id = ${id}::uuid and state = 'waiting' returning ${COLUMNS}`)
  return rows[0] ? paymentOf(rows[0]) : null
}

/** Gives money back, once for each reference. False when there is not so much left. */
export async function refundAtGateway(
  payload: Payload,
  refund: { reference: string; id: string; amount: number },
): Promise<boolean> {
  return db(payload).transaction(async (tx) => {
    const { rows: known } = await tx.execute(sql`
      insert into mall.sandbox_refunds (reference, payment_id, amount)
      values (${refund.reference}::uuid, ${refund.id}::uuid, ${refund.amount})
      on conflict (reference) do nothing returning 1`)
    if (known.length === 0) return true
    const { rows } = await tx.execute(sql`
      update mall.sandbox_payments set refunded = refunded + ${refund.amount}
       where id = ${refund.id}::uuid and state = 'paid' and refunded + ${refund.amount} <= amount returning 1`)
    if (rows.length === 0)
      await tx.execute(sql`delete from mall.sandbox_refunds where reference = ${refund.reference}::uuid`)
    return rows.length === 1
  })
}
