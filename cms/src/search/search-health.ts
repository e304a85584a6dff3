import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { readPlace, readState } from './index-state.ts'
import { type SearchEngine, searchEngine } from './search-engine.ts'

export interface SearchHealth {
  /** Search answers as it is meant to: the engine is there and filled, or none is configured. */
  ok: boolean
  /** changes not indexed yet; null when that cannot be told */
  lag: number | null
  /** documents the engine refused */
  parked: number
}

/** How search is. Never throws. */
export async function searchHealth(payload: Payload): Promise<SearchHealth> {
  const engine = searchEngine()
  if (!engine) return { ok: true, lag: null, parked: 0 }
  try {
    return await healthOf(engine, payload)
  } catch {
    return { ok: false, lag: null, parked: 0 }
  }
}

async function healthOf(engine: SearchEngine, payload: Payload): Promise<SearchHealth> {
  const { pool } = databaseOf(payload)
  const state = await readState({ ...engine, indexing: engine.queries })
  const place = state && (await readPlace(pool, engine, state.generation))
  if (!place) return { ok: false, lag: null, parked: 0 }
  const { rows } = await pool.query<{ lag: string; parked: string }>(
    `select (select count(*) from mall.changes where (xid, id) > ($1::xid8, $2::bigint)) as lag,
            (select count(*) from mall.search_parked) as parked`,
    [place.xid, place.id],
  )
  return { ok: true, lag: Number(rows[0]?.lag ?? 0), parked: Number(rows[0]?.parked ?? 0) }
}
