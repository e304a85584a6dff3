import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { askStore, bannerTitled, SampleShop } from './sample-shop.ts'

/**
 * The promise the page cache rests on: whenever a change makes an answer different, the change is announced
 * under a tag of the answer as it was before.
 */
let mall: TestMall
let shop: SampleShop
const ids: Record<string, string> = {}

const PATHS = [
  'shell',
  'pages/home',
  'pages/about',
  'placements/home.hero',
  'categories/street',
  'categories/lane',
  'products/lamp',
  'products/vase',
  'products/coming-by-hand',
  'articles',
  'articles?topic=light',
  'articles/story',
  'articles/unwritten',
  'campaigns',
  'campaigns/sale',
  'notices',
  'search?q=灯',
  'suggest?q=灯',
  'sitemap',
]

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
  ids.street = await shop.category('street')
  ids.lane = await shop.category('lane', ids.street)
  ids.brand = (await mall.payload.create({ collection: 'brands', data: { title: '青山', slug: 'qingshan' } })).id
  ids.topic = (await mall.payload.create({ collection: 'topics', data: { title: '灯光', slug: 'light' } })).id
  ids.photo = await shop.picture()
  ids.lamp = await shop.product({
    slug: 'lamp',
    title: '台灯',
    categories: [ids.lane],
    brand: ids.brand,
    gallery: [ids.photo],
  })
  ids.vase = await shop.product({
    slug: 'vase',
    title: '花瓶',
    stock: 9,
    categories: [ids.lane],
    related: [ids.lamp],
  })
  ids.draft = await shop.product({ slug: 'coming-by-hand', title: '灯笼', categories: [ids.lane], draft: true })
  ids.campaign = await shop.campaign('sale', { cover: ids.photo })
  ids.story = await shop.article('story', {
    cover: ids.photo,
    topics: [ids.topic],
    campaign: ids.campaign,
    body: {
      root: {
        type: 'root',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        children: [
          { type: 'block', version: 2, format: '', fields: { id: 'b1', blockType: 'productCard', product: ids.lamp } },
        ],
      },
    },
  })
  ids.draftStory = await shop.article('unwritten', { topics: [ids.topic], _status: 'draft' })
  ids.words = await shop.banner('home.hero')
  ids.banner = await shop.banner('home.hero', { link: { target: { relationTo: 'products', value: ids.vase } } })
  ids.notice = (await mall.payload.create({ collection: 'notices', data: { title: '公告', _status: 'published' } })).id
  ids.about = await shop.page('about', [], { footer: true })
  ids.home = await shop.page('home', [
    { blockType: 'placement', placement: 'home.hero' },
    { blockType: 'productGrid', title: '新品', layout: 'grid', source: 'newest', limit: 8 },
    { blockType: 'productGrid', title: '街', layout: 'grid', source: 'category', category: ids.street, limit: 8 },
    { blockType: 'productGrid', title: '挑', layout: 'grid', source: 'picked', products: [ids.vase, ids.draft] },
    { blockType: 'articleRow', title: '读' },
    { blockType: 'categoryStreet', title: '逛' },
    { blockType: 'campaignTeaser', campaign: ids.campaign },
  ])
})
afterAll(() => mall.close())

const id = (name: string): string => ids[name] ?? ''
const update = (collection: string, name: string, data: object) => () =>
  mall.payload.update({ collection: collection as 'products', id: id(name), data: data as never, user: shop.editor })

