import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { placedOf, type SampleShopper, sampleShopper } from '../testing/sample-shopper.ts'
import { type Answer, openTestMall, type TestMall } from '../testing/test-mall.ts'
import { dropOldCarts } from './checkout.ts'
import { tokenHash } from './rules/tokens.ts'

let mall: TestMall
beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const run = (statement: ReturnType<typeof sql>) => databaseOf(mall.payload).drizzle.execute(statement)
const problems = (cart: { lines: { problem: string | null }[] }) => cart.lines.map(({ problem }) => problem)

async function sessionOf(email: string, password: string): Promise<string> {
  const { token } = await mall.payload.login({ collection: 'customers', data: { email, password } })
  if (!token) throw new Error('no session')
  return token
}

/** Another customer than the mall's own, whose cart is empty: their session. */
async function newCustomer(): Promise<string> {
  const account = { email: `${randomUUID()}@test.example`, password: mall.accounts.customer.password }
  await mall.payload.create({ collection: 'customers', data: { name: '韩梅梅', ...account } })
  return sessionOf(account.email, account.password)
}

describe('the shop API', () => {
  it('answers nobody without the store key', async () => {
    const guest = sampleShopper(mall)
    for (const key of ['', 'wrong', `${process.env.STORE_KEY}x`]) {
      const { status, body } = await guest.ask('POST', '/cart', undefined, { 'x-store-key': key })
      expect([status, body]).toMatchObject([401, { error: { code: 'unauthorized' } }])
    }
  })

  it('keeps nothing of a cart’s token but its hash', async () => {
    const guest = sampleShopper(mall)
    await guest.fill([])
    expect(guest.cartToken).toMatch(/^[\w-]{43}$/)
    const { rows } = await run(sql`select to_jsonb(c)::text as row from mall.carts c`)
    expect(rows.some(({ row }) => String(row).includes(guest.cartToken ?? '?'))).toBe(false)
  })

  it('says a cart is gone to a token nobody was given', async () => {
    const guest = sampleShopper(mall)
    for (const token of ['', 'x', 'A'.repeat(43), 'A'.repeat(5_000)]) {
      const { status, body } = await guest.ask('GET', '/cart', undefined, { 'x-cart-token': token })
      expect([status, body]).toMatchObject([404, { error: { code: 'cart_gone' } }])
    }
  })
})

