import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { databaseOf } from '../../database/transaction.ts'
import { stockOf } from '../../inventory/inventory.ts'
import { COMMAND_PERMISSIONS, ROLES } from '../../permissions/permissions.ts'
import { type BoughtOrder, boughtOrder } from '../../testing/bought-order.ts'
import { sampleSku } from '../../testing/sample-orders.ts'
import type { SampleShopper } from '../../testing/sample-shopper.ts'
import { type Answer, type Identity, openTestMall, type TestMall } from '../../testing/test-mall.ts'
import type { OrderDeskView } from '../rules/order-desk-view.ts'

let mall: TestMall
let sku: Awaited<ReturnType<typeof sampleSku>>
let orders = 0

beforeAll(async () => {
  mall = await openTestMall()
  sku = await sampleSku(mall.payload, 1_000)
})
afterAll(() => mall.close())

const ADDRESS = { recipient: '李雷', regionCode: '330106', street: '文三路 1 号', postcode: null }
const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows
const take = (order: string, name: string, as: Identity, body: object = {}) =>
  mall.request('POST', `/api/orders/${order}/commands/${name}`, { as, body })
const reasonOf = (answer: Answer) => (answer.body as { reason?: string }).reason
const sentenceOf = (answer: Answer) => (answer.body as { errors: { message: string }[] }).errors[0]?.message
const deskOf = async (id: string, as: Identity = 'admin') =>
  (await mall.request('GET', `/api/orders/${id}/desk`, { as })).body as OrderDeskView
interface Bought extends BoughtOrder {
  /** the shopper gives it up */
  cancel: (reason: string) => Promise<Answer>
}

/** An order under cash on delivery, each of another person unless a buyer is given. */
async function bought(by?: SampleShopper, what = sku): Promise<Bought> {
  orders += 1
  const order = await boughtOrder(mall, [{ ...what, quantity: 2 }], {
    paymentMethod: 'cash_on_delivery',
    address: { ...ADDRESS, phone: `138${String(orders).padStart(8, '0')}` },
    ...(by ? { by } : {}),
  })
  const cancel = (reason: string) => order.shopper.ask('POST', `/orders/${order.token}/cancel`, { reason })
  return { ...order, cancel }
}

let labels = 0
const newLabel = () => {
  labels += 1
  return { carrier: '顺丰速运', trackingNumber: `SF9${String(labels).padStart(9, '0')}` }
}

async function shipped(by?: SampleShopper) {
  const order = await bought(by)
  const label = newLabel()
  expect((await take(order.id, 'ship', 'fulfilment', label)).status).toBe(200)
  return { ...order, label }
}

describe('an order in several boxes', () => {
  it('gets a second parcel: both are shown and told, and stock leaves once', async () => {
    const order = await shipped()
    const before = (await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)
    const second = newLabel()
    expect((await take(order.id, 'addParcel', 'fulfilment', second)).status).toBe(200)
    expect((await deskOf(order.id)).shipments).toMatchObject([order.label, second])
    const seen = await order.seen()
    expect(seen.shipments).toMatchObject([order.label, second])
    expect(seen.timeline.at(-1)).toMatchObject({ what: 'parcel_added', detail: `顺丰速运 ${second.trackingNumber}` })
    expect(await order.mails()).toEqual(['orderPlaced', 'orderShipped', 'orderShipped'])
    expect((await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)).toEqual(before)
  })

  it('gets none before the first has left, nor after it has arrived', async () => {
    const order = await bought()
    const early = await take(order.id, 'addParcel', 'fulfilment', newLabel())
    expect([early.status, reasonOf(early)]).toEqual([409, 'not_shipped'])
    await take(order.id, 'ship', 'fulfilment', newLabel())
    await take(order.id, 'confirmPayment', 'finance', { amount: (await deskOf(order.id)).order.payable })
    expect((await take(order.id, 'complete', 'service')).status).toBe(200)
    const late = await take(order.id, 'addParcel', 'fulfilment', newLabel())
    expect([late.status, reasonOf(late)]).toEqual([409, 'order_completed'])
  })
})

