import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Executor } from '../../database/transaction.ts'
import { shopRefusals } from '../../shop-api/shop-api.ts'
import type { CancelOrder, MyOrders, PaymentStarted } from '../../store-api/shop-contract.ts'
import { longText } from '../../text/text.ts'
import { picturesOf } from '../cart-view.ts'
import { cancelByShopper } from '../end-order.ts'
import { orderView } from '../order-view.ts'
import { receiveByShopper } from '../receive-order.ts'
import { orderStanding, type StandingFacts } from '../rules/order-standing.ts'
import { orderToken, tokenHash } from '../rules/tokens.ts'
import { placingTerms } from '../shop-terms.ts'
import { startPayment } from '../start-payment.ts'
import { type CartCall, cartEndpoint, cartRefusals } from './cart-endpoint.ts'

const cancelForm: z.ZodType<CancelOrder> = z.object({ reason: longText().trim().max(200) })

/** Whoever has the token of an order's page may see it and act on it. @throws ShopRefused `not_found` */
async function orderOf({ db, param }: CartCall<unknown>): Promise<string> {
  const token = param('token')
  if (token.length > 100) throw shopRefusals.notFound()
  const { rows } = await db.execute(sql`select id from orders where token_hash = ${tokenHash(token)}`)
  if (!rows[0]) throw shopRefusals.notFound()
  return String(rows[0].id)
}

const A_PAGE = 10

async function myOrders({ req, db, owner, locale }: CartCall<unknown>): Promise<MyOrders> {
  if (owner.customerId === null) throw shopRefusals.signIn()
  const page = Math.max(1, Math.min(1_000, Number.parseInt(req.searchParams.get('page') ?? '1', 10) || 1))
  const { rows } = await db.execute(sql`
    select o.id, o.number, o.status, o.payment, o.fulfilment, o.payment_method, o.totals_payable, o.token_hash is not null as has_page,
           extract(epoch from o.placed_at) * 1000 as placed_ms, extract(epoch from o.pay_by) * 1000 as pay_by_ms,
           first.title, first.picture_id, pieces.count, count(*) over () as total
      from orders o
      left join lateral (select title, picture_id from order_lines where order_id = o.id order by id limit 1) first on true
      left join lateral (select sum(quantity) as count from order_lines where order_id = o.id) pieces on true
     where o.customer_id = ${owner.customerId}::uuid
     order by o.placed_at desc nulls last, o.id desc limit ${A_PAGE} offset ${(page - 1) * A_PAGE}`)
  const pictures = await picturesOf(
    req.payload,
    rows.map((row) => row.picture_id as string | null),
    locale,
  )
  const { secret } = placingTerms()
  await openPagesOf(db, secret, rows)
  const total = Number(rows[0]?.total ?? 0)
  return {
    orders: rows.map((row) => ({
      number: String(row.number),
      token: orderToken(secret, String(row.id)),
      standing: orderStanding(
        {
          status: row.status as StandingFacts['status'],
          payment: row.payment as StandingFacts['payment'],
          fulfilment: row.fulfilment as StandingFacts['fulfilment'],
          paymentMethod: row.payment_method as StandingFacts['paymentMethod'],
          payBy: row.pay_by_ms === null ? null : new Date(Number(row.pay_by_ms)),
        },
        new Date(),
      ),
      placedAt: new Date(Number(row.placed_ms)).toISOString(),
      payable: Number(row.totals_payable),
      count: Number(row.count ?? 0),
      title: String(row.title ?? ''),
      picture: pictures.get(String(row.picture_id)) ?? null,
    })),
    page,
    pageCount: Math.max(1, Math.ceil(total / A_PAGE)),
    total,
  }
}

/** An order that was imported has no page yet: its owner may have one. */
async function openPagesOf(db: Executor, secret: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  for (const { id, has_page } of rows) {
    if (has_page) continue
    const hash = tokenHash(orderToken(secret, String(id)))
    await db.execute(sql`update orders set token_hash = ${hash} where id = ${String(id)}::uuid and token_hash is null`)
  }
}

export const orderPageEndpoints: Endpoint[] = [
  cartEndpoint({
    path: '/shop/orders/:token',
    method: 'get',
    run: async (call) => ({ body: await orderView(call.req.payload, await orderOf(call), call.locale, call.at) }),
  }),

  cartEndpoint({
    path: '/shop/orders/:token/cancel',
    method: 'post',
    body: cancelForm,
    run: async (call) => {
      const id = await orderOf(call)
      if (!(await cancelByShopper(call.req, id, call.body.reason))) throw cartRefusals.notPossible()
      return { body: await orderView(call.req.payload, id, call.locale, new Date()) }
    },
  }),

  cartEndpoint({
    path: '/shop/orders/:token/received',
    method: 'post',
    run: async (call) => {
      const id = await orderOf(call)
      if (!(await receiveByShopper(call.req, id))) throw cartRefusals.notPossible()
      return { body: await orderView(call.req.payload, id, call.locale, new Date()) }
    },
  }),

  cartEndpoint({
    path: '/shop/orders/:token/pay',
    method: 'post',
    run: async (call) => {
      const id = await orderOf(call)
      const before = await orderView(call.req.payload, id, call.locale, new Date())
      const { payUrl } =
        before.payment === 'pending'
          ? await startPayment(call.req, { orderId: id, locale: call.locale })
          : { payUrl: null }
      const order = await orderView(call.req.payload, id, call.locale, new Date())
      // Paid meanwhile is good news; anything else that cannot be paid is not.
      if (order.payment === 'pending' && !order.can.includes('pay')) throw cartRefusals.notPossible()
      const started: PaymentStarted = { payUrl, order }
      return { body: started }
    },
  }),

  cartEndpoint({ path: '/shop/me/orders', method: 'get', run: async (call) => ({ body: await myOrders(call) }) }),
]
