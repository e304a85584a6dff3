import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '../database/in-transaction.ts'
import { publishContent } from '../testing/publish-content.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { followForSearch, searchListing, suggest } from './search.ts'
import { type SampleCatalogue, sampleCatalogue } from './testing/sample-catalogue.ts'

let mall: TestMall
let shop: SampleCatalogue
const stop = new AbortController()
let following: Promise<void>

beforeAll(async () => {
  mall = await openTestMall()
  shop = await sampleCatalogue(mall.payload)
  following = followForSearch(mall.payload, stop.signal)
  await vi.waitFor(
    async () => expect((await searchListing(mall, { locale: 'zh', at: new Date() })).engine).toBe('meilisearch'),
    60_000,
  )
  await publishContent(mall, 'pins', {
    title: '运动鞋',
    variants: ['Trainers'],
    // A lamp that no search for shoes would find, and one that is not on sale.
    pinned: [shop.products.pendant, shop.products.knit, shop.products.draft],
    hidden: [shop.products['long-road']],
  })
}, 120_000)
afterAll(async () => {
  stop.abort()
  await following
  await mall.close()
})

type Query = Omit<Parameters<typeof searchListing>[1], 'at' | 'locale'>
type Listing = Awaited<ReturnType<typeof searchListing>>

const slugOf = (id: string): string => Object.entries(shop.products).find(([, other]) => other === id)?.[0] ?? id

/** The same question to both: inside a transaction PostgreSQL answers. */
const ENGINES = {
  meilisearch: (query: Query) => searchListing(mall, { ...query, locale: 'zh', at: new Date() }),
  async postgres(query: Query): Promise<Listing> {
    const req = await createLocalReq({}, mall.payload)
    return inTransaction(req, () => searchListing(req, { ...query, locale: 'zh', at: new Date() }))
  },
}

describe.each(Object.keys(ENGINES) as (keyof typeof ENGINES)[])('a pinned search answered by %s', (engine) => {
  const list = async (query: Query): Promise<{ slugs: string[]; total: number }> => {
    const found = await ENGINES[engine](query)
    expect(found.engine).toBe(engine)
    return { slugs: found.ids.map(slugOf), total: found.total }
  }

  it.each(['运动鞋', '运 动 鞋', 'yundongxie', 'YunDongXie', 'trainers'])(
    'shows what is pinned first and not what is hidden, typed as %s',
    async (q) => {
      const { slugs } = await list({ q })
      expect(slugs.slice(0, 2)).toEqual(['pendant', 'knit'])
      expect(slugs).not.toContain('long-road')
      expect(new Set(slugs).size).toBe(slugs.length)
    },
  )

  it('counts every product once, and pages through all of them', async () => {
    const whole = await list({ q: '运动鞋' })
    expect(whole.total).toBe(whole.slugs.length)
    const pages = await Promise.all(
      Array.from({ length: whole.total }, (_, index) => list({ q: '运动鞋', limit: 1, page: index + 1 })),
    )
    expect(pages.flatMap(({ slugs }) => slugs)).toEqual(whole.slugs)
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([whole.total]))
  })

  it('keeps to what the shopper narrowed it to, and to the order they chose', async () => {
    const { slugs } = await list({ q: '运动鞋', brand: 'qingbu' })
    expect(slugs).not.toContain('pendant')
    expect(slugs[0]).toBe('knit')
    const cheap = await list({ q: '运动鞋', sort: 'price-asc' })
    expect(cheap.slugs).not.toContain('pendant')
    expect(cheap.slugs).not.toContain('long-road')
  })

  it('leaves other searches and shelves alone', async () => {
    expect((await list({ q: '马拉松' })).slugs).toContain('long-road')
    expect((await list({ category: 'yundongxie' })).slugs).toContain('long-road')
  })
})

describe('both engines', () => {
  it('count facets and prices of a pinned search alike', async () => {
    const [a, b] = [await ENGINES.meilisearch({ q: '运动鞋' }), await ENGINES.postgres({ q: '运动鞋' })]
    const brands = ({ facets }: Listing) =>
      facets
        .find(({ code }) => code === 'brand')
        ?.values.map(({ value, count }) => [value, count])
        .toSorted()
    expect(brands(a)).toEqual(brands(b))
    expect(a.priceRange).toEqual(b.priceRange)
    expect(a.total).toBe(b.total)
  })
})

it('suggestions show the pins first and not what is hidden', async () => {
  const { productIds } = await suggest(mall, { q: '运动鞋', locale: 'zh', at: new Date() })
  expect(productIds.slice(0, 2).map(slugOf)).toEqual(['pendant', 'knit'])
  expect(productIds.map(slugOf)).not.toContain('long-road')
})

it('a pin says something and not both things of one product', async () => {
  const save = async (body: object) => {
    const answer = await mall.request('POST', '/api/pins', {
      as: 'marketing',
      body: { title: '灯', ...body, _status: 'draft' },
    })
    return [answer.status, JSON.stringify(answer.body)] as const
  }
  expect(await save({})).toEqual([400, expect.stringContaining('请至少选一件')])
  const lamp = shop.products.pendant
  expect(await save({ pinned: [lamp], hidden: [lamp] })).toEqual([400, expect.stringContaining('同时在置顶和屏蔽')])
})
