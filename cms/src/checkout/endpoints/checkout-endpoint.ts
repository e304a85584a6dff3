import type { Endpoint } from 'payload'
import { shopperKey } from '../../pricing/pricing.ts'
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
import { json, type ShopCall, ShopRefused, shopEndpoint } from './shop-endpoint.ts'

/** `POST /api/shop/checkout`: see `CheckoutRequest`. */
export const checkoutEndpoint: Endpoint = shopEndpoint({
  path: '/shop/checkout',
  method: 'post',
  body: checkoutForm,
  limit: { times: 60, within: 60 },
  run: async (call) => {
    const { req, owner, locale, body } = call
    if (owner.customerId === null && owner.cartTokenHash === null) throw new ShopRefused('cart_gone')
    if (owner.customerId === null && body.contact.email === null)
      throw new ShopRefused('invalid', { 'contact.email': FIELD_SENTENCES['contact.email']?.[locale] ?? '' })
    const outcome = await placeOrder(req, { owner, locale }, body, placingTerms())
    if (outcome.kind === 'cart_gone') throw new ShopRefused('cart_gone')
    if (outcome.kind === 'refused') return refused(call, outcome.problems)
    const { number, token, orderId, replayed } = outcome.order
    const placed: OrderPlaced = { number, token, payUrl: await payUrlOf(call, orderId), replayed }
    return json(placed, 201)
  },
})

/** The order stands whether or not the provider answers now: then its page offers to pay. */
async function payUrlOf({ req, locale }: ShopCall<unknown>, orderId: string): Promise<string | null> {
  try {
    return (await startPayment(req, { orderId, locale })).payUrl
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'a payment could not be started' })
    return null
  }
}

async function refused(call: ShopCall<CheckoutRequest>, problems: CheckoutProblem[]): Promise<Response> {
  const isInFlight = problems.some(({ kind }) => kind === 'in_flight')
  const answer: CheckoutRefused = {
    error: { code: 'refused', message: problems.map(({ message }) => message).join(call.locale === 'zh' ? '' : ' ') },
    problems,
    cart: isInFlight ? null : await cartNow(call),
  }
  return json(answer, 409, isInFlight ? { 'retry-after': '1' } : {})
}

/** The cart as this shopper would order it now, their uses of the coupon counted; null when it has been ordered. */
async function cartNow({ req, db, owner, locale, body }: ShopCall<CheckoutRequest>): Promise<CartView | null> {
  const cart = await findOpenCart(db, owner)
  if (!cart) return null
  const priced = await readCart(db, cart, { locale, shopper: shopperKey(owner.customerId, body.contact.email) })
  return cartView(req.payload, priced, locale, placingTerms().methods)
}
