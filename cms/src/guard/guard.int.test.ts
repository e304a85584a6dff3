import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from '@payloadcms/db-postgres'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { caughtUp, startFollower } from '../search/testing/follower.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { guardRound, type PartMemory, readAlarms } from './guard.ts'
import { beat, watchWorker } from './heart.ts'
import type { HealthReport } from './rules/health-view.ts'

interface Answer {
  status: number
  body: string
  location?: string
}

let mall: TestMall
let cms: Server
let shop: Server
let follower: { stop(): Promise<void> }
let memory: PartMemory
let categoryId: string

/** What the storefront keeps serving for a path, whatever the CMS says. */
const frozen = new Map<string, Answer>()
let isShopDown = false
let isDeaf = false

const reading = (path: string): Promise<{ status: number; body: unknown }> => mall.request('GET', `/api/store/${path}`)

/** A storefront that renders from the store API at every request. */
async function page(path: string): Promise<Answer> {
  const kept = frozen.get(path)
  if (kept) return kept
  if (path === '/healthz')
    return { status: 200, body: JSON.stringify({ ok: true, changes: { state: isDeaf ? 'silent' : 'following' } }) }
  const answer = path === '/' ? await reading('placements/home.hero') : await reading(path.slice(1))
  if (answer.status === 404) {
    const old = await reading(`redirects?path=${encodeURIComponent(path)}`)
    return old.status === 200
      ? { status: 301, body: '', location: (old.body as { data: { to: string } }).data.to }
      : { status: 404, body: 'not found' }
  }
  const { data } = answer.body as { data: Record<string, unknown> }
  if (path.startsWith('/search')) {
    const { products } = (data as { listing: { products: { slug: string }[] } }).listing
    return { status: 200, body: products.map(({ slug }) => `<a href="/products/${slug}">`).join('') }
  }
  if (path === '/') {
    const banners = (data as { banners: { id: string }[] }).banners
    return { status: 200, body: banners.map(({ id }) => `<a data-banner="${id}">`).join('') }
  }
  if (path === '/notices') {
    const { notices } = data as { notices: { id: string }[] }
    return { status: 200, body: notices.map(({ id }) => `<li id="notice-${id}">`).join('') }
  }
  const prices = ((data.variants ?? []) as { price: number }[]).map(({ price }) => price / 100)
  const offer =
    Math.min(...prices) === Math.max(...prices)
      ? `"price":"${prices[0]?.toFixed(2)}"`
      : `"lowPrice":"${Math.min(...prices).toFixed(2)}","highPrice":"${Math.max(...prices).toFixed(2)}"`
  return { status: 200, body: `<h1>${String(data.title)}</h1>{${offer}}` }
}

