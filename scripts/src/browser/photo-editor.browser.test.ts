import { createHash } from 'node:crypto'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitUntil } from '../services/wait-until.ts'
import { type Desk, PATIENCE, publishButton, saveWith, sitDownAs } from './admin-desk.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'

interface Recipe {
  straighten?: number
  crop?: object
  whiteSquare?: { ground: string | null }
  exposure?: number
  crops?: { square?: object }
  watermark?: { text?: string }
}

interface Asset {
  id: string
  filename: string
  edits: Recipe | null
  sha256: string
  focal: { x: number; y: number }
  renderState: string
  renditions: { file: string; crop: string; width: number; height: number }[]
}

interface Photographed {
  slug: string
  asset: Asset
}

const STORY = 420_000

let browser: Browser
let designer: Desk
let photographed: Photographed
let before: Asset

const assetOf = (id: string): Promise<Asset> => designer.ask(`/media/${id}?depth=0`)

beforeAll(async () => {
  browser = await openBrowser()
  designer = await sitDownAs(browser, 'designer')
  photographed = await findPlainPhoto()
  before = photographed.asset
}, 180_000)

afterAll(async () => {
  // Whatever happened: others find the picture they know.
  if (before) {
    await designer.page.evaluate(
      ({ id, focal }) =>
        fetch(`/api/media/${id}`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ edits: null, focal }),
        }),
      { id: before.id, focal: before.focal },
    )
    await untilRendered(before.id)
  }
  await browser?.close()
}, 180_000)

/** A product whose first picture nobody has edited and stands on a plain light ground. */
async function findPlainPhoto(): Promise<Photographed> {
  const { docs } = await designer.ask<{ docs: { slug: string; gallery: string[] }[] }>(
    '/products?where[_status][equals]=published&limit=20&depth=0&sort=createdAt',
  )
  for (const { slug, gallery } of docs) {
    // A mall that has only just been filled is still rendering.
    const asset = await untilRendered(String(gallery[0]))
    if (asset.edits) continue
    const found = await designer.page.evaluate(async (id) => {
      const answer = await fetch(`/api/media/${id}/edits/subject`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ edits: null }),
      })
      return (await answer.json()) as { ground?: string | null; subject?: { width: number } }
    }, asset.id)
    // Those without a subject are answered with a refusal, which the browser's console shows.
    designer.takeComplaints()
    if (found.ground && (found.subject?.width ?? 0) > 0.3) return { slug, asset }
  }
  throw new Error('The demo mall has no photograph on a plain ground')
}

const untilRendered = (id: string): Promise<Asset> =>
  waitUntil(
    'the picture is rendered',
    async () => {
      const asset = await assetOf(id)
      return asset.renderState === 'done' && asset
    },
    { timeoutMs: 2 * PATIENCE, everyMs: 300 },
  )

/** SHA-256 of the original's bytes, downloaded as staff. */
const originalOf = async ({ filename }: Asset): Promise<string> => {
  const bytes = await designer.page.evaluate(async (name) => {
    const answer = await fetch(`/api/media/file/${name}`)
    return [...new Uint8Array(await answer.arrayBuffer())]
  }, filename)
  return createHash('sha256').update(Uint8Array.from(bytes)).digest('hex')
}

/**
 * The product's own part of its page names one of the wanted files and none of the unwanted; asked until it does. Files
 * are named by their content: the cards below may show the same photograph as another asset that nobody edited.
 */
async function untilShown(page: Page, slug: string, wanted: readonly string[], unwanted: readonly string[]) {
  const address = `${theMall().storefrontUrl}/products/${slug}`
  await expect
    .poll(
      async () => {
        const [html = ''] = (await (await page.request.get(address)).text()).split('id="related"')
        return {
          shows: wanted.some((file) => html.includes(file)),
          stale: unwanted.filter((file) => html.includes(file)).map((file) => whereIn(html, file)),
        }
      },
      { timeout: PATIENCE, interval: 500 },
    )
    .toEqual({ shows: true, stale: [] })
}

/** The file's name with what stands before it in the HTML: a failure tells which part of the page is behind. */
function whereIn(html: string, file: string): string {
  const at = html.indexOf(file)
  return html.slice(Math.max(0, at - 300), at + file.length)
}

const filesOf = ({ renditions }: Asset): string[] => renditions.map(({ file }) => file)

