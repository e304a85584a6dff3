import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { assetStore } from '../media/media.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import type { AttachOutcome, IntakeBoard, IntakeFileView } from './rules/intake-view.ts'

let mall: TestMall
let categoryId: string
let seed = 0

beforeAll(async () => {
  mall = await openTestMall()
  const category = await mall.payload.create({ collection: 'categories', data: { title: '灯具', slug: 'lamps' } })
  categoryId = String(category.id)
})
afterAll(() => mall.close())

/** A picture that resembles no other one of these tests: large squares in random greys. */
async function photo(width = 640, height = 640): Promise<Buffer> {
  seed += 1
  let state = seed * 2_654_435_761
  const squares = Buffer.from(
    Array.from({ length: 81 }, () => {
      state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) | 0
      return (state >>> 16) & 255
    }),
  )
  return sharp(squares, { raw: { width: 9, height: 9, channels: 1 } })
    .resize(width, height, { kernel: 'nearest', fit: 'fill' })
    .toColourspace('srgb')
    .jpeg({ quality: 90 })
    .toBuffer()
}

async function makeProduct(title: string, codes: string[], status: 'draft' | 'published' = 'published') {
  const product = await mall.payload.create({
    collection: 'products',
    data: { title, categories: [categoryId], _status: status } as never,
  })
  const skus: Record<string, string> = {}
  for (const [order, code] of codes.entries()) {
    const sku = await databaseOf(mall.payload).pool.query(
      `insert into skus (id, product_id, code, price, stock_policy, "order") values (gen_random_uuid(), $1, $2, 9900, 'deny', $3) returning id`,
      [product.id, code, order],
    )
    skus[code] = (sku.rows[0] as { id: string }).id
  }
  return { id: String(product.id), skus }
}

async function post<T>(path: string, body: unknown, as: Identity = 'designer', locale: 'zh' | 'en' = 'zh') {
  const answer = await mall.request('POST', `/api/intake${path}`, { as, body, locale })
  return { status: answer.status, body: answer.body as T }
}

interface Answer {
  files: IntakeFileView[]
  outcomes: AttachOutcome[]
}

async function announce(names: string[], { as = 'designer' as Identity, kind = 'product', placement = 'append' } = {}) {
  const started = await post<{ batch: string }>('/batches', { kind, placement }, as)
  expect(started.status, JSON.stringify(started.body)).toBe(200)
  const { batch } = started.body
  const told = await post<Answer>('/files', { batch, files: names.map((path) => ({ path, bytes: 1 })) }, as)
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  return { batch, files: new Map(told.body.files.map((file) => [file.path, file])) }
}

async function send(id: string, bytes: Buffer, as: Identity = 'designer', locale: 'zh' | 'en' = 'zh') {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'x.jpg', { type: 'image/jpeg' }))
  const answer = await mall.request('POST', `/api/intake/files/${id}/bytes`, { as, body: form, locale })
  return { status: answer.status, file: (answer.body as { file: IntakeFileView }).file, body: answer.body }
}

/** Drops, sends and attaches photographs by name; returns the files as they are then. */
async function takeIn(names: string[], options: Parameters<typeof announce>[1] = {}) {
  const { batch, files } = await announce(names, options)
  for (const file of files.values()) await send(file.id, await photo(), options.as)
  const ids = [...files.values()].map((file) => file.id)
  const answer = await post<Answer>('/attach', { files: ids }, options.as)
  return {
    batch,
    ids,
    files: new Map(answer.body.files.map((file) => [file.path, file])),
    outcomes: answer.body.outcomes,
  }
}

const draftOf = async (id: string) =>
  mall.payload.findByID({ collection: 'products', id, draft: true, depth: 0 }) as Promise<{ gallery?: string[] }>
const liveOf = async (id: string) =>
  mall.payload.findByID({ collection: 'products', id, draft: false, depth: 0 }) as Promise<{ gallery?: string[] }>