const CHANGES: [change: string, make: () => Promise<unknown>, changes: string[]][] = [
  [
    'a product gets another title',
    update('products', 'lamp', { title: '落地灯' }),
    ['products/lamp', 'pages/home', 'articles/story'],
  ],
  [
    'a product is published',
    update('products', 'draft', { _status: 'published' }),
    ['products/coming-by-hand', 'pages/home', 'categories/street', 'sitemap'],
  ],
  [
    'a product is taken off',
    update('products', 'vase', { _status: 'draft' }),
    ['products/vase', 'placements/home.hero', 'pages/home'],
  ],
  ['a brand gets another name', update('brands', 'brand', { title: '远山' }), ['products/lamp', 'pages/home']],
  [
    'a category gets another name',
    update('categories', 'street', { title: '老街' }),
    ['shell', 'products/lamp', 'categories/lane'],
  ],
  [
    'a picture is described anew',
    update('media', 'photo', { alt: '一盏灯' }),
    ['products/lamp', 'articles/story', 'campaigns'],
  ],
  [
    'an article is published',
    update('articles', 'draftStory', { _status: 'published' }),
    ['articles/unwritten', 'articles', 'articles?topic=light', 'pages/home', 'articles/story'],
  ],
  [
    'an article gets another title',
    update('articles', 'story', { title: '新题' }),
    ['articles', 'campaigns/sale', 'pages/home', 'products/lamp'],
  ],
  [
    'a topic gets another name',
    update('topics', 'topic', { title: '光' }),
    ['articles', 'articles/story', 'pages/home'],
  ],
  [
    'a campaign gets another name',
    update('campaigns', 'campaign', { title: '大集' }),
    ['shell', 'campaigns', 'campaigns/sale', 'pages/home'],
  ],
  [
    'a banner gets another heading',
    update('banners', 'words', { composition: bannerTitled('新字') }),
    ['placements/home.hero', 'pages/home'],
  ],
  ['a notice is taken down', update('notices', 'notice', { _status: 'draft' }), ['shell', 'notices']],
  ['a page gets another title', update('pages', 'about', { title: '关于我们' }), ['shell', 'pages/about']],
  [
    'the mall gets another name',
    () => mall.payload.updateGlobal({ slug: 'mall-settings', data: { name: '新坊' } }),
    ['shell'],
  ],
  [
    'a price changes',
    () => mall.payload.update({ collection: 'skus', where: { product: { equals: id('lamp') } }, data: { price: 100 } }),
    ['products/lamp', 'pages/home', 'articles/story'],
  ],
  [
    'nothing of a product is for sale any more',
    () =>
      mall.payload.update({ collection: 'skus', where: { product: { equals: id('lamp') } }, data: { active: false } }),
    ['products/lamp', 'sitemap', 'categories/street'],
  ],
  [
    'a page is thrown away',
    update('pages', 'about', { deletedAt: new Date().toISOString() }),
    ['shell', 'pages/about', 'sitemap'],
  ],
]

describe('what an answer depends on', () => {
  it.each(CHANGES)('is announced when %s', async (_, make, expected) => {
    const before = await everything()
    const { length } = await announcements()
    await make()
    const announced = new Set((await announcements()).slice(length).flat())
    const after = await everything()
    const changed = PATHS.filter((path) => before.get(path)?.text !== after.get(path)?.text)
    expect(changed).toEqual(expect.arrayContaining(expected))
    const stale = changed.filter((path) => !before.get(path)?.tags.some((tag) => announced.has(tag)))
    expect(stale).toEqual([])
  })
})

/** Every change so far, each as its tags. */
async function announcements(): Promise<string[][]> {
  const { rows } = await databaseOf(mall.payload).drizzle.execute(sql`select tags from mall.changes order by id`)
  return (rows as { tags: string[] }[]).map(({ tags }) => tags)
}

async function everything(): Promise<Map<string, { text: string; tags: string[] }>> {
  const at = new Date()
  const answers = new Map<string, { text: string; tags: string[] }>()
  for (const path of PATHS) {
    const { status, data, tags } = await askStore(mall.payload, path, { at })
    answers.set(path, { text: JSON.stringify({ status, data }), tags })
  }
  return answers
}

describe('the rule of visibility', () => {
  it('reads in SQL as it does in the pure rule', async () => {
    const { visibleInSql } = await import('../time/time.ts')
    const { isLiveAt } = await import('../time/time.ts')
    const at = new Date('2026-11-11T02:00:00.000Z')
    const edges = [null, -1, 0, 1].map((ms) => (ms === null ? null : new Date(at.getTime() + ms).toISOString()))
    for (const from of edges) {
      for (const until of edges) {
        const { rows } = await databaseOf(mall.payload).drizzle.execute(sql`
          select ${visibleInSql('p', at)} as live from (values ('published'::text, null::timestamptz, ${from}::timestamptz, ${until}::timestamptz))
            as p (_status, deleted_at, window_from, window_until)`)
        expect(rows[0]?.live, `${from} – ${until}`).toBe(isLiveAt({ from, until }, at))
      }
    }
  })
})
