import type { Pool } from 'pg'
import type { ChangeRow } from '../outbox/outbox.ts'
import { type IndexTargets, indexDocuments, type Refusal } from './index-documents.ts'
import { articlesOf, productsOf } from './read-records.ts'
import { documentsToRead } from './rules/documents-to-read.ts'
import { filterLiteral } from './rules/listing-criteria.ts'
import { productOfDocument } from './rules/product-document.ts'
import type { IndexName, SearchEngine } from './search-engine.ts'

/**
 * Brings everything a batch of changes touches up to date in the index, each document once however often it
 * changed.
 */
export async function applyChanges(
  engine: SearchEngine,
  db: Pool,
  targets: IndexTargets,
  changes: readonly ChangeRow[],
): Promise<Refusal[]> {
  const touched = documentsToRead(changes)
  const products = new Set(touched.products)
  const articles = new Set(touched.articles)
  if (touched.brands.size + touched.categories.size > 0) {
    for (const id of await productsOf(db, touched)) products.add(id)
    // A brand that was deleted is on no product any more, but still in the index.
    for (const id of await indexedUnder(engine, targets('products_zh'), {
      brandId: touched.brands,
      categoryIds: touched.categories,
    }))
      products.add(id)
  }
  if (touched.topics.size > 0) {
    for (const id of await articlesOf(db, touched.topics)) articles.add(id)
    for (const id of await indexedUnder(engine, targets('articles_zh'), { topicIds: touched.topics })) articles.add(id)
  }
  return [
    ...(await indexDocuments(engine, db, targets, 'products', [...products])),
    ...(await indexDocuments(engine, db, targets, 'articles', [...articles])),
  ]
}

/** Ids of the indexed documents that carry one of the values in one of the fields. */
async function indexedUnder(engine: SearchEngine, uid: string, fields: Record<string, Set<string>>): Promise<string[]> {
  const filter = Object.entries(fields)
    .filter(([, values]) => values.size > 0)
    .map(([field, values]) => `${field} IN [${[...values].map(filterLiteral).join(', ')}]`)
    .join(' OR ')
  return (await allDocuments(engine, uid, ['id'], filter)).map(({ id }) => productOfDocument(id))
}

const PAGE = 1000

/** Some fields of all documents of an index, or of those that pass a filter. */
export async function allDocuments<T extends { id: string }>(
  engine: SearchEngine,
  uid: string,
  fields: (keyof T & string)[],
  filter?: string,
): Promise<T[]> {
  const index = engine.indexing.index(uid)
  const found: T[] = []
  for (;;) {
    const { results } = await index.getDocuments<T>({
      fields: fields as never,
      offset: found.length,
      limit: PAGE,
      ...(filter ? { filter } : {}),
    })
    found.push(...(results as T[]))
    if (results.length < PAGE) return found
  }
}

export const liveTargets =
  (engine: SearchEngine): IndexTargets =>
  (name: IndexName) =>
    engine.uid(name)
