import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, sitDownAs } from './admin-desk.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser } from './open-browser.ts'

/** Everybody can use the library: what a screen reader says of it, and a list that holds still under the hand. */

let browser: Browser
let designer: Desk

beforeAll(async () => {
  browser = await openBrowser()
  designer = await sitDownAs(browser, 'designer')
}, 180_000)

afterAll(() => browser?.close())

/** The switch of the content language is Payload's own. */
const ownBarriers = async (): Promise<string[]> =>
  (await findBarriers(designer.page)).filter((barrier) => !barrier.includes('localizer-button'))

test('the grid, what is done with a selection, and the download set have no barriers', async () => {
  const { page } = designer
  await designer.open('/library')
  await page.locator('[data-card]').first().click()
  await page.getByRole('button', { name: '下载物料包…' }).click()
  await page.locator('.fangshi-download').waitFor()
  expect(await ownBarriers()).toEqual([])
  expect(designer.takeComplaints()).toEqual([])
})

test('the list to choose a replacement from is read once, and can be typed into', async () => {
  const { page } = designer
  const { assets } = await designer.ask<{ assets: { id: string }[] }>('/library?usage=live&kind=product')
  await designer.open(`/collections/media/${assets[0]?.id}`)
  await page.getByRole('button', { name: '替换到各处…' }).click()
  const search = page.locator('.list-drawer .search-filter__input')
  await search.fill('there-is-no-such-picture')
  await page.locator('.list-drawer tbody tr').first().waitFor({ state: 'detached' })
  expect(await search.inputValue()).toBe('there-is-no-such-picture')
  expect(designer.takeComplaints()).toEqual([])
})
