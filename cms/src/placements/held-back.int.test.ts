import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf } from '../database/transaction.ts'
import { moveStock } from '../inventory/inventory.ts'
import { askStore, SampleShop } from '../store-api/sample-shop.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { BANNER_MAILS } from './banner-mails.ts'
import { watchBanners } from './jobs/watch-banners.ts'

const PLACE = 'home.hero'
const NOON = new Date('2026-11-11T04:00:00Z')

let mall: TestMall
let shop: SampleShop
const ids: Record<string, string> = {}

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
  ids.street = await shop.category('street')
  ids.lamp = await shop.product({ slug: 'lamp', categories: [ids.street], stock: 2 })
  ids.fallback = await shop.banner(PLACE, { title: '兜底' })
  ids.banner = await shop.banner(PLACE, {
    title: '台灯横幅',
    priority: 5,
    owner: mall.accounts.designer.id,
    link: { target: { relationTo: 'products', value: ids.lamp } },
  })
})
afterAll(() => mall.close())

const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows
const shown = async (at?: Date) => {
  const { data } = await askStore(mall.payload, `placements/${PLACE}`, at ? { at } : {})
  return data.banners.map((banner: { id: string }) => banner.id)
}
const move = async (kind: 'damage' | 'receive', quantity: number): Promise<void> => {
  const [sku] = await run(sql`select id from skus where product_id = ${ids.lamp}::uuid`)
  const req = await createLocalReq({}, mall.payload)
  const outcome = await inTransaction(req, () =>
    moveStock(req, { sku: String(sku?.id), kind, quantity, reason: 'test', idempotencyKey: randomUUID() }),
  )
  expect(outcome.ok).toBe(true)
}
const lastTags = async (): Promise<string[]> =>
  (await run(sql`select tags from mall.changes order by id desc limit 1`))[0]?.tags as string[]
const mailsQueued = async () =>
  (
    await run(
      sql`select payload ->> 'about' as about from graphile_worker._private_jobs where payload ->> 'mail' = 'bannerHeldBack' order by id`,
    )
  ).map(({ about }) => String(about))

it('a banner whose product is sold out falls back and returns by itself, and both are announced to pages that show it', async () => {
  expect(await shown()).toEqual([ids.banner])
  await move('damage', 1)
  expect(await shown()).toEqual([ids.banner])
  await move('damage', 1)
  expect(await shown()).toEqual([ids.fallback])
  const { tags } = await askStore(mall.payload, `placements/${PLACE}`)
  expect(tags).toContain(`product:${ids.lamp}`)
  expect(await lastTags()).toContain(`product:${ids.lamp}`)
  await move('receive', 1)
  expect(await lastTags()).toContain(`product:${ids.lamp}`)
  expect(await shown()).toEqual([ids.banner])
})

it('the owner is told once each time it happens, however often it is looked at', async () => {
  await watchBanners(mall.payload)
  expect(await mailsQueued()).toEqual([])
  await move('damage', 1)
  await Promise.all([watchBanners(mall.payload), watchBanners(mall.payload)])
  await watchBanners(mall.payload)
  const [first = '', ...more] = await mailsQueued()
  expect(more).toEqual([])
  const mail = await BANNER_MAILS.bannerHeldBack(mall.payload, first)
  expect(mail?.to).toBe(mall.accounts.designer.email)
  expect(mail?.letter.subject).toBe('横幅“台灯横幅”暂时撤下：跳转的商品已售罄')
  expect(mail?.letter.link?.address).toMatch(new RegExp(`/admin/collections/banners/${ids.banner}$`))
  await move('receive', 5)
  await watchBanners(mall.payload)
  // It came back before the mail was written: nothing to tell any more.
  expect(await BANNER_MAILS.bannerHeldBack(mall.payload, first)).toBeNull()
  await move('damage', 5)
  await watchBanners(mall.payload)
  expect(await mailsQueued()).toHaveLength(2)
  await move('receive', 5)
  await watchBanners(mall.payload)
})

