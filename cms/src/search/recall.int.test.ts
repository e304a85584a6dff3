import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoreLocale } from '../store-api/contract.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { rebuildIndexes, searchArticles, searchListing, suggest } from './search.ts'
import { dropTestIndexes } from './testing/drop-test-indexes.ts'
import { type SampleCatalogue, sampleCatalogue } from './testing/sample-catalogue.ts'

let mall: TestMall
let shop: SampleCatalogue
const now = new Date()

beforeAll(async () => {
  mall = await openTestMall()
  shop = await sampleCatalogue(mall.payload)
  await rebuildIndexes(mall.payload)
})
afterAll(async () => {
  await dropTestIndexes()
  await mall.close()
})

const slugOf = (id: string): string => Object.entries(shop.products).find(([, other]) => other === id)?.[0] ?? id

async function found(q: string, locale: StoreLocale = 'zh', at = now): Promise<string[]> {
  const { ids, engine } = await searchListing(mall, { q, locale, at })
  expect(engine).toBe('meilisearch')
  return ids.map(slugOf)
}

describe('what shoppers type finds what they mean', () => {
  const RECALL: [string, string, StoreLocale?][] = [
    ['运动鞋', 'long-road'],
    ['运动鞋', 'knit'],
    ['yundongxie', 'long-road'],
    ['yundongxie', 'knit'],
    ['yun dong xie', 'knit'],
    ['ydx', 'knit'],
    ['yundong', 'light'],
    ['青步', 'canvas'],
    ['qingbu', 'court'],
    ['Qingbu', 'court', 'en'],
    ['木间 书桌', 'desk'],
    ['mujian', 'desk', 'en'],
    ['QB-YL-42K', 'long-road'],
    ['qbyl42k', 'long-road'],
    ['WP-205C', 'pump'],
    ['wp205c', 'pump'],
    ['6901234567892', 'long-road'],
    ['泵', 'pump'],
    ['水泵', 'pump'],
    ['潜水', 'pump'],
    ['qianshuibeng', 'pump'],
    ['qsb', 'pump'],
    ['鞋', 'canvas'],
    ['帆布', 'canvas'],
    ['相机', 'slr'],
    ['反相', 'slr'],
    ['跑鞋', 'long-road'],
    ['马拉松', 'long-road'],
    ['鱼缸', 'pump'],
    ['canvas', 'canvas', 'en'],
    ['running shoe', 'long-road', 'en'],
    ['runing shoe', 'long-road', 'en'],
    ['tripod', 'tripod'],
    ['三脚架', 'tripod', 'en'],
    ['sanjiaojia', 'tripod', 'en'],
    ['lüluo', 'tulip'],
    ['lvluo', 'tulip'],
    ['白橡木', 'desk'],
    ['暖光', 'pendant'],
    ['灯具', 'pendant'],
    ['摄影器材', 'tripod'],
    ['黑色 运动鞋', 'knit'],
    ['黑色运动鞋', 'knit'],
    ['ＷＰ－２０５Ｃ', 'pump'],
    ['“运动鞋”', 'knit'],
  ]
  it.each(RECALL)('%s finds %s', async (q, slug, locale) => {
    expect(await found(q, locale)).toContain(slug)
  })

  it('puts what is in stock before what is not', async () => {
    const slugs = await found('运动鞋')
    expect(slugs.indexOf('light')).toBeGreaterThan(slugs.indexOf('knit'))
    expect(slugs.indexOf('light')).toBeGreaterThan(slugs.indexOf('long-road'))
  })

  it('takes a code for exactly that code', async () => {
    expect(await found('WP-205C')).toEqual(['pump'])
    expect(await found('QB-QL-41')).toEqual(['light'])
    expect(await found('QB-QL-99')).toEqual([])
  })

  it('finds nothing for what is not there, and no products for nothing', async () => {
    expect(await found('洗衣机')).toEqual([])
  })

  it('finds articles by title, words in the text, pinyin and other language', async () => {
    for (const q of ['跑鞋', '足弓', 'paoxie', '林桥', 'running']) {
      const { ids, total } = await searchArticles(mall, { q, locale: 'zh', at: now })
      expect(ids, q).toContain(shop.articles.choose)
      expect(total).toBeGreaterThan(0)
    }
  })

  it('suggests products, categories and articles from the first letters', async () => {
    const typed = await suggest(mall, { q: 'yund', locale: 'zh', at: now })
    expect(typed.productIds.map(slugOf)).toContain('knit')
    expect(typed.categoryIds).toContain(shop.categories.yundongxie)
    expect((await suggest(mall, { q: '跑鞋', locale: 'zh', at: now })).articleIds).toContain(shop.articles.choose)
    expect(await suggest(mall, { q: ' ', locale: 'zh', at: now })).toEqual({
      productIds: [],
      categoryIds: [],
      articleIds: [],
    })
  })
})

