import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { stockOf } from '../inventory/inventory.ts'
import { sendRefund } from '../payments/payments.ts'
import { type GatewayEvent, notification } from '../payments/sandbox/notify-shop.ts'
import { sandboxKey, signNotification } from '../payments/sandbox/signature.ts'
import type { OrderView, PaymentStarted } from '../store-api/shop-contract.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { placedOf, type SampleShopper, sampleShopper } from '../testing/sample-shopper.ts'
import { type Answer, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { auditBooks } from './audit/audit-books.ts'
import { closePayment, closeUnpaidOrders } from './checkout.ts'

let mall: TestMall
let told: { url: string; body: string; headers: Record<string, string> }[] = []
const realFetch = globalThis.fetch

/** The road from the gateway to the shop: in process, and closed when a test says so. */
let roadIsOpen = true

beforeAll(async () => {
  mall = await openTestMall()
  globalThis.fetch = async (url, init) => {
    const sent = { url: String(url), body: String(init?.body), headers: init?.headers as Record<string, string> }
    told.push(sent)
    if (!roadIsOpen) throw new Error('the road is closed')
    const { response } = await post(sent)
    return response
  }
})
beforeEach(() => {
  told = []
  roadIsOpen = true
})
afterEach(async () => {
  expect(await auditBooks(databaseOf(mall.payload).pool)).toEqual([])
})
afterAll(() => {
  globalThis.fetch = realFetch
  return mall.close()
})

const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows
const post = (sent: { body: string; headers: Record<string, string> }) =>
  mall.request('POST', '/api/payments/sandbox/notify', { body: JSON.parse(sent.body), headers: sent.headers })
const levelOf = async (sku: { id: string }) => (await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)

interface Placed {
  shopper: SampleShopper
  number: string
  token: string
  gateway: string
  view(): Promise<OrderView>
}

/** An order over one SKU at 100.00, to be paid at the sandbox gateway. */
async function placed(
  sku: { id: string },
  { quantity = 1, coupon }: { quantity?: number; coupon?: string } = {},
): Promise<Placed> {
  const shopper = sampleShopper(mall)
  await shopper.fill([{ skuId: sku.id, quantity }])
  if (coupon) await shopper.ask('POST', '/cart/coupon', { code: coupon })
  const { number, token, payUrl } = placedOf(await shopper.order(await shopper.form()))
  return {
    shopper,
    number,
    token,
    gateway: new URL(payUrl ?? '').pathname,
    view: async () => (await shopper.ask('GET', `/orders/${token}`)).body as OrderView,
  }
}

/** Presses a button of the gateway's page. */
async function press(gateway: string, act: string): Promise<Response> {
  const { response } = await mall.request('POST', gateway, { body: new URLSearchParams({ act }) })
  return response
}

const paymentOf = async (number: string) =>
  (
    await run(
      sql`select p.* from payments p join orders o on o.id = p.order_id where o.number = ${number} order by p.created_at`,
    )
  ).at(-1)

async function eventFor(order: Placed, changes: Partial<GatewayEvent> = {}): Promise<GatewayEvent> {
  const payment = await paymentOf(order.number)
  return {
    eventId: randomUUID(),
    kind: 'paid',
    paymentId: String(payment?.external_id),
    reference: String(payment?.id),
    amount: Number(payment?.amount),
    ...changes,
  }
}

const tell = async (event: GatewayEvent): Promise<Answer> => post(notification(event, new Date()))

const letTimePass = (number: string) =>
  run(sql`
    with late as (update orders set pay_by = now() - interval '1 second' where number = ${number} returning id)
    update mall.reservations set expires_at = now() - interval '1 second' from late
     where order_id = late.id and ended_at is null and expires_at is not null`)

const ticketsOf = async (number: string) =>
  (
    await run(
      sql`select t.subject, t.priority from tickets t join orders o on o.id = t.order_id where o.number = ${number}`,
    )
  ).length

describe('the gateway', () => {
  it('shows what is due in the payer’s language, pays, tells the shop and leads back', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const order = await placed(sku)
    const page = await mall.request('GET', order.gateway)
    expect(page.response.headers.get('content-type')).toContain('text/html')
    expect(page.body).toContain('¥110.00')
    expect(page.body).toContain(order.number)
    const response = await press(order.gateway, 'pay')
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `http://127.0.0.1:4321/orders/${order.token}`,
    ])
    expect(await order.view()).toMatchObject({
      standing: 'preparing',
      payment: 'paid',
      paid: 11_000,
      can: ['cancel', 'ask'],
    })
    expect((await order.view()).timeline.map(({ what }) => what)).toEqual(['placed', 'paid'])
    expect(await levelOf(sku)).toMatchObject({ onHand: 5, reserved: 1 })
    // Paid in time is kept for good.
    await letTimePass(order.number)
    expect(await levelOf(sku)).toMatchObject({ available: 4 })
  })

  it('that tells twice, at once or later, is heard once', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    await press(order.gateway, 'notify_twice')
    expect(told).toHaveLength(2)
    const [first] = told
    if (!first) throw new Error('nothing was told')
    expect((await post(first)).body).toEqual({ outcome: 'known' })
    expect(await order.view()).toMatchObject({ payment: 'paid', paid: 11_000 })
    expect((await order.view()).timeline).toHaveLength(2)
  })

  it('whose word is lost is asked when the shopper looks again, and by the job before it gives up', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const seen = await placed(sku)
    await press(seen.gateway, 'lose_notification')
    expect((await seen.view()).standing).toBe('awaiting_payment')
    const { body } = await seen.shopper.ask('POST', `/orders/${seen.token}/pay`)
    expect(body as PaymentStarted).toMatchObject({ payUrl: null, order: { payment: 'paid' } })

    const unseen = await placed(sku)
    await press(unseen.gateway, 'lose_notification')
    await letTimePass(unseen.number)
    await closeUnpaidOrders(mall.payload)
    expect(await unseen.view()).toMatchObject({ status: 'open', payment: 'paid' })
  })

  it('that cannot reach the shop keeps the word for a job', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    roadIsOpen = false
    expect((await press(order.gateway, 'pay')).status).toBe(303)
    expect((await order.view()).payment).toBe('pending')
    const jobs = await run(
      sql`select j.task_identifier from graphile_worker.jobs j where j.task_identifier = 'notifyShop'`,
    )
    expect(jobs.length).toBeGreaterThanOrEqual(1)
    await tell(await eventFor(order))
  })

  it('that failed lets the shopper pay again', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    await press(order.gateway, 'fail')
    expect(await order.view()).toMatchObject({ standing: 'awaiting_payment', can: ['pay', 'cancel', 'ask'] })
    const { body } = await order.shopper.ask('POST', `/orders/${order.token}/pay`)
    const { payUrl } = body as PaymentStarted
    expect(payUrl).not.toBeNull()
    const again = new URL(payUrl ?? '').pathname
    expect(again).not.toBe(order.gateway)
    await press(again, 'pay')
    expect((await order.view()).payment).toBe('paid')
  })
})

