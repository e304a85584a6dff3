import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { sampleFilm } from '../../../media/src/testing/sample-films.ts'
import { waitUntil } from '../services/wait-until.ts'
import { chooseAsset, type Desk, PATIENCE, publishButton, saveWith, send, sitDownAs } from './admin-desk.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'
import { openWatchedPage } from './watched-page.ts'

/**
 * A film on its way to a reader: the copywriter uploads it with poster and captions, puts it into an article, operations
 * lets that into the shop, and there it plays, with the captions of the reader's language.
 */

const STORY = 300_000
const run = Date.now().toString(36)
const said = { zh: `灯亮了 ${run}`, en: `The lamp is on ${run}` }

/** Longer than a sample film, so that its words are in force whenever one looks. */
const captions = (words: string) => `WEBVTT\n\n00:00.000 --> 00:10.000\n${words}\n`

interface VideoDoc {
  id: string
  width: number
  height: number
  codecs: string
  publicFile: string
  poster: string
  createdAt: string
  captionFiles: Record<'zh' | 'en', string>
}

let browser: Browser
let writer: Desk
let lead: Desk

beforeAll(async () => {
  browser = await openBrowser()
  writer = await sitDownAs(browser, 'copywriter')
  lead = await sitDownAs(browser, 'operations')
}, STORY)
afterAll(() => browser?.close())

/** The name of a photograph of the demo mall, whose sizes are made already. */
async function demoPhotograph(): Promise<string> {
  const query = 'where[and][0][kind][equals]=article&where[and][1][renderState][equals]=done&sort=createdAt&limit=1'
  const { docs } = await writer.ask<{ docs: { originalName: string }[] }>(`/media?${query}&depth=0`)
  return docs[0]?.originalName ?? ''
}

/** Uploads a film in the form; it is deleted when the test is over. */
async function upload(format: 'webm' | 'mp4'): Promise<VideoDoc> {
  const { page } = writer
  await writer.open('/collections/videos/create')
  await page.setInputFiles('.file-field input[type="file"]', {
    name: `挂灯-${run}.${format}`,
    mimeType: `video/${format}`,
    buffer: sampleFilm(format),
  })
  await page.fill('#field-title', `怎么挂灯 ${run}`)
  await chooseAsset(page, 'field-poster', await demoPhotograph())
  await page.setInputFiles('.fangshi-captions:has(#field-captions__zh) input[type="file"]', {
    name: '挂灯.zh.vtt',
    mimeType: 'text/vtt',
    buffer: Buffer.from(captions(said.zh)),
  })
  await waitUntil(
    'the captions of the file in the form',
    async () => (await page.inputValue('#field-captions__zh')).includes(said.zh),
    { timeoutMs: PATIENCE },
  )
  await page.fill('#field-captions__en', captions(said.en))
  const { id } = await saveWith(page, publishButton(page))
  onTestFinished(async () => {
    expect((await send(writer, 'DELETE', `/videos/${id}`)).status).toBe(200)
  })
  return await writer.ask<VideoDoc>(`/videos/${id}?depth=0`)
}

