import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { relabelled, sampleFilm } from '../../../media/src/testing/sample-films.ts'
import { recountAssetUses } from '../library/library.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { type Answer, type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { restoreFilms } from './videos.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
  // Nothing is deleted before uses were counted once.
  await recountAssetUses(mall.payload)
})
afterAll(() => mall.close())

const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:01.000\n灯亮了'

const upload = (
  bytes: Buffer,
  {
    as = 'copywriter',
    name = '挂灯.mp4',
    type = 'video/mp4',
    ...fields
  }: Record<string, unknown> & { as?: Identity } = {},
): Promise<Answer> => {
  const form = new FormData()
  form.append('_payload', JSON.stringify({ title: '怎么挂灯', ...fields }))
  form.append('file', new File([new Uint8Array(bytes)], String(name), { type: String(type) }))
  return mall.request('POST', '/api/videos?depth=0', { as, body: form })
}
const sentenceOf = ({ body }: Answer): string => (body as { errors: { message: string }[] }).errors[0]?.message ?? ''
const made = async (...of: Parameters<typeof upload>) => {
  const { status, body } = await upload(...of)
  expect(status, JSON.stringify(body)).toBe(201)
  return (
    body as { doc: { id: string; publicFile: string; captionFiles: Record<string, string> } & Record<string, unknown> }
  ).doc
}
const filmBody = (video: string) => ({
  root: {
    type: 'root',
    version: 1,
    children: [{ type: 'block', version: 2, fields: { id: 'a'.repeat(24), blockType: 'video', title: '挂灯', video } }],
  },
})
const article = async (video: string): Promise<string> => {
  const { body } = await mall.request('POST', '/api/articles?depth=0', {
    as: 'copywriter',
    body: { title: '一盏灯', summary: '怎么挂', body: filmBody(video), _status: 'draft' },
  })
  return (body as { doc: { id: string } }).doc.id
}

