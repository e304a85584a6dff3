import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { stockOf } from '../inventory/inventory.ts'
import type { CheckoutRefused } from '../store-api/shop-contract.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { placedOf, type SampleShopper, sampleShopper } from '../testing/sample-shopper.ts'
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

const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows
const kindsOf = (answer: Answer) => (answer.body as CheckoutRefused).problems.map(({ kind }) => kind)
const levelOf = async (sku: { id: string }) => (await stockOf(databaseOf(mall.payload).drizzle, [sku.id])).get(sku.id)
const orderRow = async (number: string) => (await run(sql`select * from orders where number = ${number}`))[0]

async function buyerOf(skuId: string, quantity = 1): Promise<SampleShopper> {
  const shopper = sampleShopper(mall)
  await shopper.fill([{ skuId, quantity }])
  return shopper
}

/** What the time of an order's reservation being over looks like, without waiting for it. */
const letTimePass = (number: string) =>
  run(sql`
    update mall.reservations set expires_at = now() - interval '1 second'
     where order_id = (select id from orders where number = ${number}) and ended_at is null`)

describe('an order', () => {
  it('is written whole: address, lines as seen, payment, promise, announcement', async () => {
    const sku = await sampleSku(mall.payload, 5)
    await mall.payload.create({ collection: 'coupons', data: { code: 'WHOLE', threshold: 0, amount: 1_500 } })
    const shopper = await buyerOf(sku.id, 2)
    await shopper.ask('POST', '/cart/coupon', { code: 'WHOLE' })
    const form = await shopper.form({ message: ' 请放门卫 ' })
    const { number, token } = placedOf(await shopper.order(form))
    expect(number).toMatch(/^FS\d{6}-[2-9A-Z]{6}$/)
    expect(await orderRow(number)).toMatchObject({
      status: 'open',
      payment: 'pending',
      payment_method: 'online',
      address_province: '浙江省',
      address_city: '杭州市',
      address_district: '西湖区',
      email: form.contact.email,
      message: '请放门卫',
      coupon_code: 'WHOLE',
      totals_items: '20000',
      totals_discount: '1500',
      totals_shipping: '1000',
      totals_payable: '19500',
    })
    expect(JSON.stringify(await orderRow(number))).not.toContain(token)
    expect(await run(sql`select title, quantity, unit_price, discount_share, line_total from order_lines`)).toEqual([
      {
        title: expect.stringContaining('商品'),
        quantity: '2',
        unit_price: '10000',
        discount_share: '1500',
        line_total: '18500',
      },
    ])
    expect(await run(sql`select provider, state, amount from payments`)).toEqual([
      { provider: 'sandbox', state: 'pending', amount: '19500' },
    ])
    expect(await levelOf(sku)).toMatchObject({ onHand: 5, reserved: 2, available: 3 })
    const log = await mall.payload.find({ collection: 'activity', where: { action: { equals: 'orders.place' } } })
    expect(log.totalDocs).toBe(1)
    expect((await shopper.ask('GET', '/cart')).status).toBe(404)
  })

  it('is placed by a customer for themselves, without a mail address', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const { email, password, id } = mall.accounts.customer
    const { token } = await mall.payload.login({ collection: 'customers', data: { email, password } })
    const customer = sampleShopper(mall, { session: token ?? '' })
    await customer.fill([{ skuId: sku.id }])
    const form = await customer.form({ contact: { email: null }, paymentMethod: 'cash_on_delivery' })
    const { number } = placedOf(await customer.order(form))
    expect(await orderRow(number)).toMatchObject({ customer_id: id, email: null, payment_method: 'cod', pay_by: null })
    // The customer's next cart is a new one; the same form still names the same order.
    expect((await customer.cart()).lines).toEqual([])
    expect(placedOf(await customer.order(form))).toMatchObject({ number, replayed: true })
  })

  it('is refused with what to correct when the form is wrong', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const shopper = await buyerOf(sku.id)
    const form = await shopper.form()
    const wrong = {
      ...form,
      contact: { email: null },
      address: { ...form.address, phone: '12', regionCode: '330100', recipient: '' },
    }
    const { status, body } = await shopper.ask('POST', '/checkout', wrong)
    expect([status, Object.keys((body as { error: { fields: object } }).error.fields).sort()]).toEqual([
      422,
      ['address.phone', 'address.recipient', 'address.regionCode'],
    ])
    // The last is an address some check would let pass, and that no record of a person takes.
    for (const email of [null, 'nobody', 'li.lei@shop-.com']) {
      const noMail = await shopper.ask('POST', '/checkout', { ...form, contact: { email } })
      expect([noMail.status, noMail.body]).toMatchObject([
        422,
        { error: { fields: { 'contact.email': expect.any(String) } } },
      ])
    }
  })
})