describe('a wrong tracking number', () => {
  it('is put right for the shopper, who is told, and the time line keeps both', async () => {
    const order = await shipped()
    const [parcel] = (await deskOf(order.id)).shipments
    const right = newLabel()
    expect((await take(order.id, 'correctParcel', 'fulfilment', { shipment: parcel?.id, ...right })).status).toBe(200)
    const seen = await order.seen()
    expect(seen.shipments).toMatchObject([{ ...right, shippedAt: parcel?.shippedAt }])
    expect(seen.timeline.slice(-2)).toMatchObject([
      { what: 'shipped', detail: `顺丰速运 ${order.label.trackingNumber}` },
      { what: 'parcel_corrected', detail: `顺丰速运 ${right.trackingNumber}` },
    ])
    expect(await order.mails()).toEqual(['orderPlaced', 'orderShipped', 'parcelCorrected'])
  })

  it('is refused when nothing differs, when the parcel is another order’s, and on an outdated page', async () => {
    const order = await shipped()
    const other = await shipped()
    const { shipments, order: state } = await deskOf(order.id)
    const shipment = shipments[0]?.id
    const same = await take(order.id, 'correctParcel', 'fulfilment', { shipment, ...order.label })
    expect([same.status, reasonOf(same)]).toEqual([422, 'nothing_changed'])
    const foreign = await take(other.id, 'correctParcel', 'fulfilment', { shipment, ...newLabel() })
    expect([foreign.status, reasonOf(foreign)]).toEqual([404, 'no_such_parcel'])
    const body = { shipment, seen: state.updatedAt }
    expect((await take(order.id, 'correctParcel', 'fulfilment', { ...body, ...newLabel() })).status).toBe(200)
    const outdated = await take(order.id, 'correctParcel', 'fulfilment', { ...body, ...newLabel() })
    expect([outdated.status, reasonOf(outdated)]).toEqual([409, 'changed_meanwhile'])
  })

  it('that is somebody else’s parcel is refused by every command that names one', async () => {
    const theirs = await shipped()
    const order = await bought()
    const refused = await take(order.id, 'ship', 'fulfilment', theirs.label)
    expect([refused.status, sentenceOf(refused)]).toEqual([
      409,
      `运单号 ${theirs.label.trackingNumber} 已用于别人的订单 ${theirs.number}，请核对。`,
    ])
    expect((await deskOf(order.id)).order.fulfilment).toBe('unfulfilled')
    const text = `${order.number} 顺丰速运 ${theirs.label.trackingNumber}`
    const bulk = await mall.request('POST', '/api/orders/bulk-ship', { as: 'fulfilment', body: { text, carrier: '' } })
    expect(bulk.body).toMatchObject({ shipped: 0, rows: [{ outcome: 'refused', reason: 'tracking_number_used' }] })
    await take(order.id, 'ship', 'fulfilment', newLabel())
    expect(reasonOf(await take(order.id, 'addParcel', 'fulfilment', theirs.label))).toBe('tracking_number_used')
    const shipment = (await deskOf(order.id)).shipments[0]?.id
    expect(reasonOf(await take(order.id, 'correctParcel', 'fulfilment', { shipment, ...theirs.label }))).toBe(
      'tracking_number_used',
    )
  })

  it('one parcel may hold two orders of one buyer', async () => {
    const first = await shipped()
    const second = await bought(first.shopper)
    expect((await take(second.id, 'ship', 'fulfilment', first.label)).status).toBe(200)
  })

  it('is somebody else’s however its letters are written, of the same carrier, and for a year', async () => {
    const theirs = await shipped()
    const order = await bought()
    const { carrier, trackingNumber } = theirs.label
    const small = { carrier, trackingNumber: trackingNumber.toLowerCase() }
    expect(reasonOf(await take(order.id, 'ship', 'fulfilment', small))).toBe('tracking_number_used')
    await run(sql`
      update shipments set shipped_at = now() - interval '13 months' where tracking_number = ${trackingNumber}`)
    expect((await take(order.id, 'ship', 'fulfilment', small)).status).toBe(200)
    const other = await bought()
    expect((await take(other.id, 'ship', 'fulfilment', { ...small, carrier: '中通快递' })).status).toBe(200)
    const text = `${other.number} 中通快递 ${trackingNumber}`
    const bulk = await mall.request('POST', '/api/orders/bulk-ship', { as: 'fulfilment', body: { text, carrier: '' } })
    expect(bulk.body).toMatchObject({ unchanged: 1 })
  })

  it('given to the orders of three people at the same instant stays with one', async () => {
    const waiting: Bought[] = []
    // Each of other goods: what they all want of the stock does not bring them into a line.
    while (waiting.length < 3) waiting.push(await bought(undefined, await sampleSku(mall.payload, 5)))
    const label = newLabel()
    // What a process asks once, for everybody, has been asked then.
    await shipped()
    // Nobody writes a parcel until all have come as far as they can.
    const holder = await databaseOf(mall.payload).pool.connect()
    await holder.query('begin')
    await holder.query('lock table shipments in share mode')
    const asked = waiting.map(({ id }) => take(id, 'ship', 'fulfilment', label))
    try {
      await vi.waitFor(
        async () => {
          const { rows } = await holder.query(`
            select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database
             where d.datname = current_database() and not l.granted`)
          expect(rows[0].n).toBe(3)
        },
        { timeout: 20_000 },
      )
    } finally {
      await holder.query('commit')
      holder.release()
    }
    const answers = await Promise.all(asked)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(reasonOf(answer)).toBe('tracking_number_used')
  })
})

