import { randomInt } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import { reserveFor } from '../inventory/inventory.ts'
import { queueMail } from '../mail/mail.ts'
import { formatFen } from '../money/money.ts'
import { humanNumber } from '../orders/orders.ts'
import { recordChangeIn, tagOf } from '../outbox/outbox.ts'
import { type MethodTerms, openPayment } from '../payments/payments.ts'
import { redeemCoupon, shopperKey } from '../pricing/pricing.ts'
import { holdShop, inOneShop } from '../releases/releases.ts'
import type { CheckoutProblem, CheckoutRequest, ShopLocale } from '../store-api/shop-contract.ts'
import { dayInZone } from '../time/time.ts'
import { type CartOwner, lockCartForOrder } from './cart-store.ts'
import { claimKey, keepKey } from './checkout-keys.ts'
import { type PricedCart, readCart } from './read-cart.ts'
import { sentenceOf } from './rules/cart-problems.ts'
import { couponRefused, lineProblem, whatStandsAgainst } from './rules/order-refusals.ts'
import { orderToken } from './rules/tokens.ts'
import { closeCart, type NewOrder, orderOfCart, writeOrder } from './write-order.ts'

export interface PlacingShopper {
  owner: CartOwner
  locale: ShopLocale
}

/** What the shop's configuration decides. */
export interface PlacingTerms {
  methods: readonly MethodTerms[]
  timeZone: string
  /** signs the tokens of order pages */
  secret: string
}

export interface PlacedOrder {
  orderId: string
  number: string
  token: string
  /** the key had been used for the same: nothing was ordered now */
  replayed: boolean
}

export type PlaceOutcome =
  | { kind: 'placed'; order: PlacedOrder }
  | { kind: 'cart_gone' }
  | { kind: 'refused'; problems: CheckoutProblem[] }

/** Rolls the transaction back and becomes the refusal. */
class OrderRefused extends Error {
  readonly problems: CheckoutProblem[]

  constructor(problems: CheckoutProblem[]) {
    super(`refused: ${problems.map(({ kind }) => kind).join(', ')}`)
    this.problems = problems
  }
}

/**
 * Places an order: one transaction, all or nothing, the same key and the same body the same order. Everything
 * that several shoppers want at once is taken in one order (cart, stock by SKU, coupon), so that none waits for
 * another in a circle. Nothing outside the database happens here: money is asked for after the commit.
 */
export async function placeOrder(
  req: PayloadRequest,
  shopper: PlacingShopper,
  request: CheckoutRequest,
  terms: PlacingTerms,
): Promise<PlaceOutcome> {
  try {
    return await inOneShop(req.payload, () => inTransaction(req, (tx) => place(req, tx, shopper, request, terms)))
  } catch (error) {
    if (error instanceof OrderRefused) return { kind: 'refused', problems: error.problems }
    throw error
  }
}

async function place(
  req: PayloadRequest,
  tx: Executor,
  { owner, locale }: PlacingShopper,
  request: CheckoutRequest,
  terms: PlacingTerms,
): Promise<PlaceOutcome> {
  const refuse = (kind: 'in_flight' | 'key_used_otherwise' | 'payment_method_unavailable'): OrderRefused =>
    new OrderRefused([{ kind, message: sentenceOf(kind, locale) }])
  const placed = (orderId: string, number: string, replayed: boolean): PlaceOutcome => ({
    kind: 'placed',
    order: { orderId, number, token: orderToken(terms.secret, orderId), replayed },
  })

  // What is charged is what the shop says at this instant, before a release or after it.
  await holdShop(tx)
  const key = await claimKey(tx, owner, request)
  if (key.kind === 'in_flight') throw refuse('in_flight')
  if (key.kind === 'used_otherwise') throw refuse('key_used_otherwise')
  if (key.kind === 'used') return placed(key.orderId, key.number, true)

  const cart = await lockCartForOrder(tx, owner)
  if (!cart) return { kind: 'cart_gone' }
  if (cart.state === 'ordered') throw await alreadyOrdered(tx, cart.id, terms.secret, locale)

  const method = terms.methods.find((one) => one.method === request.paymentMethod)
  if (!method) throw refuse('payment_method_unavailable')
  const shopper = shopperKey(owner.customerId, request.contact.email)
  const priced = await readCart(tx, cart, { locale, shopper })
  const problems = whatStandsAgainst({ ...priced, expectedTotal: request.expectedTotal, locale })
  if (problems.length > 0) throw new OrderRefused(problems)

  const order = newOrder({ priced, method, owner, locale, request, terms })
  await writeOrder(tx, order)
  await takeStock(req, order)
  await useCoupon(tx, order, shopper)
  if (order.payable > 0) await openPayment(tx, { orderId: order.id, provider: method.provider, amount: order.payable })
  await closeCart(tx, cart.id)
  await keepKey(tx, cart.id, request, order.id)
  await recordChangeIn(tx, { collection: 'orders', docId: order.id, tags: [tagOf.order(order.id)] })
  await queueMail(tx, 'orderPlaced', order.id)
  await recordActivity(req, {
    action: 'orders.place',
    resource: 'orders',
    docId: order.id,
    summary: `${order.number} ${formatFen(order.payable)}`,
  })
  return placed(order.id, order.number, false)
}

