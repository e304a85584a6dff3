import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleOrder, sampleSku } from '../../testing/sample-orders.ts'
import { type Identity, openTestMall, type TestMall } from '../../testing/test-mall.ts'
import type { BulkShipAnswer } from '../rules/bulk-ship-view.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const send = (
  text: string,
  { as = 'fulfilment', carrier = '', locale = 'zh' }: { as?: Identity; carrier?: string; locale?: 'zh' | 'en' } = {},
) => mall.request('POST', '/api/orders/bulk-ship', { as, locale, body: { text, carrier } })
const answerOf = async (text: string, options = {}) => (await send(text, options)).body as BulkShipAnswer
const orderNow = (id: string) => mall.payload.findByID({ collection: 'orders', id, depth: 0 })
const shipmentsOf = (order: string) =>
  mall.payload.find({ collection: 'shipments', where: { order: { equals: order } } })

describe('tracking numbers in bulk', () => {
  it('ship each good line and say why the others were not', async () => {
    const sku = await sampleSku(mall.payload, 20)
    const good = await sampleOrder(mall.payload, sku)
    const unpaid = await sampleOrder(mall.payload, sku, { payment: 'pending' })
    const last = await sampleOrder(mall.payload, sku, { quantity: 2 })
    const text = [
      '订单号,快递公司,运单号',
      `${good.number},顺丰,SF1000000001`,
      `${unpaid.number},顺丰,SF1000000002`,
      'FS000000-NOBODY,顺丰,SF1000000003',
      `${good.number},顺丰,SF1000000004`,
      `${unpaid.number}1,${'顺'.repeat(61)},SF1000000004`,
      `${last.number},,SF1000000005`,
    ].join('\r\n')
    const answer = await answerOf(text, { carrier: '中通' })
    expect(answer.rows.map(({ row, outcome, reason }) => [row, outcome, reason])).toEqual([
      [2, 'shipped', null],
      [3, 'refused', 'not_paid'],
      [4, 'refused', 'unknown_order'],
      [5, 'refused', 'repeated'],
      [6, 'refused', 'carrier_too_long'],
      [7, 'shipped', null],
    ])
    expect(answer.rows[4]?.message).toBe('快递公司名称不超过 60 字。')
    expect(answer.rows[1]?.message).toBe('订单还没有收到款。')
    expect(answer).toMatchObject({ shipped: 2, unchanged: 0, refused: 4 })
    expect(await orderNow(good.id)).toMatchObject({ fulfilment: 'shipped' })
    expect(await orderNow(unpaid.id)).toMatchObject({ fulfilment: 'unfulfilled' })
    expect((await shipmentsOf(last.id)).docs).toMatchObject([{ carrier: '中通', trackingNumber: 'SF1000000005' }])
    const { docs } = await mall.payload.find({ collection: 'stock-levels', where: { sku: { equals: sku.id } } })
    expect(docs[0]).toMatchObject({ onHand: 17, reserved: 1 })
  })

  it('sent again ship nothing again, also at the same instant', async () => {
    const order = await sampleOrder(mall.payload, await sampleSku(mall.payload, 5))
    const text = `${order.number} 顺丰 SF2000000001`
    const answers = await Promise.all([1, 2, 3].map(() => answerOf(text)))
    expect(answers.reduce((sum, { shipped }) => sum + shipped, 0)).toBe(1)
    expect(await answerOf(text)).toMatchObject({ shipped: 0, unchanged: 1, refused: 0 })
    expect(await answerOf(`${order.number} 顺丰 SF2000000002`, { locale: 'en' })).toMatchObject({
      rows: [{ outcome: 'refused', reason: 'already_shipped', message: 'This order has been shipped already.' }],
    })
    expect((await shipmentsOf(order.id)).totalDocs).toBe(1)
  })

  it('leave a line in the log for each order', async () => {
    const order = await sampleOrder(mall.payload, await sampleSku(mall.payload, 5))
    await answerOf(`${order.number} 顺丰 SF3000000001`)
    const { docs } = await mall.payload.find({
      collection: 'activity',
      where: { and: [{ docId: { equals: order.id } }, { action: { equals: 'orders.ship' } }] },
    })
    expect(docs).toMatchObject([{ actorName: 'fulfilment', summary: `${order.number} 发货：顺丰 SF3000000001` }])
  })

  it('are for those who ship', async () => {
    for (const as of ['service', 'finance', 'designer', 'customer', null] as const)
      expect([as, (await send('x y', { as })).status]).toEqual([as, as === 'customer' || as === null ? 401 : 403])
    expect((await send(Array.from({ length: 501 }, (_, n) => `FS${n} SF1234`).join('\n'))).status).toBe(422)
  })
})
