import type { Endpoint } from 'payload'
import { z } from 'zod'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import {
  countAttempt,
  type RateLimit,
  readShopBody,
  type ShopCall,
  ShopRefused,
  type ShopReply,
  shopEndpoint,
  shopRefusals,
} from '../../shop-api/shop-api.ts'
import type { CartOwner } from '../cart-store.ts'
import { fieldSentences } from '../rules/checkout-form.ts'
import { tokenHash } from '../rules/tokens.ts'

/** A request about a cart or an order, its body checked. */
export interface CartCall<Body> extends ShopCall {
  /** the pool; what has to be done together goes through `inTransaction` */
  db: Executor
  owner: CartOwner
  body: Body
  /** a part of the path */
  param: (name: string) => string
}

interface CartEndpoint<Body> {
  method: 'get' | 'post' | 'patch' | 'delete'
  path: `/shop/${string}`
  body?: z.ZodType<Body>
  /** how often one client may do this */
  limit?: RateLimit
  run: (call: CartCall<Body>) => Promise<ShopReply>
}

/** One address of the shop API that knows whose cart is meant. */
export function cartEndpoint<Body = null>({ method, path, body, limit, run }: CartEndpoint<Body>): Endpoint {
  return shopEndpoint(method, path, async (call) => {
    if (limit) await countAttempt(call.req.payload, [[limit, call.client]])
    const token = call.req.headers.get('x-cart-token')
    return run({
      ...call,
      db: databaseOf(call.req.payload).drizzle,
      owner: {
        customerId: call.customer?.id ?? null,
        cartTokenHash: token && token.length <= 200 ? tokenHash(token) : null,
      },
      body: body ? await checkedBody(call, body) : (null as Body),
      param: (name) => String(call.req.routeParams?.[name] ?? ''),
    })
  })
}

async function checkedBody<Body>(call: ShopCall, schema: z.ZodType<Body>): Promise<Body> {
  const parsed = schema.safeParse(await readShopBody(call, z.unknown()))
  if (!parsed.success) throw shopRefusals.invalid(fieldSentences(parsed.error))
  return parsed.data
}

/** The refusals of carts and orders. */
export const cartRefusals = {
  cartGone: () =>
    new ShopRefused('cart_gone', 404, {
      zh: '购物车已失效，请重新选购。',
      en: 'This cart is gone. Please start a new one.',
    }),
  cartFull: () =>
    new ShopRefused('cart_full', 409, {
      zh: '购物车已满，请先结算或移除一些商品。',
      en: 'The cart is full. Please order or remove something first.',
    }),
  keyUsedOtherwise: () =>
    new ShopRefused('key_used_otherwise', 409, {
      zh: '这一步已经做过了，请刷新页面再试。',
      en: 'That has been done already. Please reload the page and try again.',
    }),
  notPossible: () =>
    new ShopRefused('not_possible', 409, {
      zh: '订单状态已变，不能再这样操作。',
      en: 'The order has moved on; that is no longer possible.',
    }),
}
