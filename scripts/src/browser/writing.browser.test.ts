import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, PATIENCE, saveDraftButton, saveWith, sitDownAs } from './admin-desk.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'

/**
 * Words in the making: a network that goes and a tab that is closed in the middle of one, a paste from Word, and two
 * people who write in one article at once. No word of anybody is lost.
 */

const STORY = 300_000
const run = Date.now().toString(36)

let browser: Browser
let writer: Desk
let marketing: Desk
let id = ''

beforeAll(async () => {
  browser = await openBrowser()
  writer = await sitDownAs(browser, 'copywriter')
  marketing = await sitDownAs(browser, 'marketing')
  await writer.open('/collections/articles/create')
  await writer.page.fill('#field-title', `写到一半 ${run}`)
  await writer.page.fill('#field-summary', '原来的摘要')
  id = (await saveWith(writer.page, saveDraftButton(writer.page))).id
}, STORY)

afterAll(async () => {
  if (id !== '') await marketing.page.evaluate((address) => fetch(address, { method: 'DELETE' }), `/api/articles/${id}`)
  await browser?.close()
})

const text = (page: Page) => page.locator('[data-field-path="body"] [contenteditable="true"]')
const says = (page: Page, words: RegExp) =>
  page.locator('.fangshi-writing__state').filter({ hasText: words }).waitFor({ timeout: PATIENCE })
const choose = (page: Page, field: string, side: string) =>
  page.getByRole('group', { name: field }).getByRole('radio', { name: side }).check()
const saved = () => writer.ask<{ title: string; summary: string; body: unknown }>(`/articles/${id}?depth=0&draft=true`)

test('words typed while the network goes and the tab is closed are offered and restored', {
  timeout: STORY,
}, async () => {
  await writer.open(`/collections/articles/${id}`)
  const { page } = writer
  await text(page).click()
  await page.keyboard.type('连上时写的，')
  await says(page, /自动保存/)
  await page.context().setOffline(true)
  await page.keyboard.type('断网以后写的')
  await says(page, /离线：已记在本机/)
  await page.keyboard.type('半个字')
  await page.close()

  await page.context().setOffline(false)
  const again = await page.context().newPage()
  again.setDefaultTimeout(PATIENCE)
  await again.goto(`${theMall().cmsUrl}/admin/collections/articles/${id}`)
  await again.getByRole('button', { name: '看差别，恢复' }).click()
  await again.locator('.fangshi-merge ins', { hasText: '断网以后写的半个字' }).waitFor()
  await again.getByRole('button', { name: '恢复到表单' }).click()
  await text(again).filter({ hasText: '连上时写的，断网以后写的半个字' }).waitFor()
  await saveWith(again, saveDraftButton(again))
  await says(again, /^已保存/)
  expect(JSON.stringify((await marketing.ask<{ body: unknown }>(`/articles/${id}?depth=0&draft=true`)).body)).toContain(
    '断网以后写的半个字',
  )
  await again.reload({ waitUntil: 'networkidle' })
  expect(await again.locator('.fangshi-writing__offer').count()).toBe(0)
  writer = { ...writer, page: again, ask: askThrough(again), open: openIn(again) }
})

test('what is pasted from Word comes in as this editor writes it', { timeout: STORY }, async () => {
  await writer.open(`/collections/articles/${id}`)
  await text(writer.page).click()
  // On a line of its own: in the middle of a paragraph the first pasted block becomes part of it.
  await writer.page.keyboard.press('Control+End')
  await writer.page.keyboard.press('Enter')
  await text(writer.page).evaluate((editor) => {
    const carried = new DataTransfer()
    carried.setData(
      'text/html',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><h2 style='mso-pagination:none'>从 Word 来</h2>
       <p class=MsoNormal style='text-indent:21pt'><span style='font-family:宋体;color:red'>　　红色的<b>粗体</b></span><o:p></o:p></p>
       <p><img src="file:///C:/Temp/clip_image001.png"></p></body></html>`,
    )
    carried.setData('text/plain', '从 Word 来')
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }))
  })
  await text(writer.page).locator('h2', { hasText: '从 Word 来' }).waitFor()
  await writer.page.getByText('1 张图片没有带进来').waitFor()
  const html = await text(writer.page).innerHTML()
  expect(html).toContain('红色的')
  expect(html).not.toMatch(/Mso|mso-|宋体|color: ?red|　　/)
  await writer.page.locator('.fangshi-length li', { hasText: '从 Word 来' }).waitFor()
  await saveWith(writer.page, saveDraftButton(writer.page))
})

test('two people see each other, and who saves second merges before anything is written over', {
  timeout: STORY,
}, async () => {
  await writer.open(`/collections/articles/${id}`)
  await marketing.open(`/collections/articles/${id}`)
  await marketing.page.locator('#field-summary').click()
  await writer.page.locator('.fangshi-writing__people li', { hasText: '摘要' }).waitFor()

  await writer.page.fill('#field-summary', '文案写的摘要')
  await marketing.page.fill('#field-summary', '市场写的摘要')
  await marketing.page.fill('#field-title', `市场改的标题 ${run}`)
  await saveWith(marketing.page, saveDraftButton(marketing.page))
  await saveDraftButton(writer.page).click()
  const dialog = writer.page.locator('.fangshi-merge')
  await dialog.locator('ins', { hasText: '市场' }).first().waitFor()
  expect(await saved()).toMatchObject({ summary: '市场写的摘要' })

  await choose(writer.page, '摘要', '我写的')
  await dialog.getByRole('button', { name: '合并并保存草稿' }).click()
  await dialog.waitFor({ state: 'detached' })
  await says(writer.page, /^已保存/)
  expect(await saved()).toMatchObject({ title: `市场改的标题 ${run}`, summary: '文案写的摘要' })
})

const openIn = (page: Page) => async (path: string) => {
  await page.goto(`${theMall().cmsUrl}/admin${path}`, { waitUntil: 'networkidle' })
}

const askThrough =
  (page: Page) =>
  <T>(path: string): Promise<T> =>
    page.evaluate(async (address) => (await fetch(address)).json(), `/api${path}`)
