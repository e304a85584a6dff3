import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Rendition } from '@fangshi/media'
import type { EditRecipe } from '@fangshi/media/edits'
import { runOnce } from 'graphile-worker'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { pictureOf } from '../store-api/projections/picture.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { assetStore, refineAsset, remarkPictures, renderAsset } from './media.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const upload = async (bytes: Buffer, kind = 'product', name = 'photo.png', type = 'image/png'): Promise<string> => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ kind, alt: '样张' }))
  form.set('file', new File([new Uint8Array(bytes)], name, { type }))
  const { status, body } = await mall.request('POST', '/api/media', { as: 'designer', body: form })
  expect(status, JSON.stringify(body)).toBe(201)
  return (body as { doc: { id: string } }).doc.id
}
const asset = (id: string) => mall.payload.findByID({ collection: 'media', id, depth: 0 })
const renditionsOf = async (id: string) => (await asset(id)).renditions as unknown as Rendition[]
const filesOf = async (id: string, crop: string) =>
  (await renditionsOf(id)).filter((rendition) => rendition.crop === crop).map(({ file }) => file)
const edit = (id: string, edits: unknown, as: Identity = 'designer', more: object = {}) =>
  mall.request('PATCH', `/api/media/${id}`, { as, body: { edits, ...more } })
const preview = (id: string, edits: unknown, as: Identity = 'designer', more: object = {}) =>
  mall.request('POST', `/api/media/${id}/edits/preview`, { as, body: { edits, ...more } })

const tasks = {
  remarkPictures: (input: unknown) => remarkPictures(mall.payload, input as { logoId: string }),
  renderAsset: (input: unknown) => renderAsset(mall.payload, input as { assetId: string }),
  refineAsset: (input: unknown) => refineAsset(mall.payload, input as { assetId: string }),
}
const work = (taskList: Partial<typeof tasks> = tasks) =>
  runOnce({ connectionString: mall.databaseUrl, taskList, forbiddenFlags: [], noHandleSignals: true })

/** A dark thing on a light grey ground, left of the middle. */
const goods = (seed = 1, height = 420) =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#ebe9e6' } })
    .composite([
      {
        input: {
          create: { width: 300, height, channels: 3, background: { r: 120 + seed, g: 60, b: 40 } },
        },
        left: 120,
        top: 240,
      },
    ])
    .png()
    .toBuffer()

const square = { x: 0.1, y: 0.1, width: 0.4, height: 0.5 }
const recipe = (edits: Omit<EditRecipe, 'version'>): EditRecipe => ({ version: 1, ...edits })

