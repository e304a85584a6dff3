import { randomInt } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf } from '../database/transaction.ts'
import { type EditorialCollection, readMainRow, readNewestContent } from '../editorial/editorial.ts'
import { followForSearch } from '../search/search.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { applyRelease, applyReleasesDue } from './releases.ts'

let mall: TestMall
let categoryId: string
let artId: string
const stopFollowing = new AbortController()
let following: Promise<void>

beforeAll(async () => {
  mall = await openTestMall()
  const category = await mall.payload.create({ collection: 'categories', data: { title: '灯具', slug: 'lamps' } })
  categoryId = String(category.id)
  const art = await mall.payload.create({
    collection: 'media',
    data: { kind: 'banner-desktop' } as never,
    file: await samplePhoto(1920, 800),
  })
  artId = String(art.id)
  following = followForSearch(mall.payload, stopFollowing.signal)
  await vi.waitFor(async () => expect((await ask('search')).data.listing.engine).toBe('meilisearch'), 60_000)
})
afterAll(async () => {
  stopFollowing.abort()
  await following
  await mall.close()
})

let made = 0

/** An article, a product with a SKU, a banner and a second product, all live with the word 旧. */
async function makeOldShop() {
  made += 1
  const n = made
  const { payload } = mall
  const published = { _status: 'published' } as const
  const article = await payload.create({
    collection: 'articles',
    data: { title: `旧文章${n}`, slug: `story-${n}`, summary: '摘要', ...published },
  })
  const product = await payload.create({
    collection: 'products',
    data: { title: `旧台灯${n}`, slug: `lamp-${n}`, categories: [categoryId], ...published },
  })
  const sku = await payload.create({
    collection: 'skus',
    data: {
      product: product.id,
      code: `LAMP-${n}`,
      price: 19_900,
      stockPolicy: 'backorder',
      active: true,
      options: {},
    },
  })
  const shelved = await payload.create({
    collection: 'products',
    data: { title: `旧吊灯${n}`, slug: `pendant-${n}`, categories: [categoryId], ...published },
  })
  await payload.create({
    collection: 'skus',
    data: {
      product: shelved.id,
      code: `PENDANT-${n}`,
      price: 29_900,
      stockPolicy: 'backorder',
      active: true,
      options: {},
    },
  })
  const banner = await payload.create({
    collection: 'banners',
    data: {
      title: `横幅${n}`,
      alt: `旧横幅${n}`,
      placement: 'article.aside',
      priority: n,
      weight: 1,
      desktopArt: artId,
      ...published,
    },
  })
  const draft = { draft: true, data: {} }
  await payload.update({
    collection: 'articles',
    id: article.id,
    ...draft,
    data: { title: `新文章${n}`, _status: 'draft' },
  })
  await payload.update({
    collection: 'products',
    id: product.id,
    ...draft,
    data: { title: `新台灯${n}`, _status: 'draft' },
  })
  await payload.update({
    collection: 'banners',
    id: banner.id,
    ...draft,
    data: { alt: `新横幅${n}`, _status: 'draft' },
  })
  const redirect = await payload.create({
    collection: 'redirects',
    draft: true,
    data: { from: `/old-lamp-${n}`, target: { relationTo: 'products', value: product.id }, _status: 'draft' },
  })
  const pin = await payload.create({
    collection: 'pins',
    draft: true,
    data: { title: `本周热卖${n}`, pinned: [product.id], _status: 'draft' },
  })
  return { n, article, product, sku, shelved, banner, redirect, pin }
}

/** The newest version of a document is handed in by one person and approved by another. */
async function approve(collection: EditorialCollection, id: string): Promise<void> {
  const req = await createLocalReq({}, mall.payload)
  const hash = (await readNewestContent(req, { collection, id }))?.hash
  for (const [step, as] of [
    ['submit', 'operations'],
    ['approve', 'admin'],
  ] as const) {
    const body = { hash, ...(step === 'submit' ? { reason: '见需求单' } : {}) }
    const answer = await mall.request('POST', `/api/${collection}/${id}/commands/${step}`, { as, body })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
}

async function approveAll({ article, product, banner, redirect, pin }: OldShop): Promise<void> {
  await approve('articles', article.id)
  await approve('products', product.id)
  await approve('banners', banner.id)
  await approve('redirects', redirect.id)
  await approve('pins', pin.id)
}

type OldShop = Awaited<ReturnType<typeof makeOldShop>>

const command = async (
  id: string,
  name: string,
  body: object = {},
  as: 'operations' | 'copywriter' | 'admin' = 'operations',
) => {
  const answer = await mall.request('POST', `/api/releases/${id}/commands/${name}`, { as, body })
  return { status: answer.status, body: answer.body as Record<string, unknown> & { reason?: string } }
}
/** Whoever fills a release does not approve it. */
const must = async (id: string, name: string, body: object = {}) => {
  const answer = await command(id, name, body, name === 'approve' ? 'admin' : 'operations')
  expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200)
  return answer.body
}

