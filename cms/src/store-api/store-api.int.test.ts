import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { writeSearchTerms } from '../search/search-terms.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { askStore, countQueries, SampleShop } from './sample-shop.ts'

const NOON = new Date('2027-03-01T04:00:00.000Z')
const before = (ms: number) => new Date(NOON.getTime() - ms)
const HOUR = 3_600_000

const text = (value: string) => ({
  type: 'text',
  version: 1,
  text: value,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})
const document = (...children: unknown[]) => ({
  root: { type: 'root', version: 1, direction: 'ltr', format: '', indent: 0, children },
})
const paragraph = (...children: unknown[]) => ({
  type: 'paragraph',
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
})

let mall: TestMall
let shop: SampleShop

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
})
afterAll(() => mall.close())

const ask = (path: string, options?: Parameters<typeof askStore>[2]) => askStore(mall.payload, path, options)

describe('a product on the shelf from noon', () => {
  let category: string
  beforeAll(async () => {
    category = await shop.category('noon-street')
    await shop.product({ slug: 'noon', from: NOON, until: new Date(NOON.getTime() + HOUR), categories: [category] })
    await shop.page('noon-page', [
      { blockType: 'productGrid', title: '新品', layout: 'grid', source: 'newest', limit: 8 },
    ])
    await shop.banner('home.promo', { window: { from: NOON.toISOString() } })
    await shop.article('noon-story', { window: { from: NOON.toISOString() } })
    await shop.campaign('noon-sale', {
      window: { from: NOON.toISOString(), until: new Date(NOON.getTime() + HOUR).toISOString() },
    })
  })

  it.each(['products/noon', 'articles/noon-story', 'campaigns/noon-sale'])(
    '%s is missing a millisecond before, and says until when',
    async (path) => {
      const missing = await ask(path, { at: before(1) })
      expect(missing).toMatchObject({ status: 404, validUntil: NOON.toISOString() })
      expect(missing.data).toBeUndefined()
      expect(await ask(path, { at: NOON })).toMatchObject({ status: 200 })
    },
  )

  it('appears over HTTP when its instant comes, though nothing ran at it', async () => {
    const opens = new Date(Date.now() + 1500)
    await shop.product({ slug: 'soon', from: opens, until: new Date(opens.getTime() + HOUR) })
    const early = await mall.request('GET', '/api/store/products/soon')
    expect(early).toMatchObject({
      status: 404,
      body: { validUntil: opens.toISOString(), error: { code: 'not_found' } },
    })
    await expect
      .poll(async () => (await mall.request('GET', '/api/store/products/soon')).status, { timeout: 20_000 })
      .toBe(200)
    expect(Date.now()).toBeGreaterThanOrEqual(opens.getTime())
  })

  it('is gone at the end of its window and not before', async () => {
    const end = new Date(NOON.getTime() + HOUR)
    expect(await ask('products/noon', { at: new Date(end.getTime() - 1) })).toMatchObject({
      status: 200,
      validUntil: end.toISOString(),
    })
    expect(await ask('products/noon', { at: end })).toMatchObject({ status: 404, validUntil: null })
  })

  it.each([
    ['pages/noon-page', (data: { blocks: unknown[] }) => data.blocks.length],
    ['placements/home.promo', (data: { banners: unknown[] }) => data.banners.length],
    ['categories/noon-street', (data: { listing: { total: number } }) => data.listing.total],
    ['articles', (data: { total: number }) => data.total],
    ['campaigns', (data: { campaigns: unknown[] }) => data.campaigns.length],
    ['shell', (data: { campaigns: unknown[] }) => data.campaigns.length],
    [
      'sitemap',
      (data: { entries: { slug: string }[] }) =>
        data.entries.filter(({ slug }) => slug.startsWith('noon') && slug !== 'noon-page' && slug !== 'noon-street')
          .length / 3,
    ],
  ])('joins %s at noon, and the answer before is not kept beyond it', async (path, count) => {
    const early = await ask(path, { at: before(1000) })
    expect(count(early.data as never)).toBe(0)
    expect(early.validUntil).not.toBeNull()
    expect(Date.parse(early.validUntil ?? '')).toBeLessThanOrEqual(NOON.getTime())
    expect(count((await ask(path, { at: NOON })).data as never)).toBe(1)
  })
})

