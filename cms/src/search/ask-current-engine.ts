import type { Payload } from 'payload'
import { type Caller, databaseOf } from '../database/transaction.ts'
import { askEngine } from './ask-engine.ts'
import { hasFollowedReleases, readState } from './index-state.ts'
import { type SearchEngine, searchEngine } from './search-engine.ts'

/** The epoch up to which the indexes are known to have followed; they never go back. */
const followedUntil = new WeakMap<Payload, string>()

/**
 * As `askEngine`, for what shows the shop: null also while the index has not taken in the last release. Until then
 * PostgreSQL answers, which knows it, so that nobody finds half of a release. Nor is the engine asked in a transaction:
 * an index knows nothing of what is not committed.
 */
export async function askCurrentEngine<T>(
  { payload, transactionID }: Caller,
  ask: (engine: SearchEngine) => Promise<T>,
): Promise<T | null> {
  const engine = searchEngine()
  if (!engine || transactionID) return null
  const { pool } = databaseOf(payload)
  const { rows } = await pool.query<{ epoch: string }>('select epoch::text from mall.release_epoch')
  const epoch = rows[0]?.epoch ?? ''
  if (followedUntil.get(payload) !== epoch) {
    const state = await askEngine(payload, () => readState(engine, engine.queries))
    if (!state || !(await hasFollowedReleases(pool, engine, state.generation))) return null
    followedUntil.set(payload, epoch)
  }
  return askEngine(payload, ask)
}