describe('a notification', () => {
  it('that is forged, old, about another amount or another payment changes nothing', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    const event = await eventFor(order)
    const genuine = notification(event, new Date())
    const key = sandboxKey(process.env.PAYLOAD_SECRET ?? '')
    const old = Math.floor(Date.now() / 1000) - 301
    const forged = [
      { ...genuine, headers: { ...genuine.headers, 'x-sandbox-signature': 'f'.repeat(64) } },
      { ...genuine, body: JSON.stringify({ ...event, amount: 1 }) },
      { body: genuine.body, headers: {} },
      {
        body: genuine.body,
        headers: {
          'x-sandbox-timestamp': String(old),
          'x-sandbox-signature': signNotification(key, old, genuine.body),
        },
      },
    ]
    for (const sent of forged) expect((await post(sent)).status).toBe(401)
    const other = await placed(await sampleSku(mall.payload, 5))
    const wrong: [Partial<GatewayEvent>, number][] = [
      [{ amount: event.amount - 1 }, 422],
      [{ amount: event.amount + 1 }, 422],
      [{ reference: randomUUID() }, 404],
      [{ paymentId: (await eventFor(other)).paymentId }, 404],
      [{ kind: 'refunded' as never }, 422],
    ]
    for (const [changes, status] of wrong) expect((await tell({ ...event, ...changes })).status).toBe(status)
    expect(await order.view()).toMatchObject({ payment: 'pending', paid: 0 })
  })

  it('told 20 times at once under 20 names pays once', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    const events = await Promise.all(Array.from({ length: 20 }, () => eventFor(order)))
    const answers = await Promise.all(events.map(tell))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(answers.filter(({ body }) => (body as { outcome: string }).outcome === 'settled')).toHaveLength(1)
    expect(await order.view()).toMatchObject({ payment: 'paid', paid: 11_000, refunded: 0 })
  })

  it('of a failure after the payment changes nothing', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    await tell(await eventFor(order))
    await tell(await eventFor(order, { kind: 'failed' }))
    expect(await order.view()).toMatchObject({ payment: 'paid' })
  })
})

