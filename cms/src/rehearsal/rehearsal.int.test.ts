import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf } from '../database/transaction.ts'
import { type EditorialCollection, readNewestContent } from '../editorial/editorial.ts'
import { moveStock } from '../inventory/inventory.ts'
import { renderAsset } from '../media/media.ts'
import type { RehearsalDesk, RehearsalFinding } from '../releases/rules/rehearsal-view.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { planRehearsals, rehearse } from './rehearsal.ts'

let mall: TestMall
let shop: Server
let categoryId: string
let rendered: string
let made = 0
/** The last pass the worker had. */
let lastPass: string | undefined
const askedPaths: string[] = []

/** A storefront that opens previews and renders from the store API as its visitor sees it. */
async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://shop')
  const key = { 'x-store-key': process.env.STORE_KEY ?? '' }
  if (url.pathname === '/_preview/enter') {
    const { status, body } = await mall.request('POST', '/api/preview/entries', {
      headers: key,
      body: { ticket: url.searchParams.get('t') },
    })
    const cookie = status === 200 ? `preview=${(body as { pass: string }).pass}; Max-Age=600` : 'preview=; Max-Age=0'
    res.writeHead(303, { location: '/', 'set-cookie': cookie }).end()
    return
  }
  askedPaths.push(url.pathname)
  lastPass = /preview=([^;]+)/.exec(req.headers.cookie ?? '')?.[1]
  const path = url.pathname === '/' ? 'shell' : url.pathname.slice(1)
  const headers = { ...key, ...(lastPass ? { 'x-preview-pass': lastPass } : {}) }
  const { status, body } = await mall.request('GET', `/api/store/${path}`, { headers })
  const data = (body as { data?: { title?: string; related?: { slug: string }[] } }).data
  const link = JSON.stringify(data ?? {}).includes('弯路') ? '<a href="/products/gone-astray">弯路</a>' : ''
  res.writeHead(status).end(`<h1>${data?.title ?? ''}</h1>${link}`)
}

beforeAll(async () => {
  shop = createServer((req, res) => void answer(req, res).catch(() => res.writeHead(500).end()))
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  process.env.STOREFRONT_URL = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  process.env.CHROMIUM_PATH = 'off'
  mall = await openTestMall()
  const category = await mall.payload.create({ collection: 'categories', data: { title: '灯具', slug: 'lamps' } })
  categoryId = String(category.id)
  rendered = await picture()
  await renderAsset(mall.payload, { assetId: rendered })
})
afterAll(async () => {
  shop.close()
  await mall.close()
})

async function picture(): Promise<string> {
  made += 1
  const { id } = await mall.payload.create({
    collection: 'media',
    data: { kind: 'article', alt: '一盏灯' } as never,
    file: await samplePhoto(1600, 900 + made),
  })
  await mall.payload.update({ collection: 'media', id, locale: 'en', data: { alt: 'A lamp' } })
  return String(id)
}

async function article(cover: string | null, title = '好文章'): Promise<string> {
  made += 1
  const { id } = await mall.payload.create({
    collection: 'articles',
    data: { title: `${title} ${made}`, slug: `story-${made}`, summary: '摘要', cover, _status: 'draft' },
    draft: true,
  })
  return String(id)
}

async function lamp(): Promise<{ product: string; sku: string; code: string }> {
  made += 1
  const product = await mall.payload.create({
    collection: 'products',
    data: {
      title: `台灯 ${made}`,
      slug: `lamp-${made}`,
      categories: [categoryId],
      gallery: [rendered],
      _status: 'published',
    },
  })
  const code = `LAMP-${made}`
  const sku = await mall.payload.create({
    collection: 'skus',
    data: { product: product.id, code, price: 20_000, cost: 12_000, stockPolicy: 'deny', active: true, options: {} },
  })
  return { product: String(product.id), sku: String(sku.id), code }
}

