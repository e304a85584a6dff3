import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { assetStore } from '../media/media.ts'
import { libraryBench } from '../testing/library-bench.ts'
import { publishContent, publishDraft } from '../testing/publish-content.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { RIGHTS_MAILS, tellOfRights } from './library.ts'
import { uncoveredFields } from './testing/uncovered-fields.ts'

let mall: TestMall
let bench: ReturnType<typeof libraryBench>

beforeAll(async () => {
  mall = await openTestMall()
  bench = libraryBench(mall)
})
afterAll(() => mall.close())

const ask = async (query: string, as: Identity = 'designer') => {
  const { status, body } = await mall.request('GET', `/api/library?${query}`, { as })
  expect(status, JSON.stringify(body)).toBe(200)
  return body as {
    total: number
    assets: { id: string; tags: string[]; rights: string; uses: number }[]
    tags: { name: string; assets: number }[]
    folders: { id: string; assets: number }[]
  }
}
const idsOf = async (query: string) => (await ask(query)).assets.map(({ id }) => id)
const send = (name: string, body: unknown, as: Identity = 'designer') =>
  mall.request('POST', `/api/library/commands/${name}`, { as, body })
const folder = async (name: string, parent?: string) =>
  bench.create('asset-folders', { name, ...(parent ? { parent } : {}) })

