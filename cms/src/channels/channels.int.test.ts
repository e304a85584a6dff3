import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { renditionPath } from '@fangshi/media'
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assetStore } from '../media/media.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

interface Saved {
  doc: { id: string; title: string; text: string; digest: string; stage: string }
  errors?: { data?: { errors?: { path: string }[] } }[]
}

let mall: TestMall
let cover: string
let article: string

beforeAll(async () => {
  mall = await openTestMall()
  const asset = await mall.payload.create({
    collection: 'media',
    data: { kind: 'article', focal: { x: 1, y: 0.5 } } as never,
    file: await samplePhoto(1600, 1000),
  })
  cover = String(asset.id)
  // Left grey, right red: a cut round the focal point at the right edge is red.
  const bytes = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#808080' } })
    .composite([
      {
        input: await sharp({ create: { width: 800, height: 1000, channels: 3, background: '#ff0000' } })
          .png()
          .toBuffer(),
        left: 800,
        top: 0,
      },
    ])
    .jpeg()
    .toBuffer()
  const file = `${'a'.repeat(32)}.jpeg`
  await assetStore().put(renditionPath(file), bytes, 'image/jpeg')
  await mall.payload.update({
    collection: 'media',
    id: cover,
    data: {
      renditions: [{ key: 'k', crop: 'full', format: 'jpeg', width: 1600, height: 1000, bytes: bytes.length, file }],
    } as never,
  })
  const written = await mall.payload.create({
    collection: 'articles',
    data: {
      title: '怎么挑一只茶杯',
      summary: '看重量与口沿',
      author: '阿青',
      cover,
      body: {
        root: {
          type: 'root',
          format: '',
          indent: 0,
          version: 1,
          direction: 'ltr',
          children: [
            {
              type: 'paragraph',
              format: '',
              indent: 0,
              version: 1,
              direction: 'ltr',
              textFormat: 0,
              children: [
                { type: 'text', text: '先拿起来。', format: 1, detail: 0, mode: 'normal', style: '', version: 1 },
              ],
            },
            { type: 'upload', version: 3, format: '', relationTo: 'media', value: cover, fields: {}, id: 'u1' },
          ],
        },
      } as never,
      _status: 'draft',
    },
    draft: true,
  })
  article = String(written.id)
})
afterAll(() => mall.close())

const save = async (body: Record<string, unknown>, id?: string) => {
  const { status, body: saved } = await mall.request(
    id ? 'PATCH' : 'POST',
    `/api/channel-variants${id ? `/${id}` : ''}`,
    {
      as: 'copywriter',
      body,
    },
  )
  return { status, ...(saved as Saved) }
}
const placesOf = (saved: Saved): string[] => (saved.errors?.[0]?.data?.errors ?? []).map(({ path }) => path)