/** An article with a film in it, let into the shop; returns its address there. It is gone when the test is over. */
async function publishArticleWith(video: string): Promise<string> {
  const block = { id: 'f'.repeat(24), blockType: 'video', title: `挂灯 ${run}`, video }
  const body = {
    root: { type: 'root', version: 1, children: [{ type: 'block', version: 2, format: '', fields: block }] },
  }
  const made = await send<{ doc: { id: string; slug: string } }>(writer, 'POST', '/articles?draft=true&depth=0', {
    title: `看着挂灯 ${run}`,
    summary: '一分钟看懂',
    slug: `film-${run}-${video.slice(0, 8)}`,
    body,
    _status: 'draft',
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { id, slug } = made.body.doc
  onTestFinished(async () => {
    await send(lead, 'DELETE', `/articles/${id}`)
    await waitUntil('the article being gone from the shop', async () => (await fetch(address)).status === 404, {
      timeoutMs: PATIENCE,
      everyMs: 300,
    })
  })
  const address = `${theMall().storefrontUrl}/articles/${slug}`
  await takeStep(writer, id, 'submit')
  await takeStep(lead, id, 'approveAndPublish')
  await waitUntil('the article in the shop', async () => (await (await fetch(address)).text()).includes('<video'), {
    timeoutMs: PATIENCE,
    everyMs: 300,
  })
  return address
}

/** Takes a step of the flow about the content as it stands. */
async function takeStep(desk: Desk, article: string, command: string): Promise<void> {
  const { hash } = await desk.ask<{ hash: string }>(`/articles/${article}/stage`)
  const answer = await send(desk, 'POST', `/articles/${article}/commands/${command}`, { hash })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

/** What the player says of itself. */
const player = (page: Page) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => ({
    currentTime: video.currentTime,
    width: video.videoWidth,
    height: video.videoHeight,
    error: video.error?.message ?? null,
    tracks: [...video.textTracks].map(({ language, mode, cues }) => ({
      language,
      mode,
      words: [...(cues ?? [])].map((cue) => (cue as VTTCue).text),
    })),
  }))

/** Plays the film to its end and says what was fetched of it. */
async function watch(address: string): Promise<{ fetched: number[] }> {
  const reader = await openWatchedPage(browser, { width: 1440 })
  const { page } = reader
  const fetched: number[] = []
  page.on('response', (response) => {
    if (/\/m\/[0-9a-f]{32}\.(webm|mp4)$/.test(response.url())) fetched.push(response.status())
  })
  try {
    await page.goto(address, { waitUntil: 'networkidle' })
    // Nothing of a film is fetched before somebody plays it.
    expect(fetched).toEqual([])
    const video = page.locator('video')
    await video.scrollIntoViewIfNeeded()
    await video.evaluate((element: HTMLVideoElement) => element.play())
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5, undefined, {
      timeout: PATIENCE,
    })
    await page.waitForFunction(() => document.querySelector('video')?.textTracks[0]?.cues?.length, undefined, {
      timeout: PATIENCE,
    })
    const playing = await player(page)
    expect(playing).toMatchObject({ width: 320, height: 180, error: null })
    expect(playing.tracks[0]).toEqual({ language: 'zh', mode: 'showing', words: [said.zh] })
    expect(playing.tracks[1]).toMatchObject({ language: 'en', mode: 'disabled' })
    expect(reader.takeComplaints()).toEqual([])

    await page.goto(address.replace('/articles/', '/en/articles/'), { waitUntil: 'networkidle' })
    await page.locator('video').evaluate((element: HTMLVideoElement) => element.play())
    await page.waitForFunction(() => document.querySelector('video')?.textTracks[1]?.cues?.length, undefined, {
      timeout: PATIENCE,
    })
    expect((await player(page)).tracks[1]).toEqual({ language: 'en', mode: 'showing', words: [said.en] })
    expect(reader.takeComplaints()).toEqual([])
    return { fetched }
  } finally {
    await reader.close()
  }
}

/** What a page tells machines of its films. */
async function filmDataOf(address: string): Promise<object[]> {
  const page = await (await fetch(address)).text()
  return [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    .map(([, data]) => JSON.parse(data ?? '') as { '@type': string })
    .filter((data) => data['@type'] === 'VideoObject')
}

/** Whether this Chromium plays such a film at all; one without licensed codecs plays no H.264. */
const playsHere = (type: string): Promise<boolean> =>
  writer.page.evaluate((named) => document.createElement('video').canPlayType(named) !== '', type)

describe.each([
  { format: 'webm', type: 'video/webm; codecs="vp8, opus"', codecs: 'VP8 + Opus' },
  { format: 'mp4', type: 'video/mp4; codecs="avc1.42E01E, opus"', codecs: 'H.264 + Opus' },
] as const)('a film as $format', ({ format, type, codecs }) => {
  test('is uploaded with poster and captions, and plays in the article it stands in', { timeout: STORY }, async ({
    skip,
  }) => {
    skip(!(await playsHere(type)), `this Chromium does not play ${type}`)
    const film = await upload(format)
    expect(film).toMatchObject({ width: 320, height: 180, codecs })
    expect(film.poster).toBeTruthy()
    expect(Object.keys(film.captionFiles).toSorted()).toEqual(['en', 'zh'])

    // Whoever uploaded it sees it play in the form.
    await writer.open(`/collections/videos/${film.id}`)
    await writer.page.locator('.fangshi-player video').evaluate((element: HTMLVideoElement) => element.play())
    await writer.page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2)
    expect(await writer.page.locator('.fangshi-player figcaption').innerText()).toContain('有字幕')
    expect(writer.takeComplaints()).toEqual([])

    const address = await publishArticleWith(film.id)
    const { fetched } = await watch(address)
    expect(await filmDataOf(address)).toEqual([
      expect.objectContaining({
        name: `挂灯 ${run}`,
        description: `怎么挂灯 ${run}`,
        uploadDate: film.createdAt,
        contentUrl: new URL(`/m/${film.publicFile}`, address).href,
        inLanguage: ['zh-CN', 'en'],
      }),
    ])
    // Players ask for parts, to begin before they have the whole and to go on from anywhere.
    expect(fetched.length).toBeGreaterThan(0)
    expect(fetched.filter((status) => status !== 206)).toEqual([])

    const file = new URL(`/m/${film.publicFile}`, address)
    const part = await fetch(file, { headers: { range: 'bytes=10-29' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-type')).toBe(`video/${format}`)
    expect(part.headers.get('content-range')).toBe(`bytes 10-29/${sampleFilm(format).length}`)
    const whole = Buffer.from(await (await fetch(file)).arrayBuffer())
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(10, 30))).toBe(true)
  })
})
