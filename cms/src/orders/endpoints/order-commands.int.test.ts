import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../database/transaction.ts'
import { stockOf } from '../../inventory/inventory.ts'
import { COMMAND_PERMISSIONS, ROLES } from '../../permissions/permissions.ts'
import { sampleOrder, sampleSku } from '../../testing/sample-orders.ts'
import { type Answer, type Identity, openTestMall, type TestMall } from '../../testing/test-mall.ts'
import type { OrderDeskView } from '../rules/order-desk-view.ts'
import { ORDER_COMMANDS, type OrderCommandName } from '../rules/order-states.ts'

let mall: TestMall
let sku: Awaited<ReturnType<typeof sampleSku>>

beforeAll(async () => {
  mall = await openTestMall()
  sku = await sampleSku(mall.payload, 1_000)
})
afterAll(() => mall.close())

const BODIES: Record<OrderCommandName, object> = {
  confirmPayment: { amount: 10_000, note: '工行到账' },
  startPacking: {},
  ship: { carrier: '顺丰速运', trackingNumber: 'SF1234567890' },
  addParcel: { carrier: '顺丰速运', trackingNumber: 'SF1234567891' },
  correctParcel: {
    shipment: '0193b2c4-5d6e-7f80-9a1b-2c3d4e5f6072',
    carrier: '顺丰速运',
    trackingNumber: 'SF1234567892',
  },
  complete: {},
  returned: { reason: '顾客拒收' },
  changeAddress: {
    recipient: '韩梅梅',
    phone: '13900000000',
    regionCode: '310115',
    street: '世纪大道 1 号',
    postcode: null,
  },
  cancel: { reason: '顾客改主意了' },
  refund: { amount: 1_000, reason: '补差价' },
}

const take = (order: string, name: OrderCommandName, as: Identity, body: object = BODIES[name], more: object = {}) =>
  mall.request('POST', `/api/orders/${order}/commands/${name}`, { as, body, ...more })

const reasonOf = (answer: Answer) => (answer.body as { reason?: string }).reason
const sentenceOf = (answer: Answer) => (answer.body as { errors: { message: string }[] }).errors[0]?.message
const orderNow = (id: string) => mall.payload.findByID({ collection: 'orders', id, depth: 0 })
const deskOf = async (id: string, as: Identity = 'admin') =>
  (await mall.request('GET', `/api/orders/${id}/desk`, { as })).body as OrderDeskView