describe('an edited picture', () => {
  it('is made of the original, which stays byte for byte what it was', async () => {
    const photo = await samplePhoto(500, 400, 21)
    const id = await upload(photo.data, 'evidence', 'a.jpg', 'image/jpeg')
    await work()
    const original = String((await asset(id)).originalFile)
    for (const edits of [
      recipe({ turn: 90, straighten: 3 }),
      recipe({ crop: { x: 0.1, y: 0.1, width: 0.7, height: 0.8 }, exposure: 0.4, warmth: -0.2 }),
      recipe({ watermark: { text: '坊市', corner: 'top-left', opacity: 0.5, size: 0.2 } }),
      null,
    ]) {
      expect((await edit(id, edits)).status).toBe(200)
      await work()
      const stored = await assetStore().read(String((await asset(id)).originalFile))
      const bytes = stored && (await buffer(stored.stream))
      expect((await asset(id)).originalFile).toBe(original)
      expect(bytes?.equals(photo.data)).toBe(true)
    }
    expect(createHash('sha256').update(photo.data).digest('hex')).toBe((await asset(id)).sha256)
  })

  it('renders again what the edit touches and nothing else, and undone is what it was', async () => {
    const photo = await samplePhoto(640, 610, 22)
    const id = await upload(photo.data, 'product', 'b.jpg', 'image/jpeg')
    await work()
    const [full, cut] = [await filesOf(id, 'full'), await filesOf(id, 'square')]
    await edit(id, recipe({ crops: { square } }))
    await work()
    expect(await filesOf(id, 'full')).toEqual(full)
    expect((await filesOf(id, 'square')).filter((file) => cut.includes(file))).toEqual([])
    await edit(id, recipe({ crops: { square } }), 'designer', { focal: { x: 0.9, y: 0.5 } })
    expect((await asset(id)).renderDone).toBe((await asset(id)).renderTotal)
    await edit(id, recipe({ watermark: { text: '坊市', corner: 'top-left', opacity: 0.5, size: 0.2 } }))
    await work()
    for (const file of [...(await filesOf(id, 'full')), ...(await filesOf(id, 'square'))]) {
      expect([...full, ...cut]).not.toContain(file)
    }
    await edit(id, null, 'designer', { focal: { x: 0.5, y: 0.5 } })
    await work()
    expect([await filesOf(id, 'full'), await filesOf(id, 'square')]).toEqual([full, cut])
  })

  it('is shown all at once: until it is made pages keep the picture before, whole, and are told at the change', async () => {
    const photo = await samplePhoto(700, 610, 23)
    const id = await upload(photo.data, 'product', 'c.jpg', 'image/jpeg')
    await work()
    const shop = async () => pictureOf(await asset(id), (file) => file)
    const before = await shop()
    const told = async () =>
      (
        await databaseOf(mall.payload).pool.query(
          `select count(*)::int as n from mall.changes where doc_id = $1 and tags ? $2`,
          [id, `media:${id}`],
        )
      ).rows[0].n as number
    await edit(id, recipe({ turn: 90 }))
    const announcedBySaving = await told()

    // Everything that pages could have read while the worker was at it, one look after each file it wrote down.
    const pool = databaseOf(mall.payload).pool
    await pool.query(`create table looks (renditions jsonb, shown jsonb, thumbhash text, at bigserial)`)
    await pool.query(`create function look() returns trigger language plpgsql as $$ begin
      insert into looks (renditions, shown, thumbhash) values (new.renditions, new.shown, new.thumbhash); return new; end $$`)
    await pool.query(
      `create trigger look after update on media for each row when (new.id = '${id}') execute function look()`,
    )
    await work()
    const { rows } = await pool.query(`select renditions, shown, thumbhash from looks order by at`)
    await pool.query(`drop trigger look on media; drop function look(); drop table looks`)

    const after = await shop()
    expect([after?.width, after?.height]).toEqual([before?.height, before?.width])
    expect(after?.thumbhash).not.toBe(before?.thumbhash)
    const old = new Set(before?.crops.full?.sources.map(({ url }) => url))
    let changes = 0
    let wasOld = true
    for (const row of rows) {
      const seen = pictureOf({ id, kind: 'product', ...row }, (file) => file)
      for (const crop of ['full', 'square'] as const) expect(seen?.crops[crop]?.sources.length).toBeGreaterThan(0)
      const sources = Object.values(seen?.crops ?? {}).flatMap((one) => one.sources)
      const isOld = seen?.width === before?.width
      for (const { url, width, height } of seen?.crops.full?.sources ?? []) {
        expect(old.has(url)).toBe(isOld)
        expect(width > height).toBe(isOld)
      }
      expect(sources.some(({ format }) => format === 'jpeg')).toBe(true)
      if (isOld !== wasOld) changes += 1
      wasOld = isOld
    }
    expect(rows.length).toBeGreaterThan(5)
    expect(changes).toBe(1)
    expect(await told()).toBeGreaterThan(announcedBySaving)
  })

  it('that would be too small for its use, or follows no rule, is refused with what to do, and nothing changes', async () => {
    const photo = await samplePhoto(1500, 1000, 24)
    const id = await upload(photo.data, 'product', 'd.jpg', 'image/jpeg')
    const cases: [unknown, RegExp][] = [
      [recipe({ crop: { x: 0, y: 0, width: 0.2, height: 0.2 } }), /只剩 300 × 200 像素.*600 × 600/],
      [recipe({ straighten: 40 }), /-15 到 15/],
      [
        {
          version: 1,
          watermark: { logo: '00000000-0000-4000-8000-000000000000', corner: 'top-left', opacity: 1, size: 0.2 },
        },
        /标志已不存在/,
      ],
      [{ version: 9 }, /版本/],
    ]
    for (const [edits, sentence] of cases) {
      const { status, body } = await edit(id, edits)
      expect(status, JSON.stringify(edits)).toBe(400)
      expect(JSON.stringify(body)).toMatch(sentence)
    }
    expect((await asset(id)).edits ?? null).toBeNull()
    const english = await mall.request('PATCH', `/api/media/${id}`, {
      as: 'designer',
      locale: 'en',
      body: { edits: { version: 1, turn: 45 } },
    })
    expect(JSON.stringify(english.body)).toMatch(/90, 180 or 270/)
  })

  it('keeps its edits when something else of it is saved', async () => {
    const photo = await samplePhoto(1500, 1000, 25)
    const id = await upload(photo.data, 'product', 'e.jpg', 'image/jpeg')
    await edit(id, recipe({ exposure: 0.25 }))
    await mall.request('PATCH', `/api/media/${id}`, { as: 'designer', body: { credit: '摄影：林' } })
    expect(await asset(id)).toMatchObject({ credit: '摄影：林', edits: { version: 1, exposure: 0.25 } })
  })
})