describe('a version of an article for a channel', () => {
  it('begins with the words of the article and is one for each channel', async () => {
    const wechat = await save({ article, channel: 'wechat' })
    expect(wechat.status, JSON.stringify(wechat)).toBe(201)
    expect(wechat.doc).toMatchObject({ title: '怎么挑一只茶杯', digest: '看重量与口沿', stage: 'draft' })
    expect((await save({ article, channel: 'weibo' })).doc.text).toBe('先拿起来。')
    expect((await save({ article, channel: 'wechat' })).status).toBe(400)
  })

  it('may be too long while it is written, and is not ready before it fits', async () => {
    const { doc } = await save({ article, channel: 'xiaohongshu', text: '字'.repeat(1001) })
    const tooMuch = await save({ stage: 'ready' }, doc.id)
    expect(tooMuch.status).toBe(400)
    expect(placesOf(tooMuch).toSorted()).toEqual(['pictures', 'text'])
    const unlawful = await save({ text: '全网第一的杯子', pictures: [cover], stage: 'ready' }, doc.id)
    expect(unlawful.status).toBe(400)
    expect(placesOf(unlawful)).toEqual(['text'])
    expect((await save({ text: '一只杯子', pictures: [cover], stage: 'ready' }, doc.id)).status).toBe(200)
    expect((await save({ text: '字'.repeat(1001) }, doc.id)).status, 'ready stays fit').toBe(400)
  })

  it('is laid out for 公众号 with nothing its editor throws away, and carries its pictures when copied', async () => {
    const { docs } = (
      await mall.request('GET', '/api/channel-variants?where[channel][equals]=wechat', { as: 'copywriter' })
    ).body as { docs: { id: string }[] }
    const address = `/api/channel-variants/${docs[0]?.id}/pack`
    const { body } = await mall.request('GET', address, { as: 'copywriter' })
    const pack = body as { html: string; hosted: { url: string }[]; problems: unknown[] }
    expect(pack.problems).toEqual([])
    expect(pack.html).toContain('<strong>先拿起来。</strong>')
    expect(pack.hosted).toHaveLength(1)
    const copied = (await mall.request('GET', `${address}?copy=1`, { as: 'copywriter' })).body as { html: string }
    expect(copied.html).toMatch(/<img src="data:image\/jpeg;base64,/)
    expect(copied.html).not.toMatch(/https?:|class=|<script|<style/)
  })

  it('has covers cut round the focal point in the ratio the channel asks for', async () => {
    const { docs } = (
      await mall.request('GET', '/api/channel-variants?where[channel][equals]=wechat', { as: 'copywriter' })
    ).body as { docs: { id: string }[] }
    for (const [name, ratio] of [
      ['2.35-1', 2.35],
      ['1-1', 1],
    ] as const) {
      const { response } = await mall.request('GET', `/api/channel-variants/${docs[0]?.id}/covers/${name}`, {
        as: 'copywriter',
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      const { width = 0, height = 1 } = await sharp(bytes).metadata()
      expect(Math.abs(width / height - ratio)).toBeLessThan(0.02)
      const { dominant } = await sharp(bytes)
        .extract({ left: width - 20, top: 10, width: 10, height: 10 })
        .stats()
      expect(dominant.r).toBeGreaterThan(200)
    }
    expect(
      (await mall.request('GET', `/api/channel-variants/${docs[0]?.id}/covers/9-1`, { as: 'copywriter' })).status,
    ).toBe(404)
  })

  it('goes as one parcel of text and numbered pictures', async () => {
    const { docs } = (
      await mall.request('GET', '/api/channel-variants?where[channel][equals]=xiaohongshu', { as: 'copywriter' })
    ).body as { docs: { id: string }[] }
    const { response } = await mall.request('GET', `/api/channel-variants/${docs[0]?.id}/parcel`, { as: 'copywriter' })
    const zip = new ZipReader(new BlobReader(await response.blob()), { useWebWorkers: false })
    const entries = await zip.getEntries()
    expect(entries.map(({ filename }) => filename)).toEqual(['文案.txt', '01.jpg'])
    const text = entries[0]
    expect(text && !text.directory && (await text.getData(new TextWriter()))).toContain('一只杯子')
    await zip.close()
  })

  it('goes to 公众号 as one parcel: the text with its pictures inside, the pictures, the covers, what is typed', async () => {
    const { docs } = (
      await mall.request('GET', '/api/channel-variants?where[channel][equals]=wechat', { as: 'copywriter' })
    ).body as { docs: { id: string }[] }
    const { response } = await mall.request('GET', `/api/channel-variants/${docs[0]?.id}/parcel`, { as: 'copywriter' })
    const zip = new ZipReader(new BlobReader(await response.blob()), { useWebWorkers: false })
    const entries = await zip.getEntries()
    expect(entries.map(({ filename }) => filename)).toEqual([
      '填写.txt',
      '正文.html',
      '正文图片/01.jpg',
      '封面/2.35-1.jpg',
      '封面/1-1.jpg',
    ])
    const read = async (index: number): Promise<string> => {
      const entry = entries[index]
      return entry && !entry.directory ? await entry.getData(new TextWriter()) : ''
    }
    expect(await read(0)).toContain('摘要：看重量与口沿')
    expect(await read(1)).toMatch(/<img src="data:image\/jpeg;base64,/)
    expect(await read(1)).not.toMatch(/https?:|class=|<script|<style/)
    await zip.close()
  })

  it('goes into the drafts of the account as its interface takes it, and sent again changes its own draft', async () => {
    const { docs } = (
      await mall.request('GET', '/api/channel-variants?where[channel][equals]=wechat', { as: 'copywriter' })
    ).body as { docs: { id: string }[] }
    const id = docs[0]?.id as string
    const send = (as: 'copywriter' | 'designer') =>
      mall.request('POST', `/api/channel-variants/${id}/commands/sendDraft`, { as })
    expect((await send('designer')).status).toBe(403)
    expect((await send('copywriter')).status, 'not ready').toBe(409)
    expect((await save({ stage: 'ready' }, id)).status).toBe(200)
    const { status, body } = await send('copywriter')
    expect(status, JSON.stringify(body)).toBe(200)
    const { draft } = body as { draft: string }
    const folder = path.join(mall.mediaDir, 'wechat-drafts')
    const kept = async () => JSON.parse(await readFile(path.join(folder, `${draft}.json`), 'utf8'))
    const [added] = (await kept()).articles
    expect(added).toMatchObject({
      article_type: 'news',
      title: '怎么挑一只茶杯',
      author: '阿青',
      digest: '看重量与口沿',
    })
    expect(added.thumb_media_id).toMatch(/^sandbox-/)
    expect(added.content).toMatch(/<img src="https:\/\/mmbiz\.qpic\.cn\//)
    expect(added.content).not.toMatch(/src="\/m\/|class=|<script|<style/)
    await save({ title: '怎么挑茶杯' }, id)
    expect((await send('copywriter')).status).toBe(200)
    expect(await readdir(folder)).toEqual([`${draft}.json`])
    expect((await kept()).articles.title).toBe('怎么挑茶杯')
    expect((await save({ sent: { draft: 'another' } }, id)).doc).toMatchObject({ sent: { draft } })
  })

  it('on our own site is the article itself, held to what search results and share cards show', async () => {
    const { doc } = await save({ article, channel: 'site' })
    const { body } = await mall.request('GET', `/api/channel-variants/${doc.id}/pack`, { as: 'copywriter' })
    const pack = body as { look: { site: unknown; pictures: unknown[] }; problems: unknown[] }
    expect(pack.problems).toEqual([])
    expect(pack.look.site).toMatchObject({ title: '怎么挑一只茶杯', description: '看重量与口沿', isLive: false })
    expect(pack.look.pictures).toHaveLength(1)
    await mall.payload.update({
      collection: 'articles',
      id: article,
      data: { seo: { description: '摘'.repeat(90) } },
      draft: true,
    })
    const refused = await save({ stage: 'ready' }, doc.id)
    expect(refused.status).toBe(400)
    expect(placesOf(refused)).toEqual(['article'])
  })

  it('leaves for no channel while one of its pictures is not rendered, and says so', async () => {
    const asset = await mall.payload.create({
      collection: 'media',
      data: { kind: 'product' } as never,
      file: await samplePhoto(1400, 1400),
    })
    const { docs } = (
      await mall.request('GET', '/api/channel-variants?where[channel][equals]=weibo', { as: 'copywriter' })
    ).body as { docs: { id: string }[] }
    const id = docs[0]?.id as string
    expect((await save({ pictures: [cover, asset.id] }, id)).status).toBe(200)
    const parcel = await mall.request('GET', `/api/channel-variants/${id}/parcel`, { as: 'copywriter', locale: 'zh' })
    expect(parcel.status).toBe(409)
    expect(JSON.stringify(parcel.body)).toContain('还有 1 张图没有生成好')
    expect((await save({ pictures: [cover] }, id)).status).toBe(200)
    expect((await mall.request('GET', `/api/channel-variants/${id}/parcel`, { as: 'copywriter' })).status).toBe(200)
  })

  it('is for the team, and changed by those who write', async () => {
    const { docs } = (await mall.request('GET', '/api/channel-variants', { as: 'copywriter' })).body as {
      docs: { id: string }[]
    }
    const id = docs[0]?.id
    expect((await mall.request('GET', `/api/channel-variants/${id}/pack`)).status).toBe(401)
    expect((await mall.request('GET', `/api/channel-variants/${id}/parcel`, { as: 'customer' })).status).toBe(403)
    const patched = await mall.request('PATCH', `/api/channel-variants/${id}`, {
      as: 'designer',
      body: { title: '改' },
    })
    expect(patched.status).toBe(403)
  })
})
