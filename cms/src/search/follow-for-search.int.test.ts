import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { writeDocuments } from './index-documents.ts'
import { readState } from './index-state.ts'
import { checkDrift, rebuildIndexes, searchHealth, searchListing } from './search.ts'
import { connectSearchEngine, type SearchEngine, STATE_INDEX, searchEngine } from './search-engine.ts'
import { type Door, doorTo } from './testing/door.ts'
import { dropTestIndexes } from './testing/drop-test-indexes.ts'
import { caughtUp, startFollower } from './testing/follower.ts'
import { receiveStock, type SampleCatalogue, sampleCatalogue } from './testing/sample-catalogue.ts'

let mall: TestMall
let shop: SampleCatalogue
let door: Door
let engine: SearchEngine
let follower: ReturnType<typeof startFollower>

const meiliUrl = process.env.TEST_MEILI_URL

beforeAll(async () => {
  if (!meiliUrl) throw new Error('TEST_MEILI_URL must name a Meilisearch server')
  door = await doorTo(meiliUrl)
  process.env.TEST_MEILI_URL = door.url
  mall = await openTestMall()
  process.env.TEST_MEILI_URL = meiliUrl
  shop = await sampleCatalogue(mall.payload)
  engine = searchEngine() as SearchEngine
})
afterAll(async () => {
  await dropTestIndexes()
  await door.close()
  await mall.close()
})

beforeEach(async () => {
  follower = startFollower(mall.payload)
  await caughtUp(mall.payload)
})
afterEach(async () => {
  door.open()
  await follower.stop()
})

const connection = async (): Promise<Client> => {
  const client = new Client({ connectionString: mall.databaseUrl })
  await client.connect()
  return client
}

const find = (q: string) => searchListing(mall, { q, locale: 'zh', at: new Date() })
const ids = async (q: string): Promise<string[]> => (await find(q)).ids
const rename = (slug: string, title: string) =>
  mall.payload.update({
    collection: 'products',
    id: shop.products[slug] as string,
    locale: 'zh',
    data: { title, _status: 'published' } as never,
  })
const noDrift = async (): Promise<void> => {
  expect(await checkDrift(mall.payload)).toMatchObject({ missing: 0, stale: 0, extra: 0 })
}

describe('the follower', () => {
  it('fills empty indexes by itself', async () => {
    expect(await ids('运动鞋')).toContain(shop.products.knit)
    expect((await checkDrift(mall.payload)).compared).toBe(2 * (15 + 2))
    await noDrift()
  })

  it('shows edits, prices, stock, withdrawals and deletions', async () => {
    await rename('knit', '针织休闲云履')
    await caughtUp(mall.payload)
    expect(await ids('云履')).toEqual([shop.products.knit])

    await mall.payload.update({ collection: 'skus', id: shop.skus.pump as string, data: { price: 1_234_500 } })
    await receiveStock(mall.payload, shop.skus.light as string, 3)
    await caughtUp(mall.payload)
    const dearest = await searchListing(mall, {
      locale: 'zh',
      at: new Date(),
      sort: 'price-desc',
      inStock: true,
    })
    expect(dearest.ids[0]).toBe(shop.products.pump)
    expect(dearest.ids).toContain(shop.products.light)

    await mall.payload.update({
      collection: 'products',
      id: shop.products.fern as string,
      data: { _status: 'draft' } as never,
    })
    await mall.payload.delete({ collection: 'articles', id: shop.articles['first-camp'] as string })
    await caughtUp(mall.payload)
    expect(await ids('吊兰盆栽')).not.toContain(shop.products.fern)
    await noDrift()
  })

  it('carries a new name of a brand and of a category to all their products', async () => {
    await mall.payload.update({
      collection: 'brands',
      id: shop.brands.qingbu as string,
      locale: 'zh',
      data: { title: '云行社' },
    })
    await mall.payload.update({
      collection: 'categories',
      id: shop.categories.xiexue as string,
      locale: 'zh',
      data: { title: '履袜' },
    })
    await caughtUp(mall.payload)
    expect(await ids('云行社')).toContain(shop.products.canvas)
    expect(await ids('履袜')).toContain(shop.products.court)
    await noDrift()
  })

  it('takes a deleted brand off its products', async () => {
    await mall.payload.delete({ collection: 'brands', id: shop.brands.hengying as string })
    await caughtUp(mall.payload)
    expect(await ids('衡影')).toEqual([])
    await noDrift()
  })

  it('leaves documents alone that only look changed', async () => {
    const newest = async () =>
      (await engine.indexing.tasks.getTasks({ indexUids: [engine.uid('products_zh')], limit: 1 })).results[0]?.uid
    const before = await newest()
    await rename('desk', '白橡木书桌')
    await caughtUp(mall.payload)
    expect(await newest()).toBe(before)
  })
})