const namesIn = async (gallery: string[] = []) =>
  Promise.all(
    gallery.map(async (id) => (await mall.payload.findByID({ collection: 'media', id, depth: 0 })).originalName),
  )
const board = async (query = '') =>
  (await mall.request('GET', `/api/intake${query}`, { as: 'operations' })).body as IntakeBoard
const countMedia = async () => (await mall.payload.count({ collection: 'media' })).totalDocs

describe('a dropped folder', () => {
  it('goes into the galleries in order, in one draft a product, and shoppers see nothing of it until it is published', async () => {
    const lamp = await makeProduct('台灯', ['DROP-01', 'DROP-01-RED'])
    const { files } = await takeIn([
      'DROP-01-2.jpg',
      'DROP-01-10.jpg',
      'drop-01-red_1.jpg',
      'DROP-01-1.jpg',
      'whatever.jpg',
    ])
    expect([...files.values()].map((file) => [file.path, file.stage]).toSorted()).toEqual([
      ['DROP-01-1.jpg', 'attached'],
      ['DROP-01-10.jpg', 'attached'],
      ['DROP-01-2.jpg', 'attached'],
      ['drop-01-red_1.jpg', 'attached'],
      ['whatever.jpg', 'unmatched'],
    ])
    expect(await namesIn((await draftOf(lamp.id)).gallery)).toEqual([
      'DROP-01-1.jpg',
      'DROP-01-2.jpg',
      'DROP-01-10.jpg',
      'drop-01-red_1.jpg',
    ])
    expect((await liveOf(lamp.id)).gallery ?? []).toEqual([])
    const versions = await mall.payload.findVersions({
      collection: 'products',
      where: { parent: { equals: lamp.id } },
      limit: 0,
    })
    expect(versions.totalDocs).toBe(2)
    const sku = await mall.payload.findByID({ collection: 'skus', id: lamp.skus['DROP-01'] as string, depth: 0 })
    expect(sku.picture ?? null).toBeNull()
    expect(files.get('DROP-01-1.jpg')?.skuPicture).toBe('wanted')
    expect(files.get('DROP-01-2.jpg')?.skuPicture).toBe('none')
  })

  it('gives the first picture to the SKU when the product is published, and leaves a SKU that has one alone', async () => {
    const lamp = await makeProduct('落地灯', ['PUB-01', 'PUB-02'])
    const own = await mall.payload.create({
      collection: 'media',
      data: { kind: 'product' } as never,
      file: { data: await photo(), mimetype: 'image/jpeg', name: 'own.jpg', size: 1 },
    })
    await databaseOf(mall.payload).pool.query('update skus set picture_id = $1 where id = $2', [
      own.id,
      lamp.skus['PUB-02'],
    ])
    const { files } = await takeIn(['PUB-01-1.jpg', 'PUB-02-1.jpg'])
    expect(files.get('PUB-02-1.jpg')?.skuPicture).toBe('kept')
    const published = await mall.request('PATCH', `/api/products/${lamp.id}`, {
      as: 'operations',
      body: { _status: 'published' },
    })
    expect(published.status, JSON.stringify(published.body)).toBe(200)
    expect(await namesIn((await liveOf(lamp.id)).gallery)).toEqual(['PUB-01-1.jpg', 'PUB-02-1.jpg'])
    const pictureOf = async (code: string) =>
      (await mall.payload.findByID({ collection: 'skus', id: lamp.skus[code] as string, depth: 0 })).picture
    expect(await pictureOf('PUB-01')).toBe(files.get('PUB-01-1.jpg')?.asset?.id)
    expect(await pictureOf('PUB-02')).toBe(own.id)
    // Asked for by name, the other one follows with the next publication.
    const asked = await post('/sku-picture', { file: files.get('PUB-02-1.jpg')?.id, wanted: true })
    expect(asked.status).toBe(200)
    expect(await pictureOf('PUB-02')).toBe(own.id)
    await mall.request('PATCH', `/api/products/${lamp.id}`, { as: 'operations', body: { _status: 'published' } })
    expect(await pictureOf('PUB-02')).toBe(files.get('PUB-02-1.jpg')?.asset?.id)
  })

  it('makes a draft also for those who may publish', async () => {
    const lamp = await makeProduct('壁灯', ['OPS-01'])
    await takeIn(['OPS-01-1.jpg'], { as: 'operations' })
    expect((await liveOf(lamp.id)).gallery ?? []).toEqual([])
    expect((await draftOf(lamp.id)).gallery).toHaveLength(1)
  })

  it('keeps text somebody has drafted meanwhile', async () => {
    const lamp = await makeProduct('夜灯', ['TXT-01'])
    await mall.request('PATCH', `/api/products/${lamp.id}`, { as: 'copywriter', body: { title: '新的标题' } })
    await takeIn(['TXT-01-1.jpg'])
    expect(await draftOf(lamp.id)).toMatchObject({ title: '新的标题', gallery: [expect.any(String)] })
  })

  it('is announced twice and there once, and refuses what cannot be', async () => {
    const { batch, files } = await announce(['a.jpg', 'b.jpg'])
    const again = await post<Answer>('/files', { batch, files: [{ path: 'a.jpg', bytes: 1 }] })
    expect(again.body.files.map((file) => file.id)).toEqual([files.get('a.jpg')?.id])
    expect((await board(`?batch=${batch}`)).files).toHaveLength(2)
    expect((await post('/batches', { kind: 'nonsense' })).status).toBe(422)
    expect((await post('/files', { batch, files: [{ path: '', bytes: 1 }] })).status).toBe(422)
    expect(
      (await post('/files', { batch: '00000000-0000-7000-8000-000000000000', files: [{ path: 'a.jpg', bytes: 1 }] }))
        .status,
    ).toBe(404)
    expect((await send('00000000-0000-7000-8000-000000000000', await photo())).status).toBe(404)
  })

  it('of detail pictures goes to the detail strip, and of other kinds to the library alone', async () => {
    const lamp = await makeProduct('吊灯', ['KIND-01'])
    const { files } = await announce(['KIND-01-1.jpg'], { kind: 'detail' })
    const [file] = files.values()
    await send(String(file?.id), await photo(750, 1400))
    await post('/attach', { files: [file?.id] })
    const draft = (await draftOf(lamp.id)) as { gallery?: string[]; detailStrip?: string[] }
    expect(draft.detailStrip).toHaveLength(1)
    expect(draft.gallery ?? []).toHaveLength(0)
    const article = await announce(['KIND-01-2.jpg'], { kind: 'article' })
    const [kept] = article.files.values()
    expect((await send(String(kept?.id), await photo(900, 600))).file.stage).toBe('saved')
  })
})