async function receive(sku: string, quantity: number): Promise<void> {
  const req = await createLocalReq({}, mall.payload)
  const delivery = { sku, kind: 'receive', quantity, reason: 'first delivery', idempotencyKey: randomUUID() } as const
  await inTransaction(req, () => moveStock(req, delivery))
}

async function approve(collection: EditorialCollection, id: string): Promise<void> {
  const hash = (await readNewestContent(await createLocalReq({}, mall.payload), { collection, id }))?.hash
  for (const [step, as] of [
    ['submit', 'operations'],
    ['approve', 'admin'],
  ] as const) {
    const body = { hash, ...(step === 'submit' ? { reason: '见需求单' } : {}) }
    const { status, body: said } = await mall.request('POST', `/api/${collection}/${id}/commands/${step}`, { as, body })
    expect(status, JSON.stringify(said)).toBe(200)
  }
}

const command = (id: string, name: string, body: object = {}, as: Identity = 'operations') =>
  mall.request('POST', `/api/releases/${id}/commands/${name}`, { as, body })

/** Whoever fills a release does not approve it. */
async function must(id: string, name: string, body: object = {}): Promise<Record<string, unknown>> {
  const { status, body: said } = await command(id, name, body, name === 'approve' ? 'admin' : 'operations')
  expect(status, `${name}: ${JSON.stringify(said)}`).toBe(200)
  return said as Record<string, unknown>
}

async function release(): Promise<string> {
  made += 1
  const { body } = await mall.request('POST', '/api/releases', { as: 'operations', body: { title: `上新 ${made}` } })
  return (body as { doc: { id: string } }).doc.id
}

const desk = async (id: string, as: Identity = 'operations'): Promise<RehearsalDesk> =>
  (await mall.request('GET', `/api/releases/${id}/rehearsals`, { as })).body as RehearsalDesk

/** As a person asks and the worker does. */
async function rehearsed(id: string): Promise<RehearsalDesk> {
  const { rehearsal } = await must(id, 'rehearse')
  await rehearse(mall.payload, { rehearsalId: String(rehearsal) })
  return desk(id)
}

const inGroup = (view: RehearsalDesk, group: RehearsalFinding['group']): RehearsalFinding[] =>
  (view.report?.findings ?? []).filter((finding) => finding.group === group)

const at = (hours: number): Promise<string> =>
  databaseOf(mall.payload)
    .drizzle.execute(sql`select now() + make_interval(hours => ${hours}) as at`)
    .then(({ rows }) => new Date(String(rows[0]?.at)).toISOString())

async function plan(id: string, hours: number): Promise<void> {
  await databaseOf(mall.payload).drizzle.execute(
    sql`update releases set go_live_at = ${await at(hours)}::timestamptz where id = ${id}::uuid`,
  )
}

async function cleanRelease(): Promise<string> {
  const id = await release()
  const story = await article(rendered)
  await approve('articles', story)
  await must(id, 'add', { collection: 'articles', docId: story })
  return id
}