async function listen(answer: (path: string) => Promise<Answer>): Promise<Server> {
  const server = createServer((req: IncomingMessage, res: ServerResponse) => {
    answer(req.url ?? '/').then(
      ({ status, body, location }) => res.writeHead(status, location ? { location } : {}).end(body),
      () => res.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  cms = await listen(async (path) => {
    const { status, body } = await mall.request('GET', path)
    return { status, body: JSON.stringify(body) }
  })
  shop = await listen(async (path) => (isShopDown ? { status: 502, body: '' } : page(path)))
  process.env.CMS_URL = addressOf(cms)
  process.env.STOREFRONT_URL = addressOf(shop)
  mall = await openTestMall()
  follower = startFollower(mall.payload)
  const category = await mall.payload.create({ collection: 'categories', data: { title: '灯具', slug: 'lamps' } })
  categoryId = String(category.id)
  await vi.waitFor(async () => {
    const { body } = await reading('search')
    expect((body as { data?: { listing: { engine: string } } }).data?.listing.engine).toBe('meilisearch')
  }, 60_000)
})
afterAll(async () => {
  await follower.stop()
  cms.close()
  shop.close()
  await mall.close()
})
beforeEach(async () => {
  frozen.clear()
  isShopDown = false
  isDeaf = false
  memory = new Map()
  const { drizzle } = databaseOf(mall.payload)
  for (const table of ['alarms', 'shop_moments', 'notifications'])
    await drizzle.execute(sql`delete from ${sql.identifier('mall')}.${sql.identifier(table)}`)
  // Asking for health looks for a worker, and this mall has none.
  await beat(mall.payload, 'worker')
})

/** s from now */
const inSeconds = (seconds: number): Date => new Date(Date.now() + seconds * 1000)
const round = (seconds: number): Promise<void> => guardRound(mall.payload, memory, inSeconds(seconds))
/** Two looks, both more than a minute after everything. */
const twoRounds = async (): Promise<void> => {
  await caughtUp(mall.payload)
  await round(90)
  await round(105)
}

const open = () => readAlarms(mall.payload, { open: true })

let made = 0
async function article(window: { from?: Date; until?: Date }): Promise<{ id: string; path: string; title: string }> {
  made += 1
  const title = `窗口文章 ${made}`
  const doc = await mall.payload.create({
    collection: 'articles',
    data: {
      title,
      slug: `windowed-${made}`,
      summary: '摘要',
      _status: 'published',
      window: { from: window.from?.toISOString() ?? null, until: window.until?.toISOString() ?? null },
    },
  })
  return { id: String(doc.id), path: `/articles/windowed-${made}`, title }
}

const toldOfAlarms = async (): Promise<Record<string, number>> => {
  const { rows } = await databaseOf(mall.payload).drizzle.execute(sql`
    select s.name, count(*)::int as n from mall.notifications n join staff s on s.id = n.staff_id
     where n.kind = 'alarm' group by 1`)
  return Object.fromEntries(rows.map(({ name, n }) => [String(name), Number(n)]))
}

describe('the guard of the shop', () => {
  it('is content with what came and went in time', async () => {
    const came = await article({ from: inSeconds(-30) })
    const went = await article({ until: inSeconds(-30) })
    await twoRounds()
    expect(await open()).toEqual([])
    const { rows } = await databaseOf(mall.payload).drizzle.execute(
      sql`select doc_id, settled_at is not null as settled from mall.shop_moments order by due, edge`,
    )
    expect(rows).toEqual(expect.arrayContaining([came, went].map(({ id }) => ({ doc_id: id, settled: true }))))
  })

  it('raises an alarm for a page that still shows what is over, tells each person once, and clears itself', async () => {
    const { id, path, title } = await article({ until: inSeconds(-30) })
    frozen.set(path, { status: 200, body: `<h1>${title}</h1>` })
    await caughtUp(mall.payload)
    await round(20)
    await round(40)
    expect(await open()).toEqual([])
    await twoRounds()
    await round(120)
    expect(await open()).toMatchObject([
      { kind: 'moment', href: `/admin/collections/articles/${id}`, faults: [{ where: 'page' }], clearedAt: null },
    ])
    expect(await toldOfAlarms()).toEqual({ operations: 1, tech: 1 })
    frozen.clear()
    await round(135)
    expect(await open()).toEqual([])
    const [past] = await readAlarms(mall.payload, { open: false })
    expect(Date.parse(past?.clearedAt ?? '')).toBeGreaterThan(Date.parse(past?.beganAt ?? ''))
  })

  it('misses a document in the search index, and is content once it is there', async () => {
    const { id } = await article({ from: inSeconds(-30) })
    await caughtUp(mall.payload)
    const client = new Meilisearch({ host: process.env.TEST_MEILI_URL ?? '', apiKey: process.env.TEST_MEILI_KEY ?? '' })
    const index = client.index(`${process.env.MEILI_PREFIX}articles_zh`)
    const kept = await index.getDocument(id)
    await index.deleteDocument(id).waitTask({ timeout: 60_000 })
    await twoRounds()
    expect(await open()).toMatchObject([{ faults: [{ where: 'index' }] }])
    await index.addDocuments([kept]).waitTask({ timeout: 60_000 })
    await round(120)
    expect(await open()).toEqual([])
  })

  it('sees that a page shows the price of before', async () => {
    made += 1
    const product = await mall.payload.create({
      collection: 'products',
      data: { title: `灯 ${made}`, slug: `lamp-${made}`, categories: [categoryId], _status: 'published' },
    })
    const sku = await mall.payload.create({
      collection: 'skus',
      data: {
        product: product.id,
        code: `LAMP-${made}`,
        price: 20_000,
        stockPolicy: 'backorder',
        active: true,
        options: {},
      },
    })
    const before = await page(`/products/lamp-${made}`)
    await mall.payload.create({
      collection: 'price-windows',
      data: { sku: sku.id, price: 15_000, window: { from: inSeconds(-30).toISOString() } },
    })
    frozen.set(`/products/lamp-${made}`, before)
    await twoRounds()
    expect(await open()).toMatchObject([{ faults: [{ where: 'page', zh: expect.stringContaining('旧内容') }] }])
    frozen.clear()
    await round(120)
    expect(await open()).toEqual([])
  })

  it('sees a notice that is missing on its board', async () => {
    await mall.payload.create({
      collection: 'notices',
      data: { title: '放假通知', _status: 'published', window: { from: inSeconds(-30).toISOString() } },
    })
    frozen.set('/notices', { status: 200, body: '<ol></ol>' })
    await twoRounds()
    expect(await open()).toMatchObject([
      { title: { zh: expect.stringContaining('放假通知') }, faults: [{ where: 'page' }] },
    ])
  })

  it('sees an old address that leads on past its end, and one that leads nowhere yet', async () => {
    made += 1
    const redirect = (from: string, window: { from?: string; until?: string }) =>
      mall.payload.create({
        collection: 'redirects',
        data: { from, href: '/articles', window, _status: 'published' },
      })
    const over = await redirect(`/over-${made}`, { until: inSeconds(-30).toISOString() })
    const open_ = await redirect(`/open-${made}`, { from: inSeconds(-30).toISOString() })
    await twoRounds()
    expect(await open()).toEqual([])
    await databaseOf(mall.payload).drizzle.execute(sql`update mall.shop_moments set settled_at = null`)
    frozen.set(`/over-${made}`, { status: 301, body: '', location: '/articles' })
    frozen.set(`/open-${made}`, { status: 404, body: '' })
    await twoRounds()
    expect((await open()).map(({ href, faults }) => [href, faults.map(({ where }) => where)])).toEqual(
      expect.arrayContaining([over, open_].map(({ id }) => [`/admin/collections/redirects/${id}`, ['page']])),
    )
    frozen.clear()
    await round(120)
    expect(await open()).toEqual([])
  })

  it('sees a search whose page still has the order of before its pin', async () => {
    made += 1
    const word = `青瓷${made}`
    const ids: string[] = []
    for (const n of [1, 2, 3]) {
      const product = await mall.payload.create({
        collection: 'products',
        data: { title: `${word}碗 ${n}`, slug: `bowl-${made}-${n}`, categories: [categoryId], _status: 'published' },
      })
      await mall.payload.create({
        collection: 'skus',
        data: {
          product: product.id,
          code: `BOWL-${made}-${n}`,
          price: 10_000,
          stockPolicy: 'backorder',
          active: true,
          options: {},
        },
      })
      ids.push(String(product.id))
    }
    await caughtUp(mall.payload)
    const path = `/search?q=${encodeURIComponent(word)}`
    const before = await page(path)
    expect(before.body.match(/bowl/g)).toHaveLength(3)
    const last = 3 - Number(before.body.trim().endsWith(`bowl-${made}-3">`) ? 0 : 2)
    const pin = await mall.payload.create({
      collection: 'pins',
      data: {
        title: word,
        pinned: [ids[last - 1] ?? ''],
        window: { from: inSeconds(-30).toISOString() },
        _status: 'published',
      },
    })
    frozen.set(path, before)
    await twoRounds()
    expect(await open()).toMatchObject([
      { href: `/admin/collections/pins/${pin.id}`, faults: [{ where: 'page', zh: expect.stringContaining('旧内容') }] },
    ])
    frozen.clear()
    await round(120)
    expect(await open()).toEqual([])
  })

  it('sees an article that offers a coupon which is over', async () => {
    made += 1
    const code = `GUARD-${made}`
    const { path, id, title } = await article({ from: inSeconds(-3600) })
    await mall.payload.update({
      collection: 'articles',
      id,
      data: {
        _status: 'published',
        body: {
          root: {
            type: 'root',
            version: 1,
            direction: null,
            format: '',
            indent: 0,
            children: [
              {
                type: 'block',
                version: 2,
                format: '',
                fields: { id: '65a0000000000000000000c1', blockName: '', blockType: 'coupon', code },
              },
            ],
          },
        },
      } as never,
    })
    await mall.payload.create({
      collection: 'coupons',
      data: { code, threshold: 1000, amount: 100, active: true, window: { until: inSeconds(-30).toISOString() } },
    })
    const says = (state: string) => ({
      status: 200,
      body: `${title}<aside data-coupon="${code}" data-state="${state}">`,
    })
    frozen.set(path, says('ended'))
    await twoRounds()
    expect(await open()).toEqual([])
    await databaseOf(mall.payload).drizzle.execute(sql`update mall.shop_moments set settled_at = null`)
    frozen.set(path, says('open'))
    await twoRounds()
    expect(await open()).toMatchObject([{ title: { zh: expect.stringContaining(code) }, faults: [{ where: 'page' }] }])
  })

  it('tells people once of all that missed one instant', async () => {
    const from = inSeconds(-30)
    for (let n = 0; n < 6; n += 1) frozen.set((await article({ from })).path, { status: 404, body: '' })
    await twoRounds()
    await round(120)
    expect(await open()).toHaveLength(6)
    expect(await toldOfAlarms()).toEqual({ operations: 1, tech: 1 })
  })

  it('raises one alarm for a storefront that is away, and none for each of its pages', async () => {
    await article({ from: inSeconds(-30) })
    isShopDown = true
    await round(0)
    expect(await open()).toEqual([])
    await round(61)
    await round(76)
    expect(await open()).toMatchObject([{ key: 'part:storefront', faults: [{ where: 'page' }] }])
    expect(await toldOfAlarms()).toEqual({ operations: 1, tech: 1 })
    isShopDown = false
    await round(91)
    expect(await open()).toEqual([])
  })

  it('notices a storefront that hears of no changes', async () => {
    isDeaf = true
    await round(0)
    await round(61)
    expect(await open()).toMatchObject([{ key: 'part:storefront', faults: [{ zh: expect.stringContaining('改动') }] }])
  })

  it('names a release whose instant has passed and that is not live, until it is taken back', async () => {
    const release = await mall.payload.create({ collection: 'releases', data: { title: '双十二' } as never })
    const { drizzle } = databaseOf(mall.payload)
    await drizzle.execute(sql`
      update releases set state = 'scheduled', go_live_at = now() - interval '2 minutes',
             failure = '{"zh": "图缺失", "en": "art is missing"}'::jsonb where id = ${release.id}::uuid`)
    await round(0)
    expect(await open()).toMatchObject([
      { kind: 'release', href: `/admin/releases/${release.id}`, faults: [{ where: 'release', zh: '图缺失' }] },
    ])
    await drizzle.execute(sql`update releases set state = 'cancelled', failure = null where id = ${release.id}::uuid`)
    await round(15)
    expect(await open()).toEqual([])
  })
})

describe('a worker that is gone', () => {
  const longAgo = () =>
    databaseOf(mall.payload).drizzle.execute(sql`
    update mall.heartbeats set at = now() - interval '5 minutes' where name = 'worker'`)

  it('is an alarm of the CMS, told once, until it is heard again', async () => {
    await longAgo()
    const up = inSeconds(-3600)
    expect(await watchWorker(mall.payload, up, new Date())).toBe(false)
    expect(await watchWorker(mall.payload, up, new Date())).toBe(false)
    expect(await open()).toMatchObject([{ key: 'part:worker', faults: [{ where: 'worker' }] }])
    expect(await toldOfAlarms()).toEqual({ operations: 1, tech: 1 })
    await beat(mall.payload, 'worker')
    expect(await watchWorker(mall.payload, up, new Date())).toBe(true)
    expect(await open()).toEqual([])
  })

  it('is not missed by a CMS that was only just started', async () => {
    await longAgo()
    expect(await watchWorker(mall.payload, inSeconds(-5), new Date())).toBe(true)
    expect(await open()).toEqual([])
  })
})

describe('the health of the mall', () => {
  it('is told to those who keep it running and to nobody else', async () => {
    await beat(mall.payload, 'worker')
    for (const role of ['admin', 'operations', 'tech'] as const) {
      const { status, body } = await mall.request('GET', '/api/health', { as: role })
      expect(status).toBe(200)
      expect((body as HealthReport).parts.find(({ name }) => name === 'worker')?.state).toBe('good')
    }
    for (const role of ['copywriter', 'designer', 'finance', 'service'] as const)
      expect((await mall.request('GET', '/api/health', { as: role })).status).toBe(403)
    expect((await mall.request('GET', '/api/health', { as: 'customer' })).status).toBe(401)
    expect((await mall.request('GET', '/api/health')).status).toBe(401)
  })

  it('says to whoever watches from outside how many alarms are open', async () => {
    await beat(mall.payload, 'worker')
    isDeaf = true
    await round(0)
    await round(61)
    const { status, body } = await mall.request('GET', '/api/store/health')
    expect(status).toBe(200)
    expect(body).toMatchObject({ ok: true, worker: true, alarms: 1 })
  })
})
