import type { Endpoint } from 'payload'
import { shopperKey } from '../../pricing/pricing.ts'
import { type RateLimit, type ShopReply, shopRefusals } from '../../shop-api/shop-api.ts'
import type {
  CartView,
  CheckoutProblem,
  CheckoutRefused,
  CheckoutRequest,
  OrderPlaced,
} from '../../store-api/shop-contract.ts'
import { findOpenCart } from '../cart-store.ts'
import { cartView } from '../cart-view.ts'
import { placeOrder } from '../place-order.ts'
import { readCart } from '../read-cart.ts'
import { checkoutForm, FIELD_SENTENCES } from '../rules/checkout-form.ts'
import { placingTerms } from '../shop-terms.ts'
import { startPayment } from '../start-payment.ts'
import { type CartCall, cartEndpoint, cartRefusals } from './cart-endpoint.ts'

/** A household behind one address may order; a script may not try every cart. */
const CHECKOUTS_OF_CLIENT: RateLimit = { name: 'checkout', most: 60, seconds: 60 }

/** `POST /api/shop/checkout`: see `CheckoutRequest`. */
export const checkoutEndpoint: Endpoint = cartEndpoint({
  path: '/shop/checkout',
  method: 'post',
  body: checkoutForm,
  limit: CHECKOUTS_OF_CLIENT,
  run: async (call) => {
    const { req, owner, locale, body } = call
    if (owner.customerId === null && owner.cartTokenHash === null) throw cartRefusals.cartGone()
    if (owner.customerId === null && body.contact.email === null)
      throw shopRefusals.invalid({ 'contact.email': FIELD_SENTENCES['contact.email'] })
    const outcome = await placeOrder(req, { owner, locale }, body, placingTerms())
    if (outcome.kind === 'cart_gone') throw cartRefusals.cartGone()
    if (outcome.kind === 'refused') return refused(call, outcome.problems)
    const { number, token, orderId, replayed } = outcome.order
    const placed: OrderPlaced = { number, token, payUrl: await payUrlOf(call, orderId), replayed }
    return { status: 201, body: placed }
  },
})

/** The order stands whether or not the provider answers now: then its page offers to pay. */
async function payUrlOf({ req, locale }: CartCall<unknown>, orderId: string): Promise<string | null> {
  try {
    return (await startPayment(req, { orderId, locale })).payUrl
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'a payment could not be started' })
    return null
  }
}

async function refused(call: CartCall<CheckoutRequest>, problems: CheckoutProblem[]): Promise<ShopReply> {
  const isInFlight = problems.some(({ kind }) => kind === 'in_flight')
  const answer: CheckoutRefused = {
    error: { code: 'refused', message: problems.map(({ message }) => message).join(call.locale === 'zh' ? '' : ' ') },
    problems,
    cart: isInFlight ? null : await cartNow(call),
  }
  return { status: 409, body: answer, headers: isInFlight ? { 'retry-after': '1' } : {} }
}

/** The cart as this shopper would order it now, their uses of the coupon counted; null when it has been ordered. */
async function cartNow({ req, db, owner, locale, body }: CartCall<CheckoutRequest>): Promise<CartView | null> {
  const cart = await findOpenCart(db, owner)
  if (!cart) return null
  const priced = await readCart(db, cart, { locale, shopper: shopperKey(owner.customerId, body.contact.email) })
  return cartView(req.payload, priced, locale, placingTerms().methods)
}
