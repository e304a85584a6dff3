import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import type { PaymentMethod } from '../store-api/shop-contract.ts'
import { boughtOrder } from '../testing/bought-order.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { sampleShopper } from '../testing/sample-shopper.ts'
import { type Answer, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { completeReceived } from './receive-order.ts'

let mall: TestMall
let sku: Awaited<ReturnType<typeof sampleSku>>

beforeAll(async () => {
  mall = await openTestMall()
  sku = await sampleSku(mall.payload, 1_000)
})
afterAll(() => mall.close())

const DAY = 86_400_000
const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows
const codeOf = ({ status, body }: Answer) => [status, (body as { error?: { code?: string } }).error?.code]

async function bought(paymentMethod: PaymentMethod = 'offline_transfer') {
  const order = await boughtOrder(mall, [sku], { paymentMethod })
  const must = async (answer: Promise<Answer>) => expect((await answer).status).toBe(200)
  return {
    ...order,
    pay: () => must(order.pay()),
    async send(daysAgo = 0, name: 'ship' | 'addParcel' = 'ship') {
      await must(order.send(name))
      const parcel = (await order.desk()).shipments.at(-1)?.id
      await run(sql`
        update shipments set shipped_at = now() - make_interval(days => ${daysAgo}::int) where id = ${parcel}::uuid`)
    },
    receive: () => order.shopper.ask('POST', `/orders/${order.token}/received`),
    ask: (): Promise<{ id: string }> =>
      mall.payload.create({
        collection: 'tickets',
        data: { subject: '还没收到', kind: 'order', order: order.id, email: 'guest@test.example' } as never,
      }),
  }
}

async function sent(daysAgo = 0) {
  const order = await bought()
  await order.pay()
  await order.send(daysAgo)
  return order
}

describe('saying that everything has come', () => {
  it('completes the order, once, and the desk sees who said so', async () => {
    const order = await sent()
    expect((await order.seen()).can).toEqual(['received', 'ask'])
    const answers = await Promise.all([order.receive(), order.receive(), order.receive()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const seen = await order.seen()
    expect(seen).toMatchObject({ standing: 'completed', fulfilment: 'delivered', can: ['ask'], completesAt: null })
    expect(seen.timeline.at(-1)).toMatchObject({ what: 'completed', detail: null })
    expect((await order.desk('service')).timeline.at(-1)).toMatchObject({
      what: 'complete',
      details: { reason: '顾客确认收货' },
    })
  })

  it('is not possible before the goods have left, nor before the courier’s money has come', async () => {
    const order = await bought('cash_on_delivery')
    expect(codeOf(await order.receive())).toEqual([409, 'not_possible'])
    await order.send()
    expect((await order.seen()).can).toEqual(['ask'])
    expect(codeOf(await order.receive())).toEqual([409, 'not_possible'])
    await order.pay()
    expect((await order.receive()).status).toBe(200)
  })

  it('is for whoever has the page of the order', async () => {
    const order = await sent()
    const stranger = sampleShopper(mall)
    expect((await stranger.ask('POST', `/orders/${order.token}x/received`)).status).toBe(404)
    expect((await order.seen()).standing).toBe('shipped')
  })
})

describe('an order nobody speaks of', () => {
  it('completes when its last parcel left as long ago as the settings say, and tells the shopper when', async () => {
    await mall.payload.updateGlobal({ slug: 'mall-settings', data: { autoCompleteDays: 7 } })
    const due = await sent(7)
    const young = await sent(6)
    const halfYoung = await sent(9)
    await halfYoung.send(2, 'addParcel')
    const seen = await young.seen()
    expect(Date.parse(String(seen.completesAt))).toBe(Date.parse(String(seen.shipments[0]?.shippedAt)) + 7 * DAY)
    await completeReceived(mall.payload)
    expect((await due.seen()).standing).toBe('completed')
    expect((await young.seen()).standing).toBe('shipped')
    expect((await halfYoung.seen()).standing).toBe('shipped')
    const [entry] = await run(sql`
      select actor_name, summary from activity where doc_id = ${due.id} and action = 'orders.complete'`)
    expect(entry).toEqual({ actor_name: 'system', summary: `${due.number} 发货满 7 天，自动确认收货` })
  })

  it('waits as long as a question about it is open', async () => {
    const order = await sent(90)
    const ticket = await order.ask()
    expect((await order.seen()).completesAt).toBeNull()
    await completeReceived(mall.payload)
    expect((await order.seen()).standing).toBe('shipped')
    await mall.request('POST', `/api/tickets/${ticket.id}/commands/close`, { as: 'service', body: {} })
    await completeReceived(mall.payload)
    expect((await order.seen()).standing).toBe('completed')
  })

  it('is completed once by two workers at the same instant', async () => {
    const order = await sent(90)
    await Promise.all([completeReceived(mall.payload), completeReceived(mall.payload), order.receive()])
    expect(
      await run(sql`select 1 from activity where doc_id = ${order.id} and action = 'orders.complete'`),
    ).toHaveLength(1)
  })

  it('stays open unpaid, and cancelled stays cancelled', async () => {
    const unpaid = await bought('cash_on_delivery')
    await unpaid.send(90)
    const cancelled = await bought()
    await cancelled.take('cancel', 'service', { reason: '缺货' })
    await completeReceived(mall.payload)
    expect((await unpaid.seen()).standing).toBe('shipped')
    expect((await cancelled.seen()).standing).toBe('cancelled')
  })
})
