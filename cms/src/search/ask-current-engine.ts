import type { Payload } from 'payload'
import { type Caller, databaseOf } from '../database/transaction.ts'
import { askEngine } from './ask-engine.ts'
import { hasFollowedReleases, type Queryable, readState } from './index-state.ts'
import { type SearchEngine, searchEngine } from './search-engine.ts'

/** The epoch up to which the indexes are known to have followed; they never go back. */
const followedUntil = new WeakMap<Payload, string>()

/**
 * As `askEngine`, for what shows the shop: null also while the index has not taken in the last release. Until then
 * PostgreSQL answers, which knows it, so that nobody finds half of a release. Nor is the engine asked in a transaction:
 * an index knows nothing of what is not committed.
 * @param epoch the one the shop is read in, by whoever reads anew when another begins meanwhile; asked when it is not said
 */
export async function askCurrentEngine<T>(
  { payload, transactionID }: Caller,
  ask: (engine: SearchEngine) => Promise<T>,
  epoch?: string,
): Promise<T | null> {
  const engine = searchEngine()
  if (!engine || transactionID) return null
  const { pool } = databaseOf(payload)
  const current = epoch || (await readEpoch(pool))
  if (followedUntil.get(payload) !== current) {
    const state = await askEngine(payload, () => readState(engine, engine.queries))
    if (!state || !(await hasFollowedReleases(pool, engine, state.generation))) return null
    followedUntil.set(payload, current)
  }
  return askEngine(payload, ask)
}

async function readEpoch(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ epoch: string }>('select epoch::text from mall.release_epoch')
  return rows[0]?.epoch ?? ''
}