/** The picture on the stage is the server's of the recipe in hand, decoded. */
async function untilPreviewed(editor: Locator, act: () => Promise<void>): Promise<void> {
  const image = editor.locator('.picture-editor__picture > img').first()
  const old = await image.getAttribute('src')
  await act()
  await expect.poll(() => image.getAttribute('src'), { timeout: PATIENCE }).not.toBe(old)
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true)
}

test('a designer edits a product photo, shoppers see it, and the original is never touched', {
  timeout: STORY,
}, async () => {
  const { page } = designer
  const { slug, asset } = photographed
  expect(await originalOf(asset)).toBe(asset.sha256)

  await designer.open(`/collections/media/${asset.id}`)
  await page.getByRole('button', { name: '打开图片编辑' }).click()
  const editor = page.getByRole('dialog', { name: '图片编辑' })
  const tool = (name: string) => editor.getByRole('navigation').getByRole('button', { name }).click()
  const times = async (count: number, key: string) => {
    for (let n = 0; n < count; n += 1) await page.keyboard.press(key)
  }
  await editor.locator('.picture-editor__picture > img').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await untilPreviewed(editor, async () => {
    await editor.getByLabel('校直', { exact: true }).focus()
    await times(8, 'ArrowRight')
  })
  // Eight presses are eight steps; undone and done again they are what they were.
  const turned = editor.getByText('0.8°')
  await turned.waitFor()
  await editor.getByRole('button', { name: '撤销' }).click()
  await turned.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Shift+z')
  await turned.waitFor()

  await editor.getByRole('button', { name: '裁到主体' }).click()
  await editor.getByRole('button', { name: '不裁切' }).and(editor.locator(':enabled')).waitFor()

  await tool('光线与色彩')
  await untilPreviewed(editor, async () => {
    await editor.getByLabel('曝光（档）', { exact: true }).focus()
    await times(4, 'ArrowRight')
  })
  await tool('白底图')
  await untilPreviewed(editor, () => editor.getByRole('checkbox').click())
  await editor.getByText(/识别到底色/).waitFor()
  await tool('水印')
  await untilPreviewed(editor, () => editor.getByRole('radio', { name: '文字' }).check())
  await tool('方图 1:1')
  await editor.getByText('跟随焦点自动裁切').waitFor()
  await editor.getByRole('button', { name: /^方图 1:1的右下角/ }).focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await editor.getByText(/^手动裁切/).waitFor()

  await editor.getByRole('button', { name: '前后对比' }).click()
  const divide = editor.getByRole('slider', { name: '原图与编辑后的分界' })
  await divide.focus()
  await page.keyboard.press('ArrowRight')
  expect(await editor.getByRole('img', { name: '原图' }).getAttribute('style')).toContain('49%')
  expect(await findBarriers(page)).toEqual([])

  await editor.getByRole('button', { name: '应用', exact: true }).click()
  await page.getByText('编辑尚未保存').waitFor()
  expect((await assetOf(asset.id)).edits, 'nothing is kept before the document is saved').toBeNull()
  await saveWith(page, publishButton(page))

  const edited = await untilRendered(asset.id)
  expect(edited.edits).toMatchObject({
    straighten: 0.8,
    crop: expect.anything(),
    exposure: 0.2,
    whiteSquare: { ground: expect.stringMatching(/^#/) },
    crops: { square: expect.anything() },
    watermark: { text: '坊市' },
  })
  const full = edited.renditions.find(({ crop }) => crop === 'full')
  expect(full?.width, 'a white square is square').toBe(full?.height)
  expect(filesOf(edited).filter((file) => filesOf(before).includes(file))).toEqual([])
  await untilShown(page, slug, filesOf(edited), filesOf(before))
  expect(await originalOf(edited)).toBe(before.sha256)

  await designer.open(`/collections/media/${asset.id}`)
  await page.getByRole('button', { name: '打开图片编辑' }).click()
  await editor.getByRole('button', { name: '恢复原图' }).click()
  await editor.getByRole('button', { name: '应用', exact: true }).click()
  await saveWith(page, publishButton(page))
  const restored = await untilRendered(asset.id)
  expect(restored.edits).toBeNull()
  const whole = (one: Asset) => filesOf({ ...one, renditions: one.renditions.filter(({ crop }) => crop === 'full') })
  expect(whole(restored).toSorted(), 'what was made of the original comes back').toEqual(whole(before).toSorted())
  await untilShown(page, slug, filesOf(restored), filesOf(edited))
  expect(await originalOf(restored)).toBe(before.sha256)
  expect(designer.takeComplaints()).toEqual([])
})
