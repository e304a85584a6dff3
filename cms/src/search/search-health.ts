import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { askEngine } from './ask-engine.ts'
import { type IndexState, readLag, readPlace, readState } from './index-state.ts'
import { type SearchEngine, searchEngine } from './search-engine.ts'

export interface SearchHealth {
  /** Search answers as it is meant to: the engine is there and filled, or none is configured. */
  ok: boolean
  /** changes not indexed yet; null when that cannot be told */
  lag: number | null
  /** documents the engine refused */
  parked: number
}

/** How search is. Never throws, and while the engine keeps failing it is not asked. */
export async function searchHealth(payload: Payload): Promise<SearchHealth> {
  const engine = searchEngine()
  if (!engine) return { ok: true, lag: null, parked: 0 }
  const state = await askEngine(payload, () => readState(engine, engine.queries))
  try {
    return (state && (await healthOf(engine, payload, state))) ?? AWAY
  } catch {
    return AWAY
  }
}

const AWAY: SearchHealth = { ok: false, lag: null, parked: 0 }

async function healthOf(engine: SearchEngine, payload: Payload, state: IndexState): Promise<SearchHealth | null> {
  const behind = await readLag(databaseOf(payload).pool, engine, state.generation)
  return behind && { ok: true, ...behind }
}

/** When the oldest change that is not indexed yet was made; null: none is, or it cannot be told. */
export async function searchLagSince(payload: Payload): Promise<Date | null> {
  const engine = searchEngine()
  const state = engine && (await askEngine(payload, () => readState(engine, engine.queries)))
  if (!engine || !state) return null
  const { pool } = databaseOf(payload)
  const place = await readPlace(pool, engine, state.generation)
  if (!place) return null
  const { rows } = await pool.query<{ since: Date | null }>(
    `select created_at as since from mall.changes where (xid, id) > ($1::xid8, $2::bigint) order by xid, id limit 1`,
    [place.xid, place.id],
  )
  return rows[0]?.since ?? null
}
