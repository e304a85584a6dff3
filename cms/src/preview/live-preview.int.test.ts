import type { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { SampleShop } from '../store-api/sample-shop.ts'
import { stateOfDatabase } from '../testing/state-of-database.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
let shop: SampleShop
const ids: Record<string, string> = {}

const floor = (id: string, title: string) => ({
  id,
  blockType: 'split',
  title,
  text: '文字',
  picture: ids.picture,
  pictureSide: 'start',
})

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
  ids.picture = await shop.picture()
  ids.article = await shop.article('story', { title: '旧题' })
  ids.lamp = await shop.product({ slug: 'lamp', title: '台灯' })
  ids.page = await shop.page('home', [floor('a'.repeat(24), '楼层')])
  ids.campaign = await shop.campaign('sale', { title: '特卖' })
  ids.first = await shop.banner('home.hero', { title: '第一', priority: 9 })
  ids.second = await shop.banner('home.hero', { title: '第二', priority: 1 })
})
afterAll(() => mall.close())

const storeKey = () => ({ 'x-store-key': process.env.STORE_KEY ?? '' })

interface Open {
  collection: string
  id: string | null
  locale?: 'zh' | 'en'
  place?: object
}

const open = ({ locale = 'zh', ...asked }: Open, as: Identity = 'copywriter') =>
  mall.request('POST', '/api/preview/live', { as, body: { locale, ...asked } })

const ask = (pass: string, values: object, questions: string[], locale = 'zh') =>
  mall.request('POST', '/api/preview/answers', {
    headers: { ...storeKey(), 'x-preview-pass': pass },
    body: { draft: { locale, values }, questions },
  })

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
async function typed(what: Open, values: object, question: string, as?: Identity): Promise<any> {
  const opened = await open(what, as)
  expect(opened.status).toBe(200)
  const { pass } = opened.body as { pass: string }
  const { status, body } = await ask(pass, values, [question], what.locale)
  expect(status).toBe(200)
  return (body as { replies: { status: number; body: { data: unknown } }[] }).replies[0]?.body.data
}

const published = async (question: string) =>
  ((await mall.request('GET', `/api/store/${question}`)).body as { data: Record<string, unknown> }).data

const pathOf = async (what: Open, as?: Identity) => ((await open(what, as)).body as { path: string }).path