async function alreadyOrdered(tx: Executor, cartId: string, secret: string, locale: ShopLocale): Promise<OrderRefused> {
  const { id, number } = await orderOfCart(tx, cartId)
  const token = orderToken(secret, id)
  return new OrderRefused([{ kind: 'already_ordered', number, token, message: sentenceOf('already_ordered', locale) }])
}

function newOrder(parts: {
  priced: PricedCart
  method: MethodTerms
  owner: CartOwner
  locale: ShopLocale
  request: CheckoutRequest
  terms: PlacingTerms
}): NewOrder {
  const { priced, method, owner, locale, request, terms } = parts
  const { receipt, at } = priced
  const id = newId()
  const { holdMinutes } = method
  return {
    id,
    number: humanNumber('FS', dayInZone(at, terms.timeZone), (below) => randomInt(below)),
    at,
    // An order that costs nothing waits for nobody's money.
    payBy: holdMinutes === null || receipt.payable === 0 ? null : new Date(at.getTime() + holdMinutes * 60_000),
    token: orderToken(terms.secret, id),
    cart: priced,
    payable: receipt.payable,
    method,
    customerId: owner.customerId,
    locale,
    request,
  }
}

/** Takes the pieces of all lines, or tells which line could not have its own. */
async function takeStock(req: PayloadRequest, order: NewOrder): Promise<void> {
  const { lines } = order.cart
  // Back-ordered goods that are not there are promised when they are sent.
  const wanted = lines.filter((line) => !(line.takesBackOrders && line.available < line.quantity))
  const outcome = await reserveFor(
    req,
    order,
    wanted.map(({ skuId, quantity }) => ({ sku: skuId, quantity })),
    { expiresAt: order.payBy },
  )
  if (outcome.ok) return
  const line = lines.find(({ skuId }) => skuId === outcome.sku)
  if (!line) throw new Error(`stock refused a SKU that is not in the cart: ${outcome.sku}`)
  const { onHand, reserved } = outcome.level ?? { onHand: 0, reserved: 0 }
  const available = Math.min(line.quantity - 1, Math.max(0, onHand - reserved))
  throw new OrderRefused(lineProblem({ ...line, available, takesBackOrders: false }, order.locale))
}

/** Counts the use of the coupon that the receipt took, if it took one. */
async function useCoupon(tx: Executor, order: NewOrder, shopper: string | null): Promise<void> {
  const { receipt, offers } = order.cart
  const entry = receipt.entries.find(({ code, applied }) => code !== null && applied)
  const terms = offers.coupons.find(({ code }) => code === entry?.code)?.terms
  if (!entry?.code || !terms) return
  if (shopper === null) throw new Error('a coupon needs somebody who uses it')
  const outcome = await redeemCoupon(tx, { couponId: terms.id, orderId: order.id, shopper })
  if (outcome === 'redeemed') return
  const reason = order.locale === 'zh' ? '已被领完。' : 'it has been used up.'
  throw new OrderRefused([couponRefused(entry.code, outcome, reason, order.locale)])
}
