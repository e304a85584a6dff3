import { sql } from '@payloadcms/db-postgres'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import type { ProviderName } from './rules/payment-methods.ts'

/** Asks for the money of an order: one payment that waits, in the transaction of the caller. Amount in fen. */
export async function openPayment(
  tx: Executor,
  payment: { orderId: string; provider: ProviderName; amount: number; at: Date },
): Promise<string> {
  const id = newId()
  const at = payment.at.toISOString()
  await tx.execute(sql`
    insert into payments (id, order_id, provider, state, amount, captured, refunded, created_at, updated_at)
    values (${id}::uuid, ${payment.orderId}::uuid, ${payment.provider}, 'pending', ${payment.amount}, 0, 0,
            ${at}::timestamptz, ${at}::timestamptz)`)
  return id
}