describe('what shoppers may see', () => {
  it('never includes a draft, neither a new one nor one beside a live version', async () => {
    await shop.product({ slug: 'never-published', title: '秘密草稿', draft: true })
    const live = await shop.product({ slug: 'edited', title: '公开标题' })
    await mall.payload.update({
      collection: 'products',
      id: live,
      draft: true,
      data: { title: '秘密改动', _status: 'draft' },
    })
    await shop.page('drafts', [
      { blockType: 'productGrid', title: '新品', layout: 'grid', source: 'newest', limit: 24 },
      { blockType: 'productGrid', title: '精选', layout: 'grid', source: 'picked', products: [live] },
    ])
    expect((await ask('products/never-published')).status).toBe(404)
    expect((await ask('products/edited')).data.title).toBe('公开标题')
    for (const path of ['pages/drafts', 'search', 'search?q=秘密', 'suggest?q=秘密', 'sitemap', 'shell']) {
      expect(JSON.stringify({ ...(await ask(path)).data, q: '' }), path).not.toMatch(/秘密|never-published/)
    }
  })

  it('is the same for a signed-in member of staff', async () => {
    await shop.article('unpublished-story', { _status: 'draft' })
    const { status } = await mall.request('GET', '/api/store/articles/unpublished-story', { as: 'admin' })
    expect(status).toBe(404)
  })

  it('never includes a product of which nothing is for sale', async () => {
    const category = await shop.category('empty-street')
    await shop.product({ slug: 'not-for-sale', active: false, categories: [category] })
    expect((await ask('products/not-for-sale')).status).toBe(404)
    const { data } = await ask('categories/empty-street')
    expect(data.listing.products).toEqual([])
    expect(JSON.stringify((await ask('sitemap')).data)).not.toContain('not-for-sale')
  })

  it('never includes what a piece costs or what was written for colleagues', async () => {
    const product = await shop.product({ slug: 'costly' })
    await mall.payload.update({ collection: 'skus', where: { product: { equals: product } }, data: { cost: 424242 } })
    await shop.campaign('with-goal', { goal: '内部目标' })
    expect(JSON.stringify(await ask('products/costly'))).not.toContain('424242')
    expect(JSON.stringify(await ask('campaigns/with-goal'))).not.toContain('内部目标')
  })
})

describe('a language', () => {
  it('falls back to Chinese where nothing was translated', async () => {
    await shop.product({
      slug: 'translated',
      title: '台灯',
      en: 'Lamp',
      description: document(paragraph(text('中文详情'))),
    })
    await shop.product({ slug: 'untranslated', title: '花瓶' })
    const lamp = await ask('products/translated', { locale: 'en' })
    expect(lamp.data.title).toBe('Lamp')
    expect(JSON.stringify(lamp.data.description)).toContain('中文详情')
    expect((await ask('products/untranslated', { locale: 'en' })).data.title).toBe('花瓶')
    expect((await ask('products/translated')).data.title).toBe('台灯')
  })

  it('is that of the sentence about a bad question', async () => {
    const { status, body } = await mall.request('GET', '/api/store/search?limit=49&locale=en')
    expect(status).toBe(400)
    expect(body).toEqual({
      error: { code: 'bad_query', message: 'These parameters of the request cannot be used: limit.' },
    })
    for (const question of [
      'search?page=0',
      'search?priceMin=-1',
      'search?sort=random',
      'articles?page=x',
      'shell?locale=fr',
      `search?q=${'x'.repeat(101)}`,
    ]) {
      expect((await mall.request('GET', `/api/store/${question}`)).status, question).toBe(400)
    }
  })
})