describe('a file', () => {
  it('that the gate refuses says why in the language of whoever reads it, and stops no other', async () => {
    await makeProduct('小灯', ['GATE-01'])
    const { batch, files } = await announce(['GATE-01-1.jpg', 'GATE-01-2.jpg', 'GATE-01-3.jpg'])
    const [small, broken, good] = [...files.values()].map((file) => file.id) as [string, string, string]
    const whole = await photo()
    const before = await countMedia()
    expect((await send(small, await photo(500, 500))).file).toMatchObject({
      stage: 'refused',
      why: expect.stringMatching(/500 × 500 像素，至少需要 600 × 600/),
    })
    expect((await send(broken, whole.subarray(0, whole.length / 3))).file).toMatchObject({
      stage: 'refused',
      why: expect.stringContaining('文件不完整或已损坏'),
    })
    expect((await send(good, await photo())).file.stage).toBe('ready')
    expect(await countMedia()).toBe(before + 1)
    const english = (await mall.request('GET', `/api/intake?batch=${batch}`, { as: 'service', locale: 'en' }))
      .body as IntakeBoard
    expect(english.files.find((file) => file.id === small)?.why).toContain('only 500 × 500 px')
    // A better file under the same name is taken in its place.
    expect((await send(small, await photo())).file).toMatchObject({ stage: 'ready', why: null })
  })

  it('is kept byte for byte', async () => {
    const { files } = await announce(['bytes.jpg'])
    const bytes = await photo()
    const { file } = await send(String(files.get('bytes.jpg')?.id), bytes)
    const asset = await mall.payload.findByID({ collection: 'media', id: String(file.asset?.id) })
    expect(asset.originalName).toBe('bytes.jpg')
    const original = await assetStore().read(String(asset.originalFile))
    expect(original && (await buffer(original.stream)).equals(bytes)).toBe(true)
  })

  it('sent again, at the same moment or later, makes no second asset', async () => {
    const { files } = await announce(['once.jpg'])
    const id = String(files.get('once.jpg')?.id)
    const bytes = await photo()
    const before = await countMedia()
    const answers = await Promise.all([send(id, bytes), send(id, bytes), send(id, bytes)])
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
    expect((await send(id, bytes)).file.stage).toBe('unmatched')
    expect(await countMedia()).toBe(before + 1)
  })

  it('with the bytes of another one uses the asset that is there, also at the same moment', async () => {
    const lamp = await makeProduct('同图灯', ['SAME-01'])
    const { files } = await announce(['SAME-01-1.jpg', 'SAME-01-2.jpg'])
    const bytes = await photo()
    const before = await countMedia()
    const ids = [...files.values()].map((file) => file.id)
    const sent = await Promise.all(ids.map((id) => send(id, bytes)))
    expect(sent.map(({ file }) => file.reused).toSorted()).toEqual([false, true])
    expect(new Set(sent.map(({ file }) => file.asset?.id)).size).toBe(1)
    expect(await countMedia()).toBe(before + 1)
    await post('/attach', { files: ids })
    expect((await draftOf(lamp.id)).gallery).toHaveLength(1)
  })

  it('of another kind is judged anew although its bytes are there', async () => {
    const bytes = await photo(600, 600)
    const product = await announce(['kind.jpg'])
    expect((await send(String(product.files.get('kind.jpg')?.id), bytes)).file.stage).toBe('unmatched')
    const article = await announce(['kind.jpg'], { kind: 'article' })
    expect((await send(String(article.files.get('kind.jpg')?.id), bytes)).file.stage).toBe('refused')
  })
})