/** Approves the version and look an asset shows now. */
const approve = async (id: string) => {
  const { body } = await mall.request('GET', `/api/media/${id}/proofing`, { as: 'operations' })
  const { version, look } = (body as { asset: { version: number; look: string } }).asset
  const path = `/api/media/${id}/proofing/commands/approve`
  const answer = await mall.request('POST', path, { as: 'operations', body: { version, look } })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

describe('the library', () => {
  it('finds assets by tag, colour, folder, kind, shape, words, SKU, use and rights', async () => {
    const [red, blue] = [await bench.asset({ alt: '红灯笼' }), await bench.asset({ kind: 'logo' })]
    const inside = await folder('灯笼', await folder('节日'))
    const { pool } = databaseOf(mall.payload)
    await pool.query(`update media set colour = 'red', width = 800, height = 1200 where id = $1`, [red])
    await pool.query(`update media set colour = 'blue', rights_until = now() - interval '1 day' where id = $1`, [blue])
    expect((await send('tag', { ids: [red, blue], add: ['＃双１１', '灯'] })).status).toBe(200)
    expect((await send('move', { ids: [red], folder: inside })).status).toBe(200)
    const category = await bench.create('categories', { title: '灯', slug: 'deng' })
    const product = await bench.create('products', {
      title: '灯',
      categories: [category],
      gallery: [red],
      _status: 'published',
    })
    await bench.create('skus', { product, code: 'DENG-7', price: 100 })
    expect(await idsOf('colour=red&tag=双11')).toEqual([red])
    expect(await idsOf('tag=%23双11&orientation=landscape')).toEqual([blue])
    expect(await idsOf('kind=logo')).toEqual([blue])
    expect(await idsOf('q=灯笼')).toEqual([red])
    expect(await idsOf('q=deng-7')).toEqual([red])
    expect(await idsOf('usage=live')).toEqual([red])
    expect(await idsOf('usage=unused&tag=灯')).toEqual([blue])
    expect(await idsOf('rights=ended')).toEqual([blue])
    const top = (await ask('')).folders.find(({ id }) => id !== inside)?.id
    expect(await idsOf(`folder=${top}`)).toEqual([red])
    expect(await idsOf('q=%25')).toEqual([])
  })

  it('finds assets by what the review says of them', async () => {
    const [approved, waiting] = [await bench.asset({ tags: ['审图'] }), await bench.asset({ tags: ['审图'] })]
    await approve(approved)
    const submit = `/api/media/${waiting}/proofing/commands/submit`
    expect((await mall.request('POST', submit, { as: 'designer', body: {} })).status).toBe(200)
    expect(await idsOf('tag=审图&approval=approved')).toEqual([approved])
    expect(await idsOf('tag=审图&approval=in_review')).toEqual([waiting])
    expect(await idsOf('tag=审图&approval=changes_requested')).toEqual([])
    // What changed since is no longer approved.
    await mall.request('PATCH', `/api/media/${approved}`, { as: 'designer', body: { focal: { x: 0.1, y: 0.2 } } })
    expect(await idsOf('tag=审图&approval=approved')).toEqual([])
    expect(await idsOf('tag=审图&approval=changed')).toEqual([approved])
  })

  it('shows a thousand assets page by page', async () => {
    const one = await bench.asset()
    await databaseOf(mall.payload).pool.query(
      `insert into media (id, kind, original_name, filename, width, height, render_state, focal_x, focal_y, updated_at, created_at)
       select gen_random_uuid(), 'logo', 'many ' || n, 'many-' || n, 100, 100, 'done', 0.5, 0.5, now(), now() - interval '1 year'
         from generate_series(1, 1000) n`,
    )
    const first = await ask('q=many')
    const last = await ask('q=many&page=17')
    expect([first.total, first.assets.length, last.assets.length]).toEqual([1000, 60, 40])
    expect((await ask('q=many&page=900')).assets.map(({ id }) => id)).toEqual(last.assets.map(({ id }) => id))
    await databaseOf(mall.payload).pool.query(`delete from media where original_name like 'many %'`)
    expect(await idsOf('')).toContain(one)
  })

  it('merges one spelling of a tag into another and keeps one where both stood', async () => {
    const [both, old] = [await bench.asset(), await bench.asset()]
    await send('tag', { ids: [both, old], add: ['夏日'] })
    await send('tag', { ids: [both], add: ['夏天'] })
    expect((await send('mergeTags', { from: '夏日', to: '夏天' })).status).toBe(200)
    const found = await ask('tag=夏天')
    expect(found.assets.map(({ tags }) => tags)).toEqual([['夏天'], ['夏天']])
    expect((await ask('tag=夏日')).total).toBe(0)
    expect((await send('mergeTags', { from: '夏天', to: '#夏天' })).status).toBe(422)
  })

  it('gives tags one spelling by every door', async () => {
    const asset = await bench.asset()
    await mall.request('PATCH', `/api/media/${asset}`, { as: 'designer', body: { tags: ['＃New', 'new', ' 好  看 '] } })
    expect((await mall.payload.findByID({ collection: 'media', id: asset })).tags).toEqual(['new', '好 看'])
  })

  it('is arranged by the roles of the table alone', async () => {
    const asset = await bench.asset()
    for (const as of ['marketing', 'service', 'finance', 'tech', 'customer', null] as const) {
      expect([401, 403], String(as)).toContain((await send('tag', { ids: [asset], add: ['x'] }, as)).status)
      expect([401, 403], String(as)).toContain((await send('move', { ids: [asset], folder: null }, as)).status)
    }
    expect((await send('mergeTags', { from: 'a', to: 'b' }, 'copywriter')).status).toBe(403)
    for (const as of ['customer', null] as const)
      expect([401, 403]).toContain((await mall.request('GET', '/api/library', { as })).status)
  })
})

describe('folders', () => {
  it('make no circles, not even when two are moved at once', async () => {
    const [a, b] = [await folder('甲'), await folder('乙')]
    const move = (id: string, parent: string) =>
      mall.request('PATCH', `/api/asset-folders/${id}`, { as: 'designer', body: { parent } })
    const statuses = (await Promise.all([move(a, b), move(b, a)])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 409])
    expect((await move(a, a)).status).toBe(409)
  })

  it('are deleted only when they are empty', async () => {
    const full = await folder('有图')
    const asset = await bench.asset()
    await send('move', { ids: [asset], folder: full })
    const refused = await mall.request('DELETE', `/api/asset-folders/${full}`, { as: 'designer' })
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toContain('1 个素材')
    await send('move', { ids: [asset], folder: null })
    expect((await mall.request('DELETE', `/api/asset-folders/${full}`, { as: 'designer' })).status).toBe(200)
    expect((await send('move', { ids: [asset], folder: full })).status).toBe(409)
  })

  it('have one name in one place', async () => {
    await folder('同名')
    expect(
      (await mall.request('POST', '/api/asset-folders', { as: 'designer', body: { name: ' 同名 ' } })).status,
    ).toBe(409)
  })
})