it('ends with its campaign and begins with its article at the very instant', async () => {
  const until = new Date(NOON.getTime() + 60_000)
  const campaign = await shop.campaign('sale', { window: { until: until.toISOString() } })
  const banner = await shop.banner('home.promo', { link: { target: { relationTo: 'campaigns', value: campaign } } })
  const article = await shop.article('story', { window: { from: until.toISOString() } })
  const story = await shop.banner('home.promo', { link: { target: { relationTo: 'articles', value: article } } })
  const at = async (t: Date) => {
    const { data, validUntil } = await askStore(mall.payload, 'placements/home.promo', { at: t })
    return { ids: data.banners.map(({ id }: { id: string }) => id), validUntil }
  }
  expect(await at(new Date(until.getTime() - 1))).toEqual({ ids: [banner], validUntil: until.toISOString() })
  expect((await at(until)).ids).toEqual([story])
})

it('an empty category, a product taken off and an address with nothing behind it hold a banner back', async () => {
  const empty = await shop.category('empty')
  const lane = await shop.category('lane', ids.street)
  const place = 'article.aside'
  const links = {
    empty: { target: { relationTo: 'categories', value: empty } },
    nowhere: { url: '/products/nothing-here' },
    street: { target: { relationTo: 'categories', value: ids.street } },
  }
  const made: Record<string, string> = {}
  for (const [name, link] of Object.entries(links)) made[name] = await shop.banner(place, { priority: 1, link })
  const now = async () => {
    const { data, tags } = await askStore(mall.payload, `placements/${place}`)
    return { ids: data.banners.map(({ id }: { id: string }) => id), tags }
  }
  expect((await now()).ids).toEqual([made.street])
  expect((await now()).tags).toEqual(
    expect.arrayContaining(['products', `category:${empty}`, `category:${ids.street}`]),
  )
  await mall.payload.update({ collection: 'products', id: String(ids.lamp), data: { _status: 'draft' } as never })
  expect((await now()).ids).toEqual([])
  expect(await shown()).toEqual([ids.fallback])
  await mall.payload.update({
    collection: 'products',
    id: String(ids.lamp),
    data: { _status: 'published', categories: [lane] } as never,
  })
  expect((await now()).ids).toEqual([made.street])
})

it('banners for some visitors make the answer vary, and each is answered by what it is told alone', async () => {
  const place = 'search.empty'
  await shop.banner(place, { title: 'all' })
  const english = await shop.banner(place, { priority: 3, language: 'en' })
  const ask = (visitor?: 'new' | 'returning' | 'member', locale: 'zh' | 'en' = 'zh') =>
    askStore(mall.payload, `placements/${place}`, { locale, ...(visitor ? { visitor } : {}) })
  expect((await ask()).variesByVisitor).toBe(false)
  expect((await ask('member', 'en')).data.banners[0].id).toBe(english)
  const members = await shop.banner(place, { priority: 9, audience: 'member' })
  expect((await ask()).variesByVisitor).toBe(true)
  expect((await ask('member')).data.banners[0].id).toBe(members)
  expect((await ask('returning')).data.banners[0].id).not.toBe(members)
  const refused = await mall.request('GET', `/api/store/placements/${place}?visitor=alice`)
  expect(refused.status).toBe(400)
})

it('counts are added up by day, for live banners alone, and only by holders of the key', async () => {
  const send = (counts: unknown, key = process.env.STORE_KEY ?? '') =>
    mall.request('POST', '/api/store/banner-counts', { body: { counts }, headers: { 'x-store-key': key } })
  const draft = await shop.banner(PLACE, { _status: 'draft' })
  const batch = [
    { id: ids.banner, seen: 3, clicked: 1 },
    { id: ids.banner, seen: 1, clicked: 0 },
    { id: draft, seen: 9, clicked: 9 },
    { id: randomUUID(), seen: 9, clicked: 9 },
  ]
  expect((await send(batch, 'wrong')).status).toBe(401)
  expect((await send([{ id: ids.banner, seen: -1, clicked: 0 }])).status).toBe(400)
  expect((await send('nonsense')).status).toBe(400)
  const all = await Promise.all([send(batch), send(batch.toReversed())])
  expect(all.map(({ status }) => status)).toEqual([204, 204])
  const rows = await run(sql`select banner_id, placement, seen::int, clicked::int from mall.banner_counts`)
  expect(rows).toEqual([{ banner_id: ids.banner, placement: PLACE, seen: 8, clicked: 2 }])
})
