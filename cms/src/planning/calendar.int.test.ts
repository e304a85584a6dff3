import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SampleShop } from '../store-api/sample-shop.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import type { CalendarItem, CalendarPlan } from './rules/calendar-plan.ts'

let mall: TestMall
let shop: SampleShop
const ids: Record<string, string> = {}

/** 10:00 in Shanghai on a day of December 2027: far from now, whenever the tests run. */
const at = (day: number): string => new Date(Date.UTC(2027, 11, day, 2)).toISOString()
const window = (from: number | null, until: number | null = null) => ({
  from: from === null ? null : at(from),
  until: until === null ? null : at(until),
})

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
  ids.campaign = await shop.campaign('double-twelve', { title: '双十二', window: window(10, 13) })
  ids.article = await shop.article('wool', { title: '毛呢', window: window(8), campaign: ids.campaign })
  ids.draft = await shop.article('lamp', { title: '灯', window: window(9, 20), _status: 'draft' })
  ids.timeless = await shop.article('idea', { title: '没有时间', _status: 'draft' })
  ids.old = await shop.article('old', { title: '旧文', window: { from: '2020-01-01T00:00:00.000Z', until: null } })
  ids.strong = await shop.banner('category.top', { title: '强', priority: 5, weight: 200, window: window(10, 12) })
  ids.weak = await shop.banner('category.top', { title: '弱', priority: 5, window: window(11, 13) })
  const product = await shop.product({ slug: 'coat' })
  const { docs } = await mall.payload.find({ collection: 'skus', where: { product: { equals: product } } })
  ids.sku = docs[0]?.id ?? ''
  const price = async (fen: number, from: number, until: number) =>
    (
      await mall.payload.create({
        collection: 'price-windows',
        data: { sku: ids.sku ?? '', price: fen, window: window(from, until) },
      })
    ).id
  ids.price = await price(8900, 10, 13)
  ids.lower = await price(7900, 12, 15)
})
afterAll(() => mall.close())

const read = (query: string, as: Identity = 'operations') =>
  mall.request('GET', `/api/planning/calendar${query}`, { as })
const plan = async (as: Identity = 'operations', more = ''): Promise<CalendarPlan> =>
  (await read(`?first=2027-12-01&days=31${more}`, as)).body as CalendarPlan
const itemOf = async (id: string | undefined, as: Identity = 'operations'): Promise<CalendarItem> => {
  const item = (await plan(as)).items.find((one) => one.id === id)
  if (!item) throw new Error('not on the calendar')
  return item
}
const reschedule = (item: CalendarItem, to: { from: string | null; until: string | null }, as: Identity) =>
  mall.request('POST', '/api/planning/commands/reschedule', {
    as,
    body: { kind: item.kind, id: item.id, ...to, seen: { from: item.from, until: item.until } },
  })

describe('the calendar of a month', () => {
  it('has everything with a time in it, and what has none beside it', async () => {
    const { items, unscheduled, timeZone } = await plan()
    expect(timeZone).toBe('Asia/Shanghai')
    expect(items.map(({ kind, title }) => [kind, title])).toEqual([
      ['campaigns', '双十二'],
      ['banners', '强'],
      ['banners', '弱'],
      ['articles', '毛呢'],
      ['articles', '灯'],
      ['price-windows', 'COAT'],
      ['price-windows', 'COAT'],
    ])
    expect(unscheduled.map(({ title }) => title)).toEqual(['没有时间'])
    expect(await itemOf(ids.article)).toMatchObject({
      stage: 'scheduled',
      campaign: { id: ids.campaign, title: '双十二' },
      channels: ['site'],
    })
  })

  it('shows what was there before and stays only to those who ask', async () => {
    const titles = (await plan('operations', '&standing=1')).items.map(({ title }) => title)
    expect(titles).toContain('旧文')
  })

  it('says where a place is crowded, a campaign has no banner and prices overlap', async () => {
    const { findings } = await plan()
    expect(findings.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      [
        'crowded',
        expect.stringMatching(/类目页头 12-11 10:00 – 12-12 10:00 有 2 张同为优先级 5 的横幅，只展示 1 张：“弱”/),
      ],
      ['no_banners', '活动“双十二”还没有任何横幅。'],
      ['price_overlap', expect.stringMatching(/COAT 在 12-12 10:00 – 12-13 10:00 有两个限时价：以较低的 ¥79.00 为准/)],
    ])
  })

  it('says when places stay empty', async () => {
    const { emptyPlaces } = await plan()
    expect(emptyPlaces.filter(({ place }) => place === 'category.top')).toEqual([
      { place: 'category.top', from: '2027-11-30T16:00:00.000Z', until: at(10) },
      { place: 'category.top', from: at(13), until: '2027-12-31T16:00:00.000Z' },
    ])
  })

  it('shows nobody what their role may not read, and strangers nothing', async () => {
    await mall.payload.create({
      collection: 'coupons',
      data: { code: 'DEC20', threshold: 19900, amount: 2000, window: window(5, 9) },
    })
    const kinds = async (as: Identity) => (await plan(as)).items.map(({ kind }) => kind)
    expect(await kinds('marketing')).toContain('coupons')
    expect(await kinds('designer')).not.toContain('coupons')
    expect((await read('?first=2027-12-01&days=31', null)).status).toBe(401)
    expect((await read('?first=2027-12-01&days=31', 'customer')).status).toBe(401)
  })

  it('refuses days that are none', async () => {
    for (const query of ['', '?first=2027-02-30', '?first=2027-12-01&days=0', '?first=2027-12-01&days=400'])
      expect((await read(query)).status).toBe(422)
  })
})

