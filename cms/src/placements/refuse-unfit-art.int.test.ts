import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
const art = { wide: '', upright: '', small: '' }

beforeAll(async () => {
  mall = await openTestMall()
  const upload = async (width: number, height: number, seed: number): Promise<string> => {
    const doc = await mall.payload.create({
      collection: 'media',
      data: { kind: 'banner-desktop' } as never,
      file: await samplePhoto(width, height, seed),
    })
    return String(doc.id)
  }
  art.wide = await upload(1920, 800, 1)
  art.upright = await upload(1200, 1500, 2)
  art.small = await upload(1200, 420, 3)
})
afterAll(() => mall.close())

const banner = (changes: Record<string, unknown> = {}) => ({
  title: '首页主图',
  placement: 'home.hero',
  alt: '一盏灯',
  priority: 1,
  weight: 1,
  ink: 'dark',
  textPlace: 'start',
  desktopArt: art.wide,
  ...changes,
})
const send = (body: unknown, method = 'POST', path = '/api/banners') =>
  mall.request(method, path, { as: 'designer', body })
const sentence = (body: unknown): string => JSON.stringify(body)

it('art of the wrong ratio is refused already in a draft, at its field, with figures and what to do', async () => {
  const { status, body } = await send(banner({ desktopArt: art.upright }))
  expect(status).toBe(400)
  expect(sentence(body)).toContain('"path":"desktopArt"')
  for (const figure of ['1200 × 1500', '2.40', '67%', '1920 × 800']) expect(sentence(body)).toContain(figure)
})

it('art that is too small once cut is refused, and a good one taken', async () => {
  expect(sentence((await send(banner({ desktopArt: art.small }))).body)).toContain('至少要 1200 × 500')
  expect((await send(banner())).status).toBe(201)
})

it('art is looked at as edited: cropped to the ratio of the place it is taken, before its files are made', async () => {
  await mall.payload.update({
    collection: 'media',
    id: art.upright,
    data: { edits: { version: 1, crop: { x: 0, y: 0.3, width: 1, height: 0.3334 } } },
  })
  const { status, body } = await send(banner({ title: '裁过的', desktopArt: art.upright }))
  expect(status, sentence(body)).toBe(201)
})

it('wide art is refused on phones', async () => {
  const { status, body } = await send(banner({ mobileArt: art.wide }))
  expect(status).toBe(400)
  expect(sentence(body)).toContain('"path":"mobileArt"')
})

it('a draft whose art became too heavy can still be worked on, and is refused when it is published', async () => {
  const { body } = await send(banner({ title: '太重' }))
  const { id } = (body as { doc: { id: string } }).doc
  const heavy = [{ key: 'k', crop: 'full', format: 'avif', width: 1920, height: 800, bytes: 900_000, file: 'f.avif' }]
  await databaseOf(mall.payload).drizzle.execute(
    sql`update media set renditions = ${JSON.stringify(heavy)}::jsonb where id = ${art.wide}::uuid`,
  )
  expect((await send({ alt: '新的字' }, 'PATCH', `/api/banners/${id}?draft=true`)).status).toBe(200)
  const published = await mall.request('PATCH', `/api/banners/${id}`, {
    as: 'operations',
    body: { _status: 'published' },
  })
  expect(published.status).toBe(400)
  expect(sentence(published.body)).toMatch(/900 kB.*320 kB/)
})
