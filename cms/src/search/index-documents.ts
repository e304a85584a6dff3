import { createHash } from 'node:crypto'
import { type Index, MeilisearchApiError, type Task } from 'meilisearch'
import type { Pool } from 'pg'
import { readArticles, readProducts } from './read-records.ts'
import { articleDocument } from './rules/article-document.ts'
import { filterLiteral } from './rules/listing-criteria.ts'
import { productDocuments, productOfDocument } from './rules/product-document.ts'
import { type IndexKind, type IndexName, LOCALES, type SearchEngine } from './search-engine.ts'

/** The names in Meilisearch of the indexes to write: the live ones, or those of a rebuild. */
export type IndexTargets = (name: IndexName) => string

type Document = Record<string, unknown> & { id: string; contentHash: string }

/** At most this many documents a request. */
const BATCH = 1000

/** The documents of a kind, in one language, that should stand for these ids; those not public are not in it. */
export async function currentDocuments(
  db: Pool,
  kind: IndexKind,
  ids: Iterable<string>,
): Promise<Record<'zh' | 'en', Document[]>> {
  const records = kind === 'products' ? await readProducts(db, ids) : await readArticles(db, ids)
  const inLocale = (locale: 'zh' | 'en'): Document[] =>
    records.flatMap((record) => {
      const contents = 'skus' in record ? productDocuments(record, locale) : [articleDocument(record, locale)]
      return contents.map((content) => ({ ...content, contentHash: hashOf(content) }))
    })
  return { zh: inLocale('zh'), en: inLocale('en') }
}

const hashOf = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)

/**
 * Makes the index agree with the database for these ids: reads them as they are now, writes what differs by
 * content hash, deletes what is no longer public, and returns when Meilisearch has done it. Doing it twice
 * changes nothing. A document Meilisearch refuses is set aside and told; the rest goes on.
 * @throws Error when Meilisearch or PostgreSQL cannot do it now: try again later
 */
export async function indexDocuments(
  engine: SearchEngine,
  db: Pool,
  targets: IndexTargets,
  kind: IndexKind,
  ids: readonly string[],
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  for (let at = 0; at < ids.length; at += BATCH) {
    const chunk = ids.slice(at, at + BATCH)
    const current = await currentDocuments(db, kind, chunk)
    const told = await Promise.all(
      LOCALES.map(async (locale) => {
        const name = `${kind}_${locale}` as const
        return bringUpToDate(engine.indexing.index(targets(name)), name, db, current[locale], chunk)
      }),
    )
    refusals.push(...told.flat())
  }
  return refusals
}

async function bringUpToDate(
  index: Index,
  name: IndexName,
  db: Pool,
  documents: Document[],
  ids: readonly string[],
): Promise<Refusal[]> {
  const indexed = await indexedHashes(index, name, ids)
  const wanted = new Set(documents.map((document) => document.id))
  const changed = documents.filter((document) => indexed.get(document.id) !== document.contentHash)
  const gone = [...indexed.keys()].filter((id) => !wanted.has(id))
  if (gone.length > 0) await done(index.deleteDocuments(gone))
  return writeDocuments(index, name, db, changed, ids)
}

/** Content hashes, by their own id, of those documents in the index that are about these products or articles. */
export async function indexedHashes(
  index: Index,
  name: IndexName,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const field = name.startsWith('products') ? 'productId' : null
  const wanted = field === null ? { ids: [...ids] } : { filter: `${field} IN [${ids.map(filterLiteral).join(', ')}]` }
  const found = new Map<string, string>()
  for (;;) {
    const { results } = await index.getDocuments<{ id: string; contentHash: string }>({
      ...wanted,
      fields: ['id', 'contentHash'],
      offset: found.size,
      limit: BATCH,
    })
    for (const document of results) found.set(document.id, document.contentHash)
    if (results.length < BATCH) return found
  }
}

export interface Refusal {
  index: IndexName
  id: string
  reason: string
}

/** Writes documents and keeps the list of refused ones in step; `settled` ids are taken off it as well. */
export async function writeDocuments(
  index: Index,
  name: IndexName,
  db: Pool,
  documents: Document[],
  settled: readonly string[] = [],
): Promise<Refusal[]> {
  const refused = await pushDocuments(index, documents)
  const touched = [...documents.map((document) => productOfDocument(document.id)), ...settled]
  if (touched.length > 0) {
    await db.query(`delete from mall.search_parked where kind = $1 and split_part(doc_id, '_', 1) = any($2::text[])`, [
      name,
      touched,
    ])
  }
  for (const { id, reason } of refused) {
    await db.query(
      `insert into mall.search_parked (kind, doc_id, reason) values ($1, $2, $3)
       on conflict (kind, doc_id) do update set reason = excluded.reason`,
      [name, id, reason],
    )
  }
  return refused.map((refusal) => ({ index: name, ...refusal }))
}

/**
 * Adds documents and waits until they are searchable. A batch that is refused is halved until the documents
 * at fault stand alone; those are returned.
 */
export async function pushDocuments(
  index: Index,
  documents: readonly Document[],
): Promise<{ id: string; reason: string }[]> {
  if (documents.length === 0) return []
  try {
    await done(index.addDocuments([...documents], { primaryKey: 'id' }))
    return []
  } catch (error) {
    if (!isRefusal(error)) throw error
    const [only] = documents
    if (documents.length === 1 && only) return [{ id: only.id, reason: (error as Error).message }]
    const half = Math.ceil(documents.length / 2)
    return [
      ...(await pushDocuments(index, documents.slice(0, half))),
      ...(await pushDocuments(index, documents.slice(half))),
    ]
  }
}

/** A task Meilisearch took on and then failed. */
export class FailedTask extends Error {
  override name = 'FailedTask'
  readonly code: string
  readonly isOurFault: boolean

  constructor(task: Task) {
    super(task.error?.message ?? `a Meilisearch task of type ${task.type} was ${task.status}`)
    this.code = task.error?.code ?? task.status
    this.isOurFault = task.error?.type === 'invalid_request'
  }
}

/**
 * Waits for a task: being accepted is not being done.
 * @throws FailedTask
 */
export async function done(enqueued: { waitTask(): Promise<Task> }): Promise<void> {
  const task = await enqueued.waitTask()
  if (task.status !== 'succeeded') throw new FailedTask(task)
}

/** Whether the documents are at fault, rather than the server, the key or a missing index. */
function isRefusal(error: unknown): boolean {
  if (error instanceof FailedTask) return error.isOurFault && error.code !== 'index_not_found'
  if (!(error instanceof MeilisearchApiError)) return false
  const { status } = error.response
  return status >= 400 && status < 500 && ![401, 403, 404, 408, 429].includes(status)
}