describe('money that comes late', () => {
  it('finds its goods still there, though their time is over', async () => {
    const sku = await sampleSku(mall.payload, 1)
    const order = await placed(sku)
    await letTimePass(order.number)
    expect(await levelOf(sku)).toMatchObject({ available: 1 })
    await tell(await eventFor(order))
    expect(await order.view()).toMatchObject({ payment: 'paid', standing: 'preparing' })
    expect(await levelOf(sku)).toMatchObject({ available: 0 })
  })

  it('has the goods taken again, with the coupon, for an order that had been ended', async () => {
    const sku = await sampleSku(mall.payload, 3)
    await mall.payload.create({
      collection: 'coupons',
      data: { code: 'LATE', threshold: 0, amount: 500, totalLimit: 1 },
    })
    const order = await placed(sku, { quantity: 2, coupon: 'LATE' })
    const event = await eventFor(order)
    await letTimePass(order.number)
    await closeUnpaidOrders(mall.payload)
    expect(await order.view()).toMatchObject({ standing: 'cancelled', cancelReason: '超过付款期限' })
    expect(await levelOf(sku)).toMatchObject({ reserved: 0 })
    expect(
      (
        await run(sql`select used from mall.coupon_counts n join coupons k on k.id = n.coupon_id where k.code = 'LATE'`)
      )[0]?.used,
    ).toBe(0)
    expect((await tell(event)).body).toEqual({ outcome: 'settled' })
    expect(await order.view()).toMatchObject({ standing: 'preparing', paid: 20_500, cancelReason: null })
    expect(await levelOf(sku)).toMatchObject({ reserved: 2 })
    expect(await ticketsOf(order.number)).toBe(0)
  })

  it('goes back whole, with a ticket, when somebody else has the goods', async () => {
    const sku = await sampleSku(mall.payload, 1)
    const order = await placed(sku)
    const event = await eventFor(order)
    await letTimePass(order.number)
    const rival = await placed(sku)
    await press(order.gateway, 'lose_notification')
    expect((await tell(event)).body).toEqual({ outcome: 'given_back' })
    expect(await order.view()).toMatchObject({
      standing: 'refunded',
      paid: 11_000,
      refunded: 11_000,
      refunds: [{ amount: 11_000, state: 'requested' }],
    })
    expect(await ticketsOf(order.number)).toBe(1)
    await runRefunds()
    expect((await order.view()).refunds[0]?.state).toBe('done')
    expect((await rival.view()).standing).toBe('awaiting_payment')
    expect(await levelOf(sku)).toMatchObject({ onHand: 1, reserved: 1 })
  })

  it('goes back when the shopper has cancelled meanwhile, even with goods there', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const order = await placed(sku)
    const event = await eventFor(order)
    await order.shopper.ask('POST', `/orders/${order.token}/cancel`, { reason: '' })
    expect((await tell(event)).body).toEqual({ outcome: 'given_back' })
    expect(await order.view()).toMatchObject({ standing: 'refunded', refunded: 11_000 })
    expect(await levelOf(sku)).toMatchObject({ reserved: 0 })
  })

  it('for an order paid by transfer meanwhile goes back, and the order stays paid', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    const event = await eventFor(order)
    const [row] = await run(sql`select id from orders where number = ${order.number}`)
    await mall.request('POST', `/api/orders/${row?.id}/commands/confirmPayment`, {
      as: 'finance',
      body: { amount: 11_000, note: '转账' },
    })
    expect((await tell(event)).body).toEqual({ outcome: 'surplus' })
    expect(await order.view()).toMatchObject({ standing: 'preparing', paid: 11_000, refunded: 0 })
    expect(await ticketsOf(order.number)).toBe(1)
  })
})

