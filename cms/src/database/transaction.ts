import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

/** Anything that runs SQL: the pool, or one open transaction. */
export type Executor = Pick<PostgresAdapter['drizzle'], 'execute'>

/** Who asks the database: a request, in a transaction or not. */
export type Caller = Pick<PayloadRequest, 'payload' | 'transactionID'>

export const databaseOf = (payload: Payload): PostgresAdapter => payload.db as unknown as PostgresAdapter

/**
 * The transaction a request is in, so that a row written beside a document is committed with it.
 * @throws Error when the request carries a transaction that has already ended: writing outside it would
 *   break the promise of "together or not at all".
 */
export async function transactionOf(req: Caller): Promise<Executor> {
  const id = await req.transactionID
  const database = databaseOf(req.payload)
  if (id === undefined || id === null) return database.drizzle
  const session = database.sessions?.[id]
  if (!session) throw new Error('the transaction of this request has already ended')
  return session.db as unknown as Executor
}
