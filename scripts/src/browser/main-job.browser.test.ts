import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photoFolder } from '../demo/photo-folder.ts'
import { waitUntil } from '../services/wait-until.ts'
import {
  choose,
  chooseAsset,
  type Desk,
  dropFiles,
  fillWindow,
  PATIENCE,
  publishButton,
  saveDraftButton,
  saveWith,
  sitDownAs,
} from './admin-desk.ts'
import { openBrowser } from './open-browser.ts'
import { controlMall, theMall } from './the-mall.ts'
import { openWatchedPage } from './watched-page.ts'

/**
 * The main job of the mall, told in the order of a working day: photographs, a banner and an article are made by
 * the people whose work that is, appear and disappear by the clock alone, and a shopper on a phone finds them.
 */

/** rendering dozens of photographs on a busy machine. ms */
const RENDERING = 900_000
const STORY = 1_500_000
const MINUTE = 60_000

/** Told apart from what an earlier run left in the same mall. */
const run = Date.now().toString(36)
const banner = { name: `夜跑灯会 ${run}`, heading: `灯下夜跑 ${run}` }
const article = {
  title: `夜跑要带的两样东西 ${run}`,
  first: '天黑得早，出门前先看两样。',
  last: '看得见路，也让人看得见你。',
}
const cards = ['缓震跑步运动鞋 远路', '针织运动鞋 经纬']

interface AssetDoc {
  id: string
  originalName: string
  renderState: string
  renderDone: number
  renderTotal: number
}

interface ArticleDoc {
  id: string
  slug: string
  body: { root: { children: { type: string; fields?: { blockType: string; product: string } }[] } }
}

let browser: Browser
let designer: Desk
let folder: string
let since: string
const slug = { article: '' }
const place = photoFolder()
const photos = readdirSync(place)
  .filter((name) => name.endsWith('.jpg'))
  .toSorted()
  .slice(0, 40)

/** Everything of one kind saved since the story began. */
const assetsOf = async (kind: string): Promise<AssetDoc[]> => {
  const query = `where[and][0][createdAt][greater_than_equal]=${since}&where[and][1][kind][equals]=${kind}`
  const { docs } = await designer.ask<{ docs: AssetDoc[] }>(`/media?${query}&limit=200&pagination=false&depth=0`)
  return docs
}

/** Puts a copy of a photograph under a name of its own, as a designer exports art. */
const exportArt = (photo: string, name: string): string => {
  const file = join(folder, name)
  writeFileSync(file, readFileSync(join(place, photo)))
  return file
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'main-job-'))
  since = new Date().toISOString()
  browser = await openBrowser()
  designer = await sitDownAs(browser, 'designer')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
  await controlMall('restart', 'worker')
})

/** A picture the mall has not seen: a demo photograph in the mirror, upright or on its head. */
const freshPhoto = async (photo: string, name: string, turn: 'upright' | 'head' = 'upright'): Promise<string> => {
  const file = join(folder, name)
  const mirrored = sharp(readFileSync(join(place, photo)))
    .autoOrient()
    .flop()
  await (turn === 'head' ? mirrored.flip() : mirrored).jpeg({ quality: 90 }).toFile(file)
  return file
}

/** Drops files on the page for many photographs and waits until every one has come to rest. */
async function bringIn(desk: Desk, files: string[]): Promise<Page> {
  const { page } = desk
  await desk.open('/collections/media')
  await page.locator('#open-intake').click()
  await page.locator('.intake-drop').waitFor()
  await page.waitForLoadState('networkidle')
  await dropFiles(page, page.locator('.intake-drop'), files)
  await page.locator('.intake-progress').waitFor()
  await page.locator('.intake-progress').waitFor({ state: 'detached', timeout: RENDERING })
  await page.locator('[data-filter="all"]').click()
  return page
}

/** An asset's page has other panels beside it. */
const renderingPanel = (page: Page): Locator => page.locator('.fangshi-panel', { hasText: '生成进度' })

