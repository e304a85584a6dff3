import type { Endpoint } from 'payload'
import { z } from 'zod'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import { passOf, rehearse } from '../../preview/preview.ts'
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
  /**
   * Looks at the shop: as it is, or in a preview as it is from there. What is asked of `db` alone is real either way:
   * a cart is filled for good, also while somebody rehearses.
   */
  see: <T>(look: (db: Executor, at: Date | null) => Promise<T>) => Promise<T>
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
    const pass = await passOf(call.req)
    if (pass === null) throw cartRefusals.previewOver()
    if (pass && !mayBeRehearsed(method, path)) throw cartRefusals.onlyAPreview()
    const db = databaseOf(call.req.payload).drizzle
    return run({
      ...call,
      db,
      see: (look) => (pass ? rehearse(call.req, pass.perspective, ({ tx, at }) => look(tx, at)) : look(db, null)),
      owner: {
        customerId: call.customer?.id ?? null,
        cartTokenHash: token && token.length <= 200 ? tokenHash(token) : null,
      },
      body: body ? await checkedBody(call, body) : (null as Body),
      param: (name) => String(call.req.routeParams?.[name] ?? ''),
    })
  })
}

/** In a preview people look, and fill a cart to see what it costs. */
const mayBeRehearsed = (method: string, path: string): boolean => method === 'get' || path.startsWith('/shop/cart')

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
  onlyAPreview: () =>
    new ShopRefused('not_possible', 409, {
      zh: '这是预览：可以看价格、填购物车，但不能下单、付款或改动订单。',
      en: 'This is a preview: look at prices and fill a cart, but nothing can be ordered, paid or changed.',
    }),
  previewOver: () =>
    new ShopRefused('not_possible', 409, {
      zh: '预览已结束，请重新打开页面。',
      en: 'This preview is over. Please open the page again.',
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
