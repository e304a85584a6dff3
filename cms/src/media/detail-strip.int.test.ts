import type { Rendition } from '@fangshi/media'
import { runOnce } from 'graphile-worker'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { refineAsset, renderAsset } from './media.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

/** Three panels of text, 800 rows each, with 60 white rows between them. */
async function longPicture(): Promise<Buffer> {
  const [width, height] = [750, 2520]
  const pixels = Buffer.alloc(width * height, 255)
  for (let y = 0; y < height; y++) {
    if (y % 860 >= 800) continue
    for (let x = 0; x < width; x++) if (((x >> 3) + (y >> 4)) % 3 === 0) pixels[y * width + x] = 30
  }
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
}

const upload = async (): Promise<string> => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ kind: 'detail', alt: '台灯详情' }))
  form.set('file', new File([new Uint8Array(await longPicture())], 'detail.png', { type: 'image/png' }))
  const { status, body } = await mall.request('POST', '/api/media', { as: 'designer', body: form })
  expect(status, JSON.stringify(body)).toBe(201)
  return (body as { doc: { id: string } }).doc.id
}
const partsOf = (renditions: unknown) =>
  (renditions as Rendition[]).filter(({ crop, format, width }) => crop === 'part' && format === 'jpeg' && width === 750)

it('a long detail picture is served in parts that end between its panels', async () => {
  const id = await upload()
  await runOnce({
    connectionString: mall.databaseUrl,
    concurrency: 1,
    taskList: {
      renderAsset: (input) => renderAsset(mall.payload, input as { assetId: string }),
      refineAsset: (input) => refineAsset(mall.payload, input as { assetId: string }),
    },
    noHandleSignals: true,
  })
  const done = await mall.payload.findByID({ collection: 'media', id, depth: 0 })
  expect(done).toMatchObject({ renderState: 'done', renderDone: done.renderTotal })
  const heights = partsOf(done.renditions).map(({ height }) => height)
  expect(heights.reduce((sum, height) => sum + height, 0)).toBe(2520)
  expect(heights.length).toBe(3)
  let bottom = 0
  for (const height of heights.slice(0, -1)) {
    bottom += height
    expect(bottom % 860).toBeGreaterThanOrEqual(800)
  }
})

it('each part takes words of its own in both languages, and nothing that is no short text', async () => {
  const id = await upload()
  const write = (sliceAlts: unknown, locale = 'zh') =>
    mall.request('PATCH', `/api/media/${id}?locale=${locale}`, { as: 'designer', body: { sliceAlts } })
  expect((await write(['灯罩', '', '尺寸'])).status).toBe(200)
  expect((await write(['The shade', '', 'Sizes'], 'en')).status).toBe(200)
  const read = async (locale: 'zh' | 'en') =>
    (await mall.payload.findByID({ collection: 'media', id, depth: 0, locale })).sliceAlts
  expect(await read('zh')).toEqual(['灯罩', '', '尺寸'])
  expect(await read('en')).toEqual(['The shade', '', 'Sizes'])
  for (const wrong of ['灯罩', [1], ['长'.repeat(161)], { 0: '灯罩' }]) {
    const refused = await write(wrong)
    expect(refused.status, JSON.stringify(wrong)).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('160')
  }
})

it('the words of a part are held to the law like those of the whole picture, and the refusal names the field', async () => {
  const id = await upload()
  const refused = await mall.request('PATCH', `/api/media/${id}?locale=zh`, {
    as: 'designer',
    body: { sliceAlts: ['灯罩', '全国最好的台灯'] },
  })
  expect(refused.status).toBe(400)
  expect(JSON.stringify(refused.body)).toContain('"path":"sliceAlts"')
  expect(JSON.stringify(refused.body)).toContain('最好')
  expect(
    (await mall.payload.findByID({ collection: 'media', id, depth: 0, locale: 'zh' })).sliceAlts ?? null,
  ).toBeNull()
})
