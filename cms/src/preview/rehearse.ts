import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { databaseOf, type Executor } from '../database/transaction.ts'
import { applyPerspective, type Gaps } from './apply-perspective.ts'
import type { Perspective } from './rules/perspective.ts'

/** One look at the shop from a perspective. */
export interface Rehearsal {
  /** in the transaction; `momentOf` gives the instant */
  req: PayloadRequest
  tx: Executor
  at: Date
  gaps: Gaps
}

/** Ends a transaction that must not be committed and carries out what was seen. */
class Seen<T> extends Error {
  readonly value: T

  constructor(value: T) {
    super('a rehearsal is over')
    this.value = value
  }
}

/**
 * Looks at the shop from a perspective with the very code shoppers are served by. Everything happens in a transaction
 * that is rolled back, whatever `look` does: nothing of it can reach a page, an index or another reader, and nothing
 * remains.
 */
export async function rehearse<T>(
  asked: PayloadRequest,
  perspective: Perspective,
  look: (rehearsal: Rehearsal) => Promise<T>,
): Promise<T> {
  const database = databaseOf(asked.payload)
  const now = new Date()
  const at = perspective.at === null ? now : new Date(perspective.at)
  const id = randomUUID()
  const req = {
    ...asked,
    context: { ...asked.context, moment: at },
    transactionID: id,
  } as PayloadRequest
  try {
    await database.drizzle.transaction(
      async (transaction) => {
        database.sessions[id] = { db: transaction as never, resolve: async () => {}, reject: async () => {} }
        const tx = transaction as unknown as Executor
        const gaps = await applyPerspective(req, tx, perspective, now)
        throw new Seen(await look({ req, tx, at, gaps }))
      },
      // All parts of an answer are of one state of the shop.
      { isolationLevel: 'repeatable read' },
    )
  } catch (error) {
    if (error instanceof Seen) return error.value as T
    throw error
  } finally {
    delete database.sessions[id]
  }
  throw new Error('a rehearsal never ends by itself')
}
