import { type Meilisearch, MeilisearchApiError } from 'meilisearch'
import type { Pool } from 'pg'
import type { Cursor } from '../outbox/outbox.ts'
import { INDEX_FINGERPRINT } from './index-settings.ts'
import { INDEX_NAMES, type SearchEngine, STATE_INDEX } from './search-engine.ts'

/** Which fill the live indexes are, as kept beside them in Meilisearch. */
export interface IndexState {
  id: 'state'
  /** one of its own for each fill */
  generation: string
  fingerprint: string
}

export type Queryable = Pick<Pool, 'query'>

/** The state of the live indexes; null when Meilisearch has none, because it is new or was emptied. */
export async function readState(
  engine: SearchEngine,
  client: Meilisearch = engine.indexing,
): Promise<IndexState | null> {
  try {
    return await client.index(engine.uid(STATE_INDEX)).getDocument<IndexState>('state')
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 404) return null
    throw error
  }
}

/**
 * The follower's place in the outbox belongs to one fill of the indexes: an index that was replaced, emptied
 * or restored from elsewhere never meets another one's place.
 */
const followerName = (engine: SearchEngine, generation: string): string => `search:${engine.prefix}:${generation}`

/** How far the indexes of a generation have come; null when this database knows nothing of it. */
export async function readPlace(db: Queryable, engine: SearchEngine, generation: string): Promise<Cursor | null> {
  const { rows } = await db.query<Cursor>(`select xid::text, id::text from mall.followers where name = $1`, [
    followerName(engine, generation),
  ])
  return rows[0] ?? null
}

/** How many changes the indexes of a generation have not taken in, and documents they refused; null as for `readPlace`. */
export async function readLag(
  db: Queryable,
  engine: SearchEngine,
  generation: string,
): Promise<{ lag: number; parked: number } | null> {
  const { rows } = await db.query<{ lag: string; parked: string }>(
    `select (select count(*) from mall.changes c where (c.xid, c.id) > (f.xid, f.id)) as lag,
            (select count(*) from mall.search_parked) as parked
       from mall.followers f where f.name = $1`,
    [followerName(engine, generation)],
  )
  return rows[0] ? { lag: Number(rows[0].lag), parked: Number(rows[0].parked) } : null
}

/**
 * Whether a fill of the indexes has come past the last release that went live: before that it shows the shop of before.
 * A place from the transactions of another server, whose backup this database is, says nothing: fills are newer.
 */
export async function hasFollowedReleases(db: Queryable, engine: SearchEngine, generation: string): Promise<boolean> {
  const { rows } = await db.query<{ followed: boolean }>(
    `select (f.xid, f.id) >= (e.change_xid, e.change_id)
            or e.change_xid >= pg_snapshot_xmax(pg_current_snapshot()) as followed
       from mall.release_epoch e, mall.followers f where f.name = $1`,
    [followerName(engine, generation)],
  )
  return rows[0]?.followed ?? false
}

/**
 * @throws Error when the generation has been replaced meanwhile
 */
export async function advancePlace(db: Queryable, engine: SearchEngine, generation: string, to: Cursor): Promise<void> {
  const { rowCount } = await db.query(
    `update mall.followers set xid = $2::xid8, id = $3::bigint, updated_at = now() where name = $1`,
    [followerName(engine, generation), to.xid, to.id],
  )
  if (rowCount !== 1) throw new Error('the search indexes were replaced while they were being updated')
}

export async function placeGeneration(
  db: Queryable,
  engine: SearchEngine,
  generation: string,
  at: Cursor,
): Promise<void> {
  await db.query(`insert into mall.followers (name, xid, id) values ($1, $2::xid8, $3::bigint)`, [
    followerName(engine, generation),
    at.xid,
    at.id,
  ])
}

export async function forgetOtherGenerations(db: Queryable, engine: SearchEngine, generation: string): Promise<void> {
  await db.query(`delete from mall.followers where starts_with(name, $1) and name <> $2`, [
    followerName(engine, ''),
    followerName(engine, generation),
  ])
}

/** Why the indexes have to be filled anew, or null when they can be followed from where they are. */
export async function reasonToRebuild(db: Queryable, engine: SearchEngine): Promise<string | null> {
  const state = await readState(engine)
  if (!state) return 'there are no search indexes yet'
  if (state.fingerprint !== INDEX_FINGERPRINT) return 'the search indexes were made by another version of the mall'
  for (const name of INDEX_NAMES) {
    if (!(await indexExists(engine, engine.uid(name)))) return `the search index ${name} is gone`
  }
  const place = await readPlace(db, engine, state.generation)
  if (!place) return 'the search indexes belong to another database'
  return (await isReachable(db, place)) ? null : 'the changes since the search indexes were last updated are gone'
}

async function indexExists(engine: SearchEngine, uid: string): Promise<boolean> {
  try {
    await engine.indexing.getRawIndex(uid)
    return true
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 404) return false
    throw error
  }
}

/**
 * Whether the outbox still leads on from a place: older rows may have been pruned, and a database restored
 * into a new server counts its transactions from the beginning again.
 */
async function isReachable(db: Queryable, { xid, id }: Cursor): Promise<boolean> {
  const { rows } = await db.query<{ reachable: boolean }>(
    `select $1::xid8 = '0' or $1::xid8 < pg_snapshot_xmax(pg_current_snapshot())
        and coalesce((select (xid, id) <= ($1::xid8, $2::bigint) from mall.changes order by xid, id limit 1), true) as reachable`,
    [xid, id],
  )
  return rows[0]?.reachable ?? false
}
