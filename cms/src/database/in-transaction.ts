import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { databaseOf, type Executor, transactionOf } from './transaction.ts'

/**
 * Runs `work` in one database transaction that everything done with `req` joins: SQL through `tx` and
 * Payload's own operations alike. Unlike Payload's wrapper it passes on a COMMIT that failed, so a
 * success told to the caller is a success in the database; money and stock go through here alone.
 * Joins the transaction `req` already has. Any error rolls everything back and is thrown on.
 */
export async function inTransaction<T>(req: PayloadRequest, work: (tx: Executor) => Promise<T>): Promise<T> {
  if (await req.transactionID) return work(await transactionOf(req))
  const database = databaseOf(req.payload)
  const id = randomUUID()
  try {
    return await database.drizzle.transaction(async (tx) => {
      // Payload looks its transactions up here by id; ending one is left to this function.
      database.sessions[id] = { db: tx as never, resolve: async () => {}, reject: async () => {} }
      req.transactionID = id
      const result = await work(tx as unknown as Executor)
      if (req.transactionID !== id || !database.sessions[id]) {
        // A failing nested operation was swallowed: Payload has taken `req` out of the transaction.
        throw new Error('an operation inside the transaction failed and its error was not passed on')
      }
      return result
    })
  } finally {
    delete database.sessions[id]
    if (req.transactionID === id) delete req.transactionID
  }
}
