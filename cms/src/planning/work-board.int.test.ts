import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SampleShop } from '../store-api/sample-shop.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { readRoleDesk } from './planning.ts'
import type { BoardCard, BoardColumn, BoardView, Column } from './rules/board.ts'

let mall: TestMall
let shop: SampleShop

const DAY = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
})
afterAll(() => mall.close())

const board = async (query = '', as: Identity = 'operations'): Promise<BoardView> =>
  (await mall.request('GET', `/api/planning/board?${query}`, { as })).body as BoardView
const columnOf = (view: BoardView, column: Column): BoardColumn => {
  const found = view.columns.find((one) => one.column === column)
  if (!found) throw new Error(`no column ${column}`)
  return found
}
const cardOf = async (title: string, as: Identity = 'operations'): Promise<BoardCard> => {
  const card = (await board('', as)).columns.flatMap(({ cards }) => cards).find((one) => one.title === title)
  if (!card) throw new Error(`no card ${title}`)
  return card
}
const step = (card: BoardCard, command: string, as: Identity, more: object = {}) =>
  mall.request('POST', `/api/${card.collection}/${card.id}/commands/${command}`, {
    as,
    body: { hash: card.hash, ...more },
  })
const write = async (title: string, window: object = {}): Promise<void> => {
  const { status } = await mall.request('POST', '/api/articles?draft=true&depth=0', {
    as: 'copywriter',
    body: { title, summary: '摘要', slug: `s-${Math.random().toString(36).slice(2)}`, window },
  })
  expect(status).toBe(201)
}

describe('a card', () => {
  it('goes from column to column by the very commands of the flow, with the hash it carries', async () => {
    await write('秋天的羊毛', { from: inDays(1) })
    const draft = await cardOf('秋天的羊毛', 'copywriter')
    expect(draft).toMatchObject({ column: 'draft', dueState: 'soon', rights: { update: true, publish: false } })
    expect(draft.owner?.id).toBe(mall.accounts.copywriter.id)
    expect((await step(draft, 'submit', 'copywriter')).status).toBe(200)
    const inReview = await cardOf('秋天的羊毛')
    expect(inReview).toMatchObject({ column: 'in_review', rights: { update: true, publish: true } })
    expect((await step(inReview, 'approve', 'copywriter')).status).toBe(403)
    expect((await step(inReview, 'requestChanges', 'operations', { note: '标题太长' })).status).toBe(200)
    expect(await cardOf('秋天的羊毛')).toMatchObject({ column: 'changes_requested' })
    expect((await step(await cardOf('秋天的羊毛'), 'submit', 'copywriter', { note: '改好了' })).status).toBe(200)
    expect((await step(await cardOf('秋天的羊毛'), 'approveAndPublish', 'operations')).status).toBe(200)
    expect(await cardOf('秋天的羊毛')).toMatchObject({ column: 'scheduled', dueState: 'none' })
  })

  it('that somebody changed meanwhile is refused, and stays where it is', async () => {
    await write('改来改去')
    const seen = await cardOf('改来改去', 'copywriter')
    await mall.request('PATCH', `/api/articles/${seen.id}?draft=true`, {
      as: 'copywriter',
      body: { summary: '另一段' },
    })
    const { status, body } = await step(seen, 'submit', 'copywriter')
    expect(status).toBe(409)
    expect(JSON.stringify(body)).toMatch(/[一-鿿]/)
    expect(await cardOf('改来改去')).toMatchObject({ column: 'draft' })
  })
})

describe('the board', () => {
  it('counts every column, shows the first cards, and more when asked', async () => {
    for (let n = 0; n < 23; n += 1) await write(`草稿 ${n}`)
    const { total, cards } = columnOf(await board('kind=articles'), 'draft')
    expect(total).toBeGreaterThanOrEqual(23)
    expect(cards).toHaveLength(20)
    const more = (await mall.request('GET', '/api/planning/board?kind=articles&column=draft&offset=20', {
      as: 'operations',
    })) as { body: BoardColumn }
    expect(more.body.cards).toHaveLength(total - 20)
    expect(new Set([...cards, ...more.body.cards].map(({ id }) => id)).size).toBe(total)
  })

  it('shows what is asked for: of one owner, of one campaign, of one kind, overdue', async () => {
    const campaign = await shop.campaign('sale', { title: '大促' })
    await shop.article('of-sale', { title: '大促的文章', campaign })
    await write('早该上线', { from: inDays(-2) })
    const titles = (view: BoardView) => view.columns.flatMap(({ cards }) => cards.map(({ title }) => title))
    expect(titles(await board(`campaign=${campaign}`)).toSorted()).toEqual(['大促', '大促的文章'].toSorted())
    expect(titles(await board('due=overdue'))).toEqual(['早该上线'])
    const of = await board(`owner=${mall.accounts.copywriter.id}`)
    expect(titles(of)).not.toContain('大促的文章')
    expect(titles(await board('kind=campaigns'))).toEqual(['大促'])
    expect((await mall.request('GET', '/api/planning/board?owner=x', { as: 'operations' })).status).toBe(422)
  })

  it('has every article in the channel of the mall itself, and in another those with a version for it', async () => {
    const campaign = await shop.campaign('channels', { title: '渠道大促' })
    await shop.article('site-only', { title: '只在官网', campaign })
    const article = await shop.article('wechat-too', { title: '也发公众号', campaign })
    await mall.payload.create({ collection: 'channel-variants', data: { article, channel: 'wechat' } as never })
    const titles = async (query: string) =>
      (await board(`campaign=${campaign}&${query}`)).columns.flatMap(({ cards }) => cards.map(({ title }) => title))
    expect((await titles('channel=site')).toSorted()).toEqual(['也发公众号', '只在官网'].toSorted())
    expect(await titles('channel=wechat')).toEqual(['也发公众号'])
    expect(await titles('channel=site&kind=campaigns')).toEqual([])
  })

  it('is for the team alone', async () => {
    expect((await mall.request('GET', '/api/planning/board', { as: 'customer' })).status).toBe(401)
    expect((await mall.request('GET', '/api/planning/board')).status).toBe(401)
  })
})