describe('giving something another time', () => {
  it('moves an article to another day, notes it, and moves nothing else', async () => {
    const others = (await plan()).items.filter(({ id }) => id !== ids.draft)
    const before = await itemOf(ids.draft)
    const { status } = await reschedule(before, window(11, 22), 'operations')
    expect(status).toBe(200)
    expect(await itemOf(ids.draft)).toEqual({ ...before, ...window(11, 22) })
    expect((await plan()).items.filter(({ id }) => id !== ids.draft)).toEqual(others)
    const { docs } = await mall.payload.find({
      collection: 'activity',
      where: { and: [{ action: { equals: 'articles.reschedule' } }, { docId: { equals: ids.draft } }] },
    })
    expect(docs).toMatchObject([
      {
        actorName: 'operations',
        summary: '灯：2027-12-09 10:00 – 2027-12-20 10:00 → 2027-12-11 10:00 – 2027-12-22 10:00',
        details: { before: window(9, 20), after: window(11, 22) },
      },
    ])
  })

  it('of published content is a version that waits: what shoppers get keeps its time', async () => {
    const before = await itemOf(ids.article)
    expect((await reschedule(before, window(18), 'copywriter')).status).toBe(200)
    expect(await itemOf(ids.article)).toMatchObject({ ...window(18), live: window(8), stage: 'draft' })
    const live = await mall.payload.findByID({ collection: 'articles', id: ids.article ?? '' })
    expect(live).toMatchObject({ _status: 'published', title: '毛呢', window: window(8) })
  })

  it('is refused to roles that may not change such things, and nothing moves', async () => {
    const price = await itemOf(ids.price)
    const refused = await reschedule(price, window(20, 22), 'copywriter')
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused.body)).toContain('不能改这类内容的时间')
    expect((await reschedule(price, window(20, 22), 'finance')).status).toBe(403)
    expect((await reschedule(price, window(20, 22), null)).status).toBe(401)
    expect(await itemOf(ids.price)).toEqual(price)
  })

  it('is refused when somebody moved it meanwhile, or when it would end before it begins', async () => {
    const price = await itemOf(ids.price)
    expect((await reschedule({ ...price, until: at(25) }, window(20, 22), 'marketing')).status).toBe(409)
    expect((await reschedule(price, window(22, 20), 'marketing')).status).toBe(422)
    expect((await reschedule(price, window(20, 22), 'marketing')).status).toBe(200)
    expect(await itemOf(ids.price)).toMatchObject(window(20, 22))
  })
})

describe('naming an owner', () => {
  const assign = (owner: string | null, as: Identity, id = ids.article) =>
    mall.request('POST', '/api/planning/commands/assign', { as, body: { collection: 'articles', id, owner } })

  it('makes no version, and changes neither what is live nor what is written', async () => {
    const versions = async () =>
      (await mall.payload.countVersions({ collection: 'articles', where: { parent: { equals: ids.article } } }))
        .totalDocs
    const [before, count] = [await itemOf(ids.article), await versions()]
    expect((await assign(mall.accounts.copywriter.id, 'operations')).status).toBe(200)
    expect(await versions()).toBe(count)
    const owner = { id: mall.accounts.copywriter.id, name: 'copywriter' }
    expect(await itemOf(ids.article)).toEqual({ ...before, owner })
  })

  it('is for those who may change the thing, and for colleagues who are there', async () => {
    expect((await assign(mall.accounts.designer.id, 'designer')).status).toBe(403)
    expect((await assign(ids.article ?? '', 'operations')).status).toBe(422)
    expect((await assign(null, 'operations', ids.campaign)).status).toBe(404)
  })

  it('whoever begins a piece of work owns it', async () => {
    const { body } = await mall.request('POST', '/api/articles?draft=true&depth=0', {
      as: 'copywriter',
      body: { title: '新稿', summary: '摘要', window: window(3) },
    })
    const { doc } = body as { doc: { id: string } }
    expect((await itemOf(doc.id)).owner?.id).toBe(mall.accounts.copywriter.id)
  })
})

describe('a release on the calendar', () => {
  const makeRelease = async (title: string, goLiveAt: string | null): Promise<string> => {
    const { body } = await mall.request('POST', '/api/releases', { as: 'copywriter', body: { title } })
    const { id } = (body as { doc: { id: string } }).doc
    await mall.payload.update({ collection: 'releases', id, data: { goLiveAt } })
    return id
  }

  it('stands in its lane at its instant, or beside those without one, and is moved by whoever may change it', async () => {
    const id = await makeRelease('双十二上新', at(10))
    await makeRelease('还没定', null)
    const release = await itemOf(id, 'copywriter')
    expect(release).toMatchObject({ kind: 'releases', stage: 'draft', from: at(10), until: null, mayMove: true })
    expect((await plan()).unscheduled.map(({ title }) => title)).toContain('还没定')
    expect((await itemOf(id, 'finance')).mayMove).toBe(false)
    expect((await reschedule(release, { from: at(11), until: null }, 'finance')).status).toBe(403)
    expect((await reschedule(release, { from: at(11), until: null }, 'copywriter')).status).toBe(200)
    expect((await itemOf(id)).from).toBe(at(11))
    const late = await reschedule(release, { from: at(12), until: null }, 'operations')
    expect([late.status, (late.body as { reason?: string }).reason]).toEqual([409, 'changed_meanwhile'])
    expect((await itemOf(id)).from).toBe(at(11))
  })

  it('stays where it is once it is approved', async () => {
    const id = await makeRelease('已批准', at(14))
    await mall.payload.update({ collection: 'releases', id, data: { state: 'approved' } })
    const release = await itemOf(id)
    expect(release).toMatchObject({ stage: 'approved', mayMove: false })
    const { status, body } = await reschedule(release, { from: at(15), until: null }, 'operations')
    expect([status, (body as { reason?: string }).reason]).toEqual([409, 'wrong_state'])
  })
})
