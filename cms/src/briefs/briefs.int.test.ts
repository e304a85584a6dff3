import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SampleShop } from '../store-api/sample-shop.ts'
import { samplePhoto } from '../testing/sample-photo.ts'
import { type Answer, type AskOptions, type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
let shop: SampleShop

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
})
afterAll(() => mall.close())

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString()

const ask = (method: string, path: string, as: Identity, body?: unknown, rest: AskOptions = {}) =>
  mall.request(method, path, { as, ...(body === undefined ? {} : { body }), ...rest })
const take = (id: string, step: string, as: Identity, body: unknown = {}, rest: AskOptions = {}): Promise<Answer> =>
  ask('POST', `/api/briefs/${id}/commands/${step}`, as, body, rest)
const sentence = ({ body }: Answer): string => (body as { errors?: { message: string }[] }).errors?.[0]?.message ?? ''
const deskOf = async (id: string, as: Identity = 'operations') =>
  (await ask('GET', `/api/briefs/${id}/desk`, as)).body as Record<string, never> & {
    state: string
    commands: string[]
    missing: string[]
    reworks: number
    discussion: { type: string; what?: string; body?: string }[]
  }
const linesOf = async (as: Identity) =>
  ((await ask('GET', '/api/notifications', as)).body as { lines: { docId: string; sentence: string; count: number }[] })
    .lines

/** A complete request for a photograph, asked for by the service desk. */
const PHOTO = {
  title: '台灯白底图',
  kind: 'asset',
  background: '详情页换主图，顾客问得最多的是灯罩材质。',
  assetKind: 'product',
  pieces: 1,
  minWidth: 800,
  minHeight: 800,
  role: 'designer',
  due: TOMORROW,
}
const make = async (over: Record<string, unknown> = {}, as: Identity = 'service'): Promise<string> => {
  const { status, body } = await ask('POST', '/api/briefs?depth=0', as, { ...PHOTO, ...over })
  expect(status).toBe(201)
  return (body as { doc: { id: string } }).doc.id
}
const TASK = { kind: 'task', doneWhen: '话术发到群里', assetKind: null, pieces: null }
/** A task that is with the designer, asked for by the service desk. */
const begun = async (over: Record<string, unknown> = {}): Promise<string> => {
  const id = await make({ ...TASK, ...over })
  expect((await take(id, 'submit', 'service')).status).toBe(200)
  expect((await take(id, 'start', 'designer')).status).toBe(200)
  return id
}

describe('an incomplete brief', () => {
  it('is refused with exactly what is missing, in the language of whoever asks, and nothing of it is lost', async () => {
    const id = await make({ minWidth: null, background: ' ', role: null })
    const refused = await take(id, 'submit', 'service')
    expect(refused.status).toBe(422)
    expect(sentence(refused)).toContain('还缺：最小宽度（像素）、背景与目的、负责人或岗位。')
    expect(sentence(await take(id, 'submit', 'service', {}, { locale: 'en' }))).toContain(
      'lacks: At least this wide, px, Background and purpose, A person or a role.',
    )
    expect(await deskOf(id)).toMatchObject({ state: 'draft', title: PHOTO.title })
  })

  it('for a banner without size or text is refused, and a complete one enters the queue', async () => {
    const banner = { kind: 'banner', title: '双旦首页', linkTo: '活动页' }
    const id = await make(banner)
    expect(sentence(await take(id, 'submit', 'service'))).toContain('还缺：展位（决定尺寸）、主标题。')
    await ask('PATCH', `/api/briefs/${id}`, 'service', { placement: 'home.hero', heading: '灯下见' })
    expect((await take(id, 'submit', 'service')).status).toBe(200)
    expect(await deskOf(id)).toMatchObject({ state: 'open', missing: [] })
  })

  it('cannot come of a complete one that somebody works on', async () => {
    const id = await begun()
    const emptied = await ask('PATCH', `/api/briefs/${id}`, 'service', { doneWhen: '' })
    expect(emptied.status).toBe(422)
    expect(sentence(emptied)).toContain('怎样算完成')
  })
})