describe('a rehearsal', () => {
  it('has nothing to say of a release that is as it should be, and opened its page', async () => {
    const id = await cleanRelease()
    await plan(id, 48)
    const view = await rehearsed(id)
    expect(view.report).toMatchObject({
      state: 'done',
      stale: null,
      findings: [],
      cause: 'asked',
      askedBy: 'operations',
    })
    expect(view.report?.pages).toMatchObject([{ path: expect.stringMatching(/^\/articles\/story-/), status: 200 }])
    expect(view.report?.gaps).toEqual([expect.objectContaining({ zh: expect.stringContaining('CHROMIUM_PATH') })])
  })

  it('finds a link that leads nowhere, a picture that is not rendered, and content nobody approved', async () => {
    const id = await release()
    const cover = await picture()
    const story = await article(cover, '弯路')
    await must(id, 'add', { collection: 'articles', docId: story })
    const view = await rehearsed(id)
    expect(inGroup(view, 'picture')).toMatchObject([{ severity: 'error', href: `/admin/collections/media/${cover}` }])
    expect(inGroup(view, 'link')).toMatchObject([
      { href: `/admin/collections/articles/${story}`, zh: expect.stringContaining('/products/gone-astray') },
    ])
    expect(inGroup(view, 'approval')).toMatchObject([{ severity: 'error' }])
  })

  it('finds what is sold out and what will not last', async () => {
    const [out, short, plenty] = [await lamp(), await lamp(), await lamp()]
    await receive(short.sku, 2)
    await receive(plenty.sku, 500)
    const id = await release()
    for (const { code } of [out, short, plenty]) await must(id, 'addPrice', { sku: code, price: 18_000 })
    const view = await rehearsed(id)
    expect(inGroup(view, 'stock').map(({ severity, href }) => [severity, href])).toEqual([
      ['error', `/admin/collections/skus/${out.sku}`],
      ['warning', `/admin/collections/skus/${short.sku}`],
    ])
  })

  it('finds a price below cost, one struck through that was never charged, and a coupon that takes it below cost', async () => {
    const [low, struck, coupon] = [await lamp(), await lamp(), await lamp()]
    for (const { sku } of [low, struck, coupon]) await receive(sku, 500)
    const { drizzle } = databaseOf(mall.payload)
    await drizzle.execute(sql`update skus set created_at = now() - interval '90 days'`)
    const { id: voucher } = await mall.payload.create({
      collection: 'coupons',
      data: { code: 'MINUS50', threshold: 0, amount: 5_000, active: true } as never,
    })
    const id = await release()
    await must(id, 'addPrice', { sku: low.code, price: 11_000 })
    await must(id, 'addPrice', { sku: struck.code, price: 19_000, compareAt: 40_000 })
    await must(id, 'addWindow', { sku: coupon.code, price: 13_000 })
    const prices = inGroup(await rehearsed(id), 'price')
    await mall.payload.delete({ collection: 'coupons', id: voucher })
    const of = ({ sku }: { sku: string }) => prices.filter(({ href }) => href === `/admin/collections/skus/${sku}`)
    expect(of(low)).toEqual([expect.objectContaining({ zh: expect.stringContaining('低于成本价') })])
    expect(of(struck)).toEqual([
      expect.objectContaining({ severity: 'error', zh: expect.stringContaining('虚构原价') }),
    ])
    expect(of(coupon)).toEqual([expect.objectContaining({ zh: expect.stringContaining('MINUS50') })])
  })

  it('leaves nothing behind: the shop is as it was, and what it looked with is worth nothing', async () => {
    const id = await cleanRelease()
    await rehearsed(id)
    const { rows } = await databaseOf(mall.payload).drizzle.execute(sql`
      select (select count(*)::int from mall.preview_visits) as visits,
             (select count(*)::int from releases where state = 'live') as live`)
    expect(rows).toEqual([{ visits: 0, live: 0 }])
    const headers = { 'x-store-key': process.env.STORE_KEY ?? '', 'x-preview-pass': lastPass ?? '' }
    expect(lastPass).toBeDefined()
    expect((await mall.request('GET', '/api/store/shell', { headers })).status).toBe(403)
  })

  it('goes stale when its members or its instant change, and says so', async () => {
    const id = await cleanRelease()
    expect((await rehearsed(id)).report?.stale).toBeNull()
    const another = await article(rendered)
    await must(id, 'add', { collection: 'articles', docId: another })
    expect((await desk(id)).report?.stale).toBe('changed')
    expect((await rehearsed(id)).report?.stale).toBeNull()
    await plan(id, 30)
    expect((await desk(id)).report?.stale).toBe('changed')
  })

  it('is written down with the approval of whoever had it on the page', async () => {
    const id = await cleanRelease()
    const { report } = await rehearsed(id)
    await must(id, 'approve', { rehearsal: report?.id })
    expect((await desk(id)).approvals).toMatchObject([
      { by: 'admin', seen: { rehearsal: report?.id, errors: 0, warnings: 0, stale: false } },
    ])
    const log = await mall.payload.find({
      collection: 'activity',
      where: { and: [{ action: { equals: 'releases.approve' } }, { docId: { equals: id } }] },
    })
    expect(log.docs).toMatchObject([{ details: { seen: { rehearsal: report?.id } } }])
    await must(id, 'reopen')
    const another = await article(rendered)
    await approve('articles', another)
    await must(id, 'add', { collection: 'articles', docId: another })
    await must(id, 'approve', { rehearsal: report?.id })
    await must(id, 'reopen')
    await must(id, 'approve')
    expect((await desk(id)).approvals.map(({ seen }) => seen?.stale ?? null)).toEqual([null, true, false])
  })

  it('that was not finished says why, and can be run again', async () => {
    const id = await cleanRelease()
    const { rehearsal } = await must(id, 'rehearse')
    const broken = vi.spyOn(mall.payload, 'find').mockRejectedValue(new Error('no room left'))
    await expect(rehearse(mall.payload, { rehearsalId: String(rehearsal) })).rejects.toThrow('no room left')
    broken.mockRestore()
    expect((await desk(id)).pending).toMatchObject({ state: 'failed', error: 'no room left' })
    const view = await rehearsed(id)
    expect(view).toMatchObject({ pending: null, report: { state: 'done', findings: [] } })
  })
})