describe('a preview', () => {
  it('shows the recipe at once, is kept nowhere and is for those who may update assets', async () => {
    const id = await upload(await goods())
    const before = await asset(id)
    const { status, response } = await preview(id, recipe({ turn: 90 }))
    expect(status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const picture = Buffer.from(await response.arrayBuffer())
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 900, height: 1200 })
    expect(await asset(id)).toEqual(before)
    expect((await preview(id, null, 'copywriter')).status).toBe(200)
    for (const identity of ['service', 'finance', 'customer', null] as const) {
      expect([401, 403], String(identity)).toContain((await preview(id, recipe({ turn: 90 }), identity)).status)
    }
  })

  it('of a cut-out has the ratio of that cut-out', async () => {
    const id = await upload(await goods())
    const { response } = await preview(id, recipe({ crops: { square } }), 'designer', { crop: 'square' })
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect(width).toBe(height)
    expect(width).toBe(450)
  })

  it('of what is no recipe, or of no asset, says so', async () => {
    const id = await upload(await goods())
    const wrong = await preview(id, recipe({ exposure: 9 }))
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([422, expect.stringMatching(/exposure 应是/)])
    expect((await preview('00000000-0000-4000-8000-000000000000', null)).status).toBe(404)
    expect((await preview('x', null)).status).toBe(404)
  })
})

describe('the subject of a picture', () => {
  it('is found for a trim and for a white square', async () => {
    const id = await upload(await goods())
    const { status, body } = await mall.request('POST', `/api/media/${id}/edits/subject`, {
      as: 'designer',
      body: { edits: null },
    })
    expect(status).toBe(200)
    const { subject, ground } = body as { subject: { x: number; width: number }; ground: string }
    expect(subject.x).toBeCloseTo(0.1, 2)
    expect(subject.width).toBeCloseTo(0.25, 2)
    expect(ground).toBe('#ebe9e6')
  })

  it('is said not to be there when there is none', async () => {
    const plain = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    const id = await upload(plain)
    const { status, body } = await mall.request('POST', `/api/media/${id}/edits/subject`, {
      as: 'designer',
      body: { edits: null },
    })
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringMatching(/分不清主体/)])
  })
})

