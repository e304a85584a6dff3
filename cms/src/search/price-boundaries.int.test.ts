import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { newestProductIds } from '../store-api/reading/product-lists.ts'
import type { Reading } from '../store-api/reading/reading.ts'
import { sampleOrder, sampleSku } from '../testing/sample-orders.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { listFromPostgres } from './list-from-postgres.ts'
import { readListingQuery } from './rules/listing-criteria.ts'
import { NO_PINS } from './rules/pins.ts'
import { readShopperQuery } from './rules/shopper-query.ts'
import { checkDrift, rebuildIndexes, searchListing } from './search.ts'
import { dropTestIndexes } from './testing/drop-test-indexes.ts'

const OPENS = new Date('2096-11-11T02:00:00.000Z')
const CLOSES = new Date('2096-11-12T02:00:00.000Z')
const PAY_BY = new Date('2096-06-01T00:00:00.000Z')
const ever = (instant: Date, ms: number) => new Date(instant.getTime() + ms)

let mall: TestMall
/** product ids: one becomes cheap for a day, one stays as it is, one is promised to an order until `PAY_BY` */
let cheap: string
let steady: string
let promised: string

/** Nothing follows the outbox here: what changes by itself has to change without anybody. */
beforeAll(async () => {
  mall = await openTestMall()
  const skus = [await sampleSku(mall.payload, 5), await sampleSku(mall.payload, 5), await sampleSku(mall.payload, 1)]
  const [sale, plain, last] = skus as [(typeof skus)[0], (typeof skus)[0], (typeof skus)[0]]
  cheap = sale.product
  steady = plain.product
  promised = last.product
  await mall.payload.update({ collection: 'skus', id: plain.id, data: { price: 9_000 } })
  await mall.payload.create({
    collection: 'price-windows',
    data: { sku: sale.id, price: 5_000, window: { from: OPENS.toISOString(), until: CLOSES.toISOString() } },
  })
  const order = await sampleOrder(mall.payload, last, { payment: 'pending' })
  await databaseOf(mall.payload).drizzle.execute(
    sql`update mall.reservations set expires_at = ${PAY_BY.toISOString()}::timestamptz where order_id = ${order.id}::uuid`,
  )
  await rebuildIndexes(mall.payload)
})
afterAll(async () => {
  await dropTestIndexes()
  await mall.close()
})

interface Found {
  ids: string[]
  total: number
  prices: { min: number; max: number } | null
}

const ENGINES = {
  async meilisearch(query: object, at: Date): Promise<Found> {
    const { ids, total, priceRange, engine } = await searchListing(mall, { ...query, locale: 'zh', at })
    expect(engine).toBe('meilisearch')
    return { ids, total, prices: priceRange }
  },
  async postgres(query: object, at: Date): Promise<Found> {
    const criteria = readListingQuery(query)
    const found = await listFromPostgres(databaseOf(mall.payload).drizzle, {
      criteria,
      query: readShopperQuery(''),
      pins: NO_PINS,
      locale: 'zh',
      at,
    })
    return { ids: found.ids, total: found.counts.total, prices: found.priceRange }
  },
}

describe.each(Object.keys(ENGINES) as (keyof typeof ENGINES)[])('a list of %s, with no worker running', (engine) => {
  const list = (query: object, at: Date) => ENGINES[engine](query, at)

  it('sorts by the price of the instant, to the millisecond, and shows each product once', async () => {
    const byPrice = async (at: Date) => (await list({ sort: 'price-asc' }, at)).ids
    const [before, begun, last, after] = [ever(OPENS, -1), OPENS, ever(CLOSES, -1), CLOSES]
    expect((await byPrice(before)).slice(0, 1)).toEqual([steady])
    expect((await byPrice(begun)).slice(0, 2)).toEqual([cheap, steady])
    expect((await byPrice(last)).slice(0, 2)).toEqual([cheap, steady])
    expect((await byPrice(after)).slice(0, 1)).toEqual([steady])
    for (const at of [before, begun, last, after]) {
      const { ids, total } = await list({ sort: 'price-asc' }, at)
      expect([ids.length, new Set(ids).size]).toEqual([total, total])
      expect(total).toBe(3)
    }
    expect((await list({ sort: 'price-desc' }, begun)).ids.at(-1)).toBe(cheap)
  })

  it('filters by the price of the instant and says the range of it', async () => {
    const upTo = { priceMax: 6_000 }
    expect((await list(upTo, ever(OPENS, -1))).ids).toEqual([])
    expect(await list(upTo, OPENS)).toMatchObject({ ids: [cheap], prices: { min: 5_000, max: 10_000 } })
    expect(await list(upTo, CLOSES)).toMatchObject({ ids: [], prices: { min: 9_000, max: 10_000 } })
  })

  it('has what an order did not pay for as soon as its time is over', async () => {
    const inStock = async (at: Date) => (await list({ inStock: true }, at)).ids.includes(promised)
    expect([await inStock(ever(PAY_BY, -1)), await inStock(PAY_BY)]).toEqual([false, true])
  })
})

describe('product lists', () => {
  it('put what is promised last until the promise is over', async () => {
    const newest = (at: Date) => newestProductIds({ db: databaseOf(mall.payload).drizzle, at } as unknown as Reading, 3)
    expect((await newest(ever(PAY_BY, -1))).at(-1)).toBe(promised)
    expect((await newest(PAY_BY))[0]).toBe(promised)
  })
})

describe('the index', () => {
  it('is the same however often it is filled, whatever the time is', async () => {
    expect(await checkDrift(mall.payload)).toMatchObject({ missing: 0, stale: 0, extra: 0, compared: 12 })
  })
})