describe('two labels that were swapped', () => {
  /** Says on the desk of `order` that its parcel has the label of the other. */
  const exchange = async (order: Bought, label: object, more: object = {}) => {
    const [parcel] = (await deskOf(order.id)).shipments
    return take(order.id, 'correctParcel', 'fulfilment', { shipment: parcel?.id, exchange: true, ...label, ...more })
  }
  const labelsOf = async (order: Bought) => (await order.seen()).shipments

  it('are put right together: both orders, both buyers, both time lines', async () => {
    const [one, two] = [await shipped(), await shipped()]
    const refused = await exchange(one, two.label, { exchange: false })
    expect([refused.status, sentenceOf(refused)]).toEqual([
      409,
      `运单号 ${two.label.trackingNumber} 已用于别人的订单 ${two.number}，请核对。如果两张面单贴反了，请勾选“与那个包裹互换”再提交，两笔订单会一起更正。`,
    ])
    expect((await exchange(one, two.label)).status).toBe(200)
    for (const [order, other] of [
      [one, two],
      [two, one],
    ] as const) {
      expect(await labelsOf(order)).toMatchObject([other.label])
      expect((await deskOf(order.id)).timeline.at(-1)).toMatchObject({
        what: 'correctParcel',
        actor: 'fulfilment',
        details: { ...other.label, exchangedWith: other.number },
      })
      expect((await order.seen()).timeline.at(-1)).toMatchObject({ what: 'parcel_corrected' })
      expect(await order.mails()).toEqual(['orderPlaced', 'orderShipped', 'parcelCorrected'])
      expect(JSON.stringify(await order.seen())).not.toContain(other.number)
    }
  })

  it('of boxes with several orders change on all of them', async () => {
    const [one, two] = [await shipped(), await shipped()]
    const besides = await bought(two.shopper)
    await take(besides.id, 'ship', 'fulfilment', two.label)
    expect((await exchange(one, two.label)).status).toBe(200)
    expect(await labelsOf(one)).toMatchObject([two.label])
    for (const order of [two, besides]) expect(await labelsOf(order)).toMatchObject([one.label])
    expect((await deskOf(one.id)).timeline.at(-1)?.details.exchangedWith).toContain(besides.number)
  })

  it('are exchanged once when both desks say so at the same instant', async () => {
    const [one, two] = [await shipped(), await shipped()]
    const answers = await Promise.all([exchange(one, two.label), exchange(two, one.label)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect([await labelsOf(one), await labelsOf(two)]).toMatchObject([[two.label], [one.label]])
  })

  it('are not exchanged with a parcel whose order is over, with none, or from an outdated page', async () => {
    const [one, two] = [await shipped(), await shipped()]
    const nobodys = await exchange(one, newLabel())
    expect([nobodys.status, reasonOf(nobodys)]).toEqual([409, 'nothing_to_exchange'])
    const outdated = await exchange(one, two.label, { seen: '2026-01-01T00:00:00.000Z' })
    expect([outdated.status, reasonOf(outdated)]).toEqual([409, 'changed_meanwhile'])
    await take(two.id, 'confirmPayment', 'finance', { amount: (await deskOf(two.id)).order.payable })
    expect((await take(two.id, 'complete', 'service')).status).toBe(200)
    for (const more of [{}, { exchange: false }])
      expect(sentenceOf(await exchange(one, two.label, more))).toBe(
        `运单号 ${two.label.trackingNumber} 已用于别人的订单 ${two.number}，请核对。`,
      )
    expect([await labelsOf(one), await labelsOf(two)]).toMatchObject([[one.label], [two.label]])
  })
})

describe('where an order goes', () => {
  const NEW = {
    recipient: '韩梅梅',
    phone: '139 0000 1111',
    regionCode: '310115',
    street: '世纪大道 100 号 8 楼',
    postcode: '200120',
  }

  it('is changed until the goods leave; the buyer is told, and no log holds an address', async () => {
    const order = await bought()
    await take(order.id, 'startPacking', 'fulfilment')
    expect((await take(order.id, 'changeAddress', 'service', NEW)).status).toBe(200)
    const there = {
      recipient: '韩梅梅',
      phone: '13900001111',
      province: '上海市',
      city: '上海市',
      district: '浦东新区',
      street: '世纪大道 100 号 8 楼',
      postcode: '200120',
    }
    expect((await order.seen()).address).toEqual(there)
    const desk = await deskOf(order.id)
    expect(desk.address).toMatchObject({ ...there, regionCode: '310115' })
    expect(desk.timeline.at(-1)).toMatchObject({
      what: 'changeAddress',
      actor: 'service',
      details: { changed: ['recipient', 'phone', 'region', 'street', 'postcode'] },
    })
    expect((await order.seen()).timeline.at(-1)).toMatchObject({ what: 'address_changed', detail: null })
    expect(await order.mails()).toEqual(['orderPlaced', 'orderAddressChanged'])
    const log = JSON.stringify(await run(sql`select * from activity where doc_id = ${order.id}`))
    for (const secret of ['韩梅梅', '13900001111', '世纪大道', '李雷', '文三路']) expect(log).not.toContain(secret)
  })

  it('is not changed once they have left, nor to what it is, nor to a place that is none', async () => {
    const order = await bought()
    await take(order.id, 'changeAddress', 'service', NEW)
    const same = await take(order.id, 'changeAddress', 'service', NEW)
    expect([same.status, reasonOf(same)]).toEqual([422, 'nothing_changed'])
    const nowhere = await take(order.id, 'changeAddress', 'service', { ...NEW, regionCode: '999999', phone: 'abc' })
    expect([nowhere.status, sentenceOf(nowhere)]).toEqual([422, '请检查填写的内容：手机或电话、省、市、区。'])
    await take(order.id, 'ship', 'fulfilment', newLabel())
    const late = await take(order.id, 'changeAddress', 'service', { ...NEW, street: '人民路 2 号' })
    expect([late.status, reasonOf(late)]).toEqual([409, 'already_shipped'])
    expect((await order.seen()).address.street).toBe(NEW.street)
  })

  it('is chosen from places the desk is told level by level, and nobody else is', async () => {
    const { body } = await mall.request('GET', '/api/orders/regions?code=310115', { as: 'service' })
    expect(body).toMatchObject({ cities: [{ code: '310100', name: '上海市' }] })
    expect((body as { districts: object[] }).districts).toContainEqual({ code: '310115', name: '浦东新区' })
    for (const as of ['customer', null] as const)
      expect((await mall.request('GET', '/api/orders/regions?code=', { as })).status).toBe(401)
  })
})

describe('words with signs that no database keeps', () => {
  it('are a wrong field of the form they stand in, for the team and for the shopper', async () => {
    const order = await bought()
    const words = { cancel: 'reason', note: 'note', confirmPayment: 'note', changeAddress: 'street' } as const
    for (const [name, field] of Object.entries(words))
      for (const sign of ['\u0000', '\ud83d']) {
        const rest =
          name === 'confirmPayment'
            ? { amount: 1 }
            : name === 'changeAddress'
              ? { ...ADDRESS, phone: '13800000000' }
              : {}
        const answer = await take(order.id, name, 'admin', { ...rest, [field]: `换${sign}一个` })
        expect([name, answer.status, reasonOf(answer)]).toEqual([name, 422, 'invalid_body'])
      }
    const text = `${order.number}\t顺丰\u0000速运\tSF8000000001`
    const bulk = await mall.request('POST', '/api/orders/bulk-ship', { as: 'fulfilment', body: { text, carrier: '' } })
    expect([bulk.status, sentenceOf(bulk)]).toEqual([422, '请检查填写的内容：粘贴的内容。'])
    const shopper = await order.cancel('不要\u0000了')
    expect([shopper.status, shopper.body]).toMatchObject([422, { error: { fields: { reason: expect.any(String) } } }])
    expect((await deskOf(order.id)).order.status).toBe('open')
  })
})

describe('a note on an order', () => {
  it('is for colleagues, whatever the state, and never for the shopper', async () => {
    const order = await bought()
    await take(order.id, 'cancel', 'service', { reason: '买错了' })
    expect((await take(order.id, 'note', 'fulfilment', { note: '顾客说周五再打电话' })).status).toBe(200)
    expect((await deskOf(order.id, 'finance')).notes).toMatchObject([
      { author: 'fulfilment', body: '顾客说周五再打电话' },
    ])
    expect(JSON.stringify(await order.seen())).not.toContain('周五')
    expect((await mall.request('GET', '/api/order-notes', { as: 'customer' })).status).toBe(403)
  })

  it('does not make the page of a colleague outdated', async () => {
    const order = await bought()
    const { order: state } = await deskOf(order.id)
    await take(order.id, 'note', 'service', { note: '易碎' })
    expect((await take(order.id, 'startPacking', 'fulfilment', { seen: state.updatedAt })).status).toBe(200)
  })

  it('is written by the roles of the table and by nobody else', async () => {
    const order = await bought()
    const may: string[] = []
    for (const as of [...ROLES, 'customer', null] as const)
      if ((await take(order.id, 'note', as, { note: '留言' })).status === 200) may.push(String(as))
    expect(may).toEqual(
      ROLES.filter((role) => (COMMAND_PERMISSIONS['orders.note'] as readonly string[]).includes(role)),
    )
    const empty = await take(order.id, 'note', 'service', { note: ' ' })
    expect([empty.status, sentenceOf(empty)]).toEqual([422, '请检查填写的内容：备注。'])
  })
})
