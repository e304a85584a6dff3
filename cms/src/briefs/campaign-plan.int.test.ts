import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SampleShop } from '../store-api/sample-shop.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import type { PlannedTask } from './endpoints/plan-commands.ts'
import type { CampaignPlan } from './endpoints/read-campaign-plan.ts'

let mall: TestMall
let shop: SampleShop
let template: string

const ROLES = [
  'designer',
  'designer',
  'copywriter',
  'copywriter',
  'service',
  'service',
  'fulfilment',
  'marketing',
  'operations',
]
const LAUNCH = new Date(Date.now() + 40 * 86_400_000)

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
  const { id } = await mall.payload.create({
    collection: 'campaign-templates',
    data: {
      title: '大促',
      tasks: ROLES.map((role, index) => ({
        title: `第 ${index + 1} 项`,
        kind: index === 0 ? 'banner' : 'task',
        ...(index === 0 ? { placement: 'home.hero' } : { doneWhen: '做完', background: '大促准备' }),
        role,
        leadHours: 8 * (index + 1),
        priority: 'normal',
      })) as never,
    },
  })
  template = id
})
afterAll(() => mall.close())

const plan = (what: string, as: Identity, campaign: string, withTemplate = true) =>
  mall.request('POST', `/api/briefs/plan/commands/${what}`, {
    as,
    body: { campaign, ...(withTemplate ? { template } : {}) },
  })
const planOf = async (campaign: string, as: Identity = 'operations'): Promise<CampaignPlan> =>
  (await mall.request('GET', `/api/briefs/plan/${campaign}`, { as })).body as CampaignPlan
const unreadOf = async (as: Identity): Promise<{ docId: string; sentence: string; count: number }[]> => {
  const { body } = await mall.request('GET', '/api/notifications?show=unread', { as })
  return (body as { lines: { docId: string; sentence: string; count: number }[] }).lines
}

describe('a campaign from a template', () => {
  it('shows nine tasks with due times before the launch and makes nothing of it', async () => {
    const campaign = await shop.campaign('preview', { window: { from: LAUNCH.toISOString() } })
    const { tasks } = (await plan('preview', 'marketing', campaign)).body as { tasks: PlannedTask[] }
    expect(tasks.map(({ role }) => role)).toEqual(ROLES)
    for (const { due, tight } of tasks) {
      expect(Date.parse(due)).toBeLessThanOrEqual(LAUNCH.getTime())
      expect(tight).toBe(false)
    }
    expect(tasks.map(({ due }) => due)).toEqual(
      tasks
        .map(({ due }) => due)
        .toSorted()
        .toReversed(),
    )
    expect((await planOf(campaign)).briefs).toEqual([])
  })

  it('makes them once, on the desks of their roles, and tells each role', async () => {
    const campaign = await shop.campaign('make', { window: { from: LAUNCH.toISOString() } })
    expect((await plan('make', 'designer', campaign)).status).toBe(403)
    const answers = await Promise.all([plan('make', 'marketing', campaign), plan('make', 'operations', campaign)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { briefs } = await planOf(campaign)
    expect(briefs.map(({ role }) => role).toSorted()).toEqual(ROLES.toSorted())
    for (const role of ['designer', 'copywriter', 'service', 'fulfilment'] as const) {
      const mine = briefs.filter((brief) => brief.role === role).map(({ id }) => id)
      const told = (await unreadOf(role)).map(({ docId }) => docId)
      expect(
        mine.every((id) => told.includes(id)),
        role,
      ).toBe(true)
    }
  })

  it('without a beginning is told to set one first', async () => {
    const campaign = await shop.campaign('no-launch', { window: {} })
    const refused = await plan('preview', 'operations', campaign)
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).toContain('没有开始时间')
  })

  it('that begins later offers to move what is not done, and leaves what was done or set by hand', async () => {
    const campaign = await shop.campaign('move', { window: { from: LAUNCH.toISOString() } })
    await plan('make', 'operations', campaign)
    const before = (await planOf(campaign)).briefs.filter(({ state }) => state === 'open')
    const [done, byHand] = before
    await mall.request('POST', `/api/briefs/${done?.id}/commands/deliver`, { as: 'admin', body: { note: '好了' } })
    await mall.request('POST', `/api/briefs/${byHand?.id}/commands/reschedule`, {
      as: 'operations',
      body: { due: new Date(Date.now() + 86_400_000).toISOString() },
    })
    const later = new Date(LAUNCH.getTime() + 7 * 86_400_000).toISOString()
    await mall.payload.update({ collection: 'campaigns', id: campaign, data: { window: { from: later } } })
    expect((await planOf(campaign)).stale).toBe(ROLES.length - 2)
    const { moves } = (await plan('previewMoves', 'operations', campaign, false)).body as {
      moves: { id: string; from: string; to: string }[]
    }
    expect(moves).toHaveLength(ROLES.length - 2)
    for (const { from, to } of moves) expect(Date.parse(to)).toBeGreaterThan(Date.parse(from))
    expect((await plan('move', 'marketing', campaign, false)).body).toMatchObject({ moved: ROLES.length - 2 })
    const after = await planOf(campaign)
    expect(after.stale).toBe(0)
    const dueOf = (id: string | undefined) => after.briefs.find((brief) => brief.id === id)?.due
    expect(dueOf(done?.id)).toBe(done?.due)
    for (const { id, to } of moves) expect(dueOf(id)).toBe(to)
    expect((await plan('move', 'marketing', campaign, false)).status).toBe(409)
  })
})

describe('a place without an approved creative', () => {
  it('is a gap of the campaign, told of once 48 hours before, until a banner is public there', async () => {
    const { tellOfGaps } = await import('./jobs/tell-of-gaps.ts')
    const launch = new Date(Date.now() + 30 * 3_600_000).toISOString()
    const campaign = await shop.campaign('gap', { window: { from: launch } })
    await plan('make', 'operations', campaign)
    expect((await planOf(campaign)).gaps.map(({ placement }) => placement)).toEqual(['home.hero'])
    await tellOfGaps(mall.payload)
    await tellOfGaps(mall.payload)
    const told = async () => (await unreadOf('operations')).filter(({ docId }) => docId === campaign)
    expect(await told()).toMatchObject([{ count: 1, sentence: expect.stringContaining('首页主横幅') }])
    await shop.banner('home.hero', { campaign })
    expect((await planOf(campaign)).gaps).toEqual([])
  })
})
