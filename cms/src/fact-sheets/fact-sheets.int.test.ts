import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SampleShop } from '../store-api/sample-shop.ts'
import { type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { keepSheets } from './fact-sheets.ts'
import type { FactSheetView, ListedSheet } from './read-sheets.ts'

let mall: TestMall
let shop: SampleShop

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
})
afterAll(() => mall.close())

const rules = (said: string, answer = '能') => ({
  facts: { rules: said, questions: [{ question: '能用券吗', answer }] },
})
const publish = (id: string, data: object) =>
  mall.payload.update({ collection: 'campaigns', id, data: { ...data, _status: 'published' } as never, depth: 0 })
const listOf = async (as: Identity) =>
  (await mall.request('GET', '/api/fact-sheets', { as })).body as { sheets: ListedSheet[] }
const sheetOf = async (id: string, as: Identity = 'service') =>
  (await mall.request('GET', `/api/fact-sheets/${id}`, { as })).body as FactSheetView
const read = (id: string, version: number, as: Identity = 'service') =>
  mall.request('POST', `/api/fact-sheets/${id}/commands/read`, { as, body: { version } })
const toldOf = async (id: string): Promise<string[]> => {
  const { body } = await mall.request('GET', '/api/notifications', { as: 'service' })
  return (body as { lines: { docId: string; sentence: string }[] }).lines
    .filter(({ docId }) => docId === id)
    .map(({ sentence }) => sentence)
}

describe('the fact sheet of a campaign', () => {
  it('stands before service once it is published, and a draft of another wording changes nothing', async () => {
    const id = await shop.campaign('dengxia', rules('不设满减'))
    expect(await toldOf(id)).toEqual([expect.stringContaining('活动说明')])
    const view = await sheetOf(id)
    expect(view).toMatchObject({ state: 'unread', sheet: { rules: '不设满减', questions: [{ answer: '能' }] } })
    await mall.request('PATCH', `/api/campaigns/${id}?draft=true`, { as: 'marketing', body: rules('满 300 减 30') })
    expect(await sheetOf(id)).toMatchObject({ version: view.version, sheet: { rules: '不设满减' } })
  })

  it('is marked as changed for whoever had read it, with what changed, until they read it again', async () => {
    const id = await shop.campaign('xinchun', rules('不设满减'))
    const first = await sheetOf(id)
    expect((await read(id, first.version)).status).toBe(200)
    expect((await sheetOf(id)).state).toBe('read')
    await publish(id, rules('满 300 减 30', '不能'))
    const changed = await sheetOf(id)
    expect(changed).toMatchObject({
      state: 'changed',
      changes: [
        { part: 'rules', before: '不设满减', after: '满 300 减 30' },
        { part: 'question', name: '能用券吗', before: '能', after: '不能' },
      ],
    })
    expect((await toldOf(id))[0]).toContain('已变更')
    // What somebody looked at is what they have read, however late they say so.
    await read(id, first.version)
    expect((await sheetOf(id)).state).toBe('changed')
    await read(id, changed.version)
    expect(await sheetOf(id)).toMatchObject({ state: 'read', changes: [] })
  })

  it('is one version however often the same is published and the clock looks', async () => {
    const id = await shop.campaign('yiyang', rules('不设满减'))
    const { version } = await sheetOf(id)
    await publish(id, rules('不设满减'))
    await Promise.all([keepSheets(mall.payload), keepSheets(mall.payload)])
    expect((await sheetOf(id)).version).toBe(version)
    expect(await toldOf(id)).toHaveLength(1)
  })

  it('is found by the clock when the campaign came by another door than a save', async () => {
    const id = await shop.campaign('bieluo')
    const { version } = await sheetOf(id)
    await mall.payload.db.updateOne({
      collection: 'campaigns',
      id,
      data: { facts: { rules: '发布包带来的规则' } },
    })
    await keepSheets(mall.payload)
    expect(await sheetOf(id)).toMatchObject({ version: version + 1, sheet: { rules: '发布包带来的规则' } })
  })

  it('is for the team alone, and not listed when the campaign is over', async () => {
    const id = await shop.campaign('guoqi', rules('不设满减'))
    for (const as of [null, 'customer'] as const)
      expect((await mall.request('GET', `/api/fact-sheets/${id}`, { as })).status).toBe(401)
    const open = await mall.request('GET', `/api/campaigns/${id}`)
    expect((open.body as { facts?: unknown }).facts).toBeUndefined()
    expect((await listOf('service')).sheets.some(({ campaign }) => campaign === id)).toBe(true)
    await publish(id, { window: { until: new Date(Date.now() - 1000).toISOString() } })
    expect((await listOf('service')).sheets.some(({ campaign }) => campaign === id)).toBe(false)
  })
})
