import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type PayloadRequest } from 'payload'
import { databaseOf, transactionOf } from '../database/transaction.ts'

/**
 * Runs `work` as the system itself inside the transaction of `req`, in a savepoint: when it fails, all it did is
 * undone and the transaction goes on. Payload ends the transaction of a request whose operation failed; the request
 * handed to `work` only stands for the transaction, so that nothing but the savepoint ends.
 * @throws whatever `work` throws, and Error when a nested operation failed and was swallowed
 */
export async function inSavepoint<T>(req: PayloadRequest, work: (inner: PayloadRequest) => Promise<T>): Promise<T> {
  const tx = await transactionOf(req)
  const database = databaseOf(req.payload)
  const session = randomUUID()
  const savepoint = sql.identifier(`release_${session}`)
  const inner = await createLocalReq(
    { context: { actsForSystem: true }, locale: 'zh', fallbackLocale: 'zh' },
    req.payload,
  )
  inner.i18n = req.i18n
  inner.transactionID = session
  database.sessions[session] = { db: tx as never, resolve: async () => {}, reject: async () => {} }
  await tx.execute(sql`savepoint ${savepoint}`)
  try {
    const result = await work(inner)
    if (inner.transactionID !== session) throw new Error('an operation failed and its error was not passed on')
    await tx.execute(sql`release savepoint ${savepoint}`)
    return result
  } catch (error) {
    await tx.execute(sql`rollback to savepoint ${savepoint}`)
    throw error
  } finally {
    delete database.sessions[session]
  }
}