describe('a cart', () => {
  it('grows, shrinks and reckons', async () => {
    const [tea, cup] = [await sampleSku(mall.payload, 10), await sampleSku(mall.payload, 10)]
    const guest = sampleShopper(mall)
    await guest.fill([{ skuId: tea.id }, { skuId: cup.id, quantity: 2 }])
    const grown = await guest.fill([{ skuId: tea.id }, { skuId: cup.id }, { skuId: tea.id, quantity: 2 }])
    expect(grown.lines.map(({ skuCode, quantity }) => [skuCode, quantity])).toEqual([
      [tea.code, 3],
      [cup.code, 1],
    ])
    expect(grown).toMatchObject({
      count: 4,
      canCheckout: true,
      receipt: { items: 40_000, shipping: 0, payable: 40_000 },
    })

    const [first] = grown.lines
    const fewer = await guest.ask('PATCH', `/cart/lines/${first?.id}`, { quantity: 1 })
    expect(fewer.body).toMatchObject({ count: 2, receipt: { items: 20_000 } })
    const removed = await guest.ask('DELETE', `/cart/lines/${first?.id}`)
    expect(removed.body).toMatchObject({ count: 1, receipt: { items: 10_000, shipping: 1_000, payable: 11_000 } })
    expect((await guest.ask('DELETE', `/cart/lines/${first?.id}`)).status).toBe(200)
  })

  it('is nobody else’s: a line of another cart cannot be changed or removed', async () => {
    const sku = await sampleSku(mall.payload, 10)
    const [owner, stranger] = [sampleShopper(mall), sampleShopper(mall)]
    const cart = await owner.fill([{ skuId: sku.id }])
    await stranger.fill([])
    const id = cart.lines[0]?.id
    expect((await stranger.ask('PATCH', `/cart/lines/${id}`, { quantity: 9 })).status).toBe(404)
    await stranger.ask('DELETE', `/cart/lines/${id}`)
    expect((await owner.cart()).count).toBe(1)
  })

  it('says plainly what has changed since something was added', async () => {
    const cheaper = await sampleSku(mall.payload, 5)
    const sold = await sampleSku(mall.payload, 5)
    const few = await sampleSku(mall.payload, 5)
    const gone = await sampleSku(mall.payload, 5)
    const guest = sampleShopper(mall)
    await guest.fill([cheaper, sold, few, gone].map(({ id }) => ({ skuId: id, quantity: 3 })))
    await mall.payload.update({ collection: 'skus', id: cheaper.id, data: { price: 9_000 } })
    await run(sql`update stock_levels set on_hand = 0 where sku_id = ${sold.id}::uuid`)
    await run(sql`update stock_levels set on_hand = 2 where sku_id = ${few.id}::uuid`)
    await mall.payload.update({ collection: 'products', id: gone.product, data: { _status: 'draft' } })
    const cart = await guest.cart()
    expect(problems(cart)).toEqual(['price_changed', 'sold_out', 'only_n', 'off_shelf'])
    expect(cart.lines[0]).toMatchObject({
      priceWhenAdded: 10_000,
      price: 9_000,
      problemText: '价格已由 ¥100.00 变为 ¥90.00。',
    })
    expect(cart.lines[2]).toMatchObject({ available: 2, problemText: expect.stringContaining('只剩 2 件') })
    expect(cart.lines[3]?.productSlug).toBeNull()
    expect(cart).toMatchObject({ canCheckout: false, receipt: { items: 27_000 + 30_000 + 30_000 } })
  })

  it('shows window prices and coupons, applied or refused', async () => {
    const sku = await sampleSku(mall.payload, 10)
    const { docs } = await mall.payload.find({ collection: 'skus', where: { id: { equals: sku.id } } })
    const until = new Date(Date.now() + 3_600_000).toISOString()
    await mall.payload.create({
      collection: 'price-windows',
      data: { sku: docs[0]?.id ?? '', price: 8_000, window: { until } },
    })
    await mall.payload.create({
      collection: 'coupons',
      data: { code: 'spring-10', threshold: 20_000, amount: 1_000, totalLimit: 5 },
    })
    const guest = sampleShopper(mall)
    const cart = await guest.fill([{ skuId: sku.id, quantity: 2 }])
    expect(cart).toMatchObject({ receipt: { items: 16_000 }, validUntil: until })
    const { body } = await guest.ask('POST', '/cart/coupon', { code: ' Spring-10 ' })
    expect(body).toMatchObject({
      couponCode: 'SPRING-10',
      receipt: {
        items: 16_000,
        discount: 0,
        entries: [
          { kind: 'window_price', applied: true, amount: 4_000 },
          { kind: 'threshold_coupon', applied: false, refusal: 'below_threshold', explanation: '再买 ¥40.00 可用。' },
          { kind: 'shipping', amount: 1_000 },
        ],
      },
    })
    await guest.ask('POST', '/cart/lines', { key: randomUUID(), skuId: sku.id, quantity: 1 })
    expect((await guest.cart()).receipt).toMatchObject({ items: 24_000, discount: 1_000, shipping: 0, payable: 23_000 })
    await guest.ask('DELETE', '/cart/coupon')
    expect((await guest.cart()).receipt.discount).toBe(0)
  })

  it('grows once for one press of the button, however often and at once it is sent', async () => {
    const sku = await sampleSku(mall.payload, 10)
    const guest = sampleShopper(mall)
    await guest.fill([])
    const add = (key: string, quantity = 2) => guest.ask('POST', '/cart/lines', { key, skuId: sku.id, quantity })
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => add(key)))
    expect(answers.map(({ status, body }) => [status, (body as { count: number }).count])).toEqual(
      Array.from({ length: 10 }, () => [200, 2]),
    )
    expect((await add(key, 3)).body).toMatchObject({ error: { code: 'key_used_otherwise' } })
    expect((await guest.cart()).count).toBe(2)
    await add(randomUUID())
    expect((await guest.cart()).count).toBe(4)
  })

  it('that was refused something has not used up the key', async () => {
    const [sku, gone] = [await sampleSku(mall.payload, 10), await sampleSku(mall.payload, 10)]
    const guest = sampleShopper(mall)
    await guest.fill([])
    await mall.payload.update({ collection: 'skus', id: gone.id, data: { active: false } })
    const key = randomUUID()
    expect((await guest.ask('POST', '/cart/lines', { key, skuId: gone.id, quantity: 1 })).status).toBe(404)
    expect((await guest.ask('POST', '/cart/lines', { key, skuId: sku.id, quantity: 1 })).status).toBe(200)
  })

  it('takes no nonsense', async () => {
    const sku = await sampleSku(mall.payload, 10)
    const guest = sampleShopper(mall)
    await guest.fill([])
    for (const quantity of [0, -1, 1.5, 100, '2', null])
      expect((await guest.ask('POST', '/cart/lines', { key: randomUUID(), skuId: sku.id, quantity })).status).toBe(422)
    for (const skuId of ['x', randomUUID(), null])
      expect(
        (await guest.ask('POST', '/cart/lines', { key: randomUUID(), skuId, quantity: 1 })).status,
      ).toBeGreaterThanOrEqual(404)
    for (const key of [undefined, '', 'x'])
      expect((await guest.ask('POST', '/cart/lines', { key, skuId: sku.id, quantity: 1 })).status).toBe(422)
    expect((await guest.cart()).lines).toEqual([])
  })

  it('takes no code that none can be: too long once in capitals, or of signs that cannot be kept', async () => {
    const guest = sampleShopper(mall)
    await guest.fill([])
    for (const code of ['', ' ', 'ß'.repeat(40), 'a\u0000bcd', 'abc\ud83d']) {
      const { status, body } = await guest.ask('POST', '/cart/coupon', { code })
      expect([status, body]).toMatchObject([422, { error: { fields: { code: expect.any(String) } } }])
    }
    expect((await guest.ask('POST', '/cart/coupon', { code: 'ß'.repeat(20) })).status).toBe(200)
  })

  it('of a guest joins the customer’s own when they sign in, once', async () => {
    const [tea, cup] = [await sampleSku(mall.payload, 50), await sampleSku(mall.payload, 50)]
    const { email, password } = mall.accounts.customer
    const session = await sessionOf(email, password)
    const customer = sampleShopper(mall, { session })
    await customer.fill([{ skuId: tea.id, quantity: 2 }])
    const guest = sampleShopper(mall)
    await guest.fill([{ skuId: tea.id, quantity: 3 }, { skuId: cup.id }])
    const headers = { 'x-cart-token': guest.cartToken ?? '' }
    await customer.ask('POST', '/cart/merge', undefined, headers)
    const { body } = await customer.ask('POST', '/cart/merge', undefined, headers)
    expect((body as { lines: { quantity: number }[] }).lines.map(({ quantity }) => quantity).sort()).toEqual([1, 5])
    expect((await guest.ask('GET', '/cart')).status).toBe(404)
    expect((await sampleShopper(mall, { session }).cart()).count).toBe(6)
  })

  it('of a guest brings everything along, also to one that is full', async () => {
    const session = await newCustomer()
    const customer = sampleShopper(mall, { session })
    const skus: { id: string }[] = []
    while (skus.length < 50) skus.push(await sampleSku(mall.payload, 50))
    const [known, extra] = [skus[0], await sampleSku(mall.payload, 50)]
    await customer.fill(skus.map(({ id }) => ({ skuId: id })))
    const guest = sampleShopper(mall)
    await guest.fill([
      { skuId: known?.id ?? '', quantity: 2 },
      { skuId: extra.id, quantity: 4 },
    ])
    const headers = { 'x-cart-token': guest.cartToken ?? '' }
    const { status } = await customer.ask('POST', '/cart/merge', undefined, headers)
    const merged = await customer.cart()
    const quantityOf = (sku?: { id: string }) => merged.lines.find(({ skuId }) => skuId === sku?.id)?.quantity
    expect([status, merged.lines.length, quantityOf(known), quantityOf(extra)]).toEqual([200, 51, 3, 4])

    const add = (skuId = '') => customer.ask('POST', '/cart/lines', { key: randomUUID(), skuId, quantity: 1 })
    expect((await add((await sampleSku(mall.payload, 5)).id)).body).toMatchObject({ error: { code: 'cart_full' } })
    expect((await add(known?.id)).status).toBe(200)
  })

  it('is not reached with a session of staff', async () => {
    const { email, password } = mall.accounts.admin
    const { token } = await mall.payload.login({ collection: 'staff', data: { email, password } })
    expect((await sampleShopper(mall, { session: token ?? '' }).ask('GET', '/cart')).status).toBe(404)
  })

  it('nobody has touched for months is dropped at night, one that was ordered is not', async () => {
    const sku = await sampleSku(mall.payload, 5)
    const [forgotten, ordered, fresh] = [sampleShopper(mall), sampleShopper(mall), sampleShopper(mall)]
    for (const shopper of [forgotten, ordered, fresh]) await shopper.fill([{ skuId: sku.id }])
    placedOf(await ordered.order(await ordered.form()))
    const age = (shopper: { cartToken: string | null }) =>
      run(
        sql`update mall.carts set updated_at = now() - interval '91 days' where token_hash = ${tokenHash(shopper.cartToken ?? '')}`,
      )
    await age(forgotten)
    await age(ordered)
    await dropOldCarts(mall.payload)
    expect((await forgotten.ask('GET', '/cart')).status).toBe(404)
    expect((await fresh.cart()).count).toBe(1)
    const { rows } = await run(sql`select 1 from mall.carts where token_hash = ${tokenHash(ordered.cartToken ?? '')}`)
    expect(rows).toHaveLength(1)
  })
})

