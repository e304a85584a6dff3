import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitUntil } from '../services/wait-until.ts'
import { choose, chooseAsset, type Desk, PATIENCE, saveDraftButton, sitDownAs } from './admin-desk.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'
import { openWatchedPage } from './watched-page.ts'

/** Places of the shop: art is held to its contract, banners take turns, are counted, and fall back by themselves. */

const STORY = 300_000
const patience = { timeoutMs: PATIENCE, everyMs: 250 }

/** As a browser calls itself that somebody looks at. */
const PERSON =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const ROBOT = 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)'

interface BannerDoc {
  id: string
  heading: string
  link: { target?: { relationTo: string; value: string } }
}

let browser: Browser
let designer: Desk
let operations: Desk

beforeAll(async () => {
  browser = await openBrowser()
  designer = await sitDownAs(browser, 'designer')
  operations = await sitDownAs(browser, 'operations')
}, 180_000)
afterAll(() => browser?.close())

const home = () => theMall().storefrontUrl
const promoBanners = async (): Promise<BannerDoc[]> => {
  const query = 'where[placement][equals]=home.promo&where[_status][equals]=published&sort=-weight&depth=0&locale=zh'
  return (await designer.ask<{ docs: BannerDoc[] }>(`/banners?${query}`)).docs
}
/** Sends something as a person of the team. */
const send = (desk: Desk, path: string, body: unknown): Promise<number> =>
  desk.page.evaluate(
    async ([address, text]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`/api${address}`, { method: 'POST', headers, body: text })).status
    },
    [path, JSON.stringify(body)] as const,
  )

describe('the page of the places', () => {
  test('shows every place with its contract and its time line, to everybody', { timeout: STORY }, async () => {
    const { page } = designer
    await designer.open('/placements')
    await page.locator('.fangshi-time').first().waitFor()
    expect(await page.locator('.fangshi-place').count()).toBe(6)
    const hero = page.locator('.fangshi-place').first()
    expect(await hero.locator('.fangshi-place__sentence').textContent()).toMatch(/^展示“.+”：优先级 \d+ 高于“.+”的 \d+/)
    expect(await hero.locator('.fangshi-place__contract').textContent()).toContain('1920 × 800')
    // The name of the language switch is grey on grey in every admin of the framework.
    expect((await findBarriers(page)).filter((barrier) => !barrier.includes('localizer'))).toEqual([])
    await page.locator('.fangshi-time__bar').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/admin\/collections\/banners\/[0-9a-f-]{36}/)
    await page
      .getByRole('region', { name: '展示情况' })
      .getByText(/近 14 天/)
      .waitFor()
    expect(designer.takeComplaints()).toEqual([])
  })
})

test('a picture of the wrong ratio is refused at its field, with its figures', { timeout: STORY }, async () => {
  const { page } = designer
  const name = `too-wide-${randomUUID().slice(0, 8)}.png`
  await designer.open('/collections/banners/create')
  const status = await page.evaluate(async (fileName) => {
    const canvas = new OffscreenCanvas(2400, 900)
    const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    for (let x = 0; x < 2400; x += 40) {
      drawing.fillStyle = `hsl(${x % 360} 60% ${30 + (x % 50)}%)`
      drawing.fillRect(x, 0, 40, 900)
    }
    const form = new FormData()
    form.append('_payload', JSON.stringify({ kind: 'banner-mobile', alt: '条纹' }))
    form.append('file', new File([await canvas.convertToBlob()], fileName, { type: 'image/png' }))
    return (await fetch('/api/media', { method: 'POST', body: form })).status
  }, name)
  expect(status).toBe(201)
  const { docs } = await designer.ask<{ docs: { originalName: string }[] }>(
    '/media?where[kind][equals]=banner-desktop&limit=1&depth=0&sort=createdAt',
  )
  await page.fill('#field-title', `太宽 ${name}`)
  await choose(page.locator('#field-placement'), '首页主横幅')
  await chooseAsset(page, 'field-desktopArt', docs[0]?.originalName ?? '')
  await chooseAsset(page, 'field-mobileArt', name)
  await saveDraftButton(page).click()
  await page
    .getByText(/2400 × 900.*0\.80.*会裁掉 70%/)
    .first()
    .waitFor()
  // Nothing typed is lost.
  expect(await page.inputValue('#field-title')).toBe(`太宽 ${name}`)
  const complaints = designer.takeComplaints()
  expect(complaints.filter((complaint) => !/\b400\b/.test(complaint))).toEqual([])
})

