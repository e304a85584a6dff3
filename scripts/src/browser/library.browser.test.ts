import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitUntil } from '../services/wait-until.ts'
import { type Desk, PATIENCE, publishButton, saveWith, send, sitDownAs } from './admin-desk.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser } from './open-browser.ts'
import { theMall } from './the-mall.ts'

/**
 * The asset library, as the people who keep it use it: a picture is found, is kept while something shows it, makes way
 * for another everywhere at once, and comes back; shoppers see each step when somebody who may has published it.
 */

const STORY = 300_000

/** Told apart from what an earlier run left in the same mall. */
const run = Date.now().toString(36)
const tag = `灯会${run}`
const title = `素材库台灯 ${run}`
const names = { old: `old-${run}.jpg`, fresh: `fresh-${run}.jpg` }

interface AssetDoc {
  id: string
  colour: string
  renderState: string
  renditions: { file: string }[]
}

let browser: Browser
let designer: Desk
let operations: Desk
const ids = { old: '', fresh: '', product: '', sku: '' }
let slug = ''

async function make(desk: Desk, collection: string, data: object): Promise<{ id: string; slug: string }> {
  const answer = await send<{ doc: { id: string; slug: string } }>(desk, 'POST', `/${collection}`, data)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.doc
}

/** Soft spots of one hue, so that the picture is neither flat nor of doubtful colour, as bulk upload would send it. */
async function upload(name: string, [red, green, blue]: [number, number, number]): Promise<string> {
  const side = 9
  const spots = Buffer.alloc(side * side * 3)
  for (let at = 0; at < side * side; at += 1) {
    const light = 0.6 + ((at * 37 + Number.parseInt(run.slice(-4), 36)) % 40) / 100
    spots.set([red * light, green * light, blue * light], at * 3)
  }
  const bytes = await sharp(spots, { raw: { width: side, height: side, channels: 3 } })
    .resize(1200, 1200, { fit: 'fill' })
    .jpeg()
    .toBuffer()
  return await designer.page.evaluate(
    async ({ data, name }) => {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ kind: 'product', alt: '一盏灯' }))
      form.set(
        'file',
        new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], name, { type: 'image/jpeg' }),
      )
      const answer = await fetch('/api/media', { method: 'POST', body: form })
      return ((await answer.json()) as { doc: { id: string } }).doc.id
    },
    { data: bytes.toString('base64'), name },
  )
}

const asset = (id: string): Promise<AssetDoc> => designer.ask<AssetDoc>(`/media/${id}?depth=0`)
const card = (page: Page, name: string): Locator => page.locator('[data-card]', { hasText: name })
const uses = (page: Page): Locator => page.locator('.fangshi-uses li', { hasText: title })
const address = () => `${theMall().storefrontUrl}/products/${slug}`

/** Which of the two pictures shoppers find on the product's page. */
async function shown(): Promise<string[]> {
  const page = await (await fetch(address(), { signal: AbortSignal.timeout(30_000) })).text()
  const found: string[] = []
  for (const name of ['old', 'fresh'] as const)
    if ((await asset(ids[name])).renditions.some(({ file }) => page.includes(file))) found.push(name)
  return found
}

/** Until shoppers see this picture and no longer the other. */
const untilShown = (name: 'old' | 'fresh') =>
  waitUntil(`${name} on the page`, async () => (await shown()).join() === name, {
    timeoutMs: PATIENCE,
    everyMs: 300,
  })

const untilOnlyShown = async (page: Page, ...wanted: string[]): Promise<void> => {
  await waitUntil(
    `only ${wanted.join(' and ')} on the grid`,
    async () => {
      const found = await page.locator('[data-card]').allInnerTexts()
      return found.length === wanted.length && wanted.every((name) => found.some((text) => text.includes(name)))
    },
    { timeoutMs: PATIENCE },
  )
}

async function publish(): Promise<void> {
  await operations.open(`/collections/products/${ids.product}`)
  const saved = await saveWith<{ id: string; _status: string }>(operations.page, publishButton(operations.page))
  expect(saved._status).toBe('published')
}

beforeAll(async () => {
  browser = await openBrowser()
  designer = await sitDownAs(browser, 'designer')
  operations = await sitDownAs(browser, 'operations')
  ids.old = await upload(names.old, [40, 200, 60])
  ids.fresh = await upload(names.fresh, [220, 40, 40])
  for (const id of [ids.old, ids.fresh])
    await waitUntil('the sizes being rendered', async () => (await asset(id)).renderState === 'done', {
      timeoutMs: 120_000,
      everyMs: 300,
    })
  const { docs } = await operations.ask<{ docs: { id: string }[] }>('/categories?limit=1&depth=0')
  // The service desk lists it, operations lets it into the shop: nobody publishes alone.
  const service = await sitDownAs(browser, 'service')
  const product = await make(service, 'products', {
    title,
    slug: `library-${run}`,
    categories: [docs[0]?.id],
    gallery: [ids.old],
    _status: 'draft',
  })
  await service.close()
  ids.product = product.id
  slug = product.slug
  const listed = await send(operations, 'PATCH', `/products/${ids.product}`, { _status: 'published' })
  expect(listed.status, JSON.stringify(listed.body)).toBe(200)
  ids.sku = (await make(operations, 'skus', { product: ids.product, code: `LIB-${run.toUpperCase()}`, price: 100 })).id
}, STORY)