/** Does what the worker does with payments that must not be made any more. */
async function runClosings(number: string): Promise<void> {
  const jobs = await run(sql`
    select j.payload ->> 'paymentId' as id from graphile_worker._private_jobs j
      join payments p on p.id::text = j.payload ->> 'paymentId' join orders o on o.id = p.order_id
     where o.number = ${number}`)
  expect(jobs.length).toBeGreaterThanOrEqual(1)
  for (const { id } of jobs) await closePayment(mall.payload, { paymentId: String(id) })
}

describe('a payment page still open when its order is given up', () => {
  it('takes no more money', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    await order.shopper.ask('POST', `/orders/${order.token}/cancel`, { reason: '' })
    await runClosings(order.number)
    await press(order.gateway, 'pay')
    expect(told).toEqual([])
    expect(await order.view()).toMatchObject({ standing: 'cancelled', paid: 0 })
  })

  it('that took it before that, and told nobody, is found, and the money goes back', async () => {
    for (const give of ['shopper', 'desk'] as const) {
      const order = await placed(await sampleSku(mall.payload, 5))
      await press(order.gateway, 'lose_notification')
      const [row] = await run(sql`select id from orders where number = ${order.number}`)
      if (give === 'shopper') await order.shopper.ask('POST', `/orders/${order.token}/cancel`, { reason: '' })
      else
        await mall.request('POST', `/api/orders/${row?.id}/commands/cancel`, {
          as: 'service',
          body: { reason: '缺货' },
        })
      await runClosings(order.number)
      await runClosings(order.number)
      expect(await order.view()).toMatchObject({ standing: 'refunded', paid: 11_000, refunded: 11_000 })
      await runRefunds()
      expect((await order.view()).refunds).toMatchObject([{ amount: 11_000, state: 'done' }])
    }
  })
})

describe('money that finance confirms', () => {
  async function byTransfer(sku: { id: string }) {
    const shopper = sampleShopper(mall)
    await shopper.fill([{ skuId: sku.id }])
    const { number, token } = placedOf(await shopper.order(await shopper.form({ paymentMethod: 'offline_transfer' })))
    const [row] = await run(sql`select id from orders where number = ${number}`)
    return {
      shopper,
      number,
      token,
      view: async () => (await shopper.ask('GET', `/orders/${token}`)).body as OrderView,
      confirm: () =>
        mall.request('POST', `/api/orders/${row?.id}/commands/confirmPayment`, {
          as: 'finance',
          body: { amount: 11_000, note: '到账' },
        }),
    }
  }

  it('for goods that went to somebody else meanwhile is booked, and goes back with a ticket', async () => {
    const sku = await sampleSku(mall.payload, 1)
    const order = await byTransfer(sku)
    await letTimePass(order.number)
    await placed(sku)
    const answer = await order.confirm()
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { outcome: 'given_back', said: expect.stringContaining('退款') },
    ])
    expect(await order.view()).toMatchObject({
      standing: 'refunded',
      paid: 11_000,
      refunds: [{ amount: 11_000, state: 'requested' }],
    })
    expect(await ticketsOf(order.number)).toBe(1)
    expect((await order.confirm()).status).toBe(409)
  })

  it('for an order that ended by time opens it again, with its goods', async () => {
    const sku = await sampleSku(mall.payload, 1)
    const order = await byTransfer(sku)
    await letTimePass(order.number)
    await closeUnpaidOrders(mall.payload)
    expect((await order.view()).standing).toBe('cancelled')
    expect((await order.confirm()).body).toMatchObject({ outcome: 'settled' })
    expect(await order.view()).toMatchObject({ standing: 'preparing', paid: 11_000, cancelReason: null })
    expect(await levelOf(sku)).toMatchObject({ reserved: 1, available: 0 })
  })

  it('for an order the shopper gave up goes back, even with goods there', async () => {
    const order = await byTransfer(await sampleSku(mall.payload, 5))
    await order.shopper.ask('POST', `/orders/${order.token}/cancel`, { reason: '' })
    expect((await order.confirm()).body).toMatchObject({ outcome: 'given_back' })
    expect(await order.view()).toMatchObject({ standing: 'refunded', refunded: 11_000 })
  })
})

