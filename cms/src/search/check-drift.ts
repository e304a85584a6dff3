import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Pool } from 'pg'
import { databaseOf } from '../database/transaction.ts'
import { allDocuments, liveTargets } from './apply-changes.ts'
import { currentDocuments, indexDocuments, indexedHashes } from './index-documents.ts'
import { publishedIds } from './read-records.ts'
import { productOfDocument } from './rules/product-document.ts'
import { type IndexKind, type IndexName, KINDS, LOCALES, type SearchEngine, searchEngine } from './search-engine.ts'
import { searchHealth } from './search-health.ts'
import { openLockConnection, withLock } from './search-locks.ts'

export interface Drift {
  /** published but not in the index */
  missing: number
  /** in the index with other content */
  stale: number
  /** in the index but not published */
  extra: number
  /** documents compared, in both languages together */
  compared: number
  /** some of those that differ, for a person to look at */
  examples: { index: IndexName; id: string; kind: 'missing' | 'stale' | 'extra' }[]
  /** how many differing products and articles were indexed again */
  repaired: number
}

type Difference = Drift['examples'][number]

const PAGE = 500
const EXAMPLES = 20
/** How long the follower is given to index what is being changed right now. ms */
const PATIENCE_MS = 10_000

/**
 * Compares the live indexes with the database, both ways, by content hash. What differs is looked at again
 * once the follower has caught up, so that a change on its way is no drift. `repair` indexes again what
 * differs.
 * @throws Error when no Meilisearch is configured, or it cannot be read
 */
export async function checkDrift(payload: Payload, { repair = false }: { repair?: boolean } = {}): Promise<Drift> {
  const engine = searchEngine()
  if (!engine) throw new Error('MEILI_URL is not set: search runs on PostgreSQL and has no index to compare')
  const { pool } = databaseOf(payload)
  const drift: Drift = { missing: 0, stale: 0, extra: 0, compared: 0, examples: [], repaired: 0 }
  for (const kind of KINDS) {
    const { compared, suspects } = await compareAll(engine, pool, kind)
    drift.compared += compared
    if (suspects.length === 0) continue
    await followerCaughtUp(payload)
    const ids = [...new Set(suspects.map((suspect) => productOfDocument(suspect.id)))]
    const differences = await compareSome(engine, pool, kind, ids)
    for (const { kind: difference } of differences) drift[difference] += 1
    drift.examples.push(...differences.slice(0, EXAMPLES - drift.examples.length))
    if (repair && differences.length > 0) {
      const broken = [...new Set(differences.map((difference) => productOfDocument(difference.id)))]
      await underIndexLock(engine, () => indexDocuments(engine, pool, liveTargets(engine), kind, broken))
      drift.repaired += broken.length
    }
  }
  return drift
}

async function compareAll(
  engine: SearchEngine,
  pool: Pool,
  kind: IndexKind,
): Promise<{ compared: number; suspects: Difference[] }> {
  const indexed = new Map<IndexName, Map<string, string>>()
  for (const locale of LOCALES) {
    const name = `${kind}_${locale}` as const
    const documents = await allDocuments<{ id: string; contentHash: string }>(engine, engine.uid(name), [
      'id',
      'contentHash',
    ])
    indexed.set(name, new Map(documents.map((document) => [document.id, document.contentHash])))
  }
  const suspects: Difference[] = []
  let compared = 0
  let after: string | null = null
  for (;;) {
    const ids: string[] = await publishedIds(pool, kind, after, PAGE)
    if (ids.length === 0) break
    after = ids.at(-1) ?? null
    const current = await currentDocuments(pool, kind, ids)
    for (const locale of LOCALES) {
      const name = `${kind}_${locale}` as const
      const hashes = indexed.get(name) ?? new Map<string, string>()
      for (const document of current[locale]) {
        compared += 1
        const difference = differenceOf(hashes.get(document.id), document.contentHash)
        if (difference) suspects.push({ index: name, id: document.id, kind: difference })
        hashes.delete(document.id)
      }
    }
  }
  for (const [index, rest] of indexed) for (const id of rest.keys()) suspects.push({ index, id, kind: 'extra' })
  return { compared, suspects }
}

/** What differs between the live indexes and the database for these ids, in both languages. */
export async function compareSome(
  engine: SearchEngine,
  pool: Pool,
  kind: IndexKind,
  ids: readonly string[],
): Promise<Difference[]> {
  const differences: Difference[] = []
  for (let at = 0; at < ids.length; at += PAGE) {
    const chunk = ids.slice(at, at + PAGE)
    const current = await currentDocuments(pool, kind, chunk)
    for (const locale of LOCALES) {
      const index = `${kind}_${locale}` as const
      const indexed = await indexedHashes(engine.indexing.index(engine.uid(index)), index, chunk)
      const wanted = new Map(current[locale].map((document) => [document.id, document.contentHash]))
      for (const id of new Set([...indexed.keys(), ...wanted.keys()])) {
        const difference = differenceOf(indexed.get(id), wanted.get(id))
        if (difference) differences.push({ index, id, kind: difference })
      }
    }
  }
  return differences
}

function differenceOf(indexed: string | undefined, wanted: string | undefined): Difference['kind'] | null {
  if (indexed === wanted) return null
  if (indexed === undefined) return 'missing'
  return wanted === undefined ? 'extra' : 'stale'
}

async function followerCaughtUp(payload: Payload): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until && (await searchHealth(payload)).lag !== 0) await sleep(250)
}

async function underIndexLock<T>(engine: SearchEngine, work: () => Promise<T>): Promise<T> {
  const client = await openLockConnection()
  try {
    return await withLock(client, engine, 'indexes', work)
  } finally {
    await client.end()
  }
}
