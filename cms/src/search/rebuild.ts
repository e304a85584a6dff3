import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Client, Pool } from 'pg'
import { databaseOf } from '../database/transaction.ts'
import { type Cursor, currentCursor, readChanges } from '../outbox/outbox.ts'
import { applyChanges } from './apply-changes.ts'
import { currentDocuments, done, type IndexTargets, type Refusal, writeDocuments } from './index-documents.ts'
import { INDEX_FINGERPRINT, INDEX_SETTINGS } from './index-settings.ts'
import { forgetOtherGenerations, type IndexState, placeGeneration, reasonToRebuild } from './index-state.ts'
import { publishedCount, publishedIds } from './read-records.ts'
import {
  INDEX_NAMES,
  type IndexKind,
  KINDS,
  LOCALES,
  type SearchEngine,
  STATE_INDEX,
  searchEngine,
} from './search-engine.ts'
import { openLockConnection, takeLock, withLock } from './search-locks.ts'

export interface RebuildOptions {
  /** A sentence for the person who waits. */
  onProgress?: (sentence: string) => void
  signal?: AbortSignal
}

export interface RebuildResult {
  /** how many documents each kind has, in each language */
  products: number
  articles: number
  /** documents Meilisearch refused */
  refused: Refusal[]
  ms: number
}

/** Documents read and sent at once while filling. */
const PAGE = 500
const CHANGES = 500

/**
 * Fills new indexes from the database beside the live ones, replays what changed meanwhile, and swaps them
 * in one step: searches see the old or the new, never a half. Safe while shoppers search, people edit and
 * the follower runs; two at once wait for each other.
 * @throws Error when no Meilisearch is configured
 */
export async function rebuildIndexes(payload: Payload, options: RebuildOptions = {}): Promise<RebuildResult> {
  const engine = searchEngine()
  if (!engine) throw new Error('MEILI_URL is not set: search runs on PostgreSQL and has no index to rebuild')
  return await withRebuildLock(engine, options, (client) => rebuild(engine, databaseOf(payload).pool, client, options))
}

/** As `rebuildIndexes`, unless by the time it is this process's turn there is no reason any more. */
export async function rebuildIfNeeded(engine: SearchEngine, pool: Pool, options: RebuildOptions): Promise<void> {
  await withRebuildLock(engine, options, async (client) => {
    const reason = await reasonToRebuild(pool, engine)
    if (reason === null) return
    options.onProgress?.(reason)
    await rebuild(engine, pool, client, options)
  })
}

async function withRebuildLock<T>(
  engine: SearchEngine,
  options: RebuildOptions,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await openLockConnection()
  try {
    await takeLock(client, engine, 'rebuild', options.signal)
    return await work(client)
  } finally {
    await client.end()
  }
}

async function rebuild(
  engine: SearchEngine,
  pool: Pool,
  client: Client,
  options: RebuildOptions,
): Promise<RebuildResult> {
  const { signal, onProgress = () => undefined } = options
  const since = performance.now()
  await dropLeftovers(engine)
  const generation = `${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`
  const building: IndexTargets = (name) => `${engine.uid(name)}__${generation}`
  const begun = await currentCursor(pool)
  await createIndexes(engine, building, generation)
  const refused: Refusal[] = []
  const counts = { products: 0, articles: 0 }
  for (const kind of KINDS) {
    counts[kind] = await fill({ engine, pool, building, kind, refused, onProgress, ...(signal ? { signal } : {}) })
  }
  const replay = async (from: Cursor): Promise<Cursor> => {
    let at = from
    for (;;) {
      signal?.throwIfAborted()
      const changes = await readChanges(pool, at, CHANGES)
      const last = changes.at(-1)
      if (!last) return at
      refused.push(...(await applyChanges(engine, pool, building, changes)))
      at = last.cursor
    }
  }
  const caughtUp = await replay(begun)
  await withLock(
    client,
    engine,
    'indexes',
    async () => {
      // What the follower still wrote to the old indexes since is replayed too; it waits for this lock.
      const place = await replay(caughtUp)
      await placeGeneration(client, engine, generation, place)
      await swapIn(engine, building, generation)
      await forgetOtherGenerations(client, engine, generation)
    },
    signal,
  )
  await dropLeftovers(engine)
  onProgress(`${counts.products} products and ${counts.articles} articles are indexed in each language`)
  return { ...counts, refused, ms: Math.round(performance.now() - since) }
}

