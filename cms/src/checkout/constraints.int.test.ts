import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../database/transaction.ts'
import { sampleSku } from '../testing/sample-orders.ts'
import { placedOf, sampleShopper } from '../testing/sample-shopper.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

/** The last line: what the database refuses whoever writes it, each by the name of its constraint. */

let mall: TestMall
/** An order with a coupon, waiting for its payment. */
let order: string
let sku: string
let coupon: string

const run = async (statement: ReturnType<typeof sql>) =>
  (await databaseOf(mall.payload).drizzle.execute(statement)).rows

/** The name of the constraint or index that refuses a statement; `done` when nothing does. */
async function refusalOf(statement: ReturnType<typeof sql>): Promise<string> {
  try {
    await run(statement)
    return 'done'
  } catch (error) {
    const { constraint, code } = ((error as { cause?: unknown }).cause ?? error) as {
      constraint?: string
      code?: string
    }
    return constraint ?? `code ${code}`
  }
}

beforeAll(async () => {
  mall = await openTestMall()
  sku = (await sampleSku(mall.payload, 10)).id
  coupon = String(
    (await mall.payload.create({ collection: 'coupons', data: { code: 'LIMITS', threshold: 0, amount: 500 } })).id,
  )
  const shopper = sampleShopper(mall)
  await shopper.fill([{ skuId: sku, quantity: 2 }])
  await shopper.ask('POST', '/cart/coupon', { code: 'LIMITS' })
  const { number } = placedOf(await shopper.order(await shopper.form()))
  order = String((await run(sql`select id from orders where number = ${number}`))[0]?.id)
})
afterAll(() => mall.close())