describe('a picture that looks like one that is there', () => {
  const lookAlikes = async (code: string) => {
    const lamp = await makeProduct(`像灯 ${code}`, [code])
    const bytes = await photo(800, 800)
    const first = await announce([`${code}-1.jpg`])
    const old = String(first.files.get(`${code}-1.jpg`)?.id)
    const before = await send(old, bytes)
    await post('/attach', { files: [old] })
    const second = await announce([`${code}-2.jpg`])
    const id = String(second.files.get(`${code}-2.jpg`)?.id)
    const copy = await sharp(bytes).resize(700, 700).jpeg({ quality: 70 }).toBuffer()
    const { file } = await send(id, copy)
    return { lamp, id, file, old: String(before.file.asset?.id) }
  }

  it('waits for a decision and is shown beside the other one', async () => {
    const { lamp, id, file, old } = await lookAlikes('LIKE-01')
    expect(file).toMatchObject({ stage: 'decide', lookAlike: { id: old, width: 800 }, asset: { width: 700 } })
    await post('/attach', { files: [id] })
    expect((await draftOf(lamp.id)).gallery).toEqual([old])
  })

  it('is kept beside it when both shall stay', async () => {
    const { lamp, id, file, old } = await lookAlikes('LIKE-02')
    const { body } = await post<Answer>('/decide', { file: id, decision: 'keep' })
    expect(body.files[0]?.stage).toBe('attached')
    expect((await draftOf(lamp.id)).gallery).toEqual([old, file.asset?.id])
    expect((await post('/decide', { file: id, decision: 'use' })).status).toBe(409)
  })

  it('takes its place when it replaces it, and gives it back when that is undone', async () => {
    const { lamp, id, file, old } = await lookAlikes('LIKE-03')
    await post('/decide', { file: id, decision: 'replace' })
    expect((await draftOf(lamp.id)).gallery).toEqual([file.asset?.id])
    const { body } = await post<Answer>('/detach', { files: [id] })
    expect(body.files[0]).toMatchObject({ stage: 'unmatched', suggestion: { product: { id: lamp.id } } })
    expect((await draftOf(lamp.id)).gallery).toEqual([old])
  })

  it('leaves the library when the other one is used instead', async () => {
    const { lamp, id, file, old } = await lookAlikes('LIKE-04')
    const { body } = await post<Answer>('/decide', { file: id, decision: 'use' })
    expect(body.files[0]).toMatchObject({ stage: 'attached', reused: true, asset: { id: old } })
    expect((await draftOf(lamp.id)).gallery).toEqual([old])
    expect((await mall.request('GET', `/api/media/${file.asset?.id}`, { as: 'designer' })).status).toBe(404)
  })
})