describe('a live preview', () => {
  it('shows an article, a page, a product and a campaign as they are being typed', async () => {
    const article = { collection: 'articles', id: ids.article ?? '' }
    expect((await typed(article, { title: '新题' }, 'articles/story?locale=zh')).title).toBe('新题')
    const page = { collection: 'pages', id: ids.page ?? '' }
    const blocks = [floor('b'.repeat(24), '新楼层'), floor('a'.repeat(24), '旧楼层')]
    expect((await typed(page, { blocks }, 'pages/home?locale=zh')).blocks).toMatchObject([
      { id: 'b'.repeat(24), title: '新楼层' },
      { id: 'a'.repeat(24), title: '旧楼层' },
    ])
    const product = { collection: 'products', id: ids.lamp ?? '' }
    const attributes = [{ code: 'watt', name: '功率', value: '9 W' }]
    expect((await typed(product, { attributes }, 'products/lamp?locale=zh')).attributes).toEqual([
      { name: '功率', value: '9 W' },
    ])
    const campaign = { collection: 'campaigns', id: ids.campaign ?? '' }
    const sale = await typed(campaign, { summary: '满减' }, 'campaigns/sale?locale=zh', 'marketing')
    expect([sale.title, sale.summary]).toEqual(['特卖', '满减'])
  })

  it('puts a banner first where it stands, and lets those of its rank stand beside it', async () => {
    const { banners } = await typed(
      { collection: 'banners', id: ids.second ?? '' },
      { alt: '另一幅画面', audience: 'member' },
      'placements/home.hero?locale=zh',
    )
    expect(banners.map(({ id }: { id: string }) => id)).toEqual([ids.second, ids.first])
    expect(banners[0].desktop.alt).toBe('另一幅画面')
  })

  it('shows one language beside the other, and what has none in Chinese', async () => {
    const article = { collection: 'articles', id: ids.article ?? '', locale: 'en' as const }
    expect(await typed(article, { title: 'Typed' }, 'articles/story?locale=en')).toMatchObject({
      title: 'Typed',
      summary: '摘要',
    })
    expect(await typed(article, { title: 'Typed' }, 'articles/story?locale=zh')).toMatchObject({ title: '旧题' })
  })

  it('shows what was never saved, unfinished as it is', async () => {
    const opened = await open({ collection: 'articles', id: null })
    const { pass, path } = opened.body as { pass: string; path: string }
    const slug = path.replace('/articles/', '')
    const { body } = await ask(pass, { title: '头一句', cover: 'nothing', window: { from: '2026-' } }, [
      `articles/${slug}?locale=zh`,
    ])
    expect(body).toMatchObject({ replies: [{ status: 200, body: { data: { title: '头一句', nodes: [] } } }] })
  })

  it('looks from when a document begins to be visible, also when it is over', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    const article = { collection: 'articles', id: ids.article ?? '' }
    const coming = await typed(article, { window: { from: soon, until: null } }, 'articles/story?locale=zh')
    expect(coming.publishedAt).toBe(soon)
    const over = { from: null, until: '2020-01-01T00:00:00.000Z' }
    expect((await typed(article, { window: over }, 'articles/story?locale=zh')).title).toBe('旧题')
  })

  it('answers several questions from one state of the shop, and says what is not there', async () => {
    const { pass } = (await open({ collection: 'articles', id: ids.article ?? '' })).body as { pass: string }
    const { body } = await ask(pass, { title: '新题' }, [
      'shell?locale=zh',
      'articles?locale=zh',
      'articles/none?locale=zh',
    ])
    const { replies, subject } = body as { replies: { status: number; body: { tags: string[] } }[]; subject: object }
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 404])
    expect(JSON.stringify(replies[1])).toContain('新题')
    expect(replies.flatMap(({ body: { tags } }) => tags)).toEqual([])
    expect(subject).toEqual({ collection: 'articles', id: ids.article })
    for (const question of ['changes', 'articles/a/b', 'search?page=0', 'articles/%'])
      expect((await ask(pass, {}, [question])).status).toBe(422)
  })

  it('stores nothing and changes nothing that shoppers see', async () => {
    const run = async (statement: ReturnType<typeof sql>) =>
      (await databaseOf(mall.payload).drizzle.execute(statement)).rows
    const opened = await Promise.all([
      open({ collection: 'articles', id: ids.article ?? '' }),
      open({ collection: 'banners', id: null }),
      open({ collection: 'products', id: ids.lamp ?? '' }),
    ])
    const before = await stateOfDatabase(run)
    for (const { body } of opened)
      expect(
        (await ask((body as { pass: string }).pass, { title: '没人看到', placement: 'home.hero' }, ['shell'])).status,
      ).toBe(200)
    const after = await stateOfDatabase(run)
    expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual([])
    expect((await published('articles/story')).title).toBe('旧题')
  })

  it('is for those who may write the document, with the key of the storefront and for that document alone', async () => {
    const article = { collection: 'articles', id: ids.article ?? '' }
    const status = async (as: Identity, what: Open = article) => (await open(what, as)).status
    expect(await status(null)).toBe(401)
    expect(await status('customer')).toBe(401)
    expect(await status('designer')).toBe(403)
    expect(await status('fulfilment')).toBe(403)
    expect(await status('service', { collection: 'campaigns', id: ids.campaign ?? '' })).toBe(403)
    expect(await status('designer', { collection: 'products', id: null })).toBe(403)
    expect(await status('copywriter', { collection: 'articles', id: crypto.randomUUID() })).toBe(404)
    expect(await status('copywriter', { collection: 'orders', id: null })).toBe(422)

    const { pass } = (await open(article)).body as { pass: string }
    const body = { draft: { locale: 'zh', values: {} }, questions: ['shell'] }
    const keyless = await mall.request('POST', '/api/preview/answers', { headers: { 'x-preview-pass': pass }, body })
    expect(keyless.status).toBe(403)
    expect((await ask(`${pass}x`, {}, ['shell'])).status).toBe(403)
    const asPass = await mall.request('GET', '/api/store/shell', { headers: { ...storeKey(), 'x-preview-pass': pass } })
    expect(asPass.status).toBe(403)
  })

  it('ends with the session it was opened in', async () => {
    const { pass } = (await open({ collection: 'articles', id: ids.article ?? '' }, 'marketing')).body as {
      pass: string
    }
    expect((await ask(pass, {}, ['shell'])).status).toBe(200)
    await mall.request('POST', '/api/staff/logout', { as: 'marketing' })
    expect((await ask(pass, {}, ['shell'])).status).toBe(403)
  })

  it('stands on the page of its place', async () => {
    const banner = (place: object, locale?: 'en') =>
      pathOf({ collection: 'banners', id: null, place, ...(locale ? { locale } : {}) })
    expect(await banner({ placement: 'home.promo' })).toBe('/')
    expect(await banner({ placement: 'home.hero' }, 'en')).toBe('/en')
    expect(await banner({ placement: 'article.aside' })).toBe('/articles/story')
    expect(await banner({ placement: 'campaign.top', campaign: ids.campaign })).toBe('/campaigns/sale')
    expect(await banner({ placement: 'category.top' })).toBe('/categories/somewhere')
    expect(await banner({ placement: 'search.empty' })).toMatch(/^\/search\?q=/)
    expect(await pathOf({ collection: 'pages', id: ids.page ?? '' })).toBe('/')
    expect(await pathOf({ collection: 'products', id: ids.lamp ?? '', locale: 'en' })).toBe('/en/products/lamp')
  })
})