describe('a designer', () => {
  test('drops forty photographs at once and every one is saved', { timeout: STORY }, async () => {
    expect(photos).toHaveLength(40)
    const files: string[] = []
    for (const name of photos) files.push(await freshPhoto(name, name))
    const page = await bringIn(designer, files)
    expect(await page.locator('.intake-row[data-stage="unmatched"]').count()).toBe(40)
    const saved = await assetsOf('product')
    expect(saved.map((asset) => asset.originalName).toSorted()).toEqual(photos)
    expect(designer.takeComplaints()).toEqual([])
  })

  test('is told in Chinese why a damaged file is refused, while the others are saved', { timeout: STORY }, async () => {
    const [good = '', other = '', broken = ''] = [`good-${run}.jpg`, `other-${run}.jpg`, `broken-${run}.jpg`]
    const whole = readFileSync(join(place, photos[0] as string))
    writeFileSync(join(folder, broken), whole.subarray(0, whole.length / 5))
    const page = await bringIn(designer, [
      await freshPhoto(photos[1] as string, good, 'head'),
      join(folder, broken),
      await freshPhoto(photos[2] as string, other, 'head'),
    ])
    const refusal = page.locator(`.intake-row[data-file="${broken}"] .intake-row__why`)
    expect(await refusal.textContent()).toMatch(/文件不完整或已损坏/)
    const names = (await assetsOf('product')).map((asset) => asset.originalName)
    expect(names).toEqual(expect.arrayContaining([good, other]))
    expect(names).not.toContain(broken)
    // It is no passing notice: whoever comes back finds it beside the file.
    await page.reload({ waitUntil: 'networkidle' })
    await refusal.waitFor()
    expect(await refusal.textContent()).toMatch(/文件不完整或已损坏/)
    expect(designer.takeComplaints()).toEqual([])
  })

  test('sees on an asset how far its sizes are, until all of the forty are done', { timeout: STORY }, async () => {
    // What an earlier story left unsaid is not this one's.
    designer.takeComplaints()
    await controlMall('kill', 'worker')
    const { page } = designer
    const upload = async (kind: string, photo: string, name: string): Promise<void> => {
      await designer.open('/collections/media/create')
      await page.setInputFiles('.file-field input[type=file]', exportArt(photo, name))
      await choose(page.locator('#field-kind'), kind)
      await page.fill('#field-alt', '夜色里的路')
      await saveWith(page, page.locator('#action-save'))
      await renderingPanel(page).waitFor()
    }
    await upload('横幅（手机 4:5）', 'daniel-korpai-1302051-unsplash.jpg', `art-mobile-${run}.jpg`)
    await upload('横幅（电脑 12:5）', 'max-tarkhov-737999-unsplash.jpg', `art-desktop-${run}.jpg`)
    const panel = renderingPanel(page)
    expect(await panel.locator('.fangshi-state').textContent()).toBe('排队中')
    expect(await panel.locator('.fangshi-panel__head .fangshi-figure').textContent()).toMatch(/^0 \/ [1-9]\d*$/)
    await controlMall('restart', 'worker')
    // The page follows by itself: nobody reloads it.
    await panel.locator('.fangshi-state', { hasText: '已完成' }).waitFor({ timeout: RENDERING })
    expect(await panel.locator('.fangshi-panel__head .fangshi-figure').textContent()).toMatch(/^(\d+) \/ \1$/)
    await waitUntil(
      'every photograph being rendered',
      async () => {
        const assets = [...(await assetsOf('product')), ...(await assetsOf('banner-mobile'))]
        expect(assets.filter((asset) => asset.renderState === 'failed')).toEqual([])
        return assets.every((asset) => asset.renderState === 'done' && asset.renderDone === asset.renderTotal)
      },
      { timeoutMs: RENDERING, everyMs: 1000 },
    )
    expect(designer.takeComplaints()).toEqual([])
  })
})

/** What shoppers see at one moment, as the storefront serves it. */
interface Seen {
  banner: boolean
  fallback: boolean
  articleOnHome: boolean
  articleInList: boolean
  articleInSitemap: boolean
  articleInSearch: boolean
  articleStatus: number
}

const NOTHING = {
  banner: false,
  articleOnHome: false,
  articleInList: false,
  articleInSitemap: false,
  articleInSearch: false,
  articleStatus: 404,
}
const EVERYTHING = {
  banner: true,
  articleOnHome: true,
  articleInList: true,
  articleInSitemap: true,
  articleInSearch: true,
  articleStatus: 200,
}

async function read(path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(theMall().storefrontUrl + path, { signal: AbortSignal.timeout(30_000) })
  return { status: answer.status, text: await answer.text() }
}

/** The heading in the opening of the home page. */
const openingOf = (home: string): string =>
  /<h2[^>]*>\s*(?:<a[^>]*>)?\s*([^<]+?)\s*</.exec(home.slice(home.indexOf('<main')))?.[1] ?? ''