interface Fill {
  engine: SearchEngine
  pool: Pool
  building: IndexTargets
  kind: IndexKind
  refused: Refusal[]
  onProgress: (sentence: string) => void
  signal?: AbortSignal
}

/** Reads the next page while Meilisearch works on the one before. */
async function fill({ engine, pool, building, kind, refused, onProgress, signal }: Fill): Promise<number> {
  const total = await publishedCount(pool, kind)
  let count = 0
  let after: string | null = null
  let writing: Promise<Refusal[][]> = Promise.resolve([])
  try {
    for (;;) {
      signal?.throwIfAborted()
      const ids: string[] = await publishedIds(pool, kind, after, PAGE)
      if (ids.length === 0) break
      const documents = await currentDocuments(pool, kind, ids)
      refused.push(...(await writing).flat())
      writing = Promise.all(
        LOCALES.map((locale) => {
          const name = `${kind}_${locale}` as const
          return writeDocuments(engine.indexing.index(building(name)), name, pool, documents[locale])
        }),
      )
      // Its failure is told where it is awaited.
      writing.catch(() => undefined)
      count += ids.length
      after = ids.at(-1) ?? null
      onProgress(`${kind}: ${count} of ${Math.max(count, total)}`)
    }
  } finally {
    await writing.catch(() => undefined)
  }
  refused.push(...(await writing).flat())
  return count
}

async function createIndexes(engine: SearchEngine, building: IndexTargets, generation: string): Promise<void> {
  for (const kind of KINDS) {
    for (const locale of LOCALES) {
      const uid = building(`${kind}_${locale}`)
      await done(engine.indexing.createIndex(uid, { primaryKey: 'id' }))
      await done(engine.indexing.index(uid).updateSettings(INDEX_SETTINGS[kind]))
    }
  }
  const state: IndexState = { id: 'state', generation, fingerprint: INDEX_FINGERPRINT }
  await done(engine.indexing.index(stateUid(engine, generation)).addDocuments([state], { primaryKey: 'id' }))
}

const stateUid = (engine: SearchEngine, generation: string): string => `${engine.uid(STATE_INDEX)}__${generation}`

/** All five in one task, so that what the state says is always true of the other four. */
async function swapIn(engine: SearchEngine, building: IndexTargets, generation: string): Promise<void> {
  const existing = new Set(await indexUids(engine))
  const pairs = [
    ...INDEX_NAMES.map((name) => ({ live: engine.uid(name), next: building(name) })),
    { live: engine.uid(STATE_INDEX), next: stateUid(engine, generation) },
  ]
  await done(
    engine.indexing.swapIndexes(
      // On the first fill there is nothing to swap with: the new index takes the name.
      pairs.map(({ live, next }) =>
        existing.has(live) ? { indexes: [live, next], rename: false } : { indexes: [next, live], rename: true },
      ),
    ),
  )
}

/** Removes what rebuilds left: the old indexes after a swap, and those of a rebuild that was cut off. */
async function dropLeftovers(engine: SearchEngine): Promise<void> {
  const beginnings = [...INDEX_NAMES, STATE_INDEX].map((name) => `${engine.uid(name as never)}__`)
  for (const uid of await indexUids(engine)) {
    if (beginnings.some((beginning) => uid.startsWith(beginning))) await done(engine.indexing.deleteIndex(uid))
  }
}

async function indexUids(engine: SearchEngine): Promise<string[]> {
  const uids: string[] = []
  for (;;) {
    const { results, total } = await engine.indexing.getRawIndexes({ offset: uids.length, limit: 200 })
    uids.push(...results.map((index) => index.uid))
    if (results.length === 0 || uids.length >= total) return uids
  }
}