describe('what the shopper saw counts', () => {
  it('keeps the lines of a message, and names the field with signs that cannot be kept', async () => {
    const shopper = await buyerOf((await sampleSku(mall.payload, 5)).id)
    for (const sign of ['\u0000', '\u001b', '\ud83d']) {
      const refused = await shopper.order(await shopper.form({ message: `请放${sign}门卫` }))
      expect([refused.status, refused.body]).toMatchObject([
        422,
        { error: { fields: { message: '有无法保存的字符，请删去后再试。' } } },
      ])
    }
    const message = '请放门卫\n周五以后'
    const { number } = placedOf(await shopper.order(await shopper.form({ message })))
    expect(await orderRow(number)).toMatchObject({ message })
  })

  it('a price that changed meanwhile is told before anything is ordered', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const shopper = await buyerOf(sku.id)
    const form = await shopper.form()
    await mall.payload.update({ collection: 'skus', id: sku.id, data: { price: 12_000 } })
    const refused = await shopper.order(form)
    expect([refused.status, kindsOf(refused)]).toEqual([409, ['price_changed']])
    expect((refused.body as CheckoutRefused).cart?.receipt.payable).toBe(13_000)
    expect(await levelOf(sku)).toMatchObject({ reserved: 0 })
    // The key was not used up by the refusal.
    placedOf(await shopper.order({ ...form, expectedTotal: 13_000 }))
  })

  it('a client cannot name its own price', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const shopper = await buyerOf(sku.id)
    for (const expectedTotal of [0, 1, 10_000, 10_999, 11_001])
      expect(kindsOf(await shopper.order(await shopper.form({ expectedTotal })))).toEqual(['price_changed'])
    expect((await shopper.order(await shopper.form({ expectedTotal: -1 }))).status).toBe(422)
  })

  it('goods that went meanwhile are told line by line', async () => {
    const [sold, few] = [await sampleSku(mall.payload, 3), await sampleSku(mall.payload, 3)]
    const shopper = sampleShopper(mall)
    await shopper.fill([
      { skuId: sold.id, quantity: 2 },
      { skuId: few.id, quantity: 2 },
    ])
    const form = await shopper.form()
    for (const [sku, quantity] of [
      [sold, 3],
      [few, 2],
    ] as const) {
      const rival = await buyerOf(sku.id, quantity)
      placedOf(await rival.order(await rival.form()))
    }
    const refused = await shopper.order(form)
    expect((refused.body as CheckoutRefused).problems).toMatchObject([
      { kind: 'sold_out' },
      { kind: 'only_n', available: 1 },
    ])
  })
})

