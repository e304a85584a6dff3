import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import type { StoreLocale } from '../store-api/contract.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import {
  checkDrift,
  followForSearch,
  rebuildIndexes,
  searchArticles,
  searchHealth,
  searchListing,
  suggest,
} from './search.ts'
import { writeSearchTerms } from './search-terms.ts'
import { type SampleCatalogue, sampleCatalogue } from './testing/sample-catalogue.ts'

let mall: TestMall
let shop: SampleCatalogue
const now = new Date()

/** A mall without Meilisearch: PostgreSQL is the engine. */
beforeAll(async () => {
  delete process.env.TEST_MEILI_URL
  delete process.env.MEILI_URL
  delete process.env.MEILI_KEY
  mall = await openTestMall()
  shop = await sampleCatalogue(mall.payload)
})
afterAll(() => mall.close())

type Query = Omit<Parameters<typeof searchListing>[1], 'at' | 'locale'>

const slugOf = (id: string): string => Object.entries(shop.products).find(([, other]) => other === id)?.[0] ?? id
const list = (query: Query, locale: StoreLocale = 'zh', at = now) => searchListing(mall, { ...query, locale, at })
const found = async (query: Query, locale: StoreLocale = 'zh', at = now): Promise<string[]> =>
  (await list(query, locale, at)).ids.map(slugOf)

describe('plain search', () => {
  it.each([
    ['运动鞋', 'long-road'],
    ['yundongxie', 'knit'],
    ['qingbu', 'canvas'],
    ['青步', 'court'],
    ['Knitted trainer', 'knit'],
    ['WP-205C', 'pump'],
    ['wp205c', 'pump'],
    ['6901234567892', 'long-road'],
    ['水泵', 'pump'],
    ['马拉松', 'long-road'],
    ['胡桃木', 'pendant'],
    ['灯具', 'pendant'],
    ['鞋靴', 'canvas'],
    ['黑色帆布鞋', 'canvas'],
    ['青步 板鞋', 'court'],
  ])('%s finds %s', async (q, slug) => {
    expect(await found({ q })).toContain(slug)
  })

  it('takes signs of the pattern language for themselves', async () => {
    expect(await found({ q: '100%' })).toEqual([])
    expect(await found({ q: '_' })).toEqual([])
    expect(await found({ q: "'; drop table products; --" })).toEqual([])
  })

  it('shows exactly what is visible at the instant', async () => {
    const opens = new Date('2096-11-11T02:00:00.000Z')
    expect(await found({ q: '明日' }, 'zh', new Date(opens.getTime() - 1))).toEqual([])
    expect(await found({ q: '明日' }, 'zh', opens)).toEqual(['coming'])
    expect(await found({ q: '昨日' })).toEqual([])
    expect(await found({ q: '草稿' }, 'zh', opens)).toEqual([])
  })

  it('puts a hit in the title and what is in stock first', async () => {
    const slugs = await found({ q: '运动鞋' })
    expect(slugs.at(-1)).toBe('light')
  })

  it('finds articles and suggests categories alone', async () => {
    expect(await searchArticles(mall, { q: '跑鞋', locale: 'zh', at: now })).toEqual({
      ids: [shop.articles.choose],
      total: 1,
    })
    expect(await suggest(mall, { q: 'yundong', locale: 'zh', at: now })).toEqual({
      productIds: [],
      categoryIds: [shop.categories.yundongxie],
      articleIds: [],
    })
  })
})

describe('a plain listing', () => {
  it('holds the subtree of a category, with its brands and the categories below counted', async () => {
    const listing = await list({ category: 'xiexue' })
    expect(listing.engine).toBe('postgres')
    expect(listing.total).toBe(5)
    expect(listing.facets).toEqual([
      {
        code: 'category',
        title: '类目',
        values: [
          { value: 'xiuxianxie', title: '休闲鞋', count: 2, active: false },
          { value: 'yundongxie', title: '运动鞋', count: 3, active: false },
        ],
      },
    ])
    expect((await list({ category: 'no-such' })).total).toBe(0)
  })

  it('narrows by brand, attribute, price and stock like the engine does', async () => {
    const narrowed = await list({
      brand: 'qingbu,mujian',
      priceMin: 40_000,
      priceMax: 70_000,
      inStock: true,
      sort: 'price-asc',
    })
    expect(narrowed.ids.map(slugOf)).toEqual(['knit', 'long-road', 'court', 'pendant'])
    expect(narrowed.priceRange).toEqual({ min: 19_900, max: 258_000 })
    expect(narrowed.facets.find((facet) => facet.code === 'brand')?.values).toEqual([
      { value: 'qingbu', title: '青步', count: 3, active: true },
      { value: 'mujian', title: '木间', count: 1, active: true },
    ])
    expect((await found({ attr: 'material:EVA' })).toSorted()).toEqual(['long-road'])
    expect((await found({ attr: 'color:黑色,material:帆布' })).toSorted()).toEqual(['canvas'])
  })

  it('has no place for a product without a variant for sale', async () => {
    const id = shop.skus.bookcase as string
    await mall.payload.update({ collection: 'skus', id, data: { active: false } })
    expect(await found({ q: '书架' })).toEqual([])
    await mall.payload.update({ collection: 'skus', id, data: { active: true } })
    expect(await found({ q: '书架' })).toEqual(['bookcase'])
  })

  it('keeps the order asked for, page by page', async () => {
    for (const sort of ['price-desc', 'price-asc', 'newest', 'sales', 'relevance'] as const) {
      const all = await list({ sort, limit: 48 })
      const pages = [1, 2, 3].map((page) => list({ sort, limit: 5, page }))
      expect((await Promise.all(pages)).flatMap((page) => page.ids)).toEqual(all.ids)
      expect(all.total).toBe(13)
    }
  })
})

describe('without an engine', () => {
  it('search is well, and has no index to follow, rebuild or compare', async () => {
    expect(await searchHealth(mall.payload)).toEqual({ ok: true, lag: null, parked: 0 })
    await followForSearch(mall.payload, new AbortController().signal)
    await expect(rebuildIndexes(mall.payload)).rejects.toThrow('MEILI_URL')
    await expect(checkDrift(mall.payload)).rejects.toThrow('MEILI_URL')
  })
})

describe('what is counted of searches', () => {
  it('is the term, how often and how often in vain, and nothing about who asked', async () => {
    const { pool } = databaseOf(mall.payload)
    await writeSearchTerms(mall.payload)
    await pool.query('delete from mall.search_terms')
    const today = new Date()
    await list({ q: '运动鞋' }, 'zh', today)
    await list({ q: '「运动鞋」' }, 'zh', today)
    await list({ q: '洗衣机' }, 'zh', today)
    await list({ q: '洗衣机', page: 2 }, 'zh', today)
    await list({ q: '13800138000' }, 'zh', today)
    await list({ q: 'staff look ahead' }, 'en', new Date('2096-01-01'))
    await writeSearchTerms(mall.payload)
    await list({ q: '运动鞋' }, 'zh', today)
    await writeSearchTerms(mall.payload)
    const { rows } = await pool.query(
      'select locale, term, searches, zero_results from mall.search_terms order by searches desc',
    )
    expect(rows).toEqual([
      { locale: 'zh', term: '运动鞋', searches: 3, zero_results: 0 },
      { locale: 'zh', term: '洗衣机', searches: 1, zero_results: 1 },
    ])
  })
})