describe('the board of unmatched files', () => {
  it('is the same for everybody, and files are put to a product or SKU, aside, and back', async () => {
    const lamp = await makeProduct('看板灯', ['BOARD-01'])
    const { ids } = await takeIn(['foo.jpg', 'BOARD-01-front.jpg'])
    const waiting = (await board()).files.filter((file) => ids.includes(file.id))
    expect(waiting.map((file) => file.stage)).toEqual(['unmatched', 'unmatched'])
    expect(waiting.find((file) => file.path === 'BOARD-01-front.jpg')?.suggestion?.sku?.code).toBe('BOARD-01')
    const [foo, front] = ids as [string, string]
    const put = await post<Answer>(
      '/assign',
      { files: [foo, front], product: lamp.id, sku: lamp.skus['BOARD-01'] },
      'service',
    )
    expect(put.body.files.map((file) => [file.stage, file.matchedBy])).toEqual([
      ['attached', 'hand'],
      ['attached', 'hand'],
    ])
    expect((await draftOf(lamp.id)).gallery).toHaveLength(2)
    // Without a number, a picture put by hand stands behind those whose names told their place.
    const named = await takeIn(['BOARD-01-1.jpg', 'stray.jpg'])
    const stray = String(named.files.get('stray.jpg')?.id)
    await post('/assign', { files: [stray], product: lamp.id })
    expect((await namesIn((await draftOf(lamp.id)).gallery)).slice(2)).toEqual(['BOARD-01-1.jpg', 'stray.jpg'])
    await post('/detach', { files: [stray, String(named.files.get('BOARD-01-1.jpg')?.id)] })
    await post('/detach', { files: [foo] })
    expect((await draftOf(lamp.id)).gallery).toHaveLength(1)
    const away = await post<Answer>('/aside', { files: [foo], aside: true })
    expect(away.body.files[0]?.stage).toBe('aside')
    expect((await board()).files.some((file) => file.id === foo)).toBe(false)
    const back = await post<Answer>('/aside', { files: [foo], aside: false })
    expect(back.body.files[0]?.stage).toBe('unmatched')
  })

  it('looks at names again when their SKU has been made', async () => {
    const { ids } = await takeIn(['LATER-01-1.jpg'])
    await makeProduct('后来的灯', ['LATER-01'])
    const { body } = await post<Answer>('/rematch', { files: ids })
    expect(body.files[0]).toMatchObject({ stage: 'attached', target: { sku: { code: 'LATER-01' } } })
  })

  it('refuses a SKU of another product', async () => {
    const one = await makeProduct('甲灯', ['ELSE-01'])
    const other = await makeProduct('乙灯', ['ELSE-02'])
    const { ids } = await takeIn(['bar.jpg'])
    const answer = await post('/assign', { files: ids, product: one.id, sku: other.skus['ELSE-02'] })
    expect(answer.status).toBe(422)
  })

  it('finds products by title, code and address', async () => {
    await makeProduct('搜索落地灯', ['FIND-77'])
    for (const words of ['搜索落地', 'find-77', 'sousuo']) {
      const { body } = await mall.request('GET', `/api/intake/products?q=${encodeURIComponent(words)}`, {
        as: 'designer',
      })
      expect((body as { products: { skus: { code: string }[] }[] }).products[0]?.skus[0]?.code, words).toBe('FIND-77')
    }
    const { body } = await mall.request('GET', '/api/intake/products?q=100%25', { as: 'designer' })
    expect((body as { products: unknown[] }).products).toEqual([])
  })
})

