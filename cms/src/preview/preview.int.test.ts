import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { writeSearchTerms } from '../search/search-terms.ts'
import { SampleShop } from '../store-api/sample-shop.ts'
import { sampleShopper } from '../testing/sample-shopper.ts'
import { stateOfDatabase } from '../testing/state-of-database.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

const HOUR = 3_600_000
const now = new Date()
const inHours = (hours: number): Date => new Date(now.getTime() + hours * HOUR)

let mall: TestMall
let shop: SampleShop
const ids: Record<string, string> = {}

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
  ids.lamp = await shop.product({ slug: 'lamp', title: '台灯', price: 9900 })
  ids.lampSku = String((await run(sql`select id from skus where product_id = ${ids.lamp}::uuid`))[0]?.id)
  await mall.payload.create({
    collection: 'price-windows',
    data: {
      sku: ids.lampSku,
      price: 7900,
      window: { from: inHours(24).toISOString(), until: inHours(48).toISOString() },
    } as never,
  })
  ids.kettle = await shop.product({ slug: 'kettle', title: '水壶', from: inHours(24) })
  ids.kettleSku = String((await run(sql`select id from skus where product_id = ${ids.kettle}::uuid`))[0]?.id)
  ids.story = await shop.article('story', { title: '明天的故事', window: { from: inHours(24).toISOString() } })
  ids.today = await shop.banner('home.hero', { title: '今天', window: { until: inHours(24).toISOString() } })
  ids.tomorrow = await shop.banner('home.hero', { title: '明天', window: { from: inHours(24).toISOString() } })
  ids.member = await shop.banner('home.hero', {
    title: '会员',
    audience: 'member',
    priority: 9,
    window: { from: inHours(30).toISOString() },
  })
})
afterAll(() => mall.close())

const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows

const storeKey = () => ({ 'x-store-key': process.env.STORE_KEY ?? '' })
const ticketOf = (url: string): string => new URL(url).searchParams.get('t') ?? ''
const enter = (ticket: string) =>
  mall.request('POST', '/api/preview/entries', { body: { ticket }, headers: storeKey() })

async function openPreview(perspective: object, as: 'operations' | 'copywriter' = 'operations'): Promise<string> {
  const asked = await mall.request('POST', '/api/preview/tokens', { as, body: perspective })
  expect(asked.status).toBe(200)
  const entered = await enter(ticketOf((asked.body as { url: string }).url))
  expect(entered.status).toBe(200)
  return (entered.body as { pass: string }).pass
}

const withPass = (pass: string) => ({ ...storeKey(), 'x-preview-pass': pass })

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
async function ask(pass: string | null, path: string): Promise<{ status: number; body: any }> {
  const { status, body } = await mall.request('GET', `/api/store/${path}`, pass ? { headers: withPass(pass) } : {})
  return { status, body }
}

const bannerIds = ({ body }: { body: { data: { banners: { id: string }[] } } }): string[] =>
  body.data.banners.map(({ id }) => id)