describe('one order that cannot be worked on', () => {
  it('keeps none of the others from ending, and the job is seen to have failed', async () => {
    const [stuck, other] = [
      await placed(await sampleSku(mall.payload, 5)),
      await placed(await sampleSku(mall.payload, 5)),
    ]
    const [row] = await run(sql`select id from orders where number = ${stuck.number}`)
    await letTimePass(stuck.number)
    await letTimePass(other.number)
    await run(
      sql.raw(
        `alter table activity add constraint nothing_today check (doc_id <> '${row?.id}' or action <> 'orders.cancel')`,
      ),
    )
    try {
      await expect(closeUnpaidOrders(mall.payload)).rejects.toThrow(/^1 of \d+ orders/)
    } finally {
      await run(sql`alter table activity drop constraint nothing_today`)
    }
    expect((await other.view()).standing).toBe('cancelled')
    expect((await stuck.view()).standing).toBe('payment_overdue')
    await closeUnpaidOrders(mall.payload)
    expect((await stuck.view()).standing).toBe('cancelled')
  })

  it('gives its money back although its mail address is one that no ticket takes', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    await press(order.gateway, 'pay')
    await run(sql`update orders set email = 'li.lei@shop-.com' where number = ${order.number}`)
    const { status } = await order.shopper.ask('POST', `/orders/${order.token}/cancel`, { reason: '' })
    expect(status).toBe(200)
    expect(await ticketsOf(order.number)).toBe(1)
  })
})

/** Does what the worker does with the refunds that were decided. */
async function runRefunds(): Promise<void> {
  const rows = await run(sql`
    select r.id from refunds r join payments p on p.id = r.payment_id
     where r.state = 'requested' and p.provider <> 'offline'`)
  for (const { id } of rows) {
    await sendRefund(mall.payload, { refundId: String(id) })
    await sendRefund(mall.payload, { refundId: String(id) })
  }
}

