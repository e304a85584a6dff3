import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf } from '../database/transaction.ts'
import { libraryBench } from '../testing/library-bench.ts'
import type { Identity } from '../testing/test-mall.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
let bench: ReturnType<typeof libraryBench>

beforeAll(async () => {
  mall = await openTestMall()
  bench = libraryBench(mall)
})
afterAll(() => mall.close())

const usesOf = async (assetId: string, as: Identity = 'designer', query = '') => {
  const { status, body } = await mall.request('GET', `/api/media/${assetId}/uses${query}`, { as })
  expect(status, JSON.stringify(body)).toBe(200)
  return body as {
    total: number
    uses: { owner: string; title: string; states: string[]; places: string[]; href: string | null }[]
  }
}
const inText = (...ids: string[]) => ({
  root: {
    type: 'root',
    direction: null,
    format: '',
    indent: 0,
    version: 1,
    children: [
      { type: 'upload', version: 3, format: '', id: 'a1', relationTo: 'media', value: ids[0], fields: null },
      ...(ids[1]
        ? [
            {
              type: 'block',
              version: 2,
              format: '',
              fields: {
                id: 'b1',
                blockType: 'gallery',
                blockName: '',
                pictures: [
                  { id: 'c1', picture: ids[1], caption: '一' },
                  { id: 'c2', picture: ids[2], caption: '二' },
                ],
              },
            },
          ]
        : []),
    ],
  },
})

describe('where an asset is used', () => {
  it('names products, SKUs, banners, articles, pages, campaigns, categories and brands', async () => {
    const asset = await bench.asset()
    const category = await bench.create('categories', { title: '灯具', picture: asset })
    await bench.create('brands', { title: '灯坊', logo: asset })
    const product = await bench.create('products', {
      title: '台灯',
      categories: [category],
      gallery: [asset],
      detailStrip: [asset],
      _status: 'published',
    })
    await bench.create('skus', { product, code: 'LAMP-9', price: 9900, picture: asset })
    await bench.create('banners', {
      title: '秋日',
      placement: 'home.hero',
      desktopArt: asset,
      heading: '秋日',
      alt: '灯',
      _status: 'draft',
    })
    await bench.create('articles', { title: '灯下', summary: '一', cover: asset, _status: 'published' })
    await bench.create('pages', {
      title: '关于',
      slug: 'about-lamps',
      blocks: [{ blockType: 'split', title: '我们', text: '字', picture: asset, pictureSide: 'start' }],
      _status: 'published',
    })
    await bench.create('campaigns', {
      title: '旧活动',
      summary: '一',
      cover: asset,
      window: { from: '2020-01-01T00:00:00Z', until: '2020-02-01T00:00:00Z' },
      _status: 'published',
    })
    const { total, uses } = await usesOf(asset)
    expect(total).toBe(8)
    expect(Object.fromEntries(uses.map(({ owner, states }) => [owner, states.join()]))).toEqual({
      products: 'live',
      skus: 'live',
      banners: 'draft',
      articles: 'live',
      pages: 'live',
      campaigns: 'past',
      categories: 'live',
      brands: 'live',
    })
    expect(uses.find(({ owner }) => owner === 'products')?.places).toHaveLength(2)
    expect(uses.find(({ owner }) => owner === 'pages')?.places.join()).toContain('图文')
  })

  it('finds pictures and galleries inside rich text, in either language', async () => {
    const [picture, first, second, english] = await Promise.all([
      bench.asset(),
      bench.asset(),
      bench.asset(),
      bench.asset(),
    ])
    const article = await bench.create('articles', {
      title: '图文',
      summary: '一',
      body: inText(picture, first, second),
      _status: 'published',
    })
    await mall.payload.update({
      collection: 'articles',
      id: article,
      locale: 'en',
      data: { title: 'Pictures', summary: 'one', body: inText(english), _status: 'published' } as never,
    })
    for (const id of [picture, first, second, english])
      expect((await usesOf(id)).uses, id).toMatchObject([{ owner: 'articles', title: '图文', states: ['live'] }])
  })

  it('counts the draft beside the live version, and lets go of each when it is no longer there', async () => {
    const [old, next] = [await bench.asset(), await bench.asset()]
    const article = await bench.create('articles', { title: '换图', summary: '一', cover: old, _status: 'published' })
    await bench.update('articles', article, { cover: next }, { draft: true })
    expect((await usesOf(old)).uses[0]?.states).toEqual(['live'])
    expect((await usesOf(next)).uses[0]?.states).toEqual(['draft'])
    await bench.update('articles', article, { _status: 'published' })
    expect((await usesOf(old)).total).toBe(0)
    expect((await usesOf(next)).uses[0]?.states).toEqual(['live'])
    await mall.payload.delete({ collection: 'articles', id: article })
    expect((await usesOf(next)).total).toBe(0)
  })

  it('says scheduled of what has yet to open and trash of what lies there', async () => {
    const asset = await bench.asset()
    const article = await bench.create('articles', {
      title: '明年',
      summary: '一',
      cover: asset,
      window: { from: '2099-01-01T00:00:00Z' },
      _status: 'published',
    })
    expect((await usesOf(asset)).uses[0]?.states).toEqual(['scheduled'])
    await bench.update('articles', article, { deletedAt: new Date().toISOString() })
    expect((await usesOf(asset)).uses[0]?.states).toEqual(['trash'])
  })

  it('knows the lines of orders, which are written past the CMS, and shows their titles to those who may read them', async () => {
    const asset = await bench.asset()
    await bench.orderLine(asset, '卖过的灯')
    expect((await usesOf(asset, 'operations')).uses).toMatchObject([
      { owner: 'order-lines', title: '卖过的灯', states: ['record'] },
    ])
    expect((await usesOf(asset, 'designer')).uses).toMatchObject([{ owner: 'order-lines', title: '', href: null }])
  })

  it('comes in pages when it is long', async () => {
    const asset = await bench.asset()
    for (let n = 0; n < 23; n += 1) await bench.create('brands', { title: `坊 ${n}`, slug: `fang-${n}`, logo: asset })
    const first = await usesOf(asset)
    const second = await usesOf(asset, 'designer', '?page=2')
    expect(first.total).toBe(23)
    expect([first.uses.length, second.uses.length]).toEqual([20, 3])
  })

  it('is for staff alone', async () => {
    const asset = await bench.asset()
    for (const as of ['customer', null] as const)
      expect([401, 403]).toContain((await mall.request('GET', `/api/media/${asset}/uses`, { as })).status)
  })

  it('is found again by counting when somebody changed the database by hand', async () => {
    const asset = await bench.asset()
    const brand = await bench.create('brands', { title: '手改', slug: 'shou-gai' })
    await databaseOf(mall.payload).pool.query('update brands set logo_id = $1 where id = $2', [asset, brand])
    await databaseOf(mall.payload).pool.query(
      `insert into mall.asset_uses values ($1, 'brands', $2, 'public', 'logo', '', null, null, false)`,
      [asset, '00000000-0000-7000-8000-000000000001'],
    )
    const { recountAssetUses } = await import('./library.ts')
    await recountAssetUses(mall.payload)
    expect((await usesOf(asset)).uses).toMatchObject([{ owner: 'brands', title: '手改' }])
    expect((await usesOf(asset)).total).toBe(1)
  })
})