describe('a rehearsal', () => {
  it('shows prices, articles, banners, search results, shelf and sitemap of its instant', async () => {
    const pass = await openPreview({ at: inHours(25).toISOString() })
    expect((await ask(null, 'products/lamp')).body.data.priceFrom).toBe(9900)
    expect((await ask(pass, 'products/lamp')).body.data.priceFrom).toBe(7900)
    expect((await ask(null, 'articles/story')).status).toBe(404)
    expect((await ask(pass, 'articles/story')).body.data.title).toBe('明天的故事')
    expect(bannerIds(await ask(null, 'placements/home.hero'))).toEqual([ids.today])
    expect(bannerIds(await ask(pass, 'placements/home.hero'))).toEqual([ids.tomorrow])
    expect((await ask(null, `search?q=${encodeURIComponent('水壶')}`)).body.data.listing.total).toBe(0)
    const found = (await ask(pass, `search?q=${encodeURIComponent('水壶')}`)).body.data
    expect([found.listing.total, found.listing.engine]).toEqual([1, 'postgres'])
    const stories = (await ask(pass, `search?q=${encodeURIComponent('故事')}`)).body.data
    expect(stories.articleTotal).toBe(1)
    const slugs = async (at: string | null) =>
      (await ask(at, 'sitemap')).body.data.entries.map(({ slug }: { slug: string }) => slug)
    expect(await slugs(null)).not.toContain('kettle')
    expect(await slugs(pass)).toContain('kettle')
  })

  it('shows an audience what is meant for it', async () => {
    const at = inHours(31).toISOString()
    expect(bannerIds(await ask(await openPreview({ at }), 'placements/home.hero'))).toEqual([ids.tomorrow])
    const pass = await openPreview({ at, visitor: 'member' })
    expect(bannerIds(await ask(pass, 'placements/home.hero'))[0]).toBe(ids.member)
  })

  it('says nothing a cache could keep it by', async () => {
    const pass = await openPreview({ at: inHours(25).toISOString() })
    for (const path of ['products/lamp', 'placements/home.hero', 'search?q=a', 'articles/nothing']) {
      const { body } = await ask(pass, path)
      expect([body.tags, body.validUntil]).toEqual([[], null])
    }
  })

  it('shows drafts to who asks for them, arrays and languages and all', async () => {
    await mall.payload.update({
      collection: 'products',
      id: String(ids.lamp),
      draft: true,
      data: {
        title: '新台灯',
        attributes: [{ code: 'watt', name: '功率', value: '9 W' }],
        options: [
          {
            code: 'c',
            title: '颜色',
            values: [
              { code: 'r', title: '红' },
              { code: 'b', title: '蓝' },
            ],
          },
        ],
      } as never,
    })
    await mall.payload.update({
      collection: 'products',
      id: String(ids.lamp),
      draft: true,
      locale: 'en',
      data: { title: 'New lamp' },
    })
    const pass = await openPreview({ drafts: 'latest' })
    const { data } = (await ask(pass, 'products/lamp')).body
    expect(data.title).toBe('新台灯')
    expect(data.attributes).toEqual([{ name: '功率', value: '9 W' }])
    expect(data.options[0].values.map(({ title }: { title: string }) => title)).toEqual(['红', '蓝'])
    expect((await ask(pass, 'products/lamp?locale=en')).body.data.title).toBe('New lamp')
    expect((await ask(null, 'products/lamp')).body.data.title).toBe('台灯')
  })

  it('shows what was public at an instant that is over, and says what is not kept of it', async () => {
    const id = await shop.article('diary', { title: '初稿' })
    const afterFirst = new Date()
    await mall.payload.update({ collection: 'articles', id, data: { title: '改过', _status: 'published' } as never })
    await run(sql`update articles set created_at = created_at - interval '2 hours' where id = ${id}::uuid`)
    await run(sql`
      update _articles_v set created_at = created_at - interval '2 hours', updated_at = updated_at - interval '2 hours'
       where parent_id = ${id}::uuid and version__status = 'published' and latest is not true`)
    await run(
      sql`update activity set at = at - interval '2 hours' where doc_id = ${id} and action = 'articles.publish'`,
    )
    const anHourAgo = new Date(afterFirst.getTime() - HOUR).toISOString()
    expect((await ask(await openPreview({ at: anHourAgo }), 'articles/diary')).body.data.title).toBe('初稿')
    expect((await ask(null, 'articles/diary')).body.data.title).toBe('改过')
    const before = new Date(afterFirst.getTime() - 2.5 * HOUR).toISOString()
    const pass = await openPreview({ at: before })
    expect((await ask(pass, 'articles/diary')).status).toBe(404)
    await run(sql`delete from _articles_v where parent_id = ${id}::uuid and latest is not true`)
    const view = await mall.request('POST', '/api/preview/view', {
      headers: withPass(await openPreview({ at: anHourAgo })),
      body: {},
    })
    expect(view.body).toMatchObject({ forgotten: 1 })
  })

  it('shows a release as of when it goes live, and another whenever somebody asks for it', async () => {
    const release = (title: string, data: object) =>
      mall.payload.create({ collection: 'releases', data: { title, state: 'draft', ...data } as never })
    const planned = await release('双十一', {})
    const pass = await openPreview({ at: inHours(25).toISOString(), release: planned.id })
    const view = await mall.request('POST', '/api/preview/view', { headers: withPass(pass), body: {} })
    expect(view.body).toMatchObject({ release: '双十一', failed: [] })
    expect((await mall.payload.findByID({ collection: 'releases', id: planned.id })).state).toBe('draft')
  })

  it('steps from one boundary to the next', async () => {
    const pass = await openPreview({ at: inHours(25).toISOString() })
    const view = await mall.request('POST', '/api/preview/view', { headers: withPass(pass), body: {} })
    expect(view.body).toMatchObject({
      isNow: false,
      previous: inHours(24).toISOString(),
      next: inHours(30).toISOString(),
    })
    const stepped = await mall.request('POST', '/api/preview/view', {
      headers: withPass(pass),
      body: { at: inHours(30).toISOString() },
    })
    expect(stepped.body).toMatchObject({ at: inHours(30).toISOString(), next: inHours(48).toISOString() })
  })

  it('leaves every row of the database as it was', async () => {
    const pass = await openPreview({ at: inHours(25).toISOString(), drafts: 'latest' })
    const past = await openPreview({ at: inHours(-1).toISOString() })
    // What shoppers searched for before is written down a little later.
    await writeSearchTerms(mall.payload)
    const before = await stateOfDatabase(run)
    for (const path of ['products/lamp', 'placements/home.hero', 'search?q=a', 'shell', 'articles'])
      for (const one of [pass, past]) expect((await ask(one, path)).status).toBeLessThan(500)
    await mall.request('POST', '/api/preview/view', { headers: withPass(pass), body: {} })
    const after = await stateOfDatabase(run)
    expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual([])
  })
})