describe('a refund', () => {
  const refund = (order: string, body: object) =>
    mall.request('POST', `/api/orders/${order}/commands/refund`, { as: 'finance', body: { reason: '少发', ...body } })

  async function paid(quantity: number, coupon?: string): Promise<{ order: Placed; id: string; line: string }> {
    const order = await placed(await sampleSku(mall.payload, 50), { quantity, ...(coupon ? { coupon } : {}) })
    await press(order.gateway, 'pay')
    const [row] = await run(
      sql`select o.id, l.id as line from orders o join order_lines l on l.order_id = o.id where o.number = ${order.number}`,
    )
    return { order, id: String(row?.id), line: String(row?.line) }
  }

  it('asked for 20 times at once never exceeds the payment', async () => {
    const { order, id } = await paid(2)
    const answers = await Promise.all(Array.from({ length: 20 }, () => refund(id, { amount: 6_000 })))
    const given = answers.filter(({ status }) => status === 200).length
    expect(given).toBeGreaterThanOrEqual(1)
    expect(given).toBeLessThanOrEqual(3)
    expect((await order.view()).refunded).toBe(6_000 * given)
    // One after the other as many as fit, and not one more.
    for (let more = given; more < 3; more += 1) expect((await refund(id, { amount: 6_000 })).status).toBe(200)
    expect((await refund(id, { amount: 6_000 })).status).toBe(422)
    await runRefunds()
    const [gateway] = await run(sql`
      select s.refunded from mall.sandbox_payments s join payments p on p.id = s.reference where p.order_id = ${id}::uuid`)
    expect(Number(gateway?.refunded)).toBe(18_000)
  })

  it('by line gives back what the line cost after its share of the discount, to the last fen', async () => {
    await mall.payload.create({ collection: 'coupons', data: { code: 'THIRDS', threshold: 0, amount: 1_000 } })
    const { order, id, line } = await paid(3, 'THIRDS')
    const amounts = []
    for (let piece = 0; piece < 3; piece += 1) {
      const { body } = await refund(id, { lines: [{ line, quantity: 1 }] })
      amounts.push((body as { amount: number }).amount)
    }
    expect(amounts).toEqual([9_666, 9_667, 9_667])
    expect((await refund(id, { lines: [{ line, quantity: 1 }] })).status).toBe(422)
    expect((await order.view()).lines[0]?.refundedQuantity).toBe(3)
  })

  it('of nothing, less than nothing, a part of a fen or somebody else’s line is refused', async () => {
    const { order, id, line } = await paid(1)
    const other = await paid(1)
    const wrong = [
      { amount: 0 },
      { amount: -100 },
      { amount: 0.5 },
      { amount: 11_001 },
      {},
      { amount: 100, lines: [{ line, quantity: 1 }] },
      { lines: [] },
      { lines: [{ line, quantity: 2 }] },
      { lines: [{ line: other.line, quantity: 1 }] },
      {
        lines: [
          { line, quantity: 1 },
          { line, quantity: 1 },
        ],
      },
    ]
    for (const body of wrong) expect((await refund(id, body)).status).toBe(422)
    expect(await order.view()).toMatchObject({ refunded: 0, lines: [{ refundedQuantity: 0 }] })
  })

  it('follows by itself when the shopper gives a paid order up', async () => {
    const { order } = await paid(2)
    const { status, body } = await order.shopper.ask('POST', `/orders/${order.token}/cancel`, { reason: '买错了' })
    expect([status, body]).toMatchObject([200, { standing: 'refunded', paid: 20_000, refunded: 20_000, can: ['ask'] }])
    await runRefunds()
    expect((await order.view()).refunds).toMatchObject([{ amount: 20_000, state: 'done' }])
    const tickets = await run(
      sql`select t.priority from tickets t join orders o on o.id = t.order_id where o.number = ${order.number}`,
    )
    expect(tickets).toMatchObject([{ priority: 'high' }])
    expect((await order.shopper.ask('POST', `/orders/${order.token}/cancel`, { reason: '' })).status).toBe(409)
  })
})

describe('an order page', () => {
  it('opens with its token alone', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    const stranger = sampleShopper(mall)
    for (const token of ['x', order.number, `${order.token}x`, order.token.toLowerCase(), 'A'.repeat(43)])
      expect((await stranger.ask('GET', `/orders/${token}`)).status).toBe(404)
    expect((await stranger.ask('GET', `/orders/${order.token}`)).status).toBe(200)
  })

  it('lists a customer’s own orders to them and to nobody else', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const { email, password } = mall.accounts.customer
    const { token: session } = await mall.payload.login({ collection: 'customers', data: { email, password } })
    const customer = sampleShopper(mall, { session: session ?? '' })
    await customer.fill([{ skuId: sku.id }])
    const { number, token } = placedOf(await customer.order(await customer.form()))
    await placed(sku)
    const { body } = await customer.ask('GET', '/me/orders')
    expect(body).toMatchObject({
      total: 1,
      orders: [{ number, token, standing: 'awaiting_payment', count: 1, payable: 11_000 }],
    })
    expect((await sampleShopper(mall).ask('GET', '/me/orders')).status).toBe(401)
  })

  it('cannot be cancelled by its shopper once it is being packed', async () => {
    const order = await placed(await sampleSku(mall.payload, 5))
    await press(order.gateway, 'pay')
    const [row] = await run(sql`select id from orders where number = ${order.number}`)
    await mall.request('POST', `/api/orders/${row?.id}/commands/startPacking`, { as: 'fulfilment', body: {} })
    expect((await order.view()).can).toEqual(['ask'])
    expect((await order.shopper.ask('POST', `/orders/${order.token}/cancel`, { reason: '' })).status).toBe(409)
  })
})
