import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { type MallAddresses, mallAddresses } from './mall-addresses.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'
import { openWatchedPage } from './watched-page.ts'

/** bytes of script on the wire */
const SCRIPT_BUDGET = 15_000
/** cumulative layout shift: what a person does not notice */
const SHIFT_BUDGET = 0.01

const KINDS: readonly (keyof MallAddresses)[] = [
  'home',
  'category',
  'product',
  'articles',
  'article',
  'campaigns',
  'campaign',
  'notices',
  'search',
  'nothingFound',
  'page',
  'missing',
]

/** The 404 of the page itself is what a missing page is about. */
const isExpected = (kind: keyof MallAddresses, complaint: string): boolean =>
  kind === 'missing' && /\b404\b/.test(complaint) && complaint.includes('there-is-no-such-thing')

let browser: Browser
let addresses: MallAddresses

beforeAll(async () => {
  addresses = await mallAddresses()
  browser = await openBrowser()
})
afterAll(() => browser.close())

const inLanguage = (path: string, language: 'zh' | 'en'): string => {
  if (language === 'zh') return path
  return path === '/' ? '/en' : `/en${path}`
}

describe.each([390, 1440])('at %i px', (width) => {
  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    test.each(KINDS)('%s: quiet, still, light, open to everybody, no wider than the screen', async (kind) => {
      const watched = await openWatchedPage(browser, { width, locale: language === 'zh' ? 'zh-CN' : 'en-GB' })
      try {
        const { page } = watched
        await page.goto(theMall().storefrontUrl + inLanguage(addresses[kind], language), { waitUntil: 'networkidle' })
        // Down the page and up again: pictures load when they come near, and must not push anything.
        await page.evaluate(async () => {
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
          for (let top = 0; top < document.body.scrollHeight; top += 500) {
            window.scrollTo(0, top)
            await frame()
          }
          window.scrollTo(0, 0)
          await frame()
        })
        await page.waitForLoadState('networkidle')
        expect(watched.takeComplaints().filter((complaint) => !isExpected(kind, complaint))).toEqual([])
        expect(await watched.layoutShift()).toBeLessThanOrEqual(SHIFT_BUDGET)
        expect(await watched.scriptBytes()).toBeLessThanOrEqual(SCRIPT_BUDGET)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        expect(await page.getAttribute('html', 'lang')).toMatch(language === 'zh' ? /^zh/ : /^en/)
        expect(await findBarriers(page)).toEqual([])
      } finally {
        await watched.close()
      }
    })
  })
})

test.each(KINDS)('%s shows its heading and its content without JavaScript', async (kind) => {
  const watched = await openWatchedPage(browser, { width: 390, javaScript: false })
  try {
    const { page } = watched
    await page.goto(theMall().storefrontUrl + addresses[kind])
    expect(((await page.locator('h1').first().textContent()) ?? '').trim()).not.toBe('')
    expect((await page.innerText('main')).trim().length).toBeGreaterThan(10)
  } finally {
    await watched.close()
  }
})