describe('a cart that is being ordered', () => {
  const waiting = async (): Promise<number> => {
    const { rows } = await run(sql`
      select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    return Number(rows[0]?.n)
  }

  /** Lets the order wait at the cart, then `late` behind it, and then both go on. */
  async function behindTheOrder(shopper: SampleShopper, late: () => Promise<Answer>): Promise<Answer> {
    const form = await shopper.form({ paymentMethod: 'cash_on_delivery' })
    const client = new Client({ connectionString: mall.databaseUrl })
    await client.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from mall.carts where id = $1 for update', [(await shopper.cart()).id])
      const order = shopper.order(form)
      await expect.poll(waiting).toBe(1)
      const answer = late()
      await expect.poll(waiting).toBe(2)
      await client.query('rollback')
      placedOf(await order)
      return await answer
    } finally {
      await client.end()
    }
  }

  it('takes nothing more: a customer finds it in their next cart', async () => {
    const [sku, more] = [await sampleSku(mall.payload, 5), await sampleSku(mall.payload, 5)]
    const shopper = sampleShopper(mall, { session: await newCustomer() })
    await shopper.fill([{ skuId: sku.id }])
    const body = { key: randomUUID(), skuId: more.id, quantity: 2 }
    const added = await behindTheOrder(shopper, () => shopper.ask('POST', '/cart/lines', body))
    expect([added.status, added.body]).toMatchObject([200, { lines: [{ skuCode: more.code, quantity: 2 }] }])
    expect((await shopper.cart()).lines).toMatchObject([{ skuCode: more.code, quantity: 2 }])
  })

  it('takes nothing more: a guest is told that it is over, whatever they change', async () => {
    const sku = await sampleSku(mall.payload, 50)
    const changes: ((shopper: SampleShopper, line: string) => Promise<Answer>)[] = [
      (shopper) => shopper.ask('POST', '/cart/lines', { key: randomUUID(), skuId: sku.id, quantity: 1 }),
      (shopper, line) => shopper.ask('PATCH', `/cart/lines/${line}`, { quantity: 3 }),
      (shopper, line) => shopper.ask('DELETE', `/cart/lines/${line}`),
      (shopper) => shopper.ask('POST', '/cart/coupon', { code: 'LATE-1' }),
    ]
    for (const late of changes) {
      const shopper = sampleShopper(mall)
      const cart = await shopper.fill([{ skuId: sku.id }])
      const { status, body } = await behindTheOrder(shopper, () => late(shopper, cart.lines[0]?.id ?? ''))
      expect([status, body]).toMatchObject([404, { error: { code: 'cart_gone' } }])
    }
    const { rows } = await run(sql`select distinct quantity from order_lines where sku_id = ${sku.id}::uuid`)
    expect(rows).toEqual([{ quantity: '1' }])
  })

  it('that a guest’s is to join: what joins is in the customer’s next cart', async () => {
    const [sku, more] = [await sampleSku(mall.payload, 5), await sampleSku(mall.payload, 5)]
    const shopper = sampleShopper(mall, { session: await newCustomer() })
    await shopper.fill([{ skuId: sku.id }])
    const guest = sampleShopper(mall)
    await guest.fill([{ skuId: more.id, quantity: 2 }])
    const headers = { 'x-cart-token': guest.cartToken ?? '' }
    const merged = await behindTheOrder(shopper, () => shopper.ask('POST', '/cart/merge', undefined, headers))
    expect([merged.status, merged.body]).toMatchObject([200, { lines: [{ skuCode: more.code, quantity: 2 }] }])
  })
})