describe('when something is away', () => {
  it('answers from PostgreSQL while Meilisearch is away, and catches up when it is back', async () => {
    door.shut()
    await rename('desk', '榉木长案')
    const meanwhile = await find('榉木')
    expect(meanwhile.engine).toBe('postgres')
    expect(meanwhile.ids).toEqual([shop.products.desk])
    expect(await searchHealth(mall.payload)).toMatchObject({ ok: false })
    door.open()
    await caughtUp(mall.payload)
    await expect.poll(async () => (await find('榉木')).engine, { timeout: 20_000, interval: 200 }).toBe('meilisearch')
    expect(await ids('榉木')).toEqual([shop.products.desk])
    await noDrift()
  })

  it('repeats without harm what was indexed when the place could not be written', async () => {
    const rival = await connection()
    await rival.query('begin')
    await rival.query('lock table mall.followers in share mode')
    await rename('bookcase', '六层书格')
    // Indexed, but its place waits for the lock: the follower dies right there.
    await expect.poll(() => ids('书格'), { timeout: 10_000, interval: 50 }).toEqual([shop.products.bookcase])
    const killed = await rival.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'search' and datname = current_database()`,
    )
    expect(killed.rowCount).toBeGreaterThan(0)
    await rival.query('commit')
    await rival.end()
    await caughtUp(mall.payload)
    expect(await ids('书格')).toEqual([shop.products.bookcase])
    await noDrift()
  })

  it('does not skip a change that commits after a later one', async () => {
    const slow = await connection()
    await slow.query('begin')
    const id = shop.products.tripod as string
    await slow.query(`update products_locales set title = '晚到三脚架' where _parent_id = $1 and _locale = 'zh'`, [id])
    await slow.query(`insert into mall.changes (collection, doc_id, tags) values ('products', $1, $2)`, [
      id,
      JSON.stringify([`product:${id}`]),
    ])
    await rename('court', '早到板鞋')
    await slow.query('commit')
    await slow.end()
    await caughtUp(mall.payload)
    expect(await ids('早到板鞋')).toContain(shop.products.court)
    expect(await ids('晚到三脚架')).toContain(id)
    await noDrift()
  })

  it('fills the indexes again when Meilisearch lost them', async () => {
    await follower.stop()
    await engine.indexing.deleteIndex(engine.uid('products_zh')).waitTask()
    expect((await find('运动鞋')).engine).toBe('postgres')
    follower = startFollower(mall.payload)
    await expect.poll(async () => (await find('运动鞋')).engine, { timeout: 30_000, interval: 200 }).toBe('meilisearch')
    await noDrift()
  })

  it('fills them again when they are of another version', async () => {
    await follower.stop()
    const before = await readState(engine)
    await engine.indexing
      .index(engine.uid(STATE_INDEX))
      .addDocuments([{ ...before, fingerprint: 'older' }])
      .waitTask()
    follower = startFollower(mall.payload)
    await expect
      .poll(async () => (await readState(engine))?.generation, { timeout: 30_000, interval: 100 })
      .not.toBe(before?.generation)
    await caughtUp(mall.payload)
    expect((await readState(engine))?.fingerprint).toBe(before?.fingerprint)
    await noDrift()
  })
})

describe('several workers', () => {
  it('let one follow, and another takes over when it stops', async () => {
    const second = startFollower(mall.payload)
    await follower.stop()
    await rename('pendant', '接班吊灯')
    await caughtUp(mall.payload)
    expect(await ids('接班吊灯')).toContain(shop.products.pendant)
    await second.stop()
  })
})

describe('a rebuild', () => {
  it('loses nothing that is written while it runs', async () => {
    let writing = true
    let last = ''
    const writer = (async () => {
      for (let n = 1; writing; n += 1) {
        last = `雨靴改版 ${n}`
        await rename('canvas', last)
      }
    })()
    for (let round = 0; round < 3; round += 1) await rebuildIndexes(mall.payload)
    writing = false
    await writer
    await caughtUp(mall.payload)
    await noDrift()
    const { ids: now, engine: answered } = await find(last)
    expect(answered).toBe('meilisearch')
    expect(now).toContain(shop.products.canvas)
    expect(
      (await mall.payload.findByID({ collection: 'products', id: shop.products.canvas as string, locale: 'zh' })).title,
    ).toBe(last)
  })

  it('leaves no index behind', async () => {
    await rebuildIndexes(mall.payload)
    const { results } = await engine.indexing.getRawIndexes({ limit: 1000 })
    expect(
      results
        .filter(({ uid }) => uid.startsWith(engine.prefix))
        .map(({ uid }) => uid.slice(engine.prefix.length))
        .toSorted(),
    ).toEqual(['articles_en', 'articles_zh', 'products_en', 'products_zh', 'search_state'])
  })
})

describe('a document Meilisearch refuses', () => {
  it('is set aside and counted while the rest of its batch is indexed', async () => {
    await follower.stop()
    const index = engine.indexing.index(engine.uid('articles_zh'))
    const document = (id: string) => ({ id, contentHash: 'x', title: `试验文章 ${id}` })
    const documents = [...Array.from({ length: 9 }, (_, n) => document(`test-${n}`)), document('not an id!')]
    const refused = await writeDocuments(index, 'articles_zh', databaseOf(mall.payload).pool, documents)
    expect(refused).toEqual([expect.objectContaining({ index: 'articles_zh', id: 'not an id!' })])
    expect((await searchHealth(mall.payload)).parked).toBe(1)
    expect(await checkDrift(mall.payload)).toMatchObject({ missing: 0, stale: 0, extra: 9 })
    expect(await checkDrift(mall.payload, { repair: true })).toMatchObject({ extra: 9, repaired: 9 })
    await noDrift()
  })
})

it('Meilisearch is asked for uncompressed answers, which come sooner', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers['accept-encoding'])
    response.setHeader('content-type', 'application/json').end('{"status":"available"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { queries, indexing } = connectSearchEngine({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: 'k'.repeat(16),
    prefix: '',
  })
  await queries.health()
  await indexing.health()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
  expect(asked).toEqual(['identity', 'identity'])
})
