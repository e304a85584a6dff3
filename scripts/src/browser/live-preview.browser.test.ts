import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, PATIENCE, sitDownAs } from './admin-desk.ts'
import { mallAddresses } from './mall-addresses.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'

/** A copywriter types and sees it in the shop beside the form, on a phone and at a desk; a click there leads back. */

const STORY = 240_000
const typed = `边写边看 ${Date.now().toString(36)}`

let browser: Browser
let writer: Desk

beforeAll(async () => {
  browser = await openBrowser()
  writer = await sitDownAs(browser, 'copywriter')
}, STORY)
afterAll(() => browser?.close())

const shop = (): FrameLocator => writer.page.frameLocator('.fangshi-live iframe')
const shows = (selector: string, text: string) =>
  shop().locator(selector).filter({ hasText: text }).first().waitFor({ timeout: PATIENCE })
const focused = (id: string) =>
  writer.page.locator(`#${id}:focus, #${id} :focus`).first().waitFor({ timeout: PATIENCE })

test('what is typed stands in the shop beside the form, and a click there opens its field', {
  timeout: STORY,
}, async () => {
  const { page } = writer
  const address = (await mallAddresses()).article
  const { docs } = await writer.ask<{ docs: { id: string; title: string }[] }>(
    `/articles?limit=1&depth=0&where[slug][equals]=${address.replace('/articles/', '')}`,
  )
  const [article] = docs
  if (!article) throw new Error('the demo mall has no article')
  await writer.open(`/collections/articles/${article.id}`)
  await page.getByRole('button', { name: '边写边看', exact: true }).click()
  await shows('h1', article.title)
  for (const name of ['手机 390', '电脑 1440']) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.fill('#field-title', `${typed} ${name}`)
    await shows('h1', `${typed} ${name}`)
    expect(
      await shop()
        .locator('html')
        .evaluate(() => innerWidth),
    ).toBe(Number(name.slice(-4)))
  }
  await shop().locator('[data-edits="summary"]').click()
  await focused('field-summary')

  const body = await (await fetch(`${theMall().storefrontUrl}${address}`)).text()
  expect(body).toContain(article.title)
  expect(body).not.toMatch(/data-edits|live-frame/)
  expect(body).not.toContain(typed)
})

test('a floor of a page is opened from the shop, folded as it is', { timeout: STORY }, async () => {
  const { page } = writer
  const { docs } = await writer.ask<{ docs: { id: string; blocks: { blockType: string; title?: string }[] }[] }>(
    '/pages?limit=1&depth=0&where[slug][equals]=home',
  )
  const blocks = docs[0]?.blocks ?? []
  const place = blocks.findIndex(({ blockType }) => blockType === 'productGrid')
  page.on('dialog', (dialog) => void dialog.accept())
  await writer.open(`/collections/pages/${docs[0]?.id}`)
  await shows('h2', blocks[place]?.title ?? '')
  await shop()
    .locator('h2[data-edits]')
    .filter({ hasText: blocks[place]?.title ?? '' })
    .first()
    .click()
  await focused(`field-blocks__${place}__title`)
  await page.keyboard.press('End')
  await page.keyboard.type('试')
  await shows('h2', `${blocks[place]?.title}试`)
})