describe('the right to an asset', () => {
  const ended = () => bench.asset({ rights: { licence: 'stock', expiresOn: '2020-01-01T00:00:00Z' } })

  it('that has ended keeps it from being newly shown, and lets drafts and what is live be saved', async () => {
    const asset = await ended()
    const create = (status: string) =>
      mall.request('POST', `/api/articles${status === 'draft' ? '?draft=true' : ''}`, {
        as: 'operations',
        body: { title: '到期', summary: '一', cover: asset, _status: status },
      })
    const refused = await create('published')
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toContain('授权')
    expect((await create('draft')).status).toBe(201)
    const later = await bench.asset()
    const live = await bench.create('articles', { title: '先上', summary: '一', cover: later, _status: 'published' })
    await mall.request('PATCH', `/api/media/${later}`, {
      as: 'designer',
      body: { rights: { expiresOn: '2020-01-01' } },
    })
    await mall.request('PATCH', `/api/articles/${live}`, { as: 'operations', body: { title: '改个错字' } })
    const edit = await publishDraft(mall, 'articles', live)
    expect(edit.status, JSON.stringify(edit.body)).toBe(200)
  })

  it('that ends before a page opens keeps it from being scheduled', async () => {
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString()
    const asset = await bench.asset({ rights: { expiresOn: soon } })
    const schedule = (from: string) =>
      publishContent(mall, 'articles', { title: `排期 ${from}`, summary: '一', cover: asset, window: { from } })
    expect((await schedule(new Date(Date.now() + 20 * 86_400_000).toISOString())).status).toBe(409)
    expect((await schedule(new Date(Date.now() + 86_400_000).toISOString())).status).toBe(200)
  })

  it('is flagged with its live uses on the page of rights', async () => {
    const asset = await bench.asset()
    await bench.create('articles', { title: '还挂着', summary: '一', cover: asset, _status: 'published' })
    await mall.request('PATCH', `/api/media/${asset}`, {
      as: 'designer',
      body: { rights: { expiresOn: '2021-05-05' } },
    })
    const { body } = await mall.request('GET', '/api/library/rights', { as: 'operations' })
    const flagged = (body as { assets: { id: string; state: string; lastDay: string; uses: { title: string }[] }[] })
      .assets
    expect(flagged.find(({ id }) => id === asset)).toMatchObject({
      state: 'ended',
      lastDay: '2021-05-05',
      uses: [{ title: '还挂着' }],
    })
  })

  it('is told of once for each event, in one mail to each, however often the clock strikes', async () => {
    const queued = async () => {
      const { rows } = await databaseOf(mall.payload).pool.query<{ payload: { mail: string; about: string } }>(
        `select payload from graphile_worker._private_jobs where payload->>'mail' = 'assetRights'`,
      )
      return rows.map((row) => row.payload)
    }
    await ended()
    await Promise.all([tellOfRights(mall.payload), tellOfRights(mall.payload)])
    const first = await queued()
    expect(first).toHaveLength(2)
    await tellOfRights(mall.payload)
    expect(await queued()).toHaveLength(2)
    const written = await RIGHTS_MAILS.assetRights(mall.payload, String(first[0]?.about))
    expect(written?.letter.paragraphs.join()).toContain('photo-')
  })
})