const linesOf = ({ body }: { body: unknown }) => (body as { lines: { price: number; problem: string | null }[] }).lines

describe('a cart in a preview', () => {
  it('costs what it will cost, also what is not on the shelf yet, and is not ordered', async () => {
    const pass = await openPreview({ at: inHours(25).toISOString() })
    const guest = sampleShopper(mall)
    await guest.fill([{ skuId: String(ids.lampSku) }])
    const add = await guest.ask(
      'POST',
      '/cart/lines',
      { key: crypto.randomUUID(), skuId: ids.kettleSku, quantity: 1 },
      { 'x-preview-pass': pass },
    )
    expect(add.status).toBe(200)
    const seen = await guest.ask('GET', '/cart', undefined, { 'x-preview-pass': pass })
    expect(linesOf(seen).map(({ price }) => price)).toEqual([7900, 9900])
    expect(linesOf(seen).every(({ problem }) => problem === null || problem === 'price_changed')).toBe(true)
    const real = await guest.ask('GET', '/cart')
    expect(linesOf(real)[0]?.price).toBe(9900)
    expect(real.body).toMatchObject({ canCheckout: false })
    const placed = await guest.ask('POST', '/checkout', {}, { 'x-preview-pass': pass })
    expect([placed.status, placed.body]).toMatchObject([409, { error: { code: 'not_possible' } }])
    expect(JSON.stringify(placed.body)).toContain('不能下单')
    expect(await run(sql`select 1 from orders`)).toEqual([])
  })
})

