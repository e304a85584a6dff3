import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../../cms/src/database/transaction.ts'
import { openTestMall, type TestMall } from '../../../cms/src/testing/test-mall.ts'
import { demoAccounts } from '../demo-accounts.ts'
import { ARTICLES } from './articles/articles.ts'
import { BANNERS } from './banners.ts'
import { DEMO_BRIEFS } from './desk/briefs.ts'
import { DRAFT_ARTICLES, DRAFT_BANNERS } from './desk/drafts.ts'
import { DEMO_RELEASES } from './desk/releases.ts'
import { STORY_IDEAS } from './desk/story-ideas.ts'
import { PRODUCTS } from './products/products.ts'
import { seedDemo } from './seed-demo.ts'
import { seedManyProducts } from './seed-many.ts'

const accounts = demoAccounts({}).map((account) => ({ ...account, password: 'Demo-mall-of-the-test-1' }))
const now = new Date()

let mall: TestMall
beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const countOf = async (
  collection:
    | 'products'
    | 'skus'
    | 'articles'
    | 'orders'
    | 'tickets'
    | 'banners'
    | 'story-ideas'
    | 'briefs'
    | 'releases',
): Promise<number> => (await mall.payload.count({ collection, overrideAccess: true })).totalDocs

const rowsOf = async (query: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> =>
  (await databaseOf(mall.payload).drizzle.execute(query)).rows

describe('seeding the demo mall', () => {
  it('is finished by a second run after a crash half-way', async () => {
    const crash = (sentence: string): void => {
      if (sentence.includes('products')) throw new Error('the machine stops here')
    }
    await expect(seedDemo({ payload: mall.payload, accounts, now, onProgress: crash })).rejects.toThrow('stops here')
    expect(await countOf('products')).toBe(PRODUCTS.length)
    expect(await countOf('orders')).toBe(0)
    expect(await seedDemo({ payload: mall.payload, accounts, now })).toBe(true)
  }, 300_000)

  it('leaves everything once', async () => {
    expect(await countOf('products')).toBe(PRODUCTS.length)
    expect(await countOf('skus')).toBe(PRODUCTS.flatMap(({ variants }) => variants).length)
    // One draft more is what became of the idea that was taken up.
    expect(await countOf('articles')).toBe(ARTICLES.length + DRAFT_ARTICLES.length + 1)
    expect(await countOf('banners')).toBe(BANNERS.length + DRAFT_BANNERS.length)
    expect(await countOf('story-ideas')).toBe(STORY_IDEAS.length)
    expect(await countOf('briefs')).toBe(DEMO_BRIEFS.length + 1)
    expect(await countOf('releases')).toBe(DEMO_RELEASES.length)
    expect(await countOf('orders')).toBe(40)
    expect(await countOf('tickets')).toBe(15)
  })

  it('leaves work at every point of its way, none of it public', async () => {
    const briefs = await mall.payload.find({ collection: 'briefs', pagination: false, depth: 0 })
    expect(Object.keys(Object.groupBy(briefs.docs, ({ state }) => state)).toSorted()).toEqual([
      'accepted',
      'changes',
      'delivered',
      'draft',
      'in_work',
      'open',
    ])
    expect(briefs.docs.some(({ state, due }) => state === 'in_work' && String(due) < now.toISOString())).toBe(true)
    const releases = await mall.payload.find({ collection: 'releases', sort: 'goLiveAt', pagination: false, depth: 0 })
    expect(releases.docs.map(({ state }) => state)).toEqual(['scheduled', 'draft'])
    const { totalDocs } = await mall.payload.find({
      collection: 'articles',
      where: { slug: { in: DRAFT_ARTICLES.map(({ slug }) => slug) } },
      overrideAccess: false,
      depth: 0,
    })
    expect(totalDocs).toBe(0)
  })

  it('does nothing in a mall that is seeded', async () => {
    expect(await seedDemo({ payload: mall.payload, accounts, now })).toBe(false)
  })

  it('writes both languages into the same rows', async () => {
    const [shoe] = PRODUCTS
    for (const locale of ['zh', 'en'] as const) {
      const { docs } = await mall.payload.find({
        collection: 'products',
        where: { slug: { equals: shoe?.slug } },
        locale,
        depth: 0,
      })
      expect(docs[0]?.title).toBe(shoe?.title[locale])
      expect(docs[0]?.options?.map(({ title }) => title)).toEqual(shoe?.options.map(({ title }) => title[locale]))
      expect(docs[0]?.attributes?.map(({ value }) => value)).toEqual(shoe?.attributes.map(({ value }) => value[locale]))
    }
    const home = async (locale: 'zh' | 'en') =>
      (await mall.payload.find({ collection: 'pages', where: { slug: { equals: 'home' } }, locale, depth: 0 })).docs[0]
        ?.blocks
    const titles = async (locale: 'zh' | 'en') =>
      (await home(locale))?.flatMap((block) => ('title' in block ? [block.title] : []))
    expect(await titles('zh')).toContain('六条街')
    expect(await titles('en')).toContain('Six streets')
  })

  it('shows shoppers what is in its window and no more', async () => {
    const { totalDocs } = await mall.payload.find({ collection: 'products', overrideAccess: false, limit: 1, depth: 0 })
    expect(totalDocs).toBe(PRODUCTS.length - 3)
  })

  it('keeps ledger and levels in agreement', async () => {
    const apart = await rowsOf(sql`
      select l.sku_id from stock_levels l, lateral (
        select coalesce(sum(case kind when 'receive' then quantity when 'ship' then -quantity else 0 end), 0) as on_hand,
               coalesce(sum(case kind when 'reserve' then quantity when 'release' then -quantity when 'ship' then -quantity else 0 end), 0) as reserved
          from stock_movements m where m.sku_id = l.sku_id
      ) ledger where l.on_hand <> ledger.on_hand or l.reserved <> ledger.reserved`)
    expect(apart).toEqual([])
  })

  it('reserves what open orders hold, and no more', async () => {
    const apart = await rowsOf(sql`
      select l.sku_id from stock_levels l where l.reserved <> coalesce(
        (select sum(quantity) from mall.reservations r where r.sku_id = l.sku_id and r.ended_at is null), 0)`)
    expect(apart).toEqual([])
  })

  it('has a payment behind what every order says was paid', async () => {
    const apart = await rowsOf(sql`
      select o.number from orders o left join payments p on p.order_id = o.id
      where p.id is null or (p.captured, p.refunded) is distinct from (o.totals_paid, o.totals_refunded)
        or p.refunded <> coalesce((select sum(amount) from refunds r where r.payment_id = p.id), 0)`)
    expect(apart).toEqual([])
  })

  it('keeps the instants of the past', async () => {
    const { docs } = await mall.payload.find({ collection: 'orders', pagination: false, depth: 0 })
    for (const { createdAt, placedAt } of docs) expect(createdAt).toBe(placedAt)
  })
})

describe('seeding many products', () => {
  it('adds products that Payload reads like its own, with versions, stock and outbox lines', async () => {
    await seedManyProducts({ payload: mall.payload, count: 600, now })
    expect(await countOf('products')).toBe(PRODUCTS.length + 600)
    const find = (draft: boolean) =>
      mall.payload.find({
        collection: 'products',
        where: { slug: { equals: 'shihuo-600' } },
        draft,
        depth: 0,
        overrideAccess: true,
        locale: 'all',
      })
    const [live] = (await find(false)).docs
    const [latest] = (await find(true)).docs
    expect(live?.title).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
    for (const part of [
      'id',
      'title',
      'description',
      'gallery',
      'categories',
      'attributes',
      'options',
      'brand',
      '_status',
    ] as const)
      expect(latest?.[part]).toEqual(live?.[part])
    const [told] = await rowsOf(sql`select tags from mall.changes where doc_id = ${String(live?.id)}`)
    expect(told?.tags).toContain(`product:${live?.id}`)
    const unstocked = await rowsOf(
      sql`select s.code from skus s left join stock_levels l on l.sku_id = s.id where s.code like 'SH-%' and l.id is null`,
    )
    expect(unstocked).toEqual([])
  })

  it('goes on counting where it ended', async () => {
    await seedManyProducts({ payload: mall.payload, count: 2, now })
    const { totalDocs } = await mall.payload.count({
      collection: 'products',
      where: { slug: { equals: 'shihuo-602' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
  })

  it('takes a text edit by a person like any product', async () => {
    const { docs } = await mall.payload.find({
      collection: 'products',
      where: { slug: { equals: 'shihuo-1' } },
      depth: 0,
    })
    const id = docs[0]?.id as string
    await mall.payload.update({
      collection: 'products',
      id,
      locale: 'en',
      data: { subtitle: 'Edited', _status: 'published' },
    })
    const after = await mall.payload.findByID({ collection: 'products', id, locale: 'zh', depth: 0 })
    expect(after.title).toBe(docs[0]?.title)
    expect(after.attributes).toEqual(docs[0]?.attributes)
  })
})