async function lookAround(fallback: string): Promise<Seen> {
  const link = `/articles/${slug.article}`
  const [home, list, sitemap, search, page] = await Promise.all([
    read('/'),
    read('/articles'),
    read('/sitemap.xml'),
    read(`/search?q=${encodeURIComponent(article.title)}`),
    read(link),
  ])
  return {
    banner: home.text.includes(banner.heading),
    fallback: openingOf(home.text) === fallback,
    articleOnHome: home.text.includes(link),
    articleInList: list.text.includes(link),
    articleInSitemap: sitemap.text.includes(link),
    articleInSearch: search.text.includes(link),
    articleStatus: page.status,
  }
}

/** Looks until the instant has come; everything seen before it must be `expected`. */
async function seeUntil(at: Date, fallback: string, expected: Partial<Seen>): Promise<void> {
  let looks = 0
  await waitUntil(
    `the instant ${at.toISOString()}`,
    async () => {
      const seen = await lookAround(fallback)
      const over = Date.now() >= at.getTime()
      if (!over) {
        expect(seen).toMatchObject(expected)
        looks++
      }
      return over
    },
    { timeoutMs: 10 * MINUTE, everyMs: 200 },
  )
  expect(looks, 'the machine was too slow to look before the instant').toBeGreaterThan(0)
}

describe('a banner and an article for the same instant', () => {
  test('come and go by the clock alone, with the worker away', { timeout: STORY }, async () => {
    const began = Date.now()
    const copywriter = await sitDownAs(browser, 'copywriter')
    const operations = await sitDownAs(browser, 'operations')

    await designer.open('/collections/banners/create')
    await designer.page.fill('#field-title', banner.name)
    await choose(designer.page.locator('#field-placement'), '首页')
    await chooseAsset(designer.page, 'field-desktopArt', `art-desktop-${run}.jpg`)
    await chooseAsset(designer.page, 'field-mobileArt', `art-mobile-${run}.jpg`)
    const canvas = designer.page.locator('#field-composition')
    await canvas.locator('[data-add="title"]').click()
    await canvas.locator('[data-words="zh"]').fill(banner.heading)
    await canvas.locator('[data-choice="ground"] [data-option="paper"]').click()
    await designer.page.fill('#field-alt', '夜色里的路')
    await designer.page.fill('#field-priority', '99')

    await copywriter.open('/collections/articles/create')
    await copywriter.page.fill('#field-title', article.title)
    await copywriter.page.fill('#field-summary', '一双鞋，一盏灯。')
    await chooseAsset(copywriter.page, 'field-cover', photos[0] as string)
    const editor = copywriter.page.locator('[data-lexical-editor]').first()
    await editor.click()
    await copywriter.page.keyboard.type(article.first)
    for (const [index, card] of cards.entries()) {
      await copywriter.page.keyboard.press('Enter')
      await copywriter.page.keyboard.type('/商品卡')
      await copywriter.page.locator('.slash-menu-popup').getByText('商品卡', { exact: true }).waitFor()
      await copywriter.page.keyboard.press('Enter')
      const block = copywriter.page.locator('.LexicalEditorTheme__block').nth(index)
      await choose(block.locator('.relationship').first(), card)
      await editor.locator('> p').last().click()
    }
    await copywriter.page.keyboard.type(article.last)

    // Whole minutes, as people type them: far enough away for what is left to do at this machine's pace.
    const from = new Date(Math.ceil((Date.now() + 30_000 + (Date.now() - began)) / MINUTE) * MINUTE)
    const until = new Date(from.getTime() + MINUTE)
    await fillWindow(designer.page, { from, until })
    const madeBanner = await saveWith(designer.page, saveDraftButton(designer.page))
    await fillWindow(copywriter.page, { from })
    const madeArticle = await saveWith<ArticleDoc>(copywriter.page, saveDraftButton(copywriter.page))
    slug.article = madeArticle.slug
    expect(madeArticle.body.root.children.filter((node) => node.fields?.blockType === 'productCard')).toHaveLength(2)
    // Nobody but operations can make them public.
    expect(await publishButton(designer.page).count()).toBe(0)
    expect(await publishButton(copywriter.page).count()).toBe(0)

    for (const path of [`/collections/banners/${madeBanner.id}`, `/collections/articles/${madeArticle.id}`]) {
      await operations.open(path)
      const published = await saveWith<{ _status: string; window: { from: string } }>(
        operations.page,
        publishButton(operations.page),
      )
      expect(published).toMatchObject({ _status: 'published', window: { from: from.toISOString() } })
    }
    expect(
      [designer, copywriter, operations].flatMap((desk) => desk.takeComplaints()),
      'what the admin complained about',
    ).toEqual([])
    await copywriter.close()
    await operations.close()

    // Search already knows the article; from here on nothing runs but the CMS and the storefront answering readers.
    await waitUntil(
      'search having indexed everything',
      async () => {
        const health = await fetch(`${theMall().cmsUrl}/api/store/health`)
        return ((await health.json()) as { searchLag: number | null }).searchLag === 0
      },
      { timeoutMs: PATIENCE, everyMs: 200 },
    )
    await controlMall('kill', 'worker')
    const fallback = openingOf((await read('/')).text)
    expect(fallback).not.toBe('')

    await seeUntil(from, fallback, { ...NOTHING, fallback: true })
    expect(await lookAround(fallback)).toEqual({ ...EVERYTHING, fallback: false })
    const phone = await openWatchedPage(browser, { width: 390 })
    await phone.page.goto(theMall().storefrontUrl, { waitUntil: 'networkidle' })
    const art = phone.page.locator('main picture img').first()
    expect(await phone.page.getByText(banner.heading).first().isVisible()).toBe(true)
    expect(await art.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true)
    expect(phone.takeComplaints()).toEqual([])
    await phone.close()

    await seeUntil(until, fallback, EVERYTHING)
    expect(await lookAround(fallback)).toEqual({ ...EVERYTHING, banner: false, fallback: true })
    await controlMall('restart', 'worker')
  })
})