describe('two designers at one product', () => {
  it('lose nothing of each other', async () => {
    const lamp = await makeProduct('抢手灯', ['RACE-01'])
    const batches = await Promise.all(
      [1, 2, 3, 4].map(async (n) => {
        const { files } = await announce([`RACE-01-${n}.jpg`, `RACE-01-${n + 4}.jpg`], {
          as: n % 2 === 0 ? 'designer' : 'operations',
        })
        for (const file of files.values()) await send(file.id, await photo())
        return [...files.values()].map((file) => file.id)
      }),
    )
    const answers = await Promise.all(
      batches.map((ids, n) => post<Answer>('/attach', { files: ids }, n % 2 === 0 ? 'designer' : 'operations')),
    )
    expect(answers.flatMap(({ body }) => body.outcomes).every((outcome) => outcome.ok)).toBe(true)
    const gallery = (await draftOf(lamp.id)).gallery ?? []
    expect(new Set(gallery).size).toBe(8)
    // The same batch sent by two windows at once is there once.
    await Promise.all([1, 2].map(() => post('/attach', { files: batches[0] })))
    expect((await draftOf(lamp.id)).gallery).toEqual(gallery)
  })

  it('overwrite nothing of somebody who has it open, and are not overwritten by the form of before', async () => {
    const lamp = await makeProduct('开着的灯', ['OPEN-01'])
    const opened = (await mall.request('GET', `/api/products/${lamp.id}?draft=true&depth=0`, { as: 'operations' }))
      .body as { updatedAt: string }
    const { files } = await takeIn(['OPEN-01-1.jpg'])
    expect(files.get('OPEN-01-1.jpg')?.stage).toBe('attached')
    const saved = await mall.request('PATCH', `/api/products/${lamp.id}?draft=true`, {
      as: 'operations',
      body: { title: '改过的灯', gallery: [], updatedAt: opened.updatedAt },
    })
    expect(saved.status, 'a form that was opened before the picture came').toBe(409)
    expect((await draftOf(lamp.id)).gallery).toHaveLength(1)
  })
})

describe('bulk intake', () => {
  it('is for those the table names', async () => {
    const outsiders = ['finance', 'fulfilment', 'marketing', 'tech', 'customer', null] as const
    for (const as of outsiders) {
      const expected = as === 'customer' || as === null ? 401 : 403
      expect([as, (await post('/batches', { kind: 'product' }, as)).status]).toEqual([as, expected])
      expect([as, (await mall.request('GET', '/api/intake', { as })).status]).toEqual([as, expected])
      const { files } = await announce([`deny-${as}.jpg`])
      expect([as, (await send(String([...files.values()][0]?.id), await photo(), as)).status]).toEqual([as, expected])
    }
    for (const as of ['admin', 'operations', 'service', 'designer', 'copywriter'] as const)
      expect([as, (await post('/batches', { kind: 'product' }, as)).status]).toEqual([as, 200])
  })

  it('can be cancelled before the bytes have come', async () => {
    const late = await announce(['late.jpg'])
    const id = String(late.files.get('late.jpg')?.id)
    expect((await post<Answer>('/cancel', { files: [id] })).body.files[0]?.stage).toBe('cancelled')
    const broken = await announce(['zip.jpg'])
    const refused = await post<Answer>('/cancel', {
      files: [broken.files.get('zip.jpg')?.id],
      because: 'unreadable_in_archive',
    })
    expect(refused.body.files[0]).toMatchObject({ stage: 'refused', why: expect.stringContaining('压缩包') })
  })
})
