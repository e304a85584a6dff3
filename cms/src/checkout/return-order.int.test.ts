import { sql } from '@payloadcms/db-postgres'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { stockOf } from '../inventory/inventory.ts'
import type { PaymentMethod } from '../store-api/shop-contract.ts'
import { boughtOrder } from '../testing/bought-order.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { type Answer, type Identity, openTestMall, type TestMall } from '../testing/test-mall.ts'
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
const reasonOf = ({ status, body }: Answer) => [status, (body as { reason?: string }).reason]
const REFUSED = { reason: '顾客拒收' }

async function bought(
  sku: { id: string },
  paymentMethod: PaymentMethod,
  { quantity = 2, coupon }: { quantity?: number; coupon?: string } = {},
) {
  const order = await boughtOrder(mall, [{ ...sku, quantity }], { paymentMethod, ...(coupon ? { coupon } : {}) })
  const { id } = order
  const must = async (answer: Promise<Answer>) => expect((await answer).status).toBe(200)
  return {
    ...order,
    take: (name: string, as: Identity, body: object = REFUSED) => order.take(name, as, body),
    pay: () => must(order.pay()),
    send: () => must(order.send()),
    giveBack: (pieces: number) =>
      run(sql`select id from order_lines where order_id = ${id}::uuid`).then(([line]) =>
        must(order.take('refund', 'finance', { lines: [{ line: line?.id, quantity: pieces }], reason: '补偿' })),
      ),
    payments: () => run(sql`select state, captured, refunded from payments where order_id = ${id}::uuid`),
    tickets: () => run(sql`select priority from tickets where order_id = ${id}::uuid`),
  }
}

it('a parcel nobody took at the door is in stock again, nobody waits for its money, and its coupon is free', async () => {
  const sku = await sampleSku(mall.payload, 5)
  const coupon = await mall.payload.create({
    collection: 'coupons',
    data: { code: 'ATTHEDOOR', threshold: 0, amount: 500 },
  })
  const order = await bought(sku, 'cash_on_delivery', { coupon: 'ATTHEDOOR' })
  await order.send()
  expect(await levelOf(sku)).toMatchObject({ onHand: 3, reserved: 0 })
  expect((await order.take('returned', 'fulfilment')).status).toBe(200)
  expect(await levelOf(sku)).toMatchObject({ onHand: 5, reserved: 0 })
  expect(await order.payments()).toMatchObject([{ state: 'cancelled', captured: '0' }])
  expect(await mall.payload.findByID({ collection: 'coupons', id: coupon.id })).toMatchObject({ used: 0 })
  expect(await order.tickets()).toEqual([])
  const desk = await order.desk()
  expect(desk.order).toMatchObject({ status: 'cancelled', payment: 'pending', fulfilment: 'returned' })
  expect(desk.order.cancelReason).toBe('顾客拒收')
  expect(desk.commands).toEqual([])
  expect(desk.timeline.map(({ what, actor }) => [what, actor])).toEqual([
    ['place', null],
    ['ship', 'fulfilment'],
    ['returned', 'fulfilment'],
  ])
  const [movement] = await run(sql`select * from stock_movements where reference = ${order.number} and kind = 'return'`)
  expect(movement).toMatchObject({ quantity: '2', actor_id: mall.accounts.fulfilment.id })
})

it('a paid parcel that came back gives what is left of its money back, and somebody sees to it', async () => {
  const sku = await sampleSku(mall.payload, 5)
  const order = await bought(sku, 'offline_transfer')
  await order.pay()
  await order.send()
  await order.giveBack(1)
  expect((await order.take('returned', 'operations', { reason: '地址有误' })).status).toBe(200)
  expect(await levelOf(sku)).toMatchObject({ onHand: 5, reserved: 0 })
  expect((await order.desk()).order).toMatchObject({ status: 'cancelled', payment: 'refunded', fulfilment: 'returned' })
  expect(await order.payments()).toMatchObject([{ state: 'captured', refunded: String(order.amount) }])
  const refunds = await run(
    sql`select state, automatic from refunds where order_id = ${order.id}::uuid order by created_at`,
  )
  expect(refunds).toEqual([
    { state: 'done', automatic: false },
    { state: 'requested', automatic: true },
  ])
  expect(await order.tickets()).toEqual([{ priority: 'high' }])
})

it('pieces refunded before the parcel left do not come back with it', async () => {
  const sku = await sampleSku(mall.payload, 5)
  const order = await bought(sku, 'offline_transfer', { quantity: 3 })
  await order.pay()
  await order.giveBack(1)
  await order.send()
  expect(await levelOf(sku)).toMatchObject({ onHand: 3, reserved: 0 })
  await order.take('returned', 'admin')
  expect(await levelOf(sku)).toMatchObject({ onHand: 5, reserved: 0 })
})

it('the shopper reads on the page and in a mail what became of it', async () => {
  const order = await bought(await sampleSku(mall.payload, 5), 'cash_on_delivery')
  await order.send()
  await order.take('returned', 'fulfilment')
  expect(await order.seen()).toMatchObject({
    standing: 'returned',
    fulfilment: 'returned',
    cancelReason: '顾客拒收',
    can: ['ask'],
  })
  expect((await order.seen()).timeline.map(({ what }) => what)).toEqual(['placed', 'shipped', 'returned'])
  expect(await order.mails()).toEqual(['orderPlaced', 'orderShipped', 'orderReturned'])
  const mail = await ORDER_MAILS.orderReturned(mall.payload, order.id)
  expect(mail?.letter.subject).toBe(`订单 ${order.number} 的包裹退回来了`)
  expect(mail?.letter.paragraphs).toHaveLength(2)
})

it('said by ten people at the same instant it comes back once', async () => {
  const sku = await sampleSku(mall.payload, 5)
  const order = await bought(sku, 'cash_on_delivery')
  await order.send()
  const answers = await Promise.all(Array.from({ length: 10 }, () => order.take('returned', 'fulfilment')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const answer of answers.filter(({ status }) => status !== 200)) expect(answer.status).toBe(409)
  expect(await levelOf(sku)).toMatchObject({ onHand: 5, reserved: 0 })
})

it('nothing comes back that has not left, nor twice, nor after it was received', async () => {
  const sku = await sampleSku(mall.payload, 9)
  const order = await bought(sku, 'offline_transfer')
  expect(reasonOf(await order.take('returned', 'fulfilment'))).toEqual([409, 'not_shipped'])
  await order.pay()
  await order.send()
  expect((await order.take('returned', 'fulfilment', { reason: ' ' })).status).toBe(422)
  await order.take('returned', 'fulfilment')
  expect(reasonOf(await order.take('returned', 'fulfilment'))).toEqual([409, 'order_cancelled'])
  const received = await bought(sku, 'offline_transfer')
  await received.pay()
  await received.send()
  await received.take('complete', 'service', {})
  expect(reasonOf(await received.take('returned', 'fulfilment'))).toEqual([409, 'order_completed'])
  expect(await levelOf(sku)).toMatchObject({ onHand: 7, reserved: 0 })
})