describe('an uploaded film', () => {
  it('is known by its bytes whatever its name says, and keeps the name people gave it', async () => {
    const doc = await made(sampleFilm('webm'), { name: 'film.mp4', type: 'video/mp4' })
    expect(doc).toMatchObject({ mimeType: 'video/webm', width: 320, height: 180, codecs: 'VP8 + Opus' })
    expect(doc.originalName).toBe('film.mp4')
    expect(doc.publicFile).toMatch(/^[0-9a-f]{32}\.webm$/)
  })

  it.each([
    ['is a web page', Buffer.from('<!doctype html>'), '不是视频文件'],
    ['is HEVC', relabelled(sampleFilm('mp4'), 'avc1\0', 'hvc1\0'), 'HEVC (H.265)'],
    ['was cut off', sampleFilm('mp4').subarray(0, 2500), '不完整或已损坏'],
  ])('that %s is refused with a sentence, and nothing of it is kept', async (_, bytes, words) => {
    const files = async () => (await readdir(mall.mediaDir, { recursive: true })).length
    const before = await files()
    const answer = await upload(bytes)
    expect(answer.status).toBe(400)
    expect(sentenceOf(answer)).toContain(words)
    expect(await files()).toBe(before)
  })

  it('lies in the store twice: untouched for the team, and without the place it was taken at', async () => {
    const place = Buffer.from('\0\0\0\x21meta+31.2304+121.4737/secret!', 'latin1')
    const film = Buffer.concat([sampleFilm('mp4'), place])
    const { publicFile, filename } = await made(film)
    const path = join(mall.mediaDir, 'renditions', publicFile.slice(0, 2), publicFile)
    expect((await readFile(path)).includes('+31.2304')).toBe(false)
    const original = await mall.request('GET', `/api/videos/file/${String(filename)}`, { as: 'designer' })
    expect(Buffer.from(await original.response.arrayBuffer()).equals(film)).toBe(true)
    expect((await mall.request('GET', `/api/videos/file/${String(filename)}`)).status).toBe(403)
  })

  it('is there again after the store has lost it, from the original alone', async () => {
    const { publicFile } = await made(relabelled(sampleFilm('mp4'), 'isomiso6', 'isomiso5'))
    const path = join(mall.mediaDir, 'renditions', publicFile.slice(0, 2), publicFile)
    const before = await readFile(path)
    await rm(path)
    await restoreFilms(mall.payload)
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  it('is uploaded by those who write and design, and by nobody else', async () => {
    expect((await upload(sampleFilm('mp4'), { as: 'finance' })).status).toBe(403)
    expect((await upload(sampleFilm('mp4'), { as: null })).status).toBe(403)
  })
})

describe('captions', () => {
  it('become files of their own, a language each, and change their address with their words', async () => {
    const doc = await made(sampleFilm('mp4'), { captions: { zh: CAPTIONS } })
    expect(Object.keys(doc.captionFiles)).toEqual(['zh'])
    const { body } = await mall.request('PATCH', `/api/videos/${doc.id}?depth=0`, {
      as: 'copywriter',
      body: { captions: { zh: CAPTIONS.replace('灯', '台灯'), en: CAPTIONS.replace('灯亮了', 'On') } },
    })
    const { captionFiles, publicFile } = (body as { doc: typeof doc }).doc
    expect(Object.keys(captionFiles).toSorted()).toEqual(['en', 'zh'])
    expect(captionFiles.zh).not.toBe(doc.captionFiles.zh)
    expect(publicFile).toBe(doc.publicFile)
  })

  it('that are no WebVTT are refused with the line', async () => {
    const answer = await upload(sampleFilm('mp4'), { captions: { zh: 'WEBVTT\n\n00:00,0 --> 00:01,0\n灯' } })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('第 3 行')
  })
})

describe('a film in an article', () => {
  it('stands in the store with its captions, and its change reaches the page', async () => {
    const film = await made(sampleFilm('mp4'), { captions: { zh: CAPTIONS } })
    const id = await article(film.id)
    const { readRichText } = await import('../store-api/store-api.ts')
    const req = await createLocalReq({}, mall.payload)
    const { body } = await mall.payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
    const [node] = await readRichText(req, body, 'zh')
    expect(node).toMatchObject({
      type: 'video',
      url: null,
      film: {
        url: expect.stringContaining(film.publicFile),
        contentType: 'video/mp4',
        width: 320,
        height: 180,
        title: film.title,
        uploadedAt: film.createdAt,
        captions: [{ language: 'zh', label: '中文', url: expect.stringContaining(String(film.captionFiles.zh)) }],
      },
    })
  })

  it('is not deleted while something shows it, and says where; afterwards it is, and no text takes it again', async () => {
    const film = await made(sampleFilm('mp4'))
    const id = await article(film.id)
    const uses = await mall.request('GET', `/api/videos/${film.id}/uses`, { as: 'designer' })
    expect(uses.body).toMatchObject({ total: 1, uses: [{ owner: 'articles', docId: id }], mayReplace: false })
    const refused = await mall.request('DELETE', `/api/videos/${film.id}`, { as: 'designer' })
    expect(refused.status).toBe(409)
    expect(sentenceOf(refused)).toContain('一盏灯')
    await mall.request('PATCH', `/api/articles/${id}?draft=true`, {
      as: 'copywriter',
      body: { body: { root: { type: 'root', version: 1, children: [] } } },
    })
    expect((await mall.request('DELETE', `/api/videos/${film.id}`, { as: 'designer' })).status).toBe(200)
    const again = await mall.request('PATCH', `/api/articles/${id}?draft=true`, {
      as: 'copywriter',
      body: { body: filmBody(film.id) },
    })
    expect(again.status).toBe(409)
  })

  it('keeps its poster from being deleted', async () => {
    const poster = await mall.payload.create({
      collection: 'media',
      data: { kind: 'article', alt: '灯' } as never,
      file: await samplePhoto(1200, 675),
    })
    await made(sampleFilm('mp4'), { poster: poster.id, title: '带封面的视频' })
    const refused = await mall.request('DELETE', `/api/media/${poster.id}`, { as: 'designer' })
    expect(refused.status).toBe(409)
    expect(sentenceOf(refused)).toContain('带封面的视频')
  })
})