describe('who may see a rehearsal', () => {
  it('is who may read releases; who may change them may ask for one', async () => {
    const id = await cleanRelease()
    await rehearsed(id)
    for (const as of ['copywriter', 'designer', 'marketing'] as const)
      expect((await command(id, 'rehearse', {}, as)).status).toBe(200)
    for (const as of ['finance', 'fulfilment', 'tech'] as const)
      expect((await command(id, 'rehearse', {}, as)).status).toBe(403)
    expect((await desk(id, 'finance')).report?.state).toBe('done')
    for (const as of ['customer', null] as const) {
      expect((await mall.request('GET', `/api/releases/${id}/rehearsals`, { as })).status).toBe(401)
      expect((await mall.request('GET', `/api/releases/${id}/shots/${'0'.repeat(32)}.jpeg`, { as })).status).toBe(401)
    }
    // A private picture of anything else is no picture of this report.
    const other = await mall.request('GET', `/api/releases/${id}/shots/${'0'.repeat(32)}.jpeg`, { as: 'admin' })
    expect(other.status).toBe(404)
  })
})

describe('a day before its instant', () => {
  const queued = async (id: string): Promise<number> => {
    const { rows } = await databaseOf(mall.payload).drizzle.execute(
      sql`select count(*)::int as n from mall.rehearsals where release_id = ${id}::uuid and cause = 'clock'`,
    )
    return Number(rows[0]?.n)
  }

  it('a release is rehearsed by itself, once, and again when it changes', async () => {
    const [soon, later] = [await cleanRelease(), await cleanRelease()]
    await plan(soon, 23)
    await plan(later, 30)
    await planRehearsals(mall.payload)
    await planRehearsals(mall.payload)
    expect([await queued(soon), await queued(later)]).toEqual([1, 0])
    const { drizzle } = databaseOf(mall.payload)
    const { rows } = await drizzle.execute(
      sql`update mall.rehearsals set asked_at = now() - interval '10 minutes' where release_id = ${soon}::uuid returning id::text`,
    )
    await rehearse(mall.payload, { rehearsalId: String(rows[0]?.id) })
    await planRehearsals(mall.payload)
    expect(await queued(soon)).toBe(1)
    await must(soon, 'add', { collection: 'articles', docId: await article(rendered) })
    await planRehearsals(mall.payload)
    expect(await queued(soon)).toBe(2)
  })
})