async function makeRelease({ n, article, product, sku, shelved, banner, redirect, pin }: OldShop): Promise<string> {
  const created = await mall.request('POST', '/api/releases', { as: 'copywriter', body: { title: `上新${n}` } })
  expect(created.status, JSON.stringify(created.body)).toBe(201)
  const { id } = (created.body as { doc: { id: string } }).doc
  await must(id, 'add', { collection: 'articles', docId: article.id })
  await must(id, 'add', { collection: 'products', docId: product.id })
  await must(id, 'add', { collection: 'banners', docId: banner.id })
  await must(id, 'add', { collection: 'redirects', docId: redirect.id })
  await must(id, 'add', { collection: 'pins', docId: pin.id })
  await must(id, 'add', { collection: 'products', docId: shelved.id, action: 'off' })
  await must(id, 'addPrice', { sku: sku.code, price: 9_900, compareAt: 19_900 })
  return id
}

/** @param ahead ms from when it is approved, which takes a busy machine a while */
async function schedule(id: string, ahead: number): Promise<Date> {
  await must(id, 'approve')
  const at = new Date(Date.now() + ahead)
  await databaseOf(mall.payload).drizzle.execute(
    sql`update releases set go_live_at = ${at.toISOString()}::timestamptz where id = ${id}::uuid`,
  )
  await must(id, 'schedule')
  return at
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
type Answer = Record<string, any>
const ask = async (path: string) => (await mall.request('GET', `/api/store/${path}`)).body as Answer

/** Which engines have answered a search. */
const engines = new Set<string>()

/** Of each answer, how many of its parts are new and how many old. */
const FACES = {
  article: async ({ n }) => {
    const { data } = await ask(`articles/story-${n}`)
    return [String(data.title).startsWith('新'), JSON.stringify(data.aside).includes(`新横幅${n}`)]
  },
  product: async ({ n }) => {
    const { data } = await ask(`products/lamp-${n}`)
    return [String(data.title).startsWith('新'), data.variants[0].price === 9_900]
  },
  list: async ({ n }) => {
    const { data } = await ask('search?sort=newest&limit=48')
    engines.add(data.listing.engine)
    const cards = data.listing.products as { slug: string; title: string; priceFrom: number }[]
    const lamp = cards.find(({ slug }) => slug === `lamp-${n}`)
    return [lamp?.title === `新台灯${n}`, lamp?.priceFrom === 9_900, !cards.some(({ slug }) => slug === `pendant-${n}`)]
  },
  shelf: async ({ n }) => {
    const { status } = await mall.request('GET', `/api/store/products/pendant-${n}`)
    return [status === 404]
  },
  moved: async ({ n }) => {
    const { data } = await ask(`redirects?path=/old-lamp-${n}`)
    return [data?.to === `/products/lamp-${n}`]
  },
  pinned: async ({ n }) => {
    const { data } = await ask(`search?q=${encodeURIComponent(`本周热卖${n}`)}`)
    const [first] = data.listing.products as { slug: string; title: string; priceFrom: number }[]
    const isPinned = first?.slug === `lamp-${n}`
    return isPinned ? [true, first.title === `新台灯${n}`, first.priceFrom === 9_900] : [false]
  },
} satisfies Record<string, (shop: OldShop) => Promise<boolean[]>>
const FACE_NAMES = Object.keys(FACES) as (keyof typeof FACES)[]

describe('a release goes live', () => {
  it('for every reader at once: nobody ever sees half of it, nobody sees it early, and nobody goes back', async () => {
    const shop = await makeOldShop()
    await approveAll(shop)
    const id = await makeRelease(shop)
    // Any millisecond of a second, not the beginning of one.
    const instant = await schedule(id, 6_000 + randomInt(1_000))
    const mixed: string[] = []
    const early: string[] = []
    const late: string[] = []
    const back: string[] = []
    const seenNew = new Map<string, number>()
    const until = instant.getTime() + 1_500
    const reader = async (face: keyof typeof FACES): Promise<void> => {
      let wasNew = false
      while (Date.now() < until) {
        const asked = Date.now()
        const parts = await FACES[face](shop)
        const answered = Date.now()
        const isNew = parts.every(Boolean)
        if (!isNew && parts.some(Boolean)) mixed.push(`${face}: ${parts}`)
        if (isNew && answered < instant.getTime()) early.push(face)
        if (!isNew && asked >= instant.getTime()) late.push(`${face} +${asked - instant.getTime()}`)
        if (wasNew && !isNew) back.push(face)
        wasNew ||= isNew
        if (isNew) seenNew.set(face, (seenNew.get(face) ?? 0) + 1)
      }
    }
    await Promise.all(FACE_NAMES.flatMap((face) => [reader(face), reader(face)]))
    expect({ mixed, early, late, back }).toEqual({ mixed: [], early: [], late: [], back: [] })
    expect([...seenNew.keys()].toSorted()).toEqual(FACE_NAMES.toSorted())
    // The index answers before and after; in between it is PostgreSQL, which knows the release.
    await expect.poll(async () => (await ask('search')).data.listing.engine, { timeout: 60_000 }).toBe('meilisearch')
    expect(engines).toContain('meilisearch')
  }, 60_000)

  it('once, however many processes come for it at the same time', async () => {
    const shop = await makeOldShop()
    await approveAll(shop)
    const id = await makeRelease(shop)
    const instant = await schedule(id, 600_000)
    const before = await epoch()
    const apply = async () => {
      const req = await createLocalReq({}, mall.payload)
      return inTransaction(req, () => applyReleasesDue(req, instant))
    }
    expect(await Promise.all([apply(), apply(), apply()])).toEqual([[], [], []])
    expect(Number(await epoch()) - Number(before)).toBe(1)
    const { docs } = await mall.payload.find({
      collection: 'activity',
      where: { and: [{ action: { equals: 'releases.live' } }, { docId: { equals: id } }] },
    })
    expect(docs).toHaveLength(1)
  })

  it('in a rehearsal for nobody else, and leaves no trace', async () => {
    const shop = await makeOldShop()
    const id = await makeRelease(shop)
    const before = await FACES.product(shop)
    const req = await createLocalReq({}, mall.payload)
    const seen = await inTransaction(req, async () => {
      await applyRelease(req, id, new Date(), { rehearsal: true })
      const doc = await mall.payload.findByID({ collection: 'products', id: shop.product.id, req })
      throw Object.assign(new Error('over'), { title: doc.title, outside: await FACES.product(shop) })
    }).catch((error: Error & { title: string; outside: boolean[] }) => error)
    expect(seen).toMatchObject({ title: `新台灯${shop.n}`, outside: before })
    expect(await FACES.product(shop)).toEqual([false, false])
    expect((await desk(id)).state).toBe('draft')
  })

  it('as it was seen before, of whatever it consists: what is only read is laid by tables, what goes live by its rules', async () => {
    const shop = await makeOldShop()
    const id = await makeRelease(shop)
    const { payload } = mall
    const later = new Date(Date.now() + 3_600_000).toISOString()
    const [moving, leaving] = await Promise.all(
      ['moving', 'leaving'].map((name) =>
        payload.create({
          collection: 'articles',
          data: { title: name, slug: `${name}-${shop.n}`, summary: '摘要', _status: 'published' },
        }),
      ),
    )
    await payload.update({
      collection: 'articles',
      id: moving?.id ?? '',
      draft: true,
      data: { slug: `moved-${shop.n}`, _status: 'draft' },
    })
    const coming = await payload.create({
      collection: 'products',
      data: {
        title: '壶',
        slug: `pot-${shop.n}`,
        categories: [categoryId],
        window: { from: later },
        _status: 'published',
      },
    })
    await must(id, 'add', { collection: 'articles', docId: moving?.id })
    await must(id, 'add', { collection: 'articles', docId: leaving?.id, action: 'withdraw' })
    await must(id, 'add', { collection: 'products', docId: coming.id, action: 'on' })
    await must(id, 'addWindow', { sku: shop.sku.code, price: 5_000, until: '2036-01-01T00:00' })
    const at = new Date()
    const seen = async (isOnlyRead: boolean): Promise<unknown> => {
      const req = await createLocalReq({ context: { actsForSystem: true } }, payload)
      const failure = await inTransaction(req, async (tx) => {
        await applyRelease(req, id, at, { rehearsal: true, isOnlyRead })
        const shown: unknown[] = []
        for (const [collection, docId] of [
          ['articles', shop.article.id],
          ['articles', moving?.id],
          ['articles', leaving?.id],
          ['products', shop.product.id],
          ['products', shop.shelved.id],
          ['products', coming.id],
          ['banners', shop.banner.id],
          ['redirects', shop.redirect.id],
          ['pins', shop.pin.id],
        ] as const) {
          const row = await readMainRow(req, { collection, id: String(docId) })
          shown.push([collection, row?.hash, row?.isPublished, row?.doc.window])
        }
        for (const statement of [
          sql`select price, compare_at from skus where id = ${shop.sku.id}::uuid`,
          sql`select price, window_from, window_until from price_windows where sku_id = ${shop.sku.id}::uuid`,
          sql`select "from", href, target_articles from (select r."from", r.href, l.articles_id as target_articles
                from redirects r left join redirects_rels l on l.parent_id = r.id) old where "from" like ${`%-${shop.n}`} order by 1`,
        ])
          shown.push((await tx.execute(statement)).rows)
        throw Object.assign(new Error('over'), { shown })
      }).catch((error: Error & { shown?: unknown }) => error)
      return failure.shown ?? failure
    }
    const laid = await seen(true)
    expect(laid).toEqual(await seen(false))
    expect(JSON.stringify(laid)).toContain('"price":"9900"')
  })

  it('whole or not at all: when one member cannot be applied, the shop stays and the reason is told, until it is tried again', async () => {
    const shop = await makeOldShop()
    await approveAll(shop)
    const id = await makeRelease(shop)
    await must(id, 'approve')
    await must(id, 'goLiveNow')
    await mall.payload.delete({ collection: 'articles', id: shop.article.id, overrideAccess: true })
    await expect.poll(async () => (await ask('shell')) && (await desk(id)).shown, { timeout: 20_000 }).toBe('failed')
    const view = await desk(id)
    expect(view.failure.zh).toContain('已被删除')
    const told = async (as: 'operations' | 'copywriter' | 'designer') =>
      JSON.stringify((await mall.request('GET', '/api/notifications', { as })).body).includes(`上新${shop.n}”没有完成`)
    expect([await told('operations'), await told('copywriter'), await told('designer')]).toEqual([true, true, false])
    expect(await FACES.shelf(shop)).toEqual([false])
    expect(await FACES.product(shop)).toEqual([false, false])
    await must(id, 'reopen')
    const gone = view.members.find(({ docId, kind }) => docId === shop.article.id && kind === 'document')
    await must(id, 'remove', { member: gone?.id })
  })
})

describe('a release that is not ready', () => {
  it('does not start, and says which member keeps it and why', async () => {
    const shop = await makeOldShop()
    await approve('articles', shop.article.id)
    await approve('banners', shop.banner.id)
    const id = await makeRelease(shop)
    const { status, body } = await command(id, 'approve', {}, 'admin')
    expect([status, body.reason]).toEqual([422, 'members_not_ready'])
    expect(JSON.stringify(body)).toContain(`“新台灯${shop.n}”这个版本还没有批准`)
    expect(JSON.stringify(body)).not.toContain(`新文章${shop.n}`)
    expect((await command(id, 'goLiveNow')).body.reason).toBe('wrong_state')
  })

  it('is approved by operations, and neither by those who write nor by whoever filled it', async () => {
    const id = await makeRelease(await makeOldShop())
    expect((await command(id, 'approve', {}, 'copywriter')).status).toBe(403)
    const own = await command(id, 'approve')
    expect([own.status, own.body.reason]).toEqual([403, 'own_work'])
    expect((await desk(id)).waitsForOthers).toBe(true)
    const price = await command(id, 'addPrice', { sku: `LAMP-${made}`, price: 1 }, 'copywriter')
    expect([price.status, price.body.reason]).toEqual([403, 'not_your_price'])
  })
})

describe('what a release has made live', () => {
  it('can be worked on and saved as before, whether it is the newest version or a draft was written since', async () => {
    const shop = await makeOldShop()
    await approveAll(shop)
    const id = await makeRelease(shop)
    const { article, banner, n } = shop
    const draft = { draft: true, data: { alt: '更新的稿', _status: 'draft' as const } }
    await mall.payload.update({ collection: 'banners', id: banner.id, ...draft })
    await must(id, 'approve')
    await must(id, 'goLiveNow')
    await expect.poll(() => FACES.article(shop), { timeout: 20_000 }).toEqual([true, true])
    for (const path of [`articles/${article.id}`, `banners/${banner.id}`]) {
      const read = await mall.request('GET', `/api/${path}?draft=true&depth=0`, { as: 'operations' })
      const { updatedAt } = read.body as { updatedAt: string }
      const saved = await mall.request('PATCH', `/api/${path}?draft=true`, {
        as: 'operations',
        body: { title: `再改${n}`, updatedAt, _status: 'draft' },
      })
      expect(saved.status, `${path}: ${JSON.stringify(saved.body)}`).toBe(200)
    }
  })
})

describe('a release is taken back', () => {
  it('wherever nobody has been since; what somebody changed stays, or goes back as they decided', async () => {
    const shop = await makeOldShop()
    await approveAll(shop)
    const id = await makeRelease(shop)
    await must(id, 'approve')
    await must(id, 'goLiveNow')
    await expect.poll(() => FACES.product(shop), { timeout: 20_000 }).toEqual([true, true])
    await mall.payload.update({ collection: 'skus', id: shop.sku.id, data: { price: 8_800 } })
    expect((await command(id, 'revert')).body.reason).toBe('undecided')
    const { undecided } = await desk(id)
    expect(undecided.flatMap(({ conflicts }) => conflicts.map(({ path }) => path))).toEqual(['price'])
    await must(id, 'revert', { decisions: { [undecided[0]?.memberId ?? '']: { price: 'keep' } } })
    await expect.poll(async () => (await ask('shell')) && (await desk(id)).state, { timeout: 20_000 }).toBe('reverted')
    const { data } = await ask(`products/lamp-${shop.n}`)
    expect([data.title, data.variants[0].price, data.variants[0].compareAt]).toEqual([`旧台灯${shop.n}`, 8_800, null])
    expect(await FACES.article(shop)).toEqual([false, false])
    expect(await FACES.shelf(shop)).toEqual([false])
    expect(await FACES.moved(shop)).toEqual([false])
    expect(await FACES.pinned(shop)).toEqual([false])
  })

  it('and the record of what it took down and brought back says so', async () => {
    const shop = await makeOldShop()
    const { id } = (
      (await mall.request('POST', '/api/releases', { as: 'copywriter', body: { title: `撤稿${shop.n}` } })).body as {
        doc: { id: string }
      }
    ).doc
    await must(id, 'add', { collection: 'articles', docId: shop.article.id, action: 'withdraw' })
    await must(id, 'approve')
    await must(id, 'goLiveNow')
    const isGone = async () => (await mall.request('GET', `/api/store/articles/story-${shop.n}`)).status === 404
    await expect.poll(isGone, { timeout: 20_000 }).toBe(true)
    const steps = async () => {
      const { body } = await mall.request('GET', `/api/articles/${shop.article.id}/stage`, { as: 'operations' })
      return (body as { steps: { step: string; byName: string }[] }).steps.map(({ step, byName }) => [step, byName])
    }
    expect((await steps())[0]).toEqual(['take_down', 'system'])
    await must(id, 'revert')
    await expect.poll(isGone, { timeout: 20_000 }).toBe(false)
    expect((await steps())[0]).toEqual(['publish', 'system'])
  })
})

interface Desk {
  state: string
  shown: string
  waitsForOthers: boolean
  failure: { zh: string }
  members: { id: string; docId: string; kind: string }[]
  undecided: { memberId: string; conflicts: { path: string }[] }[]
}
const desk = async (id: string): Promise<Desk> =>
  (await mall.request('GET', `/api/releases/${id}/desk`, { as: 'operations' })).body as Desk

async function epoch(): Promise<string> {
  const { rows } = await databaseOf(mall.payload).drizzle.execute(sql`select epoch::text from mall.release_epoch`)
  return String((rows[0] as { epoch: string }).epoch)
}
