import { sql } from '@payloadcms/db-postgres'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { stockOf } from '../inventory/inventory.ts'
import { boughtOrder } from '../testing/bought-order.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { type Answer, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { auditBooks } from './audit/audit-books.ts'
import { ORDER_MAILS } from './mails/order-mails.ts'

let mall: TestMall

beforeAll(async () => {
  mall = await openTestMall()
})
afterEach(async () => {
  expect(await auditBooks(databaseOf(mall.payload).pool)).toEqual([])
})
afterAll(() => mall.close())

const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows
const levelOf = async (sku: { id: string }) => (await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)
const reasonOf = ({ body }: Answer) => (body as { reason?: string }).reason
const sentenceOf = ({ body }: Answer) => (body as { errors: { message: string }[] }).errors[0]?.message

/** A paid order. */
async function paid(...goods: { id: string; quantity: number }[]) {
  const order = await boughtOrder(mall, goods)
  expect((await order.pay()).status).toBe(200)
  const lines = await run(sql`select id, sku_id from order_lines where order_id = ${order.id}::uuid`)
  return {
    ...order,
    async giveBack(sku: { id: string }, quantity: number) {
      const line = lines.find(({ sku_id }) => sku_id === sku.id)?.id
      return order.take('refund', 'finance', { lines: [{ line, quantity }], reason: '少买一件' })
    },
    goodsInMail: async () => (await ORDER_MAILS.orderShipped(mall.payload, order.id))?.letter.paragraphs.join('\n'),
  }
}

it('pieces given back before the parcel leaves are free at once and stay here', async () => {
  const sku = await sampleSku(mall.payload, 5)
  const order = await paid({ ...sku, quantity: 3 })
  expect((await order.giveBack(sku, 1)).status).toBe(200)
  expect(await levelOf(sku)).toMatchObject({ onHand: 5, reserved: 2, available: 3 })
  expect((await order.giveBack(sku, 1)).status).toBe(200)
  expect((await order.desk()).lines).toMatchObject([{ quantity: 3, refundedQuantity: 2, sentQuantity: null }])
  expect((await order.send()).status).toBe(200)
  expect(await levelOf(sku)).toMatchObject({ onHand: 4, reserved: 0 })
  expect((await order.desk()).lines).toMatchObject([{ quantity: 3, refundedQuantity: 2, sentQuantity: 1 }])
  expect(await order.goodsInMail()).toContain('× 1')
})

it('a line given back whole is not sent with the others', async () => {
  const [kept, dropped] = [await sampleSku(mall.payload, 5), await sampleSku(mall.payload, 5)]
  const order = await paid({ ...kept, quantity: 1 }, { ...dropped, quantity: 2 })
  await order.giveBack(dropped, 2)
  expect(await levelOf(dropped)).toMatchObject({ onHand: 5, reserved: 0 })
  expect((await order.send()).status).toBe(200)
  expect(await levelOf(dropped)).toMatchObject({ onHand: 5, reserved: 0 })
  expect(await levelOf(kept)).toMatchObject({ onHand: 4, reserved: 0 })
  expect(await order.goodsInMail()).not.toContain('× 2')
})

it('pieces given back after the parcel left are money alone: the goods come back by themselves or not', async () => {
  const sku = await sampleSku(mall.payload, 5)
  const order = await paid({ ...sku, quantity: 2 })
  await order.send()
  expect((await order.giveBack(sku, 1)).status).toBe(200)
  expect(await levelOf(sku)).toMatchObject({ onHand: 3, reserved: 0 })
  expect((await order.desk()).lines).toMatchObject([{ refundedQuantity: 1, sentQuantity: 2 }])
  expect(await order.goodsInMail()).toContain('× 2')
})

it('pieces that are not there yet can be given back, and fewer are sent when they come', async () => {
  const sku = await sampleSku(mall.payload, 1)
  await mall.payload.update({ collection: 'skus', id: sku.id, data: { stockPolicy: 'backorder' } })
  const order = await paid({ ...sku, quantity: 2 })
  expect(reasonOf(await order.send())).toBe('not_enough_stock')
  await order.giveBack(sku, 1)
  expect((await order.send()).status).toBe(200)
  expect(await levelOf(sku)).toMatchObject({ onHand: 0, reserved: 0 })
})

it('an order without goods left is not sent for its delivery alone: it waits to be cancelled', async () => {
  const sku = await sampleSku(mall.payload, 5)
  const order = await paid({ ...sku, quantity: 1 })
  await order.giveBack(sku, 1)
  expect(await levelOf(sku)).toMatchObject({ onHand: 5, reserved: 0 })
  expect((await order.desk()).commands).toEqual(['changeAddress', 'cancel', 'refund'])
  for (const answer of [await order.send(), await order.take('startPacking', 'fulfilment', {})])
    expect([answer.status, sentenceOf(answer)]).toEqual([
      409,
      '商品都已退款，没有要发的了。请取消订单，剩下的款会自动退回。',
    ])
  expect((await order.take('cancel', 'service', { reason: '全部退货' })).status).toBe(200)
  expect(await order.seen()).toMatchObject({ standing: 'refunded', refunded: order.amount })
})

it('all the money given back before anything left cancels the order and frees its goods', async () => {
  const sku = await sampleSku(mall.payload, 5)
  const order = await paid({ ...sku, quantity: 2 })
  await order.take('startPacking', 'fulfilment', {})
  expect((await order.take('refund', 'finance', { amount: order.amount, reason: '不要了' })).status).toBe(200)
  expect(await levelOf(sku)).toMatchObject({ onHand: 5, reserved: 0 })
  const desk = await order.desk()
  expect(desk.order).toMatchObject({ status: 'cancelled', payment: 'refunded', cancelReason: '不要了' })
  expect(desk.commands).toEqual([])
  expect(desk.timeline.slice(-2).map(({ what, actor }) => [what, actor])).toEqual([
    ['refund', 'finance'],
    ['cancel', 'finance'],
  ])
  expect(reasonOf(await order.send())).toBe('order_cancelled')
})

it('pieces given back at the instant their parcel leaves are sent or free, never both', async () => {
  const sku = await sampleSku(mall.payload, 100)
  const orders = await Promise.all(Array.from({ length: 10 }, () => paid({ ...sku, quantity: 2 })))
  const answers = await Promise.all(orders.flatMap((order) => [order.send(), order.giveBack(sku, 1)]))
  for (const { status } of answers) expect([200, 409]).toContain(status)
  const [sent] = await run(
    sql`select coalesce(sum(sent_quantity), 0)::int as pieces from order_lines where sku_id = ${sku.id}::uuid`,
  )
  expect((await levelOf(sku))?.onHand).toBe(100 - Number(sent?.pieces))
})