describe('one key', () => {
  it('and one body is one order, however often it is sent; another body is refused', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const shopper = await buyerOf(sku.id)
    const form = await shopper.form()
    const first = placedOf(await shopper.order(form))
    const again = placedOf(await shopper.order(form))
    expect(again).toEqual({ ...first, replayed: true })
    const other = await shopper.order({ ...form, message: '另一个' })
    expect([other.status, kindsOf(other)]).toEqual([409, ['key_used_otherwise']])
  })

  it('of another cart means nothing here', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const [one, two] = [await buyerOf(sku.id), await buyerOf(sku.id)]
    const idempotencyKey = randomUUID()
    const first = placedOf(await one.order(await one.form({ idempotencyKey })))
    const second = placedOf(await two.order(await two.form({ idempotencyKey })))
    expect(second.number).not.toBe(first.number)
  })

  it('sent 100 times at once for one cart makes one order', async () => {
    const sku = await sampleSku(mall.payload, 500)
    const shopper = await buyerOf(sku.id)
    const form = await shopper.form()
    const many = Array.from({ length: 100 }, (_, index) => shopper.order(form, `192.0.2.${index}`))
    const numbers = new Set((await Promise.all(many)).map((answer) => placedOf(answer).number))
    expect(numbers.size).toBe(1)
    expect(await levelOf(sku)).toMatchObject({ reserved: 1 })
  })

  it('that has its order answers everybody at once, without sending anybody back', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const shopper = await buyerOf(sku.id)
    const form = await shopper.form()
    const first = placedOf(await shopper.order(form))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        shopper.ask('POST', '/checkout', form, { 'x-client-address': `192.0.2.${index}` }),
      ),
    )
    for (const answer of answers) expect(placedOf(answer)).toMatchObject({ number: first.number, replayed: true })
  })

  it('for each of 100 tabs of one cart still makes one order, and every tab learns which', async () => {
    const sku = await sampleSku(mall.payload, 500)
    const shopper = await buyerOf(sku.id)
    const forms = await Promise.all(Array.from({ length: 100 }, () => shopper.form()))
    const answers = await Promise.all(forms.map((form, index) => shopper.order(form, `192.0.2.${index}`)))
    const placed = answers.filter(({ status }) => status === 201)
    expect(placed).toHaveLength(1)
    const { number, token } = placedOf(placed[0] as Answer)
    for (const answer of answers.filter(({ status }) => status !== 201))
      expect((answer.body as CheckoutRefused).problems).toMatchObject([{ kind: 'already_ordered', number, token }])
  })
})

describe('stock', () => {
  it('of 50 pieces wanted by 500 buyers at once is sold exactly 50 times', async () => {
    const sku = await sampleSku(mall.payload, 50)
    const buyers = await inGroups(500, () => buyerOf(sku.id))
    const forms = await inGroups(500, (index) => (buyers[index] as SampleShopper).form({ expectedTotal: 11_000 }))
    const answers = await Promise.all(buyers.map((buyer, index) => buyer.order(forms[index] as (typeof forms)[0])))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50)
    const losers = answers.filter(({ status }) => status !== 201)
    expect(new Set(losers.flatMap(kindsOf))).toEqual(new Set(['sold_out']))
    expect(await levelOf(sku)).toMatchObject({ onHand: 50, reserved: 50, available: 0 })
  })

  it('wanted by carts of many goods in any order is never sold twice and nobody waits in a circle', async () => {
    const skus: { id: string }[] = []
    for (let count = 0; count < 5; count += 1) skus.push(await sampleSku(mall.payload, 20))
    const buyers = await inGroups(60, async (index) => {
      const shopper = sampleShopper(mall)
      const rotated = [...skus.slice(index % 5), ...skus.slice(0, index % 5)].slice(0, 1 + (index % 4))
      await shopper.fill(rotated.map(({ id }) => ({ skuId: id, quantity: 1 + (index % 2) })))
      return shopper
    })
    const forms = await inGroups(60, (index) => (buyers[index] as SampleShopper).form())
    const answers = await Promise.all(buyers.map((buyer, index) => buyer.order(forms[index] as (typeof forms)[0])))
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    for (const sku of skus) expect((await levelOf(sku))?.available).toBeGreaterThanOrEqual(0)
  })

  it('promised to somebody who did not pay in time goes to the next, though no job has run', async () => {
    const sku = await sampleSku(mall.payload, 1)
    const slow = await buyerOf(sku.id)
    const { number } = placedOf(await slow.order(await slow.form()))
    const next = await buyerOf(sku.id)
    expect((await next.cart()).lines[0]?.problem).toBe('sold_out')
    await letTimePass(number)
    expect((await next.cart()).lines[0]).toMatchObject({ problem: null, available: 1 })
    expect(await levelOf(sku)).toMatchObject({ available: 1, state: 'low' })
    placedOf(await next.order(await next.form()))
    expect(await levelOf(sku)).toMatchObject({ onHand: 1, reserved: 1, available: 0 })
  })

  it('that is not there can still be ordered when back-orders are taken', async () => {
    const sku = await sampleSku(mall.payload, 1)
    await mall.payload.update({ collection: 'skus', id: sku.id, data: { stockPolicy: 'backorder' } })
    const shopper = await buyerOf(sku.id, 3)
    placedOf(await shopper.order(await shopper.form({ paymentMethod: 'cash_on_delivery' })))
    expect(await levelOf(sku)).toMatchObject({ onHand: 1, reserved: 0 })
  })
})