describe('a carousel', () => {
  const open = async (page: Page) => {
    await page.goto(home(), { waitUntil: 'networkidle' })
    await page.locator('banner-carousel').scrollIntoViewIfNeeded()
  }
  const count = (page: Page) => page.locator('banner-carousel .controls p').textContent()
  const button = (page: Page) => page.locator('banner-carousel [data-do=toggle]')

  test('turns by itself until the keyboard enters, and then by the keyboard alone', { timeout: STORY }, async () => {
    const watched = await openWatchedPage(browser, { width: 1440 })
    const { page } = watched
    await page.clock.install()
    await open(page)
    expect(await count(page)).toBe('1 / 2')
    expect(await button(page).textContent()).toContain('暂停轮播')
    expect(await page.locator('banner-carousel .controls p').getAttribute('aria-live')).toBe('off')
    await waitUntil(
      'the second banner coming by itself',
      async () => {
        await page.clock.runFor(1_000)
        return (await count(page)) === '2 / 2'
      },
      patience,
    )
    await page.locator('banner-carousel .track').focus()
    expect(await button(page).textContent()).toContain('开始轮播')
    expect(await page.locator('banner-carousel .controls p').getAttribute('aria-live')).toBe('polite')
    await page.keyboard.press('ArrowLeft')
    await waitUntil('the first banner being back', async () => (await count(page)) === '1 / 2', patience)
    await page.clock.runFor(60_000)
    expect(await count(page)).toBe('1 / 2')
    expect(await findBarriers(page)).toEqual([])
    expect(await watched.layoutShift()).toBeLessThanOrEqual(0.01)
    await watched.close()
  })

  test('never turns by itself where motion is unwelcome, unless asked to', { timeout: STORY }, async () => {
    const watched = await openWatchedPage(browser, { width: 1440 })
    const { page } = watched
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.clock.install()
    await open(page)
    await page.clock.runFor(60_000)
    expect(await count(page)).toBe('1 / 2')
    expect(await button(page).textContent()).toContain('开始轮播')
    await page.locator('banner-carousel [data-do=on]').click()
    await waitUntil('the next banner', async () => (await count(page)) === '2 / 2', patience)
    await watched.close()
  })

  test('is a strip to swipe without scripts, with one picture at most fetched at once', {
    timeout: STORY,
  }, async () => {
    const watched = await openWatchedPage(browser, { width: 390, javaScript: false })
    const { page } = watched
    await page.goto(home())
    const track = page.locator('banner-carousel .track')
    expect(await track.locator('.slide').count()).toBe(2)
    expect(await page.locator('banner-carousel .controls').isVisible()).toBe(false)
    expect(await track.locator('img[loading=eager]').count()).toBe(0)
    expect(await page.locator('img[fetchpriority=high]').count()).toBe(1)
    await watched.close()
  })
})

describe('counting', () => {
  interface Delivery {
    counts: { day: string; seen: number; clicked: number }[]
  }
  const countsOf = async (id: string) => {
    const { counts } = await designer.ask<Delivery>(`/placements/banners/${id}`)
    return { seen: counts.reduce((n, day) => n + day.seen, 0), clicked: counts.reduce((n, day) => n + day.clicked, 0) }
  }

  /** Looks at a banner for as long as it takes to be seen, and goes on by its link. */
  async function visit(agent: string | null, id: string): Promise<void> {
    const visitor = await openBrowser(agent ?? undefined)
    const context = await visitor.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    // Whoever is steered by a program says so; these two pretend not to be.
    if (agent !== null)
      await context.addInitScript(`Object.defineProperty(navigator, 'webdriver', { get: () => false })`)
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(home(), { waitUntil: 'networkidle' })
    const banner = page.locator(`[data-banner="${id}"]`)
    await banner.scrollIntoViewIfNeeded()
    // The eye of the page reports with the next frames; the second it waits is on the clock of the test.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1) await new Promise((resolve) => requestIdleCallback(resolve))
    })
    await page.clock.runFor(2_000)
    await banner.locator('a').first().click()
    await page.waitForURL(/\/(products|categories)\//)
    await visitor.close()
  }

  test('counts a person who saw and clicked once, and no robot', { timeout: STORY }, async () => {
    const [banner] = await promoBanners()
    const id = banner?.id ?? ''
    const before = await countsOf(id)
    await visit(null, id)
    await visit(ROBOT, id)
    await visit(PERSON, id)
    const after = await waitUntil(
      'the visit being counted',
      async () => {
        const now = await countsOf(id)
        return now.seen > before.seen && now.clicked > before.clicked && now
      },
      patience,
    )
    expect(after).toEqual({ seen: before.seen + 1, clicked: before.clicked + 1 })
  })
})

test('a banner whose product sells out leaves the live page and comes back with the stock', {
  timeout: STORY,
}, async () => {
  const banner = (await promoBanners()).find(({ link }) => link.target?.relationTo === 'products')
  const product = banner?.link.target?.value ?? ''
  const { docs: skus } = await operations.ask<{ docs: { id: string; code: string }[] }>(
    `/skus?where[product][equals]=${product}&depth=0&pagination=false`,
  )
  const query = skus.map(({ id }, index) => `where[sku][in][${index}]=${id}`).join('&')
  const { docs: levels } = await operations.ask<{ docs: { sku: string; onHand: number; reserved: number }[] }>(
    `/stock-levels?${query}&depth=0&pagination=false`,
  )
  const count = async (quantityOf: (level: (typeof levels)[number]) => number): Promise<void> => {
    for (const level of levels) {
      const body = { sku: level.sku, quantity: quantityOf(level), reason: '盘点', key: randomUUID() }
      expect(await send(operations, '/stock-levels/commands/count', body)).toBe(200)
    }
  }
  const isShown = async (): Promise<boolean> => {
    const text = await (await fetch(home())).text()
    return text.includes(`data-banner="${banner?.id}"`)
  }
  expect(levels.length).toBeGreaterThan(0)
  expect(await isShown()).toBe(true)
  await count(({ reserved }) => reserved)
  try {
    await waitUntil('the banner giving way', async () => !(await isShown()), patience)
  } finally {
    await count(({ onHand }) => onHand)
  }
  await waitUntil('the banner coming back', isShown, patience)
})
