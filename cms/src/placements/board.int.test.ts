import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { SampleShop } from '../store-api/sample-shop.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'
import { addBannerCounts } from './banner-counts.ts'
import type { BoardView } from './rules/board-view.ts'

const DAY = 86_400_000

let mall: TestMall
let shop: SampleShop
const ids: Record<string, string> = {}
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
  const place = 'home.hero'
  ids.fallback = await shop.banner(place, { title: '兜底' })
  ids.sale = await shop.banner(place, { title: '大促', priority: 10, window: { until: inDays(2) } })
  ids.later = await shop.banner(place, { title: '冬季', priority: 10, window: { from: inDays(5), until: inDays(9) } })
  ids.members = await shop.banner(place, { title: '会员', priority: 50, audience: 'member' })
  ids.draft = await shop.banner(place, { title: '草稿', priority: 99, _status: 'draft' })
  ids.street = await shop.category('street')
  ids.lane = await shop.category('lane', ids.street)
  ids.everywhere = await shop.banner('category.top', { title: '通用' })
  ids.own = await shop.banner('category.top', { title: '老街', priority: 3, category: ids.street })
  ids.deep = await shop.banner('category.top', { title: '小巷', priority: 1, category: ids.lane })
  await addBannerCounts(
    databaseOf(mall.payload).drizzle,
    [{ id: ids.sale, seen: 200, clicked: 3 }],
    new Date().toISOString().slice(0, 10),
  )
})
afterAll(() => mall.close())

const read = async (query = '', as: 'designer' | 'customer' | null = 'designer') =>
  mall.request('GET', `/api/placements${query}`, { as })
const board = async (query = ''): Promise<BoardView> => (await read(query)).body as BoardView
const heroOf = (view: BoardView) => {
  const scope = view.places.find(({ name }) => name === 'home.hero')?.scopes[0]
  if (!scope) throw new Error('no hero')
  return scope
}

it('says of a place what shows now, next and after, and why', async () => {
  const hero = heroOf(await board())
  expect(hero.sentence).toMatch(/^展示“大促”：优先级 10 高于“兜底”的 0；“冬季”.* 开始；“会员”只给已登录会员看。$/)
  expect(hero.stretches.map(({ kind, shown }) => [kind, shown])).toEqual([
    ['banners', [ids.sale]],
    ['fallback', [ids.fallback]],
    ['banners', [ids.later]],
    ['fallback', [ids.fallback]],
  ])
  expect(hero.banners.map(({ title }) => title)).not.toContain('草稿')
})

it('shows a place as another kind of visitor sees it', async () => {
  expect(heroOf(await board('?visitor=member')).stretches[0]?.shown).toEqual([ids.members])
})

it('shows a category with its own banners beside those above it and those for all', async () => {
  const place = (await board()).places.find(({ name }) => name === 'category.top')
  const shown = place?.scopes.map(({ title, banners, stretches }) => [
    title,
    stretches[0]?.shown,
    banners.map((banner) => banner.title),
  ])
  expect(shown).toEqual([
    [null, [ids.everywhere], ['通用']],
    ['类目 lane', [ids.own], ['老街', '小巷', '通用']],
    ['类目 street', [ids.own], ['老街', '通用']],
  ])
})

it('counts stand on the place, on its banners, and on the banner itself', async () => {
  const view = await board()
  expect(view.places.find(({ name }) => name === 'home.hero')?.counts).toMatchObject([{ seen: 200, clicked: 3 }])
  expect(heroOf(view).banners.find(({ id }) => id === ids.sale)).toMatchObject({ seen: 200, clicked: 3 })
  const { body } = await mall.request('GET', `/api/placements/banners/${ids.sale}`, { as: 'designer', locale: 'en' })
  expect(body).toMatchObject({
    sentence: 'Shown: priority 10 beats the 0 of “兜底”.',
    isShown: true,
    counts: [{ seen: 200, clicked: 3 }],
  })
})

it('tells an owner what the visitors a banner is meant for see, and of a draft that it is one', async () => {
  const of = async (id = '') => (await mall.request('GET', `/api/placements/banners/${id}`, { as: 'designer' })).body
  expect(await of(ids.members)).toMatchObject({ isShown: true })
  expect(await of(ids.draft)).toMatchObject({ isShown: false, sentence: '未展示：还没有发布。' })
})

it('is for the team alone', async () => {
  expect((await read('', null)).status).toBe(401)
  expect((await read('', 'customer')).status).toBe(401)
  const missing = await mall.request('GET', '/api/placements/banners/nothing', { as: 'designer' })
  expect(missing.status).toBe(404)
})
