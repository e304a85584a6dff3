import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitUntil } from '../services/wait-until.ts'
import { type Desk, PATIENCE, saveDraftButton, saveWith, sitDownAs } from './admin-desk.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'

/**
 * An article on its way: the copywriter submits it, operations comments on one sentence and asks for changes, the
 * copywriter makes them, operations sees them word by word and lets it into the shop; what is written later waits.
 */

const STORY = 300_000
const run = Date.now().toString(36)
const first = `挑一盏灯，先看光 ${run}`
const second = `挑一盏灯，先看影 ${run}`

let browser: Browser
let writer: Desk
let lead: Desk
let id = ''

beforeAll(async () => {
  browser = await openBrowser()
  writer = await sitDownAs(browser, 'copywriter')
  lead = await sitDownAs(browser, 'operations')
}, STORY)

afterAll(async () => {
  if (id !== '') await lead.page.evaluate((address) => fetch(address, { method: 'DELETE' }), `/api/articles/${id}`)
  await browser?.close()
})

const form = (desk: Desk) => desk.open(`/collections/articles/${id}`)
const review = (desk: Desk) => desk.open(`/review/articles/${id}`)
const stage = (page: Page) => page.locator('.fangshi-content-stage .fangshi-badge').first()
const says = async (page: Page, word: string): Promise<void> => {
  await stage(page).filter({ hasText: word }).waitFor({ timeout: PATIENCE })
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const inShop = async (text: string): Promise<boolean> => {
  const { slug } = await writer.ask<{ slug: string }>(`/articles/${id}?depth=0&draft=true`)
  return (await (await fetch(`${theMall().storefrontUrl}/articles/${slug}`)).text()).includes(text)
}

test('a text goes from the desk of the writer through review into the shop', { timeout: STORY }, async () => {
  await writer.open('/collections/articles/create')
  await writer.page.fill('#field-title', first)
  await writer.page.fill('#field-summary', '光与影')
  id = (await saveWith(writer.page, saveDraftButton(writer.page))).id
  await form(writer)
  await says(writer.page, '草稿')
  await press(writer.page, '送审')
  await writer.page.locator('.fangshi-form').getByRole('button', { name: '送审' }).click()
  await says(writer.page, '待审核')

  await review(lead)
  await lead.page.getByRole('button', { name: `批注这一段：${first.slice(0, 20)}` }).click()
  await lead.page.getByLabel('想说的话').fill('“光”太平常')
  await lead.page.locator('.fangshi-form').getByRole('button', { name: '批注' }).click()
  await lead.page.locator('.fangshi-review mark', { hasText: '先看光' }).waitFor()
  await press(lead.page, '要求修改')
  await lead.page.getByLabel('核对项').fill('换掉“光”')
  await lead.page.locator('.fangshi-form').getByRole('button', { name: '要求修改' }).click()
  await says(lead.page, '要求修改')

  await form(writer)
  await writer.page.fill('#field-title', second)
  await saveWith(writer.page, saveDraftButton(writer.page))
  await review(writer)
  await writer.page.getByLabel('换掉“光”').click()
  await writer.page.locator('.fangshi-review__request small', { hasText: /./ }).waitFor()
  await press(writer.page, '送审')
  await writer.page.locator('.fangshi-form').getByRole('button', { name: '送审' }).click()
  await says(writer.page, '待审核')

  await review(lead)
  await lead.page.getByRole('button', { name: /你上次看过后有改动/ }).click()
  await lead.page.locator('.fangshi-review__changes del', { hasText: '光' }).waitFor()
  await lead.page.locator('.fangshi-review__changes ins', { hasText: '影' }).waitFor()
  await press(lead.page, '批准并发布')
  await says(lead.page, '线上')
  await waitUntil('the article in the shop', () => inShop(second), { timeoutMs: PATIENCE, everyMs: 300 })

  await form(writer)
  await writer.page.fill('#field-title', `${second} 又改`)
  await saveWith(writer.page, saveDraftButton(writer.page))
  await form(lead)
  await says(lead.page, '草稿')
  expect(await lead.page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)
  expect(await inShop('又改')).toBe(false)
  expect(await inShop(second)).toBe(true)
})