afterAll(async () => {
  if (ids.sku) await send(operations, 'DELETE', `/skus/${ids.sku}`)
  if (ids.product) await send(operations, 'DELETE', `/products/${ids.product}`)
  for (const id of [ids.old, ids.fresh]) if (id) await send(designer, 'DELETE', `/media/${id}`)
  await browser?.close()
})

describe('a designer in the library', () => {
  test('tags two pictures at once and finds one of them by tag and colour', { timeout: STORY }, async () => {
    const { page } = designer
    await designer.open('/library')
    await page.locator('.fangshi-library__search').fill(run)
    await untilOnlyShown(page, names.old, names.fresh)
    await card(page, names.old).click()
    await card(page, names.fresh).click()
    await page.getByLabel('标签', { exact: true }).fill(tag)
    await page.getByRole('button', { name: '加标签' }).click()
    const chip = page.locator('.fangshi-shelves').getByRole('button', { name: tag })
    await chip.waitFor()

    await designer.open('/library')
    await chip.click()
    await untilOnlyShown(page, names.old, names.fresh)
    const green = page.getByRole('button', { name: '绿', exact: true })
    await green.click()
    await untilOnlyShown(page, names.old)
    expect(await green.getAttribute('aria-pressed')).toBe('true')
    expect(new URL(page.url()).searchParams.get('colour')).toBe('green')
    // A colleague who is sent the address sees the same.
    await operations.page.goto(page.url())
    await untilOnlyShown(operations.page, names.old)
    expect(designer.takeComplaints()).toEqual([])
  })

  test('sees where it is used, and cannot delete it while it is', { timeout: STORY }, async () => {
    const { page } = designer
    await designer.open(`/collections/media/${ids.old}`)
    await uses(page).waitFor()
    expect(await uses(page).innerText()).toContain('线上')
    expect(await uses(page).getByRole('link', { name: title }).getAttribute('href')).toContain(ids.product)

    await page.locator('.doc-controls__popup button').first().click()
    await page.locator('#action-delete').click()
    await page.locator('#confirm-action').click()
    const refusal = page.locator('[data-sonner-toast]', { hasText: '正在被使用' })
    await refusal.waitFor()
    expect(await refusal.innerText()).toContain(title)
    expect((await asset(ids.old)).id).toBe(ids.old)
    expect(designer.takeComplaints().filter((complaint) => !/\b409\b/.test(complaint))).toEqual([])
  })

  test('puts another in its place everywhere; shoppers see it once operations publishes', {
    timeout: STORY,
  }, async () => {
    await untilShown('old')
    const { page } = designer
    await designer.open(`/collections/media/${ids.old}`)
    await page.getByRole('button', { name: '替换到各处…' }).click()
    // Newest first: what was just uploaded stands on the first page.
    const row = page.locator('.list-drawer tbody tr', { hasText: names.fresh }).first()
    await row.getByRole('button').first().dispatchEvent('click')
    await page.getByRole('button', { name: '全部替换' }).click()
    await page.locator('[data-sonner-toast]', { hasText: '草稿' }).waitFor()

    await designer.open(`/collections/media/${ids.fresh}`)
    await uses(page).waitFor()
    expect(await uses(page).innerText()).toContain('草稿')
    expect(await shown()).toEqual(['old'])
    await publish()
    await untilShown('fresh')
    await designer.open(`/collections/media/${ids.old}`)
    await page.getByText('还没有任何地方使用').waitFor()
    expect([...designer.takeComplaints(), ...operations.takeComplaints()]).toEqual([])
  })

  test('takes the replacement back', { timeout: STORY }, async () => {
    const { page } = designer
    await designer.open(`/collections/media/${ids.fresh}`)
    await page.getByRole('button', { name: `撤销替换（改回 ${names.old}）` }).click()
    await page.getByRole('button', { name: /撤销替换/ }).waitFor({ state: 'detached' })
    expect(await shown()).toEqual(['fresh'])
    await publish()
    await untilShown('old')
    await designer.open(`/collections/media/${ids.old}`)
    await uses(page).waitFor()
    expect(await uses(page).innerText()).toContain('线上')
    expect([...designer.takeComplaints(), ...operations.takeComplaints()]).toEqual([])
  })

  test('is warned of a right that ends soon, with what shoppers still see', { timeout: STORY }, async () => {
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString()
    const changed = await send(designer, 'PATCH', `/media/${ids.old}`, { rights: { expiresOn: soon } })
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    await designer.open(`/collections/media/${ids.old}`)
    const banner = designer.page.locator('.fangshi-rights--ending')
    await banner.waitFor()
    expect(await banner.innerText()).toContain('线上有 1 处在用')

    const { page } = operations
    await operations.open('/rights')
    const ending = page.locator('.fangshi-ending', { hasText: names.old })
    await ending.getByRole('link', { name: title }).waitFor()
    // The switch of the content language is Payload's own.
    expect((await findBarriers(page)).filter((barrier) => !barrier.includes('localizer-button'))).toEqual([])
    expect([...designer.takeComplaints(), ...operations.takeComplaints()]).toEqual([])
  })
})
