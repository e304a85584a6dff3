import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { providerOf } from './providers/providers.ts'
import type { ProviderName } from './rules/payment-methods.ts'

/**
 * A job: tells the provider of a refund that was decided. Asked again after a crash it is the same refund there.
 * @throws Error to be tried again
 */
export async function sendRefund(payload: Payload, { refundId }: { refundId: string }): Promise<void> {
  const db = databaseOf(payload).drizzle
  const { rows } = await db.execute(sql`
    select r.amount, p.provider, p.external_id from refunds r join payments p on p.id = r.payment_id
     where r.id = ${refundId}::uuid and r.state = 'requested'`)
  const row = rows[0] as { amount: string; provider: ProviderName; external_id: string | null } | undefined
  if (!row) return
  if (row.external_id === null) throw new Error(`refund ${refundId} is of a payment the provider does not know`)
  const refund = { refundId, externalId: row.external_id, amount: Number(row.amount) }
  const outcome = await providerOf(row.provider).refund(payload, refund)
  await db.execute(sql`
    update refunds set state = ${outcome === 'done' ? 'done' : 'failed'}, done_at = case when ${outcome} = 'done' then now() end,
           updated_at = now()
     where id = ${refundId}::uuid and state = 'requested'`)
}
