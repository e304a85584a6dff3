import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitUntil } from '../services/wait-until.ts'
import {
  choose,
  chooseAsset,
  type Desk,
  PATIENCE,
  publishButton,
  saveDraftButton,
  saveWith,
  sitDownAs,
} from './admin-desk.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'
import { openWatchedPage } from './watched-page.ts'

/**
 * The words of a banner are layers over its art: a copywriter writes them, the canvas says how well they can be read,
 * a designer makes them readable, operations publishes, and the shop sets them as text.
 */

const STORY = 300_000
/** Told apart from what an earlier run left in the same mall. */
const run = Date.now().toString(36)
const name = `画布 ${run}`
const words = { first: '先写一句', final: `桌边坐下 ${run}`, english: `Sit by the table ${run}` }

interface Layer {
  id: string
  words: { zh: string; en: string }
  ground: string
  scrim: number
  places: Record<string, unknown>
}
interface BannerDoc {
  id: string
  _status: string
  composition: { layers: Layer[] }
}

let browser: Browser
let designer: Desk
let copywriter: Desk
let operations: Desk
let bannerId = ''

beforeAll(async () => {
  browser = await openBrowser()
  designer = await sitDownAs(browser, 'designer')
  copywriter = await sitDownAs(browser, 'copywriter')
  operations = await sitDownAs(browser, 'operations')
}, 180_000)

afterAll(async () => {
  if (bannerId !== '') await send(operations, 'PATCH', `/banners/${bannerId}`, { _status: 'draft', deletedAt: now() })
  await browser?.close()
})

const now = (): string => new Date().toISOString()
const canvasOf = (desk: Desk): Locator => desk.page.locator('#field-composition')
const stored = (): Promise<BannerDoc> => designer.ask<BannerDoc>(`/banners/${bannerId}?depth=0&draft=true`)

/** Sends something as a person of the team; returns the status and what was answered. */
const send = (desk: Desk, method: string, path: string, body: unknown): Promise<{ status: number; text: string }> =>
  desk.page.evaluate(
    async ([verb, address, sent]) => {
      const headers = { 'content-type': 'application/json', 'accept-language': 'zh' }
      const answer = await fetch(`/api${address}`, { method: verb, headers, body: sent })
      return { status: answer.status, text: await answer.text() }
    },
    [method, path, JSON.stringify(body)] as const,
  )

/** Opens the banner and waits until the server has said how it reads. */
async function openCanvas(desk: Desk): Promise<Locator> {
  await desk.open(`/collections/banners/${bannerId}`)
  const canvas = canvasOf(desk)
  await judged(canvas)
  return canvas
}
const judged = (canvas: Locator): Promise<void> =>
  canvas.locator('.fangshi-canvas__contrast[aria-busy=false]').waitFor()

/** The figure of a layer, as the canvas shows it: `4.51:1` is 4.51. */
const figureOf = async (canvas: Locator, layer: string): Promise<number> =>
  Number.parseFloat((await canvas.locator(`[data-figure="${layer}"] b`).textContent()) ?? '')

/** Art of the demo mall that belongs in the opening of the home page. */
async function artNamed(kind: string): Promise<string> {
  const { docs } = await designer.ask<{ docs: { originalName: string }[] }>(
    `/media?where[kind][equals]=${kind}&where[renderState][equals]=done&limit=1&depth=0&sort=createdAt`,
  )
  return docs[0]?.originalName ?? ''
}

/** The rest of the form is the framework's; figures that are being asked for anew are grey on purpose. */
async function barriersOf(desk: Desk): Promise<string[]> {
  const figures = canvasOf(desk).locator('.fangshi-canvas__contrast[aria-busy]')
  const isClear = (): Promise<boolean> =>
    figures.evaluate((element) => element.ariaBusy !== 'true' && getComputedStyle(element).opacity === '1')
  await waitUntil('the figures being up to date', isClear, { timeoutMs: PATIENCE, everyMs: 100 })
  return await findBarriers(desk.page, '#field-composition')
}

/** Leaves the banner to the next one: who has it open keeps it from the others. */
const leave = (desk: Desk): Promise<void> => desk.open('')