describe('a coupon', () => {
  const withCoupon = async (skuId: string, code: string) => {
    const shopper = await buyerOf(skuId)
    await shopper.ask('POST', '/cart/coupon', { code })
    return shopper
  }

  it('limited to 100 uses is used exactly 100 times by 500 buyers at once', async () => {
    const sku = await sampleSku(mall.payload, 1_000)
    await mall.payload.create({
      collection: 'coupons',
      data: { code: 'HUNDRED', threshold: 0, amount: 500, totalLimit: 100 },
    })
    const buyers = await inGroups(500, () => withCoupon(sku.id, 'HUNDRED'))
    const forms = await inGroups(500, (index) => (buyers[index] as SampleShopper).form({ expectedTotal: 10_500 }))
    const answers = await Promise.all(buyers.map((buyer, index) => buyer.order(forms[index] as (typeof forms)[0])))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(100)
    for (const answer of answers.filter(({ status }) => status !== 201))
      expect(kindsOf(answer)).toContain('coupon_refused')
    const { docs } = await mall.payload.find({ collection: 'coupons', where: { code: { equals: 'HUNDRED' } } })
    expect(docs[0]?.used).toBe(100)
  })

  it('is used once by each mail address, also from ten carts at once', async () => {
    const sku = await sampleSku(mall.payload, 50)
    await mall.payload.create({
      collection: 'coupons',
      data: { code: 'ONCE', threshold: 0, amount: 500, perCustomerLimit: 1 },
    })
    const buyers = await inGroups(10, () => withCoupon(sku.id, 'ONCE'))
    const answers = await Promise.all(
      buyers.map(async (buyer, index) =>
        buyer.order(await buyer.form({ contact: { email: index % 2 ? 'Same@test.example' : ' same@test.example' } })),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  })

  it('that an order has taken is not deleted, one that nobody took is', async () => {
    const coupon = (code: string) =>
      mall.payload.create({ collection: 'coupons', data: { code, threshold: 0, amount: 100 } })
    const [taken, free] = [await coupon('TAKEN-1'), await coupon('FREE-1')]
    const shopper = await buyerOf((await sampleSku(mall.payload, 5)).id)
    await shopper.ask('POST', '/cart/coupon', { code: 'TAKEN-1' })
    placedOf(await shopper.order(await shopper.form()))
    const remove = (id: string) => mall.request('DELETE', `/api/coupons/${id}`, { as: 'admin' })
    const { status, body } = await remove(taken.id)
    expect([status, body]).toMatchObject([
      409,
      { errors: [{ message: '已有 1 笔订单用过这张优惠券，不能删除。不再发放请取消勾选“启用”。' }] },
    ])
    expect((await remove(free.id)).status).toBe(200)
  })

  it('saved again in the admin while it is used keeps its count', async () => {
    const sku = await sampleSku(mall.payload, 50)
    const coupon = await mall.payload.create({
      collection: 'coupons',
      data: { code: 'SAVED', threshold: 0, amount: 500 },
    })
    const buyers = await inGroups(10, () => withCoupon(sku.id, 'SAVED'))
    await Promise.all([
      ...buyers.map(async (buyer) => placedOf(await buyer.order(await buyer.form()))),
      ...[1, 2, 3].map((note) =>
        mall.request('PATCH', `/api/coupons/${coupon.id}`, { as: 'marketing', body: { note: String(note), used: 0 } }),
      ),
    ])
    expect(await mall.payload.findByID({ collection: 'coupons', id: coupon.id })).toMatchObject({ used: 10 })
  })
})

/** Prepares `count` things, a few at a time: preparing is not what is tested. */
async function inGroups<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = []
  while (made.length < count) {
    const from = made.length
    const size = Math.min(8, count - from)
    made.push(...(await Promise.all(Array.from({ length: size }, (_, index) => make(from + index)))))
  }
  return made
}
