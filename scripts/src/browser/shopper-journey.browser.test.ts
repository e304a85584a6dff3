import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'
import { openWatchedPage } from './watched-page.ts'

/** The demo's shoes: what the searches of the journey must find. */
const SHOE = /运动鞋/
const PRICE = /[¥￥]\s?\d/

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Follows the first visible link in the page's content that leads to an address beginning with `path`. */
async function follow(page: Page, path: string): Promise<void> {
  await page.locator(`main a[href^="${path}"]:visible`).first().click()
  await page.waitForURL((url) => url.pathname.startsWith(path))
}

const heading = async (page: Page): Promise<string> => ((await page.locator('h1').first().textContent()) ?? '').trim()

async function search(page: Page, words: string): Promise<void> {
  await page.goto(`${theMall().storefrontUrl}/search`)
  const field = page.locator('main input[type="search"]:visible, input[type="search"]:visible').first()
  await field.fill(words)
  await field.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === words)
}

const productTitles = (page: Page): Promise<string[]> =>
  page.locator('main a[href*="/products/"]:visible').allInnerTexts()

describe.each([true, false])('a shopper with a phone, JavaScript %s', (javaScript) => {
  test('goes from the home page to a filtered shelf, a product, a story and a campaign, searches two ways, and switches to English', async () => {
    const watched = await openWatchedPage(browser, { width: 390, javaScript })
    const { page } = watched
    try {
      await page.goto(theMall().storefrontUrl)
      expect(await page.locator('main').count()).toBe(1)
      await follow(page, '/categories/')
      const shelf = page.url()

      // The whole street of shoes has facets; a narrower one leaves fewer.
      await page.goto(`${theMall().storefrontUrl}/categories/xiexue`)
      const all = await page.locator('main a[href*="/products/"]:visible').count()
      expect(all).toBeGreaterThan(0)
      const facets = page.locator('main details.facets > summary:visible').first()
      if ((await facets.count()) > 0) await facets.click()
      await page.locator('main a[href*="attr=color"]:visible').first().click()
      await page.waitForURL((url) => url.search.includes('attr='))
      const filtered = await page.locator('main a[href*="/products/"]:visible').count()
      expect(filtered).toBeGreaterThan(0)
      expect(filtered).toBeLessThan(all)

      await page.goto(shelf)
      await follow(page, '/products/')
      expect(await heading(page)).not.toBe('')
      expect(await page.locator('main').innerText()).toMatch(PRICE)
      expect(await page.locator('main picture img, main img').count()).toBeGreaterThan(0)

      await page.goto(`${theMall().storefrontUrl}/articles`)
      await follow(page, '/articles/')
      expect(await heading(page)).not.toBe('')

      await page.goto(`${theMall().storefrontUrl}/campaigns`)
      await follow(page, '/campaigns/')
      expect(await heading(page)).not.toBe('')

      await search(page, '运动鞋')
      expect((await productTitles(page)).some((title) => SHOE.test(title))).toBe(true)
      await search(page, 'yundongxie')
      expect((await productTitles(page)).some((title) => SHOE.test(title))).toBe(true)

      await page.goto(`${theMall().storefrontUrl}/products/zhenzhi-yundongxie`)
      const chinese = await heading(page)
      await page.locator('a[hreflang="en"]:visible, a[href="/en/products/zhenzhi-yundongxie"]:visible').first().click()
      await page.waitForURL((url) => url.pathname === '/en/products/zhenzhi-yundongxie')
      expect(await heading(page)).not.toBe(chinese)
      expect(await page.getAttribute('html', 'lang')).toMatch(/^en/)
      expect(watched.takeComplaints()).toEqual([])
    } finally {
      await watched.close()
    }
  })
})

test('suggestions appear while typing and lead to the shoe, by keyboard alone', async () => {
  const watched = await openWatchedPage(browser, { width: 1440 })
  const { page } = watched
  try {
    await page.goto(theMall().storefrontUrl)
    const field = page.locator('input[type="search"]:visible').first()
    await field.focus()
    await page.keyboard.type('yundong', { delay: 30 })
    const option = page.locator('[role="option"]:visible, [role="listbox"]:visible a').first()
    await option.waitFor({ state: 'visible' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname !== '/')
    expect(watched.takeComplaints()).toEqual([])
  } finally {
    await watched.close()
  }
})
