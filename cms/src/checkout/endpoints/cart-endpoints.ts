import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../../database/in-transaction.ts'
import type { Executor } from '../../database/transaction.ts'
import { couponCodeOf, pricesAt } from '../../pricing/pricing.ts'
import type { AddLine, CartOpened, CartView, ChangeLine, EnterCoupon } from '../../store-api/shop-contract.ts'
import {
  addToCart,
  type CartRow,
  cartOfCustomer,
  changeLine,
  findOpenCart,
  mergeCarts,
  openGuestCart,
  setCoupon,
} from '../cart-store.ts'
import { cartView } from '../cart-view.ts'
import { readCart } from '../read-cart.ts'
import { MOST_PIECES } from '../rules/cart-problems.ts'
import { FIELD_SENTENCES } from '../rules/checkout-form.ts'
import { newToken, tokenHash } from '../rules/tokens.ts'
import { methodsOffered } from '../shop-terms.ts'
import { json, type ShopCall, ShopRefused, shopEndpoint } from './shop-endpoint.ts'

const addLine: z.ZodType<AddLine> = z.object({ skuId: z.uuid(), quantity: z.int().min(1).max(MOST_PIECES) })
const changeQuantity: z.ZodType<ChangeLine> = z.object({ quantity: z.int().min(0).max(MOST_PIECES) })
const enterCoupon: z.ZodType<EnterCoupon> = z.object({ code: z.string().trim().min(1).max(40) })

/** The cart that is meant. @throws ShopRefused for a guest without one */
async function cartOf({ db, owner }: ShopCall<unknown>): Promise<CartRow> {
  if (owner.customerId !== null) return cartOfCustomer(db, owner.customerId)
  const cart = owner.cartTokenHash === null ? null : await findOpenCart(db, owner)
  if (!cart) throw new ShopRefused('cart_gone')
  return cart
}

async function show({ req, db, locale }: ShopCall<unknown>, cart: CartRow): Promise<CartView> {
  const priced = await readCart(db, cart, { locale, shopper: null })
  return cartView(req.payload, priced, locale, methodsOffered())
}

/** Shows the cart as it is after a change. */
async function showAgain(call: ShopCall<unknown>): Promise<CartView> {
  return show(call, await cartOf(call))
}

const lineId = (call: ShopCall<unknown>): string => {
  const id = call.param('id')
  if (!z.uuid().safeParse(id).success) throw new ShopRefused('not_found')
  return id
}

/** What a SKU costs now, if it can be put into a cart at all; whether there is enough is said by the cart. */
async function priceOfSku(db: Executor, skuId: string): Promise<number | null> {
  const { rows } = await db.execute(sql`
    select s.price, floor(extract(epoch from now()) * 1000)::bigint as at_ms
      from skus s join products p on p.id = s.product_id
     where s.id = ${skuId}::uuid and s.active is true and p._status = 'published' and p.deleted_at is null
       and (p.window_from is null or p.window_from <= now()) and (p.window_until is null or p.window_until > now())`)
  if (!rows[0]) return null
  const price = Number(rows[0].price)
  const { priceOf } = await pricesAt(db, [{ id: skuId, price }], new Date(Number(rows[0].at_ms)))
  return priceOf(skuId) ?? price
}

export const cartEndpoints: Endpoint[] = [
  shopEndpoint({
    path: '/shop/cart',
    method: 'post',
    limit: { times: 60, within: 60 },
    run: async (call) => {
      const token = call.owner.customerId === null ? newToken() : null
      const cart = token === null ? await cartOf(call) : await openGuestCart(call.db, tokenHash(token))
      const opened: CartOpened = { token, cart: await show(call, cart) }
      return json(opened, 201)
    },
  }),

  shopEndpoint({ path: '/shop/cart', method: 'get', run: showAgain }),

  shopEndpoint({
    path: '/shop/cart/lines',
    method: 'post',
    body: addLine,
    limit: { times: 240, within: 60 },
    run: async (call) => {
      const cart = await cartOf(call)
      const price = await priceOfSku(call.db, call.body.skuId)
      if (price === null) throw new ShopRefused('not_found')
      if ((await addToCart(call.db, cart.id, { ...call.body, price })) === 'cart_full')
        throw new ShopRefused('cart_full')
      return show(call, cart)
    },
  }),

  shopEndpoint({
    path: '/shop/cart/lines/:id',
    method: 'patch',
    body: changeQuantity,
    run: async (call) => {
      const cart = await cartOf(call)
      if ((await changeLine(call.db, cart.id, lineId(call), call.body.quantity)) === 'no_line')
        throw new ShopRefused('not_found')
      return show(call, cart)
    },
  }),

  shopEndpoint({
    path: '/shop/cart/lines/:id',
    method: 'delete',
    run: async (call) => {
      const cart = await cartOf(call)
      // Removed already is what was asked for.
      await changeLine(call.db, cart.id, lineId(call), 0)
      return show(call, cart)
    },
  }),

  shopEndpoint({
    path: '/shop/cart/coupon',
    method: 'post',
    body: enterCoupon,
    // Codes could be guessed.
    limit: { times: 20, within: 600 },
    run: async (call) => {
      const code = couponCodeOf(call.body.code)
      if (code === '') throw new ShopRefused('invalid', { code: FIELD_SENTENCES.code?.[call.locale] ?? '' })
      await setCoupon(call.db, (await cartOf(call)).id, code)
      return showAgain(call)
    },
  }),

  shopEndpoint({
    path: '/shop/cart/coupon',
    method: 'delete',
    run: async (call) => {
      await setCoupon(call.db, (await cartOf(call)).id, null)
      return showAgain(call)
    },
  }),

  shopEndpoint({
    path: '/shop/cart/merge',
    method: 'post',
    run: async (call) => {
      const { customerId, cartTokenHash } = call.owner
      if (customerId === null) throw new ShopRefused('sign_in')
      if (cartTokenHash !== null) await inTransaction(call.req, (tx) => mergeCarts(tx, cartTokenHash, customerId))
      return showAgain(call)
    },
  }),
]