describe('a preview token', () => {
  it('is given to those who may look, and opens a preview once', async () => {
    expect((await mall.request('POST', '/api/preview/tokens', { body: {} })).status).toBe(401)
    expect((await mall.request('POST', '/api/preview/tokens', { as: 'fulfilment', body: {} })).status).toBe(403)
    expect((await mall.request('POST', '/api/preview/tokens', { as: 'customer', body: {} })).status).toBe(401)
    for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example'])
      expect((await mall.request('POST', '/api/preview/tokens', { as: 'operations', body: { path } })).status).toBe(422)
    const asked = await mall.request('POST', '/api/preview/tokens', { as: 'operations', body: { path: '/articles' } })
    const ticket = ticketOf((asked.body as { url: string }).url)
    expect((await mall.request('POST', '/api/preview/entries', { body: { ticket } })).status).toBe(403)
    expect((await enter(ticket)).body).toMatchObject({ path: '/articles' })
    expect((await enter(ticket)).status).toBe(403)
  })

  it('is no pass as a ticket, no ticket as a pass, and nothing without the key of the storefront', async () => {
    const pass = await openPreview({ at: inHours(25).toISOString() })
    expect((await enter(pass)).status).toBe(403)
    const keyless = await mall.request('GET', '/api/store/products/lamp', { headers: { 'x-preview-pass': pass } })
    expect(keyless.status).toBe(403)
    const asked = await mall.request('POST', '/api/preview/tokens', { as: 'operations', body: {} })
    expect((await ask(ticketOf((asked.body as { url: string }).url), 'products/lamp')).status).toBe(403)
    expect((await ask(`${pass}x`, 'products/lamp')).status).toBe(403)
  })

  it('follows a link of the admin only from our own pages', async () => {
    const open = (headers: Record<string, string>) =>
      mall.request('GET', '/api/preview/open?path=/campaigns/a', { as: 'operations', headers })
    expect((await open({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const { status, response } = await open({ 'sec-fetch-site': 'same-origin' })
    expect(status).toBe(303)
    expect((await enter(ticketOf(response.headers.get('location') ?? ''))).body).toMatchObject({ path: '/campaigns/a' })
  })

  it('leads from a document to where and when it will be seen, with its draft', async () => {
    const view = async (query: string) => {
      const { status, response } = await mall.request('GET', `/api/preview/open?${query}`, { as: 'operations' })
      if (status !== 303) return { status }
      const { pass, path } = (await enter(ticketOf(response.headers.get('location') ?? ''))).body as Record<
        string,
        string
      >
      const seen = await mall.request('POST', '/api/preview/view', { headers: withPass(pass ?? ''), body: {} })
      return { path, ...(seen.body as object) }
    }
    expect(await view(`collection=articles&id=${ids.story}`)).toMatchObject({
      path: '/articles/story',
      at: inHours(24).toISOString(),
      drafts: 'published',
    })
    expect(await view(`collection=products&id=${ids.lamp}`)).toMatchObject({
      path: '/products/lamp',
      isNow: true,
      drafts: 'latest',
    })
    expect(await view(`collection=articles&id=${crypto.randomUUID()}`)).toEqual({ status: 404 })
    // The clock of the mall is eight hours ahead of UTC.
    expect(await view('wall=2099-11-11T10:00&at=&release=&language=en&path=/articles')).toMatchObject({
      path: '/en/articles',
      at: '2099-11-11T02:00:00.000Z',
    })
    expect(await view('wall=tomorrow')).toEqual({ status: 422 })
  })

  it('ends with the session it was asked for in, and with the rights of its owner', async () => {
    const pass = await openPreview({}, 'copywriter')
    expect((await ask(pass, 'products/lamp')).status).toBe(200)
    const id = mall.accounts.copywriter.id
    await mall.payload.update({ collection: 'staff', id, data: { active: false } })
    expect((await ask(pass, 'products/lamp')).status).toBe(403)
    await mall.payload.update({ collection: 'staff', id, data: { active: true } })
    expect((await ask(pass, 'products/lamp')).status).toBe(200)
    await mall.request('POST', '/api/staff/logout', { as: 'copywriter' })
    expect((await ask(pass, 'products/lamp')).status).toBe(403)
  })
})