describe('one recipe for several assets', () => {
  it('is applied to each with its own subject; one that cannot take it says why and stops no other', async () => {
    const wide = await upload(await goods(2))
    const plain = await upload(
      await sharp({ create: { width: 900, height: 900, channels: 3, background: '#777' } })
        .png()
        .toBuffer(),
    )
    const turned = await upload(await goods(3))
    const small = await upload(await goods(7, 150))
    await edit(turned, recipe({ turn: 90, exposure: 0.3 }))
    const { status, body } = await mall.request('POST', '/api/media/edits/apply', {
      as: 'designer',
      body: {
        ids: [wide, plain, turned, small, '00000000-0000-4000-8000-000000000000'],
        parts: ['whiteSquare', 'watermark'],
        edits: recipe({
          whiteSquare: { subject: { x: 0, y: 0, width: 1, height: 1 }, margin: 0.2, ground: null },
          watermark: { text: '坊市', corner: 'bottom-right', opacity: 0.4, size: 0.2 },
        }),
      },
    })
    expect(status).toBe(200)
    const { results } = body as { results: { id: string; ok: boolean; error?: string }[] }
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true, false, false])
    expect(results[1]?.error).toMatch(/分不清主体/)
    expect(results[3]?.error).toMatch(/只剩 50\d × 50\d 像素.*至少要 600 × 600/)
    expect(results[4]?.error).toMatch(/找不到/)
    const [first, second] = [(await asset(wide)).edits, (await asset(turned)).edits] as unknown as EditRecipe[]
    expect(first?.whiteSquare).toMatchObject({ margin: 0.2, ground: '#ebe9e6', subject: { x: expect.closeTo(0.1, 2) } })
    expect(second).toMatchObject({ turn: 90, exposure: 0.3, watermark: { text: '坊市' } })
    expect(second?.whiteSquare?.subject.width).toBeCloseTo(420 / 900, 1)
    expect((await asset(plain)).edits ?? null).toBeNull()
  })

  it('leaves other edits alone and takes a part off that the recipe does not have', async () => {
    const one = await upload(await goods(4))
    const other = await upload(await goods(5))
    await edit(one, recipe({ turn: 180, warmth: 0.2 }))
    const { body } = await mall.request('POST', '/api/media/edits/apply', {
      as: 'designer',
      body: { ids: [one, other], parts: ['exposure', 'warmth'], edits: recipe({ exposure: 0.5 }) },
    })
    expect((body as { results: { ok: boolean }[] }).results.map(({ ok }) => ok)).toEqual([true, true])
    expect((await asset(one)).edits).toEqual({ version: 1, turn: 180, exposure: 0.5 })
    expect((await asset(other)).edits).toEqual({ version: 1, exposure: 0.5 })
    expect((await asset(other)).renderState).toBe('waiting')
  })

  it('is not for service staff', async () => {
    const id = await upload(await goods(6))
    for (const identity of ['service', null] as const) {
      const { status } = await mall.request('POST', '/api/media/edits/apply', {
        as: identity,
        body: { ids: [id], parts: ['exposure'], edits: recipe({ exposure: 1 }) },
      })
      expect([401, 403]).toContain(status)
      expect([401, 403]).toContain((await edit(id, recipe({ exposure: 1 }), identity)).status)
    }
    expect((await asset(id)).edits ?? null).toBeNull()
  })
})

describe('a logo that marks pictures', () => {
  const logoOf = (colour: string) =>
    sharp({ create: { width: 240, height: 120, channels: 4, background: colour } })
      .png()
      .toBuffer()
  const marked = (logo: string) => recipe({ watermark: { logo, corner: 'top-left', opacity: 1, size: 0.3 } })
  const replaceFile = async (id: string, bytes: Buffer) => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({}))
    form.set('file', new File([new Uint8Array(bytes)], 'logo.png', { type: 'image/png' }))
    const { status, body } = await mall.request('PATCH', `/api/media/${id}`, { as: 'designer', body: form })
    expect(status, JSON.stringify(body)).toBe(200)
  }

  it('is put on them anew when it gets a new version, and on no other picture', async () => {
    const logo = await upload(await logoOf('#d02020'), 'logo')
    const photo = await samplePhoto(620, 610, 31)
    const [one, other] = [
      await upload(photo.data, 'product', 'f.jpg', 'image/jpeg'),
      await upload((await samplePhoto(620, 610, 32)).data, 'product', 'g.jpg', 'image/jpeg'),
    ]
    expect((await edit(one, marked(logo))).status).toBe(200)
    await work()
    const [before, beside] = [await filesOf(one, 'full'), await asset(other)]
    await replaceFile(logo, await logoOf('#2020d0'))
    await work()
    expect(await asset(one)).toMatchObject({ renderState: 'done', edits: marked(logo) })
    const after = await filesOf(one, 'full')
    expect(after).toHaveLength(before.length)
    expect(after.filter((file) => before.includes(file))).toEqual([])
    expect(await asset(other)).toEqual(beside)
    expect((await asset(one)).shown).toEqual({ width: 620, height: 610, focal: { x: 0.5, y: 0.5 } })
  })

  it('is neither deleted nor put into the trash while it marks one, and the refusal names the picture', async () => {
    const logo = await upload(await logoOf('#20d020'), 'logo', 'seal.png')
    const id = await upload(await goods(8), 'product', 'lamp.png')
    expect((await edit(id, marked(logo))).status).toBe(200)
    const refused = await mall.request('DELETE', `/api/media/${logo}`, { as: 'designer' })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringMatching(/水印，用在素材.*lamp\.png/),
    ])
    const trash = await mall.request('PATCH', `/api/media/${logo}`, {
      as: 'designer',
      body: { deletedAt: new Date().toISOString() },
    })
    expect(trash.status).toBe(409)
    expect((await edit(id, null)).status).toBe(200)
    expect((await mall.request('DELETE', `/api/media/${logo}`, { as: 'designer' })).status).toBe(200)
  })
})