describe('the product page', () => {
  it('shows the whole product', async () => {
    const top = await shop.category('living')
    const sub = await shop.category('chairs', top)
    const [one, two] = [await shop.picture(), await shop.picture()]
    const brand = await mall.payload.create({ collection: 'brands', data: { title: '青山', slug: 'qingshan' } })
    const sibling = await shop.product({ slug: 'stool', categories: [sub] })
    const id = await shop.product({
      slug: 'chair',
      categories: [sub],
      brand: brand.id,
      gallery: [one, two],
      stock: 3,
      price: 50_000,
      options: [
        {
          code: 'wood',
          title: '木材',
          values: [
            { code: 'oak', title: '橡木' },
            { code: 'ash', title: '白蜡' },
          ],
        },
      ],
      choice: { wood: 'oak' },
    })
    await mall.payload.create({
      collection: 'skus',
      data: {
        product: id,
        code: 'CHAIR-2',
        price: 60_000,
        compareAt: 80_000,
        picture: two,
        options: { wood: 'ash' },
        stockPolicy: 'deny',
        active: true,
        order: 200,
      },
    })
    await shop.article('chair-story', {
      body: document({
        type: 'block',
        version: 2,
        format: '',
        fields: { id: 'b1', blockType: 'productCard', product: id },
      }),
    })
    const { data, tags } = await ask('products/chair')
    expect(data).toMatchObject({
      brand: '青山',
      priceFrom: 50_000,
      priceTo: 60_000,
      compareAt: null,
      stock: 'low',
      picture: { id: one, crops: { full: { width: 800 } } },
      options: [{ code: 'wood', title: '木材', values: [{ code: 'oak', title: '橡木' }, { code: 'ash' }] }],
      path: [{ slug: 'living' }, { slug: 'chairs' }],
      related: [{ id: sibling }],
      articles: [{ slug: 'chair-story' }],
      variants: [
        { sku: 'CHAIR', stock: 'low', available: 3, pictureIndex: null },
        { sku: 'CHAIR-2', stock: 'out', available: 0, pictureIndex: 1, compareAt: 80_000 },
      ],
    })
    expect(data.gallery.map((picture: { id: string }) => picture.id)).toEqual([one, two])
    expect(tags).toEqual(
      expect.arrayContaining([
        `product:${id}`,
        `brand:${brand.id}`,
        `media:${one}`,
        `media:${two}`,
        'categories',
        'articles',
      ]),
    )
  })
})

describe('a category', () => {
  it('counts and lists its whole subtree, each product once', async () => {
    const top = await shop.category('garden')
    const [pots, tools] = [await shop.category('pots', top), await shop.category('tools', top)]
    await shop.product({ slug: 'pot', categories: [pots, tools] })
    await shop.product({ slug: 'rake', categories: [tools], stock: 0 })
    const { data } = await ask('categories/garden')
    expect(
      data.children.map((child: { slug: string; productCount: number }) => [child.slug, child.productCount]),
    ).toEqual([
      ['pots', 1],
      ['tools', 2],
    ])
    expect(data.listing.total).toBe(2)
    expect((await ask('categories/garden?category=pots')).data.listing.total).toBe(1)
    expect((await ask('categories/pots?category=tools')).data.listing.total).toBe(1)
  })
})