describe('time decides at the moment of asking', () => {
  const opens = new Date('2096-11-11T02:00:00.000Z')

  it('shows a product from its instant on, not a millisecond before', async () => {
    expect(await found('明日运动鞋', 'zh', new Date(opens.getTime() - 1))).not.toContain('coming')
    expect(await found('明日运动鞋', 'zh', opens)).toContain('coming')
  })

  it('shows a product until its instant, exclusive', async () => {
    const ends = new Date('2020-01-01T00:00:00.000Z')
    expect(await found('昨日运动鞋', 'zh', new Date(ends.getTime() - 1))).toContain('ended')
    expect(await found('昨日运动鞋', 'zh', ends)).not.toContain('ended')
  })

  it('has no place for a product without a variant for sale', async () => {
    await mall.payload.update({ collection: 'skus', id: shop.skus.bookcase as string, data: { active: false } })
    await rebuildIndexes(mall.payload)
    expect(await found('五层书架')).not.toContain('bookcase')
    const { productIds } = await suggest(mall, { q: '五层书架', locale: 'zh', at: now })
    expect(productIds).toEqual([])
    await mall.payload.update({ collection: 'skus', id: shop.skus.bookcase as string, data: { active: true } })
    await rebuildIndexes(mall.payload)
    expect(await found('五层书架')).toContain('bookcase')
  })

  it('never shows a draft', async () => {
    expect(await found('草稿运动鞋')).not.toContain('draft')
  })
})

describe('a listing', () => {
  const list = (query: Omit<Parameters<typeof searchListing>[1], 'at' | 'locale'>, locale: StoreLocale = 'zh') =>
    searchListing(mall, { ...query, locale, at: now })

  it('holds the whole subtree of a category', async () => {
    const { ids, total } = await list({ category: 'xiexue' })
    expect(ids.map(slugOf).toSorted()).toEqual(['canvas', 'court', 'knit', 'light', 'long-road'])
    expect(total).toBe(5)
    expect((await list({ category: 'no-such' })).total).toBe(0)
  })

  it('counts a facet without its own filter, and every other one with it', async () => {
    const { facets, total } = await list({ category: 'xiexue', attr: 'color:黑色' })
    expect(total).toBe(3)
    const color = facets.find((facet) => facet.code === 'color')
    expect(color).toMatchObject({ title: '颜色' })
    expect(color?.values).toEqual([
      { value: '黑色', title: '黑色', count: 3, active: true },
      { value: '白色', title: '白色', count: 2, active: false },
    ])
    const material = facets.find((facet) => facet.code === 'material')
    expect(material?.values).toContainEqual({ value: '针织布', title: '针织布', count: 2, active: false })
    expect(material?.values.map((value) => value.value)).not.toContain('真皮')
    const category = facets.find((facet) => facet.code === 'category')
    expect(category?.values).toEqual([
      { value: 'xiuxianxie', title: '休闲鞋', count: 1, active: false },
      { value: 'yundongxie', title: '运动鞋', count: 2, active: false },
    ])
  })

  it('offers the brands of a search in the language of the page', async () => {
    const { facets } = await list({ q: 'oak tripod' }, 'en')
    expect(facets.find((facet) => facet.code === 'brand')).toBeUndefined()
    const all = await list({}, 'en')
    expect(all.facets.find((facet) => facet.code === 'brand')?.values.map((value) => value.title)).toEqual([
      'Qingbu',
      'Mujian',
      'Yuanye Nursery',
      'Hengying',
    ])
  })

  it('narrows by brand, price and stock, and tells the prices without the price filter', async () => {
    const narrowed = await list({
      brand: 'qingbu,mujian',
      priceMin: 40_000,
      priceMax: 70_000,
      inStock: true,
      sort: 'price-asc',
    })
    expect(narrowed.ids.map(slugOf)).toEqual(['knit', 'long-road', 'court', 'pendant'])
    expect(narrowed.priceRange).toEqual({ min: 19_900, max: 258_000 })
  })

  it('keeps the order asked for, page by page', async () => {
    const all = await list({ sort: 'price-desc', limit: 48 })
    const pages = [
      await list({ sort: 'price-desc', limit: 5, page: 1 }),
      await list({ sort: 'price-desc', limit: 5, page: 2 }),
      await list({ sort: 'price-desc', limit: 5, page: 3 }),
    ]
    expect(pages.flatMap((page) => page.ids)).toEqual(all.ids)
    expect(pages[0]).toMatchObject({ total: 13, pageCount: 3, page: 1 })
    expect(all.ids.map(slugOf).slice(0, 3)).toEqual(['desk', 'slr', 'bookcase'])
  })
})