describe('an order', () => {
  it('is worked from payment to delivery, each step by the role that may, and remembers who did what', async () => {
    const order = await sampleOrder(mall.payload, sku, { quantity: 2, payment: 'pending', paymentMethod: 'transfer' })
    const before = (await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)
    const answers = [
      await take(order.id, 'confirmPayment', 'finance', { amount: 20_000, note: '工行到账' }),
      await take(order.id, 'startPacking', 'fulfilment'),
      await take(order.id, 'ship', 'fulfilment'),
      await take(order.id, 'complete', 'service'),
      await take(order.id, 'refund', 'finance'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await orderNow(order.id)).toMatchObject({
      status: 'completed',
      payment: 'partly_refunded',
      fulfilment: 'delivered',
      totals: { paid: 20_000, refunded: 1_000 },
    })
    const after = (await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)
    expect(after?.onHand).toBe((before?.onHand ?? 0) - 2)
    expect(after?.reserved).toBe((before?.reserved ?? 0) - 2)
    const desk = await deskOf(order.id)
    expect(desk.timeline.map(({ what, actor }) => [what, actor])).toEqual([
      ['place', null],
      ['confirmPayment', 'finance'],
      ['startPacking', 'fulfilment'],
      ['ship', 'fulfilment'],
      ['complete', 'service'],
      ['refund', 'finance'],
    ])
    expect(desk.shipments).toMatchObject([{ carrier: '顺丰速运', trackingNumber: 'SF1234567890' }])
    expect(desk.lines).toMatchObject([{ skuCode: sku.code, quantity: 2, lineTotal: 20_000 }])
  })

  it('cancelled gives its stock back, its money too, and opens a ticket', async () => {
    const before = (await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)
    const order = await sampleOrder(mall.payload, sku, { quantity: 3 })
    expect((await take(order.id, 'cancel', 'service')).status).toBe(200)
    expect((await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)).toEqual(before)
    expect(await orderNow(order.id)).toMatchObject({ status: 'cancelled', cancelReason: '顾客改主意了' })
    const refused = await take(order.id, 'ship', 'fulfilment')
    expect([refused.status, reasonOf(refused)]).toEqual([409, 'order_cancelled'])
    expect(await orderNow(order.id)).toMatchObject({ payment: 'refunded', totals: { paid: 30_000, refunded: 30_000 } })
    const { docs: tickets } = await mall.payload.find({
      collection: 'tickets',
      where: { order: { equals: order.id } },
    })
    expect(tickets).toMatchObject([{ priority: 'high', state: 'open' }])
  })

  it('that was never promised stock does not ship what others were promised', async () => {
    const rare = await sampleSku(mall.payload, 1)
    const first = await sampleOrder(mall.payload, rare)
    const second = await sampleOrder(mall.payload, sku)
    await mall.payload.update({
      collection: 'order-lines',
      where: { order: { equals: second.id } },
      data: { sku: rare.id, skuCode: rare.code },
    })
    const refused = await take(second.id, 'ship', 'fulfilment')
    expect([refused.status, reasonOf(refused), sentenceOf(refused)]).toEqual([
      409,
      'not_enough_stock',
      `单品 ${rare.code} 库存不足，可售只剩 0 件。`,
    ])
    expect(await orderNow(second.id)).toMatchObject({ fulfilment: 'unfulfilled' })
    expect((await take(first.id, 'ship', 'fulfilment')).status).toBe(200)
  })
})

describe('a command on an order', () => {
  it('is open to the roles of the table and to nobody else', async () => {
    const wrong: string[] = []
    for (const name of ORDER_COMMANDS) {
      for (const as of [...ROLES, 'customer', null] as const) {
        // Nothing is there to change: whoever passes the door hears that the order cannot be found.
        const { status } = await take('0193b2c4-5d6e-7f80-9a1b-2c3d4e5f6071', name, as)
        const expected =
          as === null || as === 'customer'
            ? 401
            : (COMMAND_PERMISSIONS[`orders.${name}`] as readonly string[]).includes(as)
              ? 404
              : 403
        if (status !== expected) wrong.push(`${as} ${name}: ${status} instead of ${expected}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('taken twice at the same instant happens once', async () => {
    const order = await sampleOrder(mall.payload, sku)
    const answers = await Promise.all(Array.from({ length: 8 }, () => take(order.id, 'ship', 'fulfilment')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
    const { totalDocs } = await mall.payload.count({ collection: 'shipments', where: { order: { equals: order.id } } })
    expect(totalDocs).toBe(1)
    for (const refused of answers.filter(({ status }) => status === 409)) {
      expect(['changed_meanwhile', 'already_shipped']).toContain(reasonOf(refused))
    }
  })

  it('never refunds more than was paid, also when 20 refunds arrive at once', async () => {
    const order = await sampleOrder(mall.payload, sku)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => take(order.id, 'refund', 'finance', { amount: 6_000, reason: '退款' })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await orderNow(order.id)).toMatchObject({ payment: 'partly_refunded', totals: { refunded: 6_000 } })
    const again = await take(order.id, 'refund', 'finance', { amount: 6_000, reason: '退款' })
    expect([again.status, sentenceOf(again)]).toEqual([422, '退款不能超过还可退的 ¥40.00。'])
  })

  it('on an outdated page is refused, so that a double click does not pay twice', async () => {
    const order = await sampleOrder(mall.payload, sku)
    const { order: seen } = await deskOf(order.id)
    const body = { amount: 1_000, reason: '补差价', seen: seen.updatedAt }
    expect((await take(order.id, 'refund', 'finance', body)).status).toBe(200)
    const again = await take(order.id, 'refund', 'finance', body)
    expect([again.status, reasonOf(again)]).toEqual([409, 'changed_meanwhile'])
    expect(await orderNow(order.id)).toMatchObject({ totals: { refunded: 1_000 } })
  })

  it('is refused with a sentence in the language of the person', async () => {
    const order = await sampleOrder(mall.payload, sku, { payment: 'pending' })
    expect(sentenceOf(await take(order.id, 'ship', 'fulfilment'))).toBe('订单还没有收到款。')
    expect(sentenceOf(await take(order.id, 'ship', 'fulfilment', BODIES.ship, { locale: 'en' }))).toBe(
      'This order has not been paid.',
    )
    expect(sentenceOf(await take(order.id, 'confirmPayment', 'finance', { amount: 1, note: '' }))).toBe(
      '收款金额与应付金额 ¥100.00 不一致，请核对。',
    )
    expect(sentenceOf(await take(order.id, 'cancel', 'service', { reason: '  ' }))).toBe('请检查填写的内容：原因。')
  })

  it('with a body that says more than it should is refused', async () => {
    const order = await sampleOrder(mall.payload, sku)
    const { status } = await take(order.id, 'complete', 'admin', { status: 'completed' })
    expect(status).toBe(422)
    expect(
      (await mall.request('POST', `/api/orders/${order.id}/commands/constructor`, { as: 'admin', body: {} })).status,
    ).toBe(404)
  })

  it('from another site is nobody’s: a session cookie sent along by a browser counts for nothing', async () => {
    const order = await sampleOrder(mall.payload, sku)
    const { email, password } = mall.accounts.admin
    const { token } = await mall.payload.login({ collection: 'staff', data: { email, password } })
    const cookie = `${mall.payload.config.cookiePrefix}-token=${token}`
    const send = (headers: Record<string, string>) =>
      mall.request('POST', `/api/orders/${order.id}/commands/startPacking`, {
        body: {},
        headers: { cookie, ...headers },
      })
    expect((await send({ origin: 'https://evil.example' })).status).toBe(401)
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(401)
    expect((await send({})).status).toBe(401)
    expect((await send({ origin: mall.payload.config.serverURL })).status).toBe(200)
  })

  it('leaves nothing behind when a later step of it fails', async () => {
    const order = await sampleOrder(mall.payload, sku)
    await databaseOf(mall.payload).drizzle.execute(sql`
      alter table shipments add constraint no_parcels_today check (tracking_number <> 'FAILS')`)
    try {
      const failed = await take(order.id, 'ship', 'fulfilment', { carrier: '顺丰速运', trackingNumber: 'FAILS' })
      expect(failed.status).toBe(500)
    } finally {
      await databaseOf(mall.payload).drizzle.execute(sql`alter table shipments drop constraint no_parcels_today`)
    }
    expect(await orderNow(order.id)).toMatchObject({ fulfilment: 'unfulfilled' })
    const { rows } = await databaseOf(mall.payload).drizzle.execute(
      sql`select kind from stock_movements where reference = ${order.number}`,
    )
    expect(rows).toEqual([{ kind: 'reserve' }])
    expect((await deskOf(order.id)).timeline.map(({ what }) => what)).toEqual(['place'])
  })

  it('is not told a success when the commit fails', async () => {
    const order = await sampleOrder(mall.payload, sku)
    const { drizzle } = databaseOf(mall.payload)
    await drizzle.execute(
      sql`create function refuse_commit() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    )
    await drizzle.execute(sql`
      create constraint trigger refuse_commit after insert on shipments deferrable initially deferred
        for each row execute function refuse_commit()`)
    try {
      expect((await take(order.id, 'ship', 'fulfilment')).status).toBe(500)
    } finally {
      await drizzle.execute(sql`drop trigger refuse_commit on shipments`)
    }
    expect(await orderNow(order.id)).toMatchObject({ fulfilment: 'unfulfilled' })
  })
})

describe('who reads orders', () => {
  it('a shopper reads their own with its address and lines, and nobody else’s', async () => {
    const { id: customer } = mall.accounts.customer
    const own = await sampleOrder(mall.payload, sku, { customer })
    const other = await sampleOrder(mall.payload, sku)
    const orders = await mall.request('GET', '/api/orders?depth=0&limit=100', { as: 'customer' })
    const lines = await mall.request('GET', '/api/order-lines?depth=0&limit=100', { as: 'customer' })
    expect((orders.body as { docs: { id: string }[] }).docs).toMatchObject([
      { id: own.id, address: { recipient: '李雷' } },
    ])
    expect((lines.body as { docs: { order: string }[] }).docs.map(({ order }) => order)).toEqual([own.id])
    expect((await mall.request('GET', `/api/orders/${other.id}`, { as: 'customer' })).status).toBe(404)
    expect((await mall.request('GET', '/api/orders')).status).toBe(403)
    expect((await mall.request('GET', `/api/orders/${own.id}/desk`, { as: 'customer' })).status).toBe(401)
  })

  it('addresses are for those who need them', async () => {
    const order = await sampleOrder(mall.payload, sku)
    const seesAddress: string[] = []
    for (const as of ROLES) {
      const { status, body } = await mall.request('GET', `/api/orders/${order.id}?depth=0`, { as })
      if (status === 200 && (body as { address?: { phone?: string } }).address?.phone) seesAddress.push(as)
      const desk = await mall.request('GET', `/api/orders/${order.id}/desk`, { as })
      expect(desk.status === 200 && (desk.body as OrderDeskView).address !== null, as).toBe(seesAddress.includes(as))
    }
    expect(seesAddress).toEqual(['admin', 'operations', 'service', 'fulfilment'])
  })

  it('nobody edits, creates or deletes one over REST', async () => {
    const order = await sampleOrder(mall.payload, sku)
    for (const as of [...ROLES, 'customer', null] as const) {
      const answers = [
        await mall.request('PATCH', `/api/orders/${order.id}`, {
          as,
          body: { payment: 'paid', totals: { payable: 1 } },
        }),
        await mall.request('POST', '/api/orders', { as, body: { status: 'open' } }),
        await mall.request('DELETE', `/api/orders/${order.id}`, { as }),
        await mall.request('PATCH', `/api/order-lines?where[order][equals]=${order.id}`, {
          as,
          body: { unitPrice: 1 },
        }),
      ]
      expect(
        answers.map(({ status }) => status),
        String(as),
      ).toEqual([403, 403, 403, 403])
    }
  })

  it('the desk offers each person what they may do now', async () => {
    const order = await sampleOrder(mall.payload, sku)
    expect((await deskOf(order.id, 'admin')).commands).toEqual([
      'startPacking',
      'ship',
      'changeAddress',
      'cancel',
      'refund',
    ])
    expect((await deskOf(order.id, 'finance')).commands).toEqual(['refund'])
    expect((await deskOf(order.id, 'fulfilment')).commands).toEqual(['startPacking', 'ship'])
    expect((await deskOf(order.id, 'marketing')).commands).toEqual([])
  })
})

describe('a refund by line', () => {
  it('is previewed by the server as it will be, and the preview changes nothing', async () => {
    const order = await sampleOrder(mall.payload, sku, { quantity: 3 })
    await databaseOf(mall.payload).drizzle.execute(
      sql`update order_lines set discount_share = 100, line_total = 29900 where order_id = ${order.id}::uuid`,
    )
    const [line] = (await deskOf(order.id)).lines
    const preview = (quantity: number, as: Identity = 'finance') =>
      mall.request('POST', `/api/orders/${order.id}/commands/previewRefund`, {
        as,
        body: { lines: [{ line: line?.id, quantity }] },
      })
    const promised = (await preview(2)).body as { amount: number; refundable: number }
    expect(promised).toMatchObject({ amount: 19_933, refundable: 30_000 })
    expect(await orderNow(order.id)).toMatchObject({ totals: { refunded: 0 } })
    const body = { lines: [{ line: line?.id, quantity: 2 }], reason: '退两件' }
    expect((await take(order.id, 'refund', 'finance', body)).body).toMatchObject({ amount: promised.amount })
    expect((await preview(1)).body).toMatchObject({ amount: 9_967 })
    const tooMany = await preview(2)
    expect([tooMany.status, reasonOf(tooMany)]).toEqual([422, 'pieces_above_ordered'])
    expect((await preview(1, 'service')).status).toBe(403)
  })
})

describe('money of an order on its desk', () => {
  it('shows who confirmed it, what went back and why, to those who may read payments', async () => {
    const order = await sampleOrder(mall.payload, sku, { payment: 'pending', paymentMethod: 'transfer' })
    await take(order.id, 'confirmPayment', 'finance', { amount: 10_000, note: '工行尾号 8821' })
    await take(order.id, 'refund', 'finance', { amount: 2_500, reason: '补差价' })
    expect((await deskOf(order.id, 'service')).payments).toMatchObject([
      {
        provider: { en: 'Offline' },
        state: { zh: '已收款' },
        amount: 10_000,
        captured: 10_000,
        confirmedBy: 'finance',
        note: '工行尾号 8821',
        refunds: [{ amount: 2_500, state: { zh: '已退款' }, reason: '补差价', actor: 'finance', canPayOut: false }],
      },
    ])
    expect((await deskOf(order.id, 'fulfilment')).payments).toBeNull()
  })

  it('that goes back by itself waits for finance, who pays it out once', async () => {
    const order = await sampleOrder(mall.payload, sku, { payment: 'pending', paymentMethod: 'transfer' })
    await take(order.id, 'confirmPayment', 'finance', { amount: 10_000, note: '' })
    await take(order.id, 'cancel', 'service')
    const refundOf = async (as: Identity) => (await deskOf(order.id, as)).payments?.[0]?.refunds[0]
    const waiting = await refundOf('finance')
    expect(waiting).toMatchObject({ amount: 10_000, state: { en: 'On its way' }, actor: null, canPayOut: true })
    expect((await refundOf('service'))?.canPayOut).toBe(false)
    const payOut = (as: Identity, amount: number, note = '网银 0042') =>
      mall.request('POST', `/api/refunds/${waiting?.id}/commands/payOut`, { as, body: { amount, note } })
    expect((await payOut('service', 10_000)).status).toBe(403)
    expect((await payOut('customer', 10_000)).status).toBe(401)
    const wrong = await payOut('finance', 9_999)
    expect([wrong.status, reasonOf(wrong)]).toEqual([422, 'amount_differs'])
    const answers = await Promise.all([1, 2, 3].map(() => payOut('finance', 10_000)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.filter(({ body }) => !(body as { already: boolean }).already)).toHaveLength(1)
    expect(await refundOf('finance')).toMatchObject({
      state: { zh: '已退款' },
      paidOutBy: 'finance',
      note: '网银 0042',
      canPayOut: false,
    })
  })

  it('on its way through a provider is not paid out by hand as well', async () => {
    const order = await sampleOrder(mall.payload, sku)
    await take(order.id, 'refund', 'finance', { amount: 1_000, reason: '补差价' })
    const { docs } = await mall.payload.find({ collection: 'refunds', where: { order: { equals: order.id } } })
    const run = (change: ReturnType<typeof sql>) => databaseOf(mall.payload).drizzle.execute(change)
    await run(sql`update refunds set state = 'requested', done_at = null where id = ${docs[0]?.id}::uuid`)
    await run(sql`update payments set provider = 'sandbox' where order_id = ${order.id}::uuid`)
    const pay = () =>
      mall.request('POST', `/api/refunds/${docs[0]?.id}/commands/payOut`, { as: 'finance', body: { amount: 1_000 } })
    const refused = await pay()
    expect([refused.status, reasonOf(refused)]).toEqual([409, 'provider_pays'])
    await run(sql`update refunds set state = 'failed' where id = ${docs[0]?.id}::uuid`)
    expect((await pay()).status).toBe(200)
  })
})

describe('the database', () => {
  it.each([
    ['refunds above the payment', sql`totals_refunded = totals_paid + 1`],
    ['a payment above what is due', sql`totals_paid = totals_payable + 1`],
    ['a total that does not add up', sql`totals_payable = totals_payable - 1`],
    ['a shipped order that is cancelled', sql`status = 'cancelled', fulfilment = 'shipped'`],
    ['a parcel that came back to an order that goes on', sql`fulfilment = 'returned'`],
    ['a state nobody knows', sql`status = 'lost'`],
    ['money without a payment state', sql`payment = 'pending'`],
  ])('refuses %s', async (_name, change) => {
    const order = await sampleOrder(mall.payload, sku)
    await expect(
      databaseOf(mall.payload).drizzle.execute(sql`update orders set ${change} where id = ${order.id}::uuid`),
    ).rejects.toThrow()
    expect(await orderNow(order.id)).toMatchObject({ status: 'open', payment: 'paid' })
  })
})
