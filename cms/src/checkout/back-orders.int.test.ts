import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { stockOf } from '../inventory/inventory.ts'
import { boughtOrder } from '../testing/bought-order.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { sampleShopper } from '../testing/sample-shopper.ts'
import { type Answer, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { auditBooks } from './audit/audit-books.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterEach(async () => {
  expect(await auditBooks(databaseOf(mall.payload).pool)).toEqual([])
})
afterAll(() => mall.close())

const levelOf = async (sku: { id: string }) => (await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)
const sentenceOf = ({ body }: Answer) => (body as { errors: { message: string }[] }).errors[0]?.message
const setPolicy = (sku: { id: string }, stockPolicy: 'deny' | 'backorder') =>
  mall.payload.update({ collection: 'skus', id: sku.id, data: { stockPolicy } })

async function soldAhead() {
  const sku = await sampleSku(mall.payload, 0)
  await setPolicy(sku, 'backorder')
  return sku
}

async function receive(sku: { code: string }, quantity: number): Promise<void> {
  const body = { key: randomUUID(), sku: sku.code, quantity, reason: '采购到货' }
  expect((await mall.request('POST', '/api/stock-levels/commands/receive', { as: 'fulfilment', body })).status).toBe(
    200,
  )
}

type Goods = { id: string; quantity?: number }[]

/** Presses the last button of a checkout that is filled in, under cash on delivery. */
async function readyToBuy(...goods: Goods): Promise<() => Promise<Answer>> {
  const shopper = sampleShopper(mall)
  await shopper.fill(goods.map(({ id, quantity = 1 }) => ({ skuId: id, quantity })))
  const form = await shopper.form({ paymentMethod: 'cash_on_delivery' })
  return () => shopper.order(form)
}

/** An order that may be sent at once. */
const bought = (...goods: Goods) => boughtOrder(mall, goods, { paymentMethod: 'cash_on_delivery' })

it('goods ordered before they were there are sent once they have come, though the SKU takes no more such orders', async () => {
  const sku = await soldAhead()
  const order = await bought({ ...sku, quantity: 2 })
  await order.pay()
  await receive(sku, 5)
  await setPolicy(sku, 'deny')
  expect(await auditBooks(databaseOf(mall.payload).pool)).toEqual([])
  expect((await order.send()).status).toBe(200)
  expect(await levelOf(sku)).toMatchObject({ onHand: 3, reserved: 0 })
})

it('an order that was promised nothing is not sent what came and was promised to others', async () => {
  const sku = await soldAhead()
  const early = await bought({ ...sku, quantity: 2 })
  await receive(sku, 2)
  await setPolicy(sku, 'deny')
  const late = await bought(sku)
  const refused = await early.send()
  expect([refused.status, sentenceOf(refused)]).toEqual([409, `单品 ${sku.code} 库存不足，可售只剩 1 件。`])
  expect(await levelOf(sku)).toMatchObject({ onHand: 2, reserved: 1 })
  expect((await late.send()).status).toBe(200)
  await receive(sku, 1)
  expect((await early.send()).status).toBe(200)
  expect(await levelOf(sku)).toMatchObject({ onHand: 0, reserved: 0 })
})

it('sent while others buy the same goods, nobody waits in a circle', async () => {
  const there = await sampleSku(mall.payload, 100)
  const ahead = await soldAhead()
  const waiting: Awaited<ReturnType<typeof bought>>[] = []
  while (waiting.length < 20) waiting.push(await bought(there, ahead))
  await receive(ahead, 100)
  const buyers = await Promise.all(waiting.map(() => readyToBuy(there, ahead)))
  const answers = await Promise.all(
    waiting.flatMap((order, index) => [order.send(), (buyers[index] as (typeof buyers)[0])()]),
  )
  expect(answers.map(({ status }) => status)).toEqual(waiting.flatMap(() => [200, 201]))
  expect(await levelOf(there)).toMatchObject({ onHand: 80, reserved: 20 })
  expect(await levelOf(ahead)).toMatchObject({ onHand: 80, reserved: 20 })
})