describe('a desk', () => {
  const deskOf = async (role: 'operations' | 'copywriter' | 'tech' | 'finance') => {
    const account = await mall.payload.findByID({ collection: 'staff', id: mall.accounts[role].id })
    const req = await createLocalReq({ user: { ...account, collection: 'staff' } }, mall.payload)
    return readRoleDesk({ req, staffId: account.id, roles: [role], now: new Date() })
  }

  it('has what waits for a review on the desk of who may approve it, and not on that of who wrote it', async () => {
    await write('请看一看')
    await step(await cardOf('请看一看', 'copywriter'), 'submit', 'copywriter')
    const [reviewer, writer] = [await deskOf('operations'), await deskOf('copywriter')]
    expect(reviewer.waiting.map(({ title }) => title)).toContain('请看一看')
    expect(writer.waiting.map(({ title }) => title)).not.toContain('请看一看')
    expect(writer.mine.map(({ title }) => title)).toContain('请看一看')
  })

  it('has on the writer’s desk what they are asked to change, and what is past its hour', async () => {
    await step(await cardOf('请看一看'), 'requestChanges', 'operations', { note: '开头太慢' })
    const { waiting, overdue } = await deskOf('copywriter')
    expect(waiting).toMatchObject([{ title: '请看一看', why: { zh: '要求你修改' } }])
    expect(overdue.map(({ title }) => title)).toEqual(['早该上线'])
  })

  it('says something true to every role, also where nothing has happened yet', async () => {
    const [tech, finance] = [await deskOf('tech'), await deskOf('finance')]
    expect(tech.figures.map(({ label }) => label.zh)).toEqual(['任务队列', '搜索索引落后'])
    expect(finance.figures[0]).toMatchObject({ value: '¥0.00' })
    expect(finance.mine).toEqual([])
  })
})

describe('briefs on the board', () => {
  it('stand before everything that is written, soonest due first, and answer the filters they can', async () => {
    const brief = async (title: string, due: string, owner: 'copywriter' | 'designer') =>
      mall.payload.create({
        collection: 'briefs',
        data: {
          title,
          kind: 'task',
          state: 'open',
          due,
          requester: mall.accounts.operations.id,
          assignee: mall.accounts[owner].id,
        } as never,
      })
    await brief('写卖点', inDays(3), 'copywriter')
    await brief('拍照片', inDays(0.5), 'designer')
    const titles = async (query = '') => (await board(query)).briefs.map(({ title, dueState }) => [title, dueState])
    expect(await titles()).toEqual([
      ['拍照片', 'soon'],
      ['写卖点', 'later'],
    ])
    expect(await titles(`owner=${mall.accounts.copywriter.id}`)).toEqual([['写卖点', 'later']])
    expect(await titles('due=soon')).toEqual([['拍照片', 'soon']])
    expect(await titles('kind=articles')).toEqual([])
    const only = await board('kind=briefs')
    expect([only.briefs.length, only.columns.every(({ total }) => total === 0)]).toEqual([2, true])
  })
})

describe('releases on the desk of operations', () => {
  it('wait for approval, come up, or say why they failed; nobody else is asked', async () => {
    const make = (title: string, data: object) =>
      mall.payload.create({ collection: 'releases', data: { title, ...data } as never })
    const filled = async (title: string, data: object) => {
      const release = await make(title, { state: 'draft', ...data })
      const { doc } = (
        await mall.request('POST', '/api/articles?draft=true&depth=0', {
          as: 'copywriter',
          body: { title: `${title}的文章`, summary: '摘要' },
        })
      ).body as { doc: { id: string } }
      const body = { collection: 'articles', docId: doc.id }
      const { status } = await mall.request('POST', `/api/releases/${release.id}/commands/add`, {
        as: 'copywriter',
        body,
      })
      expect(status).toBe(200)
      return release
    }
    await filled('等批准', { goLiveAt: inDays(1) })
    await filled('没定时间', {})
    const failed = await filled('没成', { goLiveAt: inDays(-1) })
    await mall.payload.update({
      collection: 'releases',
      id: failed.id,
      data: { state: 'scheduled', failure: { zh: '商品已被删除', en: 'a product is gone' } },
    })
    const deskOf = async (role: 'operations' | 'designer') => {
      const user = {
        ...(await mall.payload.findByID({ collection: 'staff', id: mall.accounts[role].id })),
        collection: 'staff',
      }
      const req = await createLocalReq({ user: user as never }, mall.payload)
      return readRoleDesk({ req, staffId: mall.accounts[role].id, roles: [role], now: new Date() })
    }
    const { waiting, overdue } = await deskOf('operations')
    const ofReleases = (items: { key: string; title: string; why: { zh: string } }[]) =>
      items.filter(({ key }) => key.startsWith('releases/')).map(({ title, why }) => [title, why.zh])
    expect(ofReleases(waiting)).toEqual([['等批准', expect.stringMatching(/^等你批准 · .+后上线$/)]])
    expect(ofReleases(overdue)).toEqual([['没成', '没有生效：商品已被删除']])
    const designer = await deskOf('designer')
    expect(ofReleases([...designer.waiting, ...designer.overdue])).toEqual([])
  })
})