describe('the database refuses', () => {
  it('a second order of one cart, and a second page for one token', async () => {
    const copy = (change: ReturnType<typeof sql>) => sql`
      insert into orders select (jsonb_populate_record(null::orders, to_jsonb(o) || ${change})).* from orders o where o.id = ${order}::uuid`
    const fresh = sql`jsonb_build_object('id', ${randomUUID()}::text, 'number', 'FS-COPY-1')`
    expect(await refusalOf(copy(sql`(${fresh} || jsonb_build_object('token_hash', 'other'))`))).toBe(
      'orders_cart_id_idx',
    )
    expect(await refusalOf(copy(sql`(${fresh} || jsonb_build_object('cart_id', 'other'))`))).toBe(
      'orders_token_hash_idx',
    )
  })

  it('a key used twice for one cart', async () => {
    expect(
      await refusalOf(
        sql`insert into mall.checkout_keys select cart_id, key, 'another', order_id, now() from mall.checkout_keys limit 1`,
      ),
    ).toBe('checkout_keys_once_a_cart')
  })

  it('carts without an owner, two open ones of a customer, unknown states, two lines of a SKU, senseless pieces', async () => {
    const customer = mall.accounts.customer.id
    expect(await refusalOf(sql`insert into mall.carts (id) values (gen_random_uuid())`)).toBe('carts_have_an_owner')
    expect(
      await refusalOf(sql`insert into mall.carts (id, token_hash, state) values (gen_random_uuid(), 'x', 'lost')`),
    ).toBe('carts_state_known')
    await run(sql`insert into mall.carts (id, customer_id) values (gen_random_uuid(), ${customer}::uuid)`)
    expect(
      await refusalOf(sql`insert into mall.carts (id, customer_id) values (gen_random_uuid(), ${customer}::uuid)`),
    ).toBe('carts_one_open_of_customer')
    const line = (quantity: number, price = 1) => sql`
      insert into mall.cart_lines (id, cart_id, sku_id, quantity, price_when_added)
      select gen_random_uuid(), id, ${sku}::uuid, ${quantity}::int, ${price}::bigint from mall.carts where customer_id = ${customer}::uuid`
    expect(await refusalOf(line(0))).toBe('cart_lines_quantity')
    expect(await refusalOf(line(100))).toBe('cart_lines_quantity')
    expect(await refusalOf(line(1, -1))).toBe('cart_lines_price')
    expect(await refusalOf(line(1))).toBe('done')
    expect(await refusalOf(line(1))).toBe('cart_lines_one_of_a_sku')
  })

  it('two promises of one SKU to one order, promises of nothing, ends without an outcome', async () => {
    const promise = (quantity: number) =>
      sql`insert into mall.reservations (id, order_id, sku_id, quantity) values (gen_random_uuid(), ${order}::uuid, ${sku}::uuid, ${quantity}::int)`
    expect(await refusalOf(promise(1))).toBe('reservations_one_open_of_order')
    expect(await refusalOf(promise(0))).toBe('reservations_quantity')
    expect(await refusalOf(sql`update mall.reservations set ended_at = now()`)).toBe('reservations_outcome')
    expect(await refusalOf(sql`update mall.reservations set ended_at = now(), outcome = 'lost'`)).toBe(
      'reservations_outcome',
    )
  })

  it('coupons that give nothing, uses below none, an order that redeems twice', async () => {
    expect(await refusalOf(sql`update coupons set amount = 0 where id = ${coupon}::uuid`)).toBe('coupons_amounts')
    expect(await refusalOf(sql`update coupons set amount = 0.5 where id = ${coupon}::uuid`)).toBe('coupons_amounts')
    expect(await refusalOf(sql`update coupons set threshold = -1 where id = ${coupon}::uuid`)).toBe('coupons_amounts')
    expect(await refusalOf(sql`update coupons set total_limit = 0 where id = ${coupon}::uuid`)).toBe('coupons_limits')
    expect(await refusalOf(sql`update coupons set code = 'small' where id = ${coupon}::uuid`)).toBe(
      'coupons_code_upper',
    )
    expect(await refusalOf(sql`update mall.coupon_counts set used = -1`)).toBe('coupon_counts_not_negative')
    expect(
      await refusalOf(
        sql`insert into mall.coupon_redemptions (coupon_id, order_id, shopper) values (${coupon}::uuid, ${order}::uuid, 'x')`,
      ),
    ).toBe('coupon_redemptions_once_an_order')
    expect(
      await refusalOf(sql`insert into price_windows (id, sku_id, price) values (gen_random_uuid(), ${sku}::uuid, -1)`),
    ).toBe('price_windows_price')
    expect(await refusalOf(sql`insert into shipping_terms (id, fee) values (gen_random_uuid(), -1)`)).toBe(
      'shipping_terms_amounts',
    )
  })

  it('refunds above a payment, payments in part or without a state, two that one order waits for', async () => {
    const change = (set: ReturnType<typeof sql>) =>
      refusalOf(sql`update payments set ${set} where order_id = ${order}::uuid`)
    expect(await change(sql`refunded = 1`)).toBe('payments_refunded_within_captured')
    expect(await change(sql`captured = 1, state = 'captured'`)).toBe('payments_captured_is_due')
    expect(await change(sql`captured = amount`)).toBe('payments_captured_matches_state')
    expect(await change(sql`state = 'captured'`)).toBe('payments_captured_matches_state')
    expect(await change(sql`state = 'lost'`)).toMatch(/payments_(words_known|captured_matches_state)/)
    expect(await change(sql`amount = amount + 0.5`)).toMatch(/payments_whole_fen/)
    expect(await change(sql`captured = amount, state = 'captured', refunded = amount + 1`)).toBe(
      'payments_refunded_within_captured',
    )
    expect(await change(sql`captured = amount, state = 'captured', refunded = -1`)).toBe(
      'payments_refunded_within_captured',
    )
    expect(
      await refusalOf(
        sql`insert into payments (id, order_id, provider, state, amount) values (gen_random_uuid(), ${order}::uuid, 'offline', 'pending', 5)`,
      ),
    ).toBe('payments_one_live_of_order')
    const refund = (amount: number, state: string) => sql`
      insert into refunds (id, order_id, payment_id, amount, state, reason)
      select gen_random_uuid(), order_id, id, ${amount}::numeric, ${state}, 'x' from payments where order_id = ${order}::uuid`
    expect(await refusalOf(refund(0, 'done'))).toBe('refunds_amount')
    expect(await refusalOf(refund(1, 'lost'))).toBe('refunds_state_known')
  })

  it('an event of a provider noted twice, and a gateway that gives back more than it took', async () => {
    const note = sql`
      insert into mall.payment_events (provider, event_id, payment_id, kind, outcome)
      select 'sandbox', 'event-1', id, 'failed', 'failed' from payments where order_id = ${order}::uuid`
    expect(await refusalOf(note)).toBe('done')
    expect(await refusalOf(note)).toBe('payment_events_once')
    expect(await refusalOf(sql`update mall.sandbox_payments set refunded = 1`)).toBe('sandbox_payments_refunded')
    expect(await refusalOf(sql`update mall.sandbox_payments set state = 'lost'`)).toMatch(/sandbox_payments_/)
  })
})