describe('the floors of a page', () => {
  it('show live things only, the sold-out last, and run until a countdown ends', async () => {
    const street = await shop.category('floor-street')
    await shop.product({ slug: 'floor-out', categories: [street], stock: 0 })
    await shop.product({ slug: 'floor-in', categories: [street] })
    const later = await shop.product({
      slug: 'floor-later',
      categories: [street],
      from: new Date(NOON.getTime() + 2 * HOUR),
    })
    const over = await shop.campaign('over', { window: { until: before(1).toISOString() } })
    const running = await shop.campaign('running')
    const until = new Date(NOON.getTime() + 60_000).toISOString()
    await shop.page('floors', [
      { blockType: 'productGrid', title: '街', layout: 'row', source: 'category', category: street, limit: 8 },
      { blockType: 'productGrid', title: '挑', layout: 'row', source: 'picked', products: [later] },
      { blockType: 'campaignTeaser', campaign: over },
      { blockType: 'campaignTeaser', campaign: running },
      { blockType: 'countdown', title: '截止', until },
      { blockType: 'countdown', title: '已截止', until: before(1).toISOString() },
      { blockType: 'placement', placement: 'search.empty' },
      { blockType: 'categoryStreet', title: '逛', categories: [street] },
      { blockType: 'richText', text: document(paragraph(text('落款'))) },
    ])
    const { data, validUntil, tags } = await ask('pages/floors', { at: NOON })
    expect(data.blocks.map((block: { block: string }) => block.block)).toEqual([
      'productGrid',
      'campaignTeaser',
      'countdown',
      'categoryStreet',
      'richText',
    ])
    expect(data.blocks[0].products.map((card: { slug: string }) => card.slug)).toEqual(['floor-in', 'floor-out'])
    expect(data.blocks[1].campaign.slug).toBe('running')
    expect(data.blocks[3].categories[0].productCount).toBe(2)
    expect(validUntil).toBe(until)
    expect(tags).toEqual(
      expect.arrayContaining([
        'page:floors',
        `product:${later}`,
        `campaign:${over}`,
        `category:${street}`,
        'placement:search.empty',
      ]),
    )
    const afterwards = await ask('pages/floors', { at: new Date(until) })
    expect(afterwards.data.blocks.map((block: { block: string }) => block.block)).not.toContain('countdown')
  })
})

describe('a database that is away', () => {
  it.each([
    [
      'away',
      Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' }),
      503,
      'unavailable',
    ],
    [
      'given a wrong statement',
      Object.assign(new Error('column "secret" does not exist'), { code: '42703' }),
      500,
      'internal',
    ],
  ])('is told from one that is %s, and neither tells its insides', async (_, error, status, code) => {
    const { pool } = databaseOf(mall.payload)
    const query = pool.query
    pool.query = (() => Promise.reject(error)) as never
    try {
      for (const path of ['shell', 'products/x', 'articles', 'search?q=x', 'sitemap']) {
        const answer = await mall.request('GET', `/api/store/${path}`)
        expect(answer, path).toMatchObject({ status, body: { error: { code } } })
        expect(JSON.stringify(answer.body)).not.toMatch(/secret|10\.0\.0\.7|select/i)
      }
      if (status === 503)
        expect(await mall.request('GET', '/api/store/health')).toMatchObject({
          status: 503,
          body: { ok: false, database: false },
        })
    } finally {
      pool.query = query
    }
    expect((await mall.request('GET', '/api/store/shell')).status).toBe(200)
  })
})

describe('the number of queries', () => {
  let street: Parameters<SampleShop['manyProducts']>[1]

  beforeAll(async () => {
    const category = await shop.category('many')
    const brand = await mall.payload.create({ collection: 'brands', data: { title: '多多', slug: 'many' } })
    street = { category, brand: brand.id, picture: await shop.picture() }
    // What was searched for before is written later, and would be counted with what is asked here.
    await writeSearchTerms(mall.payload)
    await shop.product({ slug: 'many-one', categories: [category] })
    await shop.manyProducts(20, street)
    await shop.article('many-story', { cover: street.picture })
    await shop.page('many', [
      { blockType: 'productGrid', title: '新', layout: 'grid', source: 'newest', limit: 24 },
      { blockType: 'productGrid', title: '街', layout: 'grid', source: 'category', category, limit: 24 },
      { blockType: 'categoryStreet', title: '逛' },
      { blockType: 'articleRow', title: '读' },
    ])
  })

  it.each(['pages/many', 'categories/many', 'search', 'sitemap', 'shell', 'products/many-one', 'suggest?q=many'])(
    'of %s is the same for 20 and for 400 products',
    async (path) => {
      await ask(path)
      const few = await countQueries(mall.payload, () => ask(path))
      await shop.manyProducts(400, street)
      const many = await countQueries(mall.payload, () => ask(path))
      expect(many).toBe(few)
      expect(many).toBeGreaterThan(0)
    },
  )
})
