import type { Rendition } from '@fangshi/media'
import { runOnce } from 'graphile-worker'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { assetStore, refineAsset, renderAsset } from './media.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const upload = async (
  bytes: Buffer,
  name: string,
  type: string,
  as: 'designer' | 'finance' | 'customer' | null = 'designer',
  kind = 'product',
) => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ kind, alt: '样张' }))
  form.set('file', new File([new Uint8Array(bytes)], name, { type }))
  return mall.request('POST', '/api/media', { as, body: form })
}
const docOf = (body: unknown) => (body as { doc: { id: string } }).doc
const asset = (id: string) => mall.payload.findByID({ collection: 'media', id, depth: 0 })
const work = () =>
  runOnce({
    connectionString: mall.databaseUrl,
    taskList: {
      renderAsset: (input) => renderAsset(mall.payload, input as { assetId: string }),
      refineAsset: (input) => refineAsset(mall.payload, input as { assetId: string }),
    },
    forbiddenFlags: [],
    noHandleSignals: true,
  })

describe('an uploaded photograph', () => {
  it('is inspected at once, kept untouched, and rendered by the worker', async () => {
    const photo = await samplePhoto(1400, 1400)
    const { status, body } = await upload(photo.data, 'IMG_1.jpg', 'image/jpeg')
    expect(status, JSON.stringify(body)).toBe(201)
    const { id } = docOf(body)
    expect(await asset(id)).toMatchObject({
      renderState: 'waiting',
      width: 1400,
      height: 1400,
      originalName: 'IMG_1.jpg',
    })
    await work()
    const done = await asset(id)
    expect(done.renderState).toBe('done')
    const renditions = done.renditions as unknown as Rendition[]
    expect(renditions.length).toBe(done.renderTotal)
    expect(new Set(renditions.map((rendition) => rendition.format))).toEqual(new Set(['avif', 'webp', 'jpeg']))
    const original = await assetStore().read(String(done.originalFile))
    expect(original?.size).toBe(photo.data.length)
    original?.stream.destroy()
  })

  it('announces itself to every page that shows it when it is finished', async () => {
    const photo = await samplePhoto(900, 900, 2)
    const { id } = docOf((await upload(photo.data, 'a.jpg', 'image/jpeg')).body)
    await work()
    const { rows } = await databaseOf(mall.payload).pool.query(
      `select tags from mall.changes where collection = 'media' and doc_id = $1`,
      [id],
    )
    expect(rows.flatMap((row: { tags: string[] }) => row.tags)).toContain(`media:${id}`)
  })

  it('keeps what is made when the focal point moves and makes only what the move touches', async () => {
    const photo = await samplePhoto(1500, 900, 3)
    const { id } = docOf((await upload(photo.data, 'b.jpg', 'image/jpeg')).body)
    await work()
    const before = (await asset(id)).renditions as unknown as Rendition[]
    const moved = await mall.request('PATCH', `/api/media/${id}`, {
      as: 'designer',
      body: { focal: { x: 0.1, y: 0.5 } },
    })
    expect(moved.status).toBe(200)
    expect((await asset(id)).renderState).toBe('waiting')
    await work()
    const after = (await asset(id)).renditions as unknown as Rendition[]
    const files = (list: Rendition[], crop: string) =>
      list
        .filter((rendition) => rendition.crop === crop)
        .map((rendition) => rendition.file)
        .toSorted()
    expect(files(after, 'full')).toEqual(files(before, 'full'))
    expect(files(after, 'square')).not.toEqual(files(before, 'square'))
    expect(after.length).toBe(before.length)
  })

  it('is refused with a reason when it is no photograph, damaged, hostile or too small', async () => {
    const photo = await samplePhoto(1200, 1200, 4)
    const cases: [string, Buffer, string, string][] = [
      ['text named as a photograph', Buffer.from('<html><script>alert(1)</script></html>'), 'x.jpg', 'image/jpeg'],
      [
        'a drawing with a script',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        'x.svg',
        'image/svg+xml',
      ],
      ['half a file', photo.data.subarray(0, Math.floor(photo.data.length / 3)), 'half.jpg', 'image/jpeg'],
      [
        'a stamp',
        await sharp({ create: { width: 200, height: 200, channels: 3, background: '#abc' } })
          .jpeg()
          .toBuffer(),
        'small.jpg',
        'image/jpeg',
      ],
    ]
    for (const [what, bytes, name, type] of cases) {
      const { status, body } = await upload(bytes, name, type)
      expect(status, what).toBe(400)
      const [error] = (body as { errors: { message: string; data: { errors: unknown[] } }[] }).errors
      expect(error?.message, what).toMatch(/[\u4e00-\u9fff]/)
      // The form keeps the reason at the file while the notice passes.
      const atTheFile = { path: 'file', message: error?.message.replace(`${name}: `, '') }
      expect(error?.data.errors, what).toEqual([atTheFile])
    }
  })

  it('is taken from those who may and from nobody else', async () => {
    const photo = await samplePhoto(900, 900, 5)
    for (const identity of ['finance', 'customer', null] as const) {
      const { status } = await upload(photo.data, 'c.jpg', 'image/jpeg', identity)
      expect([401, 403], String(identity)).toContain(status)
    }
  })

  it('hands its original to staff alone', async () => {
    const photo = await samplePhoto(900, 900, 6)
    const { body } = await upload(photo.data, 'd.jpg', 'image/jpeg')
    const { filename } = await asset(docOf(body).id)
    expect((await mall.request('GET', `/api/media/file/${filename}`)).status).not.toBe(200)
    expect((await mall.request('GET', `/api/media/file/${filename}`, { as: 'customer' })).status).not.toBe(200)
    const staff = await mall.request('GET', `/api/media/file/${filename}`, { as: 'designer' })
    expect(staff.status).toBe(200)
    expect(staff.response.headers.get('content-disposition')).toContain('attachment')
  })

  it('says why it failed and can be tried again', async () => {
    const photo = await samplePhoto(900, 900, 7)
    const { id } = docOf((await upload(photo.data, 'e.jpg', 'image/jpeg')).body)
    const original = String((await asset(id)).originalFile)
    await assetStore().remove(original)
    await work()
    expect(await asset(id)).toMatchObject({ renderState: 'failed', renderError: expect.stringContaining('original') })
    const jobs = await mall.request('GET', '/api/jobs', { as: 'designer' })
    expect(
      (jobs.body as { jobs: { error: string | null }[] }).jobs.some((job) => job.error?.includes('original')),
    ).toBe(true)
    await assetStore().put(original, photo.data, 'image/jpeg')
    expect((await mall.request('POST', `/api/media/${id}/render`, { as: 'designer' })).status).toBe(202)
    await work()
    expect((await asset(id)).renderState).toBe('done')
  })

  it('is not deleted while something shows it', async () => {
    const photo = await samplePhoto(900, 900, 8)
    const { id } = docOf((await upload(photo.data, 'f.jpg', 'image/jpeg')).body)
    await mall.request('POST', '/api/categories', { as: 'operations', body: { title: '灯', picture: id } })
    const refused = await mall.request('DELETE', `/api/media/${id}`, { as: 'designer' })
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toContain('类目')
  })
})