describe('the canvas of a banner', () => {
  test('is where a designer sets words over art, and moves them with pointer and keys', {
    timeout: STORY,
  }, async () => {
    const { page } = designer
    await designer.open('/collections/banners/create')
    await page.fill('#field-title', name)
    await choose(page.locator('#field-placement'), '首页主横幅')
    await chooseAsset(page, 'field-desktopArt', await artNamed('banner-desktop'))
    await chooseAsset(page, 'field-mobileArt', await artNamed('banner-mobile'))
    await page.fill('#field-alt', '一张桌子')
    await page.fill('#field-priority', '98')
    const canvas = canvasOf(designer)
    await canvas.locator('[data-add="title"]').click()
    await canvas.locator('[data-words="zh"]').fill(words.first)
    await canvas.locator('[data-choice="ground"] [data-option="art"]').click()
    await judged(canvas)

    const group = canvas.locator('[data-group="title"]')
    const left = async (): Promise<number> => (await group.boundingBox())?.x ?? 0
    await group.scrollIntoViewIfNeeded()
    const box = await group.boundingBox()
    const start = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 12 }
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(start.x + 40, start.y + 10, { steps: 4 })
    await page.mouse.up()
    const dragged = await left()
    expect(dragged - (box?.x ?? 0)).toBeCloseTo(40, -1)
    await group.focus()
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight')
    expect(await left()).toBeGreaterThan(dragged + 10)

    bannerId = (await saveWith(page, saveDraftButton(page))).id
    await leave(designer)
    expect((await stored()).composition.layers.map((layer) => layer.words.zh)).toEqual([words.first])
    expect(designer.takeComplaints()).toEqual([])
  })

  test('lets a copywriter change the words in both languages, and nothing else', { timeout: STORY }, async () => {
    const { page } = copywriter
    const before = await stored()
    const canvas = await openCanvas(copywriter)
    const group = canvas.locator('[data-group="title"]')
    const text = canvas.locator('[data-layer="title"]')
    await text.dblclick()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(words.final)
    await page.keyboard.press('Enter')
    expect(await canvas.locator('[data-words="zh"]').inputValue()).toBe(words.final)
    await canvas.locator('[data-words="en"]').fill(words.english)
    await canvas.locator('[data-locale="en"]').click()
    expect(await text.textContent()).toBe(words.english)

    const style = await group.getAttribute('style')
    await group.focus()
    await page.keyboard.press('ArrowRight')
    expect(await group.getAttribute('style')).toBe(style)
    expect(await canvas.locator('.fangshi-canvas__design [data-option]').first().isDisabled()).toBe(true)
    expect(await canvas.locator('[data-remedy]').count()).toBe(0)
    expect(await barriersOf(copywriter)).toEqual([])
    await saveWith(page, saveDraftButton(page))
    await leave(copywriter)

    const after = await stored()
    const [layer] = after.composition.layers
    expect(after.composition.layers).toEqual([
      { ...before.composition.layers[0], words: { zh: words.final, en: words.english } },
    ])
    // Nor by another door.
    const moved = { layers: [{ ...layer, ground: 'paper' }], focal: {} }
    const refused = await send(copywriter, 'PATCH', `/banners/${bannerId}?draft=true`, { composition: moved })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('你的岗位只能改横幅的文字')
    const complaints = copywriter.takeComplaints()
    expect(complaints.filter((complaint) => !/\b403\b/.test(complaint))).toEqual([])
  })

  test('keeps words that are too pale from being published, with figures', { timeout: STORY }, async () => {
    const canvas = await openCanvas(designer)
    await canvas.locator('[data-select="title"]').click()
    // Over any art one of the two is hard to read.
    const choices = canvas.locator('[data-choice="colour"]')
    for (const colour of ['paper', 'ink']) {
      await choices.locator(`[data-option="${colour}"]`).click()
      await canvas.locator('.fangshi-canvas__contrast[aria-busy=true]').waitFor()
      await judged(canvas)
      if ((await canvas.locator('[data-figure="title"].is-pale').count()) > 0) break
    }
    expect(await figureOf(canvas, 'title')).toBeLessThan(3)
    const faults = canvas.locator('.fangshi-canvas__faults')
    expect(await faults.textContent()).toMatch(/与底图对比度只有 \d+(\.\d+)?:1，需要 3:1/)
    expect(await canvas.locator('[data-layer="title"].is-faulty').count()).toBe(1)
    await saveWith(designer.page, saveDraftButton(designer.page))
    await leave(designer)

    const refused = await send(operations, 'PATCH', `/banners/${bannerId}`, { _status: 'published' })
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/这个横幅还不能发布.*对比度只有/)
    expect((await stored())._status).toBe('draft')
    operations.takeComplaints()
    expect(designer.takeComplaints()).toEqual([])
  })

  test('offers what would help, and one press of it does', { timeout: STORY }, async () => {
    const canvas = await openCanvas(designer)
    const pale = await figureOf(canvas, 'title')
    const remedy = canvas.locator('[data-remedy]').first()
    await remedy.click()
    await canvas.locator('.fangshi-canvas__fine').waitFor()
    expect(await figureOf(canvas, 'title')).toBeGreaterThanOrEqual(Math.max(3, pale))
    expect(await canvas.locator('.is-faulty').count()).toBe(0)
    await saveWith(designer.page, saveDraftButton(designer.page))
    await leave(designer)
    expect(designer.takeComplaints()).toEqual([])
  })
})

test('operations publishes it, and the shop sets its words as text', { timeout: STORY }, async () => {
  await openCanvas(operations)
  expect(await saveWith<BannerDoc>(operations.page, publishButton(operations.page))).toMatchObject({
    _status: 'published',
  })
  await leave(operations)
  const read = async (path: string): Promise<string> => (await fetch(theMall().storefrontUrl + path)).text()
  await waitUntil('the banner in the shop', async () => (await read('/')).includes(words.final), {
    timeoutMs: PATIENCE,
    everyMs: 200,
  })
  expect(await read('/en')).toContain(words.english)
  for (const width of [390, 1440]) {
    const visitor = await openWatchedPage(browser, { width })
    const { page } = visitor
    await page.goto(theMall().storefrontUrl, { waitUntil: 'networkidle' })
    const banner = page.locator(`[data-banner="${bannerId}"]`)
    expect(await banner.getByRole('heading', { name: words.final }).isVisible()).toBe(true)
    expect(await findBarriers(page)).toEqual([])
    expect(visitor.takeComplaints()).toEqual([])
    await visitor.close()
  }
  for (const format of ['share', 'cover', 'square', 'desktop', 'phone']) {
    const answer = await operations.page.evaluate(async (address) => {
      const { status, headers } = await fetch(address)
      return { status, type: headers.get('content-type') }
    }, `/api/banners/${bannerId}/flat/${format}?locale=zh&as=jpeg`)
    expect(answer).toEqual({ status: 200, type: 'image/jpeg' })
  }
})

test('withdrawn, it leaves the shop at once', { timeout: STORY }, async () => {
  const withdrawn = await send(operations, 'PATCH', `/banners/${bannerId}`, { _status: 'draft' })
  expect(withdrawn.status).toBe(200)
  await waitUntil(
    'the banner gone',
    async () => !(await (await fetch(theMall().storefrontUrl)).text()).includes(words.final),
    { timeoutMs: PATIENCE, everyMs: 200 },
  )
})