describe('a shopper on a phone', () => {
  test('walks from the home page to the shoe and the article, searches, and changes the language', {
    timeout: 300_000,
  }, async () => {
    const phone = await openWatchedPage(browser, { width: 390 })
    const { page } = phone
    page.setDefaultTimeout(PATIENCE)
    const heading = page.locator('main h1')
    await page.goto(theMall().storefrontUrl)
    await page.locator('main a[href="/categories/xiexue"]:visible').first().click()
    await heading.getByText('鞋靴').waitFor()

    await page.locator('details.facets > summary').click()
    const facet = page.locator('details.facets a[rel=nofollow]', { hasText: '黑色' })
    const count = Number(await facet.locator('small').textContent())
    await facet.click()
    await page.waitForURL(/\?/)
    await waitUntil(
      'the facet narrowing the shelf',
      async () => (await page.locator('main .stall').count()) === count,
      {
        timeoutMs: PATIENCE,
      },
    )

    await page.locator('main .stall a', { hasText: '缓震跑步运动鞋' }).first().click()
    await heading.getByText('缓震跑步运动鞋 远路').waitFor()
    expect(await page.locator('product-gallery li').count()).toBeGreaterThan(1)
    await page.locator('#pick-color-grey').click()
    await page.locator('#pick-color-grey[aria-current=true]').waitFor()
    await page.locator('#pick-size-42').click()
    await page.locator('#pick-size-42[aria-current=true]').waitFor()
    expect(await page.locator('#buy .cost .price').textContent()).toMatch(/¥\d+/)
    expect(await page.locator('#buy .stock').textContent()).toMatch(/有货|仅剩|缺货|售罄/)
    expect(await page.locator('.facts').textContent()).toMatch(/GREY-42/)

    await page.goto(`${theMall().storefrontUrl}/articles`)
    await page.locator(`main a[href="/articles/${slug.article}"]`).first().click()
    await heading.getByText(article.title).waitFor()
    for (const card of cards) expect(await page.locator('article.inset', { hasText: card }).count()).toBe(1)
    await page.getByText(article.first).first().waitFor()
    await page.getByText(article.last).first().waitFor()

    await page.goto(theMall().storefrontUrl)
    await page.locator('main a[href^="/campaigns/"]').first().click()
    await page.waitForURL(/\/campaigns\/[\w-]+$/)
    expect(((await heading.textContent()) ?? '').trim()).not.toBe('')

    for (const words of ['运动鞋', 'yundongxie']) {
      await page.goto(`${theMall().storefrontUrl}/search`)
      await page.locator('main input[type=search]').fill(words)
      await page.locator('main input[type=search]').press('Enter')
      await page.waitForURL(/[?&]q=/)
      await page.locator('main .stall a[href="/products/huanzhen-paobuxie"]').first().waitFor()
    }

    await page.locator('main .stall a[href="/products/huanzhen-paobuxie"]').first().click()
    await heading.getByText('缓震跑步运动鞋 远路').waitFor()
    await page.locator('a.language').first().click()
    await page.waitForURL(/\/en\/products\/huanzhen-paobuxie/)
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await heading.textContent()).toMatch(/[A-Za-z]{3,}/)
    expect(phone.takeComplaints()).toEqual([])
    await phone.close()
  })
})
