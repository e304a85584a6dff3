import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, PATIENCE, sitDownAs } from './admin-desk.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser } from './open-browser.ts'

/** Told apart from what an earlier run left in the same mall. */
const run = Date.now().toString(36)
const STORY = 300_000

let browser: Browser
let designer: Desk
let lead: Desk
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proofing-'))
  browser = await openBrowser()
  designer = await sitDownAs(browser, 'designer')
  lead = await sitDownAs(browser, 'operations')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A file of stripes, so that it is neither flat nor blurred; another shade is another picture. */
async function picture(name: string, shade: number): Promise<string> {
  const side = 1000
  const pixels = Buffer.alloc(side * side * 3)
  for (let at = 0; at < side * side; at += 1) {
    const isLight = (((at % side) >> 5) + (Math.floor(at / side) >> 5)) % 2 === 0
    pixels.fill(isLight ? shade : 40, at * 3, at * 3 + 3)
  }
  const file = join(folder, name)
  await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .jpeg()
    .toFile(file)
  return file
}

const sheet = (page: Page, version: number) => page.locator(`.fangshi-sheet[data-version="${version}"]`)

/** Where the first pin lies, in shares of the picture. */
async function pinIn(page: Page, version: number): Promise<{ x: number; y: number }> {
  const frame = await sheet(page, version).boundingBox()
  const pin = await sheet(page, version).locator('.fangshi-pin').first().boundingBox()
  if (!frame || !pin) throw new Error('no pin to be seen')
  const share = (from: number, size: number, start: number, whole: number) =>
    Math.round(((from + size / 2 - start) / whole) * 100) / 100
  return { x: share(pin.x, pin.width, frame.x, frame.width), y: share(pin.y, pin.height, frame.y, frame.height) }
}

/** Uploads the first version by way of the API, as bulk upload does. */
async function firstVersion(file: string): Promise<string> {
  const bytes = (await sharp(file).toBuffer()).toString('base64')
  return designer.page.evaluate(
    async ({ data, name }) => {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ kind: 'product' }))
      form.set(
        'file',
        new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], name, { type: 'image/jpeg' }),
      )
      const answer = await fetch('/api/media', { method: 'POST', body: form })
      return ((await answer.json()) as { doc: { id: string } }).doc.id
    },
    { data: bytes, name: `proof-${run}.jpg` },
  )
}

test('a lead pins a comment, the designer answers with a new version, and the approval holds for its bytes alone', {
  timeout: STORY,
}, async () => {
  const id = await firstVersion(await picture(`v1-${run}.jpg`, 190))

  await lead.open(`/proofing/${id}`)
  await sheet(lead.page, 1).waitFor()
  await lead.page.getByRole('button', { name: '圈点', exact: true }).click()
  const surface = lead.page.locator('.fangshi-sheet__placing')
  const box = await surface.boundingBox()
  if (!box) throw new Error('nowhere to point at')
  await surface.click({ position: { x: box.width * 0.4, y: box.height * 0.2 } })
  await lead.page.getByLabel('写下要改什么').fill('这里再亮一点')
  await lead.page.getByRole('button', { name: '发布圈点' }).click()
  await lead.page.locator('.fangshi-threads li', { hasText: '这里再亮一点' }).waitFor()
  expect(await pinIn(lead.page, 1)).toEqual({ x: 0.4, y: 0.2 })
  // The switch of the content language is Payload's own.
  expect((await findBarriers(lead.page)).filter((barrier) => !barrier.includes('localizer-button'))).toEqual([])

  await designer.open(`/proofing/${id}`)
  await designer.page.setInputFiles('input[name=file]', await picture(`v2-${run}.jpg`, 230))
  await designer.page.fill('input[name=note]', '提亮')
  await designer.page.getByRole('button', { name: '上传新版本' }).click()
  await sheet(designer.page, 2).waitFor()
  expect(await pinIn(designer.page, 2)).toEqual({ x: 0.4, y: 0.2 })
  expect(await designer.page.locator('.fangshi-threads li').first().innerText()).toContain('圈于 v1')

  await designer.page.selectOption('select[name=against]', '1')
  const newer = sheet(designer.page, 2).locator('img.is-newer')
  expect(await newer.evaluate((img) => getComputedStyle(img).clipPath)).toBe('inset(0px 0px 0px 50%)')
  await designer.page.locator('input[name=level]').press('ArrowRight')
  expect(await newer.evaluate((img) => getComputedStyle(img).clipPath)).toBe('inset(0px 0px 0px 51%)')
  const look = (property: 'opacity' | 'visibility') =>
    newer.evaluate((img, name) => getComputedStyle(img)[name], property)
  const comparedBy = (name: string) => designer.page.getByRole('radio', { name, exact: true }).check()
  await comparedBy('叠加')
  expect(await look('opacity')).toBe('0.51')
  await comparedBy('闪烁')
  expect([await look('opacity'), await look('visibility')]).toEqual(['1', 'visible'])
  await designer.page.getByRole('button', { name: '按住看旧版（v1）' }).focus()
  await designer.page.keyboard.down(' ')
  expect(await look('visibility')).toBe('hidden')
  await designer.page.keyboard.up(' ')
  expect(await look('visibility')).toBe('visible')
  await designer.page.getByRole('button', { name: '自动闪烁', exact: true }).click()
  await expect.poll(() => look('visibility'), { timeout: PATIENCE }).toBe('hidden')
  await expect.poll(() => look('visibility'), { timeout: PATIENCE }).toBe('visible')
  await designer.page.getByRole('button', { name: '停止', exact: true }).click()
  await comparedBy('并排')
  await sheet(designer.page, 1).waitFor()
  await sheet(designer.page, 2).waitFor()

  await lead.open(`/proofing/${id}`)
  await lead.page.getByRole('button', { name: '批准', exact: true }).click()
  const approval = lead.page.locator('[data-approval]')
  await approval.and(lead.page.locator('[data-approval=valid]')).waitFor()
  const { docs } = await lead.ask<{ docs: { number: number; sha256: string }[] }>(
    `/asset-versions?where[asset][equals]=${id}&where[number][equals]=2`,
  )
  expect(await approval.locator('code').getAttribute('title')).toBe(docs[0]?.sha256)

  await designer.page.evaluate(
    (asset) =>
      fetch(`/api/media/${asset}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ focal: { x: 0.2, y: 0.2 } }),
      }),
    id,
  )
  await lead.open(`/proofing/${id}`)
  await lead.page.locator('[data-approval=void]').waitFor()
  expect(await approval.innerText()).toContain('须重新批准')
  expect([...lead.takeComplaints(), ...designer.takeComplaints()]).toEqual([])
})
