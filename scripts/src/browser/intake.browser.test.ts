import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitUntil } from '../services/wait-until.ts'
import { type Desk, dropFiles, PATIENCE, sitDownAs } from './admin-desk.ts'
import { openBrowser } from './open-browser.ts'

/**
 * A designer brings a folder of photographs in: they find their products by name and go into drafts in order, what
 * finds none waits and is dragged to a product, and what the gate refuses keeps its reason beside it.
 */

/** looking at sixty photographs on a busy machine. ms */
const TAKING = 300_000
const STORY = 600_000

/** Told apart from what an earlier run left in the same mall. */
const run = Date.now().toString(36)

interface Sku {
  id: string
  code: string
  product: string
}

interface Asset {
  id: string
  originalName: string
  filename: string
}

let browser: Browser
let designer: Desk
let folder: string
let skus: Sku[]
let seed = Date.now() % 1_000_000

/** A picture like no other: large soft spots in random colours. px */
async function picture(width = 640, height = 640): Promise<Buffer> {
  seed += 1
  let state = seed * 2_654_435_761
  const spots = Buffer.from(
    Array.from({ length: 9 * 9 * 3 }, () => {
      state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) | 0
      return (state >>> 16) & 255
    }),
  )
  return sharp(spots, { raw: { width: 9, height: 9, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .jpeg({ quality: 90 })
    .toBuffer()
}

async function put(name: string, bytes: Buffer | Promise<Buffer>): Promise<string> {
  const file = join(folder, name)
  writeFileSync(file, await bytes)
  return file
}

const row = (page: Page, name: string) => page.locator(`.intake-row[data-file="${name}"]`)
const count = async (page: Page, filter: string): Promise<number> =>
  Number((await page.locator(`[data-filter="${filter}"] span`).textContent()) ?? 0)
const show = (page: Page, filter: string) => page.locator(`[data-filter="${filter}"]`).click()

/** Waits until nothing is on its way and everything that knows its product is in it. */
async function rest(page: Page): Promise<void> {
  await page.locator('.intake-progress').waitFor({ state: 'detached', timeout: TAKING })
  await waitUntil(
    'everything being attached',
    async () => (await page.locator('.intake-row[data-stage="ready"]').count()) === 0,
    { timeoutMs: PATIENCE },
  )
}

const galleryOf = async (product: string, draft: boolean): Promise<Asset[]> =>
  (await designer.ask<{ gallery?: Asset[] }>(`/products/${product}?draft=${draft}&depth=1`)).gallery ?? []

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'))
  browser = await openBrowser()
  designer = await sitDownAs(browser, 'designer')
  const { docs } = await designer.ask<{ docs: Sku[] }>('/skus?limit=200&depth=0&sort=code')
  // One SKU of each of twenty products: 19 with three photographs and one with a single one make 58.
  skus = [...new Map(docs.map((sku) => [sku.product, sku])).values()].slice(0, 20)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a designer with a folder of sixty photographs', () => {
  const sent = new Map<string, string[]>()
  const strays = [`IMG_${run}.jpg`, `mystery-${run}.jpg`]
  const small = () => `${skus[0]?.code}-8.jpg`
  const broken = () => `${skus[0]?.code}-9.jpg`
  const twice = () => `${skus[1]?.code}-7.jpg`
  const before = new Map<string, { live: string[]; draft: string[] }>()

  test('sees 58 go to their products in order, two wait, and why two were refused', { timeout: STORY }, async () => {
    expect(skus).toHaveLength(20)
    const ids = (assets: Asset[]): string[] => assets.map((asset) => asset.id)
    for (const { product } of skus)
      before.set(product, { live: ids(await galleryOf(product, false)), draft: ids(await galleryOf(product, true)) })
    const files: string[] = []
    for (const [at, sku] of skus.entries()) {
      const names = [`${sku.code}-1.jpg`, `${sku.code.toLowerCase()}_2.jpeg`, `${sku.code} (3).jpg`].slice(
        0,
        at === 19 ? 1 : 3,
      )
      sent.set(sku.product, names)
      // Dropped in no good order.
      for (const name of names.toReversed()) files.push(await put(name, picture()))
    }
    for (const name of strays) files.push(await put(name, picture()))
    expect(files).toHaveLength(60)
    files.push(await put(small(), picture(500, 500)))
    const whole = await picture(900, 900)
    files.push(await put(broken(), whole.subarray(0, whole.length / 3)))
    files.push(await put(twice(), readFileSync(join(folder, `${skus[1]?.code}-1.jpg`))))
    files.push(await put('notes.txt', Buffer.from('two of the lamps are still at the studio')))

    const { page } = designer
    await designer.open('/intake')
    await dropFiles(page, page.locator('.intake-drop'), files)
    await page.locator('.intake-progress').waitFor()
    await rest(page)
    await page.locator('.intake-skipped', { hasText: 'notes.txt' }).waitFor()

    // 58, and the copy that is the same picture: no second asset, no second place in the gallery.
    expect(await count(page, 'attached')).toBe(59)
    expect(await count(page, 'unmatched')).toBe(2)
    expect(await count(page, 'refused')).toBe(2)
    await show(page, 'all')
    expect(await row(page, small()).locator('.intake-row__why').textContent()).toMatch(
      /500 × 500 像素，至少需要 600 × 600 像素/,
    )
    expect(await row(page, broken()).locator('.intake-row__why').textContent()).toMatch(/文件不完整或已损坏/)
    expect(await row(page, twice()).textContent()).toContain('与库里相同')

    for (const [product, names] of sent) {
      const was = before.get(product)
      const gallery = await galleryOf(product, true)
      expect(gallery.slice(0, was?.draft.length).map((asset) => asset.id)).toEqual(was?.draft)
      expect(gallery.slice(was?.draft.length).map((asset) => asset.originalName)).toEqual(names)
      // Nothing of it is public before somebody who may publish has said so.
      expect((await galleryOf(product, false)).map((asset) => asset.id)).toEqual(was?.live)
    }
    expect(designer.takeComplaints()).toEqual([])
  })

  test('has every original byte for byte', { timeout: STORY }, async () => {
    const [product = '', names = []] = [...sent][0] ?? []
    for (const asset of (await galleryOf(product, true)).filter((one) => names.includes(one.originalName))) {
      const bytes = await designer.page.evaluate(async (address) => {
        const answer = await fetch(address)
        return [...new Uint8Array(await answer.arrayBuffer())]
      }, `/api/media/file/${asset.filename}`)
      expect(sha256(Buffer.from(bytes)), asset.originalName).toBe(
        sha256(readFileSync(join(folder, asset.originalName))),
      )
    }
  })

  test('finds everything again after leaving, and so does a colleague', { timeout: STORY }, async () => {
    const { page } = designer
    await page.reload({ waitUntil: 'networkidle' })
    await page.locator('[data-filter="unmatched"]').waitFor()
    expect(await count(page, 'all')).toBe(63)
    expect(await count(page, 'refused')).toBe(2)
    const operations = await sitDownAs(browser, 'operations')
    await operations.open('/intake')
    for (const name of strays) await row(operations.page, name).waitFor()
    expect(operations.takeComplaints()).toEqual([])
    await operations.close()
  })

  test('drags one stray to a SKU, puts the other with the keyboard, and takes it back', {
    timeout: STORY,
  }, async () => {
    const { page } = designer
    const [first = '', second = ''] = strays
    const sku = skus[2] as Sku
    const size = (await galleryOf(sku.product, true)).length
    await show(page, 'unmatched')
    await page.locator('.intake-finder input').fill(sku.code)
    const target = page.locator('.intake-finder__skus .intake-target', { hasText: sku.code }).first()
    await row(page, first).dragTo(target)
    await row(page, first).waitFor({ state: 'detached' })
    expect((await galleryOf(sku.product, true)).at(-1)?.originalName).toBe(first)

    await row(page, second).locator('input[type=checkbox]').focus()
    await page.keyboard.press('Space')
    await target.focus()
    await page.keyboard.press('Enter')
    await row(page, second).waitFor({ state: 'detached' })
    expect(await galleryOf(sku.product, true)).toHaveLength(size + 2)
    await page.locator('.intake-undo .intake-act').click()
    await show(page, 'unmatched')
    await row(page, second).waitFor()
    expect(await galleryOf(sku.product, true)).toHaveLength(size + 1)
    expect(designer.takeComplaints()).toEqual([])
  })

  test('who loses the network sends the rest when it is back, and nothing is there twice', {
    timeout: STORY,
  }, async () => {
    const { page } = designer
    const names = [1, 2, 3, 4].map((n) => `offline-${run}-${n}.jpg`)
    const files = await Promise.all(names.map((name) => put(name, picture())))
    let lost = 0
    // The answer of the first two is lost after the server has done its work, as a broken line does.
    await page.route('**/api/intake/files/*/bytes', async (route) => {
      lost += 1
      if (lost > 2) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await dropFiles(page, page.locator('.intake-drop'), files)
    await page.locator('.intake-progress').waitFor()
    await rest(page)
    await page.unroute('**/api/intake/files/*/bytes')
    expect(await count(page, 'unmatched')).toBe(4)
    const { docs } = await designer.ask<{ docs: Asset[] }>(
      `/media?where[originalName][like]=offline-${run}&limit=20&depth=0`,
    )
    expect(docs.map((asset) => asset.originalName).toSorted()).toEqual(names)
    expect(designer.takeComplaints().filter((complaint) => !/ERR_CONNECTION_RESET/.test(complaint))).toEqual([])
  })
})
