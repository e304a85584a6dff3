import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../../../cms/src/database/transaction.ts'
import { PHOTOS } from './photos.ts'
import { PLAIN_SLUG, plainProduct } from './plain-products.ts'
import { seededRandom } from './seeded-random.ts'
import { insertRows } from './seeding/insert-rows.ts'
import { addProductRows, type RowsByTable, type Shelves } from './seeding/product-rows.ts'
import { existingBy, type IdsByName } from './seeding/seed-context.ts'

export interface SeedManyOptions {
  payload: Payload
  /** how many more products */
  count: number
  now: Date
  onProgress?: (sentence: string) => void
}

const BATCH = 500

/**
 * Adds `count` plain products in batches of SQL, each batch in a transaction with its outbox lines, so that search and
 * page caches learn of them as of any other change. Numbers go on where an earlier call ended.
 * @throws Error when the demo mall, whose shelves and photographs they use, is not seeded
 */
export async function seedManyProducts({
  payload,
  count,
  now,
  onProgress = () => undefined,
}: SeedManyOptions): Promise<void> {
  const shelves = await readShelves(payload)
  const { drizzle } = databaseOf(payload)
  const first = (await lastNumber(payload)) + 1
  const random = seededRandom(first)
  for (let done = 0; done < count; ) {
    const size = Math.min(BATCH, count - done)
    const rows: RowsByTable = new Map()
    for (let index = 0; index < size; index += 1)
      addProductRows(rows, plainProduct(first + done + index, random), shelves, now)
    await drizzle.transaction(async (tx) => {
      for (const [table, tableRows] of rows) await insertRows(tx, table, tableRows)
    })
    done += size
    if (done % (BATCH * 4) === 0 || done === count) onProgress(`${done} of ${count} products`)
  }
  // The planner has never seen tables of this size.
  await drizzle.execute(sql`analyze products, products_locales, products_rels, products_attributes, skus, stock_levels`)
}

async function readShelves(payload: Payload): Promise<Shelves> {
  const [categories, brands, files] = await Promise.all([
    existingBy(payload, 'categories', 'slug'),
    existingBy(payload, 'brands', 'slug'),
    productPhotos(payload),
  ])
  const photos: IdsByName = new Map()
  for (const [name, { file }] of Object.entries(PHOTOS)) {
    const id = files.get(file)
    if (id !== undefined) photos.set(name, id)
  }
  if (categories.size === 0 || photos.size === 0) {
    throw new Error('plain products stand on the shelves of the demo mall: run the seed without --products first')
  }
  return { categories, brands, photos }
}

async function productPhotos(payload: Payload): Promise<IdsByName> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { kind: { equals: 'product' } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { originalName: true },
  })
  return new Map(docs.map(({ id, originalName }) => [String(originalName), id]))
}

/** The highest number a plain product has; 0 when there is none. */
async function lastNumber(payload: Payload): Promise<number> {
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select coalesce(max(substring(slug from ${PLAIN_SLUG.length + 1}::int)::int), 0) as last from products where slug ~ ${`^${PLAIN_SLUG}[0-9]+$`}`,
  )
  return Number((rows[0] as { last: unknown } | undefined)?.last ?? 0)
}