describe('a brief', () => {
  it('shows pixels, safe area, weight and copy limits from the registry of places', async () => {
    const id = await make({ kind: 'banner', placement: 'home.hero', heading: '灯下见', linkTo: '活动页' })
    const { specification } = (await deskOf(id)) as unknown as { specification: { value: string }[] }
    const told = specification.map(({ value }) => value).join('\n')
    for (const figure of ['1920 × 800', '1080 × 1350', '320 kB', '160 kB', '主标题最多 28 字'])
      expect(told).toContain(figure)
  })

  it('goes from the request to acceptance, and each act is in its story', async () => {
    const id = await begun()
    expect((await take(id, 'deliver', 'designer', { note: '发好了' })).status).toBe(200)
    expect((await take(id, 'accept', 'service')).status).toBe(200)
    const desk = await deskOf(id)
    expect(desk.state).toBe('accepted')
    expect(desk.discussion.map(({ what, body }) => what ?? body)).toEqual([
      'submit',
      'start',
      '发好了',
      'deliver',
      'accept',
    ])
  })

  it('is changed by whoever asked for it and by a lead, and by nobody else', async () => {
    const id = await make()
    expect((await ask('PATCH', `/api/briefs/${id}`, 'designer', { title: 'x' })).status).toBe(403)
    expect((await ask('PATCH', `/api/briefs/${id}`, 'service', { title: '台灯主图' })).status).toBe(200)
    expect((await ask('PATCH', `/api/briefs/${id}`, 'operations', { priority: 'high' })).status).toBe(200)
    expect((await ask('GET', `/api/briefs/${id}`, 'customer')).status).toBe(403)
    expect((await ask('GET', `/api/briefs/${id}/desk`, null)).status).toBe(401)
  })

  it('has its state, rework counter and requester from commands alone', async () => {
    const id = await make({ state: 'accepted', reworks: 9, requester: mall.accounts.finance.id })
    await ask('PATCH', `/api/briefs/${id}`, 'service', { state: 'accepted', reworks: 7 })
    const brief = await mall.payload.findByID({ collection: 'briefs', id, depth: 0 })
    expect(brief).toMatchObject({ state: 'draft', reworks: 0, requester: mall.accounts.service.id })
  })

  it('is worked on by the role it waits for, by one person, and accepted by somebody else', async () => {
    const id = await make(TASK)
    await take(id, 'submit', 'service')
    expect((await take(id, 'start', 'copywriter')).status).toBe(403)
    expect((await take(id, 'start', 'designer')).status).toBe(200)
    expect((await take(id, 'deliver', 'copywriter', { note: 'x' })).status).toBe(409)
    await take(id, 'deliver', 'designer', { note: '好了' })
    expect((await take(id, 'accept', 'designer')).status).toBe(403)
    expect((await deskOf(id, 'designer')).commands).toEqual([])
  })

  it('is not accepted by a lead who handed it in', async () => {
    const id = await begun()
    await take(id, 'deliver', 'operations', { note: '我来' })
    expect(sentence(await take(id, 'accept', 'operations'))).toContain('由别人验收')
    expect((await take(id, 'accept', 'service')).status).toBe(200)
  })

  it('counts how often it was sent back, and the third time a lead decides', async () => {
    const id = await begun()
    for (const reworks of [1, 2]) {
      await take(id, 'deliver', 'designer', { note: `第 ${reworks} 版` })
      expect((await take(id, 'requestChanges', 'service', { note: '再改' })).body).toMatchObject({
        state: 'changes',
        reworks,
      })
    }
    await take(id, 'deliver', 'designer', { note: '第 3 版' })
    expect((await take(id, 'requestChanges', 'service', { note: '还是不对' })).body).toMatchObject({
      state: 'escalated',
      reworks: 2,
    })
    expect((await take(id, 'accept', 'service')).status).toBe(403)
    expect((await linesOf('operations'))[0]).toMatchObject({ docId: id })
    expect((await take(id, 'requestChanges', 'operations', { note: '按这版细化' })).body).toMatchObject({ reworks: 3 })
    expect((await deskOf(id)).state).toBe('changes')
  })

  it('takes one of two decisions at the same instant', async () => {
    const id = await begun()
    await take(id, 'deliver', 'designer', { note: '好了' })
    const answers = await Promise.all([
      take(id, 'accept', 'service'),
      take(id, 'requestChanges', 'operations', { note: '慢着' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('what is handed in', () => {
  const upload = async (width: number, height: number, kind: 'product' | 'article', seed: number): Promise<string> => {
    const file = await samplePhoto(width, height, seed)
    return (await mall.payload.create({ collection: 'media', data: { kind, alt: '台灯' } as never, file })).id
  }

  it('is refused with the figures when pixels, number or use do not fit', async () => {
    const id = await make({ pieces: 2 })
    await take(id, 'submit', 'service')
    expect(sentence(await take(id, 'deliver', 'designer'))).toContain('请先选择交付的内容')
    const small = await upload(900, 500, 'article', 1)
    const refused = await take(id, 'deliver', 'designer', { answers: [{ collection: 'media', id: small }] })
    expect(refused.status).toBe(422)
    for (const part of ['要 2 张，现在只有 1 张', '用途不是“商品图”', '900 × 500 像素，至少要 800 × 800'])
      expect(sentence(refused)).toContain(part)
    expect((await deskOf(id)).state).toBe('open')
    const fitting = await Promise.all([upload(1000, 1000, 'product', 2), upload(1200, 1000, 'product', 3)])
    const answers = fitting.map((asset) => ({ collection: 'media', id: asset }))
    expect((await take(id, 'deliver', 'designer', { answers })).body).toMatchObject({ ok: true, warnings: [] })
  })

  it('for an article is held to its length and its channel', async () => {
    const article = {
      kind: 'article',
      role: 'copywriter',
      channel: 'wechat',
      shortest: 20,
      longest: 30,
      angle: '第一次买灯的人',
      keywords: ['显色'],
    }
    const id = await make(article)
    await take(id, 'submit', 'service')
    const { answer } = (await take(id, 'begin', 'copywriter')).body as { answer: { collection: string; id: string } }
    expect(answer.collection).toBe('articles')
    expect(await deskOf(id)).toMatchObject({ state: 'in_work', answers: [{ id: answer.id }] })
    const refused = await take(id, 'deliver', 'copywriter', { answers: [answer] })
    expect(sentence(refused)).toContain('正文 0 字，至少要 20 字')
    expect(sentence(refused)).toContain('还没有公众号渠道稿')
  })

  it('must be something the person who hands it in may read and that exists', async () => {
    const id = await begun()
    const answers = [{ collection: 'articles', id: '00000000-0000-7000-8000-000000000000' }]
    expect((await take(id, 'deliver', 'designer', { answers })).status).toBe(404)
  })
})

describe('people are told', () => {
  it('what was given to them, what mentions them and what was decided, once each', async () => {
    const id = await make(TASK)
    await take(id, 'submit', 'service')
    const name = (await mall.payload.findByID({ collection: 'staff', id: mall.accounts.marketing.id })).name
    await take(id, 'comment', 'designer', { body: `@${name} 要不要加活动时间？` })
    const mine = async (as: Identity) => (await linesOf(as)).filter(({ docId }) => docId === id)
    expect((await mine('designer')).map(({ sentence: said }) => said)).toEqual(['service 把“台灯白底图”交给了你'])
    expect((await mine('marketing'))[0]?.sentence).toContain('提到了你')
    expect(await mine('service')).toMatchObject([{ count: 1 }])
    await take(id, 'start', 'designer')
    await take(id, 'deliver', 'designer', { note: '好了' })
    expect((await mine('service'))[0]).toMatchObject({ sentence: 'designer 提交了“台灯白底图”，请审阅' })
  })

  it('once of a brief that is overdue, however often the clock looks, and again when the due time was moved', async () => {
    const { tellOfDueBriefs } = await import('./jobs/tell-of-due-briefs.ts')
    const id = await begun()
    const late = new Date(Date.now() + 3 * 86_400_000)
    for (let run = 0; run < 3; run += 1) await tellOfDueBriefs(mall.payload, late)
    const overdue = async () =>
      (await linesOf('designer')).filter(({ docId, sentence: said }) => docId === id && said.includes('逾期'))
    expect(await overdue()).toMatchObject([{ sentence: expect.stringContaining('已逾期') }])
    const count = (await overdue())[0]?.count
    await take(id, 'reschedule', 'service', { due: new Date(Date.now() + 2 * 86_400_000).toISOString() })
    await tellOfDueBriefs(mall.payload, late)
    expect((await overdue())[0]?.count).toBe(Number(count) + 1)
  })
})

describe('a story idea', () => {
  const IDEA = {
    title: '灯下读书',
    angle: '给租房的人看的读书灯',
    keywords: ['台灯', '显色'],
    channel: 'site',
    season: '立冬',
  }
  const propose = async (over: Record<string, unknown> = {}): Promise<string> =>
    (
      (await ask('POST', '/api/story-ideas?depth=0', 'copywriter', { ...IDEA, ...over })).body as {
        doc: { id: string }
      }
    ).doc.id
  const decide = (id: string, what: string, as: Identity, body: unknown): Promise<Answer> =>
    ask('POST', `/api/story-ideas/${id}/commands/${what}`, as, body)

  it('that operations accepts with a due time becomes a brief and an article draft, linked to it and to the campaign', async () => {
    const campaign = await shop.campaign('dengxia')
    const id = await propose({ campaign })
    expect((await decide(id, 'accept', 'copywriter', { due: TOMORROW })).status).toBe(403)
    const accepted = await decide(id, 'accept', 'operations', { due: TOMORROW, assignee: mall.accounts.copywriter.id })
    expect(accepted.status).toBe(200)
    const { brief, article } = accepted.body as { brief: string; article: string }
    const made = await mall.payload.findByID({ collection: 'briefs', id: brief, depth: 0 })
    expect(made).toMatchObject({
      kind: 'article',
      state: 'open',
      due: TOMORROW,
      campaign,
      idea: id,
      assignee: mall.accounts.copywriter.id,
      submission: [{ relationTo: 'articles', value: article }],
    })
    const draft = await mall.payload.findByID({ collection: 'articles', id: article, draft: true, depth: 0 })
    expect(draft).toMatchObject({ title: IDEA.title, campaign, _status: 'draft' })
    expect((await linesOf('copywriter')).some(({ docId }) => docId === brief)).toBe(true)
    expect((await decide(id, 'decline', 'operations', { reason: '晚了' })).status).toBe(409)
  })

  it('that is declined tells whoever proposed it why, and needs a due time still to come to be accepted', async () => {
    const id = await propose()
    const past = new Date(Date.now() - 1000).toISOString()
    expect(sentence(await decide(id, 'accept', 'operations', { due: past }))).toContain('截止时间已经过去')
    expect(sentence(await decide(id, 'accept', 'operations', { due: 'soon' }))).toContain('2026-11-11 10:00')
    expect((await decide(id, 'decline', 'operations', { reason: '上周刚写过' })).status).toBe(200)
    expect((await linesOf('copywriter')).find(({ docId }) => docId === id)?.sentence).toContain('上周刚写过')
  })

  it('is changed by whoever proposed it until it is decided on', async () => {
    const id = await propose()
    expect((await ask('PATCH', `/api/story-ideas/${id}`, 'designer', { title: 'x' })).status).toBe(403)
    expect((await ask('PATCH', `/api/story-ideas/${id}`, 'copywriter', { title: '灯下' })).status).toBe(200)
    await decide(id, 'decline', 'operations', { reason: '不做' })
    expect((await ask('PATCH', `/api/story-ideas/${id}`, 'copywriter', { title: '再来' })).status).toBe(403)
  })
})