describe('a used asset', () => {
  it('is not deleted by any door, and the refusal says where it is', async () => {
    const asset = await bench.asset()
    await bench.create('articles', { title: '封面文', summary: '一', cover: asset, _status: 'published' })
    const byId = await mall.request('DELETE', `/api/media/${asset}`, { as: 'designer' })
    expect(byId.status).toBe(409)
    expect(JSON.stringify(byId.body)).toContain('封面文')
    const trash = await mall.request('PATCH', `/api/media/${asset}`, {
      as: 'designer',
      body: { deletedAt: new Date().toISOString() },
      locale: 'en',
    })
    expect(trash.status).toBe(409)
    expect(JSON.stringify(trash.body)).toContain('in use')
    const bulk = await mall.request('DELETE', `/api/media?where[id][in]=${asset}`, { as: 'designer' })
    expect(JSON.stringify(bulk.body)).toContain('封面文')
    const bulkTrash = await mall.request('PATCH', `/api/media?where[id][in]=${asset}`, {
      as: 'designer',
      body: { deletedAt: new Date().toISOString() },
    })
    expect(JSON.stringify(bulkTrash.body)).toContain('封面文')
    await expect(mall.payload.delete({ collection: 'media', id: asset })).rejects.toThrow('封面文')
    expect(await mall.payload.findByID({ collection: 'media', id: asset })).toMatchObject({ id: asset })
  })

  it('goes when nothing uses it any more', async () => {
    const asset = await bench.asset()
    const article = await bench.create('articles', { title: '先用', summary: '一', cover: asset, _status: 'published' })
    await bench.update('articles', article, { cover: null, _status: 'published' })
    expect((await mall.request('DELETE', `/api/media/${asset}`, { as: 'designer' })).status).toBe(200)
  })

  it('cannot be put into a text that was open while it was deleted', async () => {
    const asset = await bench.asset()
    await mall.payload.delete({ collection: 'media', id: asset })
    const refused = await mall.request('POST', '/api/articles', {
      as: 'copywriter',
      body: { title: '晚了', summary: '一', body: inText(asset) },
    })
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toContain('回收站')
  })

  it('is not lost to two who act at once: whoever attaches it first keeps it', async () => {
    const asset = await bench.asset()
    const req = await createLocalReq({}, mall.payload)
    await inTransaction(req, async () => {
      await mall.payload.create({
        collection: 'brands',
        data: { title: '先到', slug: 'xian-dao', logo: asset } as never,
        req,
      })
      // Not yet committed: the other cannot see the use, only that somebody is at it.
      const rival = await mall.request('DELETE', `/api/media/${asset}`, { as: 'designer' })
      expect(rival.status).toBe(409)
    })
    expect((await usesOf(asset)).total).toBe(1)
  })

  it('is not lost to two who act at once: after a deletion the one who waited is refused', async () => {
    for (const body of [(id: string) => ({ cover: id }), (id: string) => ({ body: inText(id) })]) {
      const asset = await bench.asset()
      const req = await createLocalReq({}, mall.payload)
      let rival: Promise<{ status: number }> | undefined
      await inTransaction(req, async (tx) => {
        await mall.payload.delete({ collection: 'media', id: asset, req })
        rival = mall.request('POST', '/api/articles', {
          as: 'copywriter',
          body: { title: '同时', summary: '一', ...body(asset) },
        })
        await bench.untilSomebodyWaits(tx)
      })
      expect((await rival)?.status).toBe(409)
    }
  })
})