describe('a download set', () => {
  const rendered = async (name: string, data: Record<string, unknown> = {}) => {
    const id = await bench.asset(data)
    const { data: bytes } = await samplePhoto(1600, 900, 77)
    const file = `${'ab'.repeat(16)}.jpeg`
    await assetStore().put(`renditions/${file}`, bytes, 'image/jpeg')
    await databaseOf(mall.payload).pool.query(
      `update media set original_name = $2, render_state = 'done', renditions = $3 where id = $1`,
      [
        id,
        name,
        JSON.stringify([
          { key: 'k', crop: 'full', format: 'jpeg', width: 1600, height: 900, bytes: bytes.length, file },
        ]),
      ],
    )
    return id
  }
  const pack = (body: unknown, as: Identity = 'marketing') =>
    mall.request('POST', '/api/library/download-set', { as, body })
  const unpack = async (response: Response) => {
    const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(await response.arrayBuffer())))
    const files = new Map<string, Buffer>()
    for (const entry of await reader.getEntries()) {
      expect(entry.filenameUTF8).toBe(true)
      if (!entry.directory) files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())))
    }
    return files
  }

  it('holds each picture cut for each channel under its name, and a list that computes nothing', async () => {
    const [one, two] = [await rendered('秋日.jpg', { credit: '=cmd()' }), await rendered('秋日.jpg')]
    const { status, response } = await pack({ ids: [one, two], channels: ['wechat-cover', 'web'] })
    expect(status).toBe(200)
    const files = await unpack(response)
    expect([...files.keys()].toSorted()).toEqual(
      [
        '公众号封面_2.35比1_秋日.jpg',
        '公众号封面_2.35比1_秋日_2.jpg',
        '清单.csv',
        '网站大图_秋日.jpg',
        '网站大图_秋日_2.jpg',
      ].toSorted(),
    )
    expect(await sharp(files.get('公众号封面_2.35比1_秋日.jpg')).metadata()).toMatchObject({
      format: 'jpeg',
      width: 900,
      height: 383,
    })
    expect(files.get('清单.csv')?.toString()).toContain(`'=cmd()`)
  })

  it('holds everything a campaign shows', async () => {
    const [cover, art] = [await rendered('封面.jpg'), await rendered('正文.jpg')]
    await rendered('别的.jpg')
    const campaign = await bench.create('campaigns', { title: '双11', summary: '一', cover, _status: 'published' })
    await bench.create('articles', { title: '活动文', summary: '一', cover: art, campaign, _status: 'draft' })
    const { response } = await pack({ campaign, channels: ['web'] })
    expect([...(await unpack(response)).keys()].toSorted()).toEqual(
      ['清单.csv', '网站大图_封面.jpg', '网站大图_正文.jpg'].toSorted(),
    )
  })

  it('leaves out what has no right any more and what nobody approved, and says so', async () => {
    const [good, ended] = [
      await rendered('好.jpg'),
      await rendered('到期.jpg', { rights: { expiresOn: '2020-01-01' } }),
    ]
    const { response } = await pack({ ids: [good, ended], channels: ['web'] })
    const files = await unpack(response)
    expect([...files.keys()].toSorted()).toEqual(['清单.csv', '网站大图_好.jpg'].toSorted())
    expect(files.get('清单.csv')?.toString()).toContain('授权已到期')
    const none = await pack({ ids: [good], channels: ['web'], approvedOnly: true })
    expect(none.status).toBe(409)
    expect(JSON.stringify(none.body)).toContain('批准')
  })

  it('of approved ones only lets what is approved through and leaves the rest out', async () => {
    const [approved, unseen] = [await rendered('通过.jpg'), await rendered('没看.jpg')]
    await approve(approved)
    const { status, response } = await pack({ ids: [approved, unseen], channels: ['web'], approvedOnly: true })
    expect(status).toBe(200)
    const files = await unpack(response)
    expect([...files.keys()].toSorted()).toEqual(['清单.csv', '网站大图_通过.jpg'].toSorted())
    expect(files.get('清单.csv')?.toString()).toContain('尚未批准')
  })

  it('gives originals to those who may, untouched, and to nobody else', async () => {
    const asset = await rendered('原.jpg')
    expect((await pack({ ids: [asset], channels: [], originals: true })).status).toBe(403)
    const { response } = await pack({ ids: [asset], channels: [], originals: true }, 'designer')
    const stored = await assetStore().read(
      String((await mall.payload.findByID({ collection: 'media', id: asset })).originalFile),
    )
    const chunks: Buffer[] = []
    for await (const chunk of stored?.stream ?? []) chunks.push(chunk as Buffer)
    expect((await unpack(response)).get('原图_原.jpg')?.equals(Buffer.concat(chunks))).toBe(true)
  })

  it('is refused with a sentence for no choice and for those who may not', async () => {
    const asset = await rendered('x.jpg')
    expect((await pack({ ids: [], channels: ['web'] })).status).toBe(422)
    expect((await pack({ ids: [asset], channels: [] })).status).toBe(422)
    for (const as of ['finance', 'fulfilment', 'tech', 'customer', null] as const)
      expect([401, 403], String(as)).toContain((await pack({ ids: [asset], channels: ['web'] }, as)).status)
  })
})

describe('every field that names an asset', () => {
  it('is covered by the list of uses or read as a record', () => {
    expect(uncoveredFields(mall.payload)).toEqual([])
  })
})
