import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { getFieldsToSign, jwtSign, type Payload } from 'payload'
import type { Executor } from '../database/transaction.ts'

export interface Session {
  token: string
  expiresAt: Date
}

/**
 * Opens a session of Payload's own kind, which its JWT strategy checks with every request. One row is added;
 * Payload's own way writes the whole list anew, and two sign-ins at once would lose one.
 */
export async function openSession(
  tx: Executor,
  payload: Payload,
  customer: { id: string; email: string },
): Promise<Session> {
  const { config } = payload.collections.customers
  const sid = randomUUID()
  await tx.execute(sql`delete from customers_sessions where _parent_id = ${customer.id}::uuid and expires_at <= now()`)
  await tx.execute(sql`
    insert into customers_sessions (_order, _parent_id, id, created_at, expires_at)
    select coalesce(max(_order), 0) + 1, ${customer.id}::uuid, ${sid}, now(),
           now() + make_interval(secs => ${config.auth.tokenExpiration})
      from customers_sessions where _parent_id = ${customer.id}::uuid`)
  const { token, exp } = await jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig: config,
      email: customer.email,
      sid,
      user: { id: customer.id, collection: 'customers' } as never,
    }),
    secret: payload.secret,
    tokenExpiration: config.auth.tokenExpiration,
  })
  return { token, expiresAt: new Date(exp * 1000) }
}

export async function endSession(tx: Executor, customerId: string, sid: string): Promise<void> {
  await tx.execute(sql`delete from customers_sessions where _parent_id = ${customerId}::uuid and id = ${sid}`)
}

/** Ends all sessions of a customer but the one kept. */
export async function endOtherSessions(tx: Executor, customerId: string, kept: string | null): Promise<void> {
  await tx.execute(sql`
    delete from customers_sessions where _parent_id = ${customerId}::uuid and id is distinct from ${kept}`)
}
