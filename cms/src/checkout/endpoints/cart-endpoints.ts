import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../../database/in-transaction.ts'
import type { Executor } from '../../database/transaction.ts'
import { couponCodeOf, pricesAt } from '../../pricing/pricing.ts'
import { type RateLimit, type ShopReply, shopRefusals } from '../../shop-api/shop-api.ts'
import type { AddLine, CartOpened, CartView, ChangeLine, EnterCoupon } from '../../store-api/shop-contract.ts'
import { oneLine } from '../../text/text.ts'
import {
  addOnce,
  type CartRow,
  cartOfCustomer,
  changeLine,
  findOpenCart,
  lockOpenCart,
  mergeCarts,
  openGuestCart,
  setCoupon,
} from '../cart-store.ts'
import { cartView } from '../cart-view.ts'
import { instantInSql, readCart } from '../read-cart.ts'
import { MOST_PIECES } from '../rules/cart-problems.ts'
import { newToken, tokenHash } from '../rules/tokens.ts'
import { methodsOffered } from '../shop-terms.ts'
import { type CartCall, cartEndpoint, cartRefusals } from './cart-endpoint.ts'

const OPENED_BY_CLIENT: RateLimit = { name: 'cart-opened', most: 60, seconds: 60 }
/** Codes could be guessed. */
const CODES_OF_CLIENT: RateLimit = { name: 'coupon-entered', most: 20, seconds: 600 }

const addLine: z.ZodType<AddLine> = z.object({
  key: z.uuid(),
  skuId: z.uuid(),
  quantity: z.int().min(1).max(MOST_PIECES),
})
const changeQuantity: z.ZodType<ChangeLine> = z.object({ quantity: z.int().min(0).max(MOST_PIECES) })
/** Capitals may be longer than what was typed: ß is SS. */
const enterCoupon: z.ZodType<EnterCoupon> = z.object({
  code: oneLine().transform(couponCodeOf).pipe(z.string().min(1).max(40)),
})

/** The cart that is meant. @throws ShopRefused `cart_gone` for a guest without one */
async function cartOf({ db, owner }: CartCall<unknown>): Promise<CartRow> {
  if (owner.customerId !== null) return cartOfCustomer(db, owner.customerId)
  const cart = owner.cartTokenHash === null ? null : await findOpenCart(db, owner)
  if (!cart) throw cartRefusals.cartGone()
  return cart
}

async function viewOf({ req, see, locale }: CartCall<unknown>, cart: CartRow): Promise<CartView> {
  const priced = await see((db, at) => readCart(db, cart, { locale, shopper: null, at }))
  return cartView(req.payload, priced, locale, methodsOffered())
}

const show = async (call: CartCall<unknown>, cart: CartRow): Promise<ShopReply> => ({ body: await viewOf(call, cart) })

const showNow = async (call: CartCall<unknown>): Promise<ShopReply> => show(call, await cartOf(call))

/**
 * Changes the cart that is meant, which nobody orders meanwhile, and shows it as it is then.
 * @throws ShopRefused `cart_gone` for a guest without one, also when it has just been ordered
 */
async function change(
  call: CartCall<unknown>,
  work: (tx: Executor, cart: CartRow) => Promise<void>,
): Promise<ShopReply> {
  await inTransaction(call.req, async (tx) => {
    const cart = await lockOpenCart(tx, call.owner)
    if (!cart) throw cartRefusals.cartGone()
    await work(tx, cart)
  })
  return showNow(call)
}

const lineId = (call: CartCall<unknown>): string => {
  const id = call.param('id')
  if (!z.uuid().safeParse(id).success) throw shopRefusals.notFound()
  return id
}

/** What a SKU costs now, if it can be put into a cart at all; whether there is enough is said by the cart. */
async function priceOfSku(db: Executor, skuId: string, at: Date | null): Promise<number | null> {
  const t = instantInSql(at)
  const { rows } = await db.execute(sql`
    select s.price, floor(extract(epoch from ${t}) * 1000)::bigint as at_ms
      from skus s join products p on p.id = s.product_id
     where s.id = ${skuId}::uuid and s.active is true and p._status = 'published' and p.deleted_at is null
       and (p.window_from is null or p.window_from <= ${t}) and (p.window_until is null or p.window_until > ${t})`)
  if (!rows[0]) return null
  const price = Number(rows[0].price)
  const { priceOf } = await pricesAt(db, [{ id: skuId, price }], new Date(Number(rows[0].at_ms)))
  return priceOf(skuId) ?? price
}

export const cartEndpoints: Endpoint[] = [
  cartEndpoint({
    path: '/shop/cart',
    method: 'post',
    limit: OPENED_BY_CLIENT,
    run: async (call) => {
      const token = call.owner.customerId === null ? newToken() : null
      const cart = token === null ? await cartOf(call) : await openGuestCart(call.db, tokenHash(token))
      const opened: CartOpened = { token, cart: await viewOf(call, cart) }
      return { status: 201, body: opened }
    },
  }),

  cartEndpoint({ path: '/shop/cart', method: 'get', run: showNow }),

  cartEndpoint({
    path: '/shop/cart/lines',
    method: 'post',
    body: addLine,
    run: async (call) => {
      await cartOf(call)
      const price = await call.see((db, at) => priceOfSku(db, call.body.skuId, at))
      if (price === null) throw shopRefusals.notFound()
      return change(call, async (tx, cart) => {
        const outcome = await addOnce(tx, cart.id, { ...call.body, price })
        if (outcome === 'cart_full') throw cartRefusals.cartFull()
        if (outcome === 'key_used_otherwise') throw cartRefusals.keyUsedOtherwise()
      })
    },
  }),

  cartEndpoint({
    path: '/shop/cart/lines/:id',
    method: 'patch',
    body: changeQuantity,
    run: (call) =>
      change(call, async (tx, cart) => {
        const outcome = await changeLine(tx, cart.id, lineId(call), call.body.quantity)
        if (outcome === 'no_line') throw shopRefusals.notFound()
      }),
  }),

  cartEndpoint({
    path: '/shop/cart/lines/:id',
    method: 'delete',
    run: (call) =>
      change(call, async (tx, cart) => {
        // Removed already is what was asked for.
        await changeLine(tx, cart.id, lineId(call), 0)
      }),
  }),

  cartEndpoint({
    path: '/shop/cart/coupon',
    method: 'post',
    body: enterCoupon,
    limit: CODES_OF_CLIENT,
    run: (call) => change(call, (tx, cart) => setCoupon(tx, cart.id, call.body.code)),
  }),

  cartEndpoint({
    path: '/shop/cart/coupon',
    method: 'delete',
    run: (call) => change(call, (tx, cart) => setCoupon(tx, cart.id, null)),
  }),

  cartEndpoint({
    path: '/shop/cart/merge',
    method: 'post',
    run: async (call) => {
      const { customerId, cartTokenHash } = call.owner
      if (customerId === null) throw shopRefusals.signIn()
      if (cartTokenHash !== null) await inTransaction(call.req, (tx) => mergeCarts(tx, cartTokenHash, customerId))
      return showNow(call)
    },
  }),
]
