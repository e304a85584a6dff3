import type {
  CartOpened,
  CartView,
  CheckoutRefused,
  CheckoutRequest,
  MyOrders,
  OrderPlaced,
  OrderView,
  PaymentStarted,
} from '@fangshi/cms/shop-api'
import type { APIContext } from 'astro'
import { StoreUnavailable } from '../cms/store-unavailable.ts'
import { callShop, type ShopAnswer, type ShopCall, type ShopFailure } from './call-shop.ts'
import { pressKey } from './press-key.ts'
import { dropCookie, keepCookie, readCookie, takeNextTurn } from './shop-cookies.ts'

export type ShopContext = Pick<APIContext, 'cookies' | 'locals'>

/** What came of ordering. */
export type CheckoutOutcome =
  | { kind: 'placed'; order: OrderPlaced }
  | { kind: 'refused'; refused: CheckoutRefused; retryAfter: number | null }
  | { kind: 'failed'; failure: ShopFailure }

/** The shop on behalf of one shopper: whose cart and session it is stands in the cookies of the request. */
export interface Shop {
  /** A valid session may be among the cookies; whether it still is valid, only the CMS knows. */
  hasSession: boolean
  /** null: there is none yet, or not any more */
  cart(): Promise<ShopAnswer<CartView | null>>
  /** Opens a cart when there is none. Sent twice by one press it adds once, see `pressKey`. */
  addLine(skuId: string, quantity: number): Promise<ShopAnswer<CartView>>
  /** Quantity 0 removes the line. */
  changeLine(id: string, quantity: number): Promise<ShopAnswer<CartView>>
  enterCoupon(code: string): Promise<ShopAnswer<CartView>>
  dropCoupon(): Promise<ShopAnswer<CartView>>
  placeOrder(request: CheckoutRequest): Promise<CheckoutOutcome>
  order(token: string): Promise<ShopAnswer<OrderView>>
  cancelOrder(token: string, reason: string): Promise<ShopAnswer<OrderView>>
  receiveOrder(token: string): Promise<ShopAnswer<OrderView>>
  payOrder(token: string): Promise<ShopAnswer<PaymentStarted>>
  /** null: nobody is signed in */
  myOrders(page: number): Promise<ShopAnswer<MyOrders>>
}

/** What every call carries: the secrets of the browser and its address, never in a URL. */
export function shopperHeaders(context: ShopContext): Record<string, string> {
  const cart = readCookie(context, 'cart')
  const shopper = readCookie(context, 'shopper')
  return {
    ...(cart === null ? {} : { 'x-cart-token': cart }),
    ...(shopper === null ? {} : { 'x-customer-token': shopper }),
    ...(context.locals.preview ? { 'x-preview-pass': context.locals.preview.pass } : {}),
    ...(context.locals.clientAddress ? { 'x-client-address': context.locals.clientAddress } : {}),
  }
}

/** Calls the shop API for the shopper of this request, in the language of the page. */
export function callFor<T>(
  context: ShopContext,
  method: ShopCall['method'],
  path: string,
  options: { body?: unknown; repeatable?: boolean } = {},
): Promise<ShopAnswer<T>> {
  const { body, repeatable = method !== 'POST' } = options
  return callShop<T>({
    method,
    path: `${path}${path.includes('?') ? '&' : '?'}locale=${context.locals.locale}`,
    headers: shopperHeaders(context),
    ...(body === undefined ? {} : { body }),
    repeatable,
    onEpoch: (epoch) => context.locals.epochs?.add(epoch),
  })
}

/** Opens the shop for one request. */
export function openShop(context: ShopContext): Shop {
  const call = <T>(method: ShopCall['method'], path: string, options: { body?: unknown; repeatable?: boolean } = {}) =>
    callFor<T>(context, method, path, options)
  const one = (kind: string, id: string) => `${kind}/${encodeURIComponent(id)}`
  const hasSession = readCookie(context, 'shopper') !== null

  /** A cart the CMS does not know any more is not worth a cookie. */
  async function aboutCart<T>(asked: Promise<ShopAnswer<T>>): Promise<ShopAnswer<T>> {
    const answer = await asked
    if (!answer.ok && answer.failure.code === 'cart_gone') dropCookie(context, 'cart')
    return answer
  }

  async function openCart(): Promise<ShopAnswer<CartOpened>> {
    const opened = await call<CartOpened>('POST', 'cart')
    if (opened.ok && opened.value.token !== null) keepCookie(context, 'cart', opened.value.token)
    return opened
  }

  return {
    hasSession,
    async cart() {
      if (!hasSession && readCookie(context, 'cart') === null) return { ok: true, value: null }
      const answer = await aboutCart(call<CartView>('GET', 'cart'))
      if (!answer.ok && answer.failure.code === 'cart_gone') return { ok: true, value: null }
      return answer
    },
    async addLine(skuId, quantity) {
      const body = { key: pressKey(context, skuId, quantity), skuId, quantity }
      const add = async () => {
        const answer = await call<CartView>('POST', 'cart/lines', { body, repeatable: true })
        // What was not done may be pressed again as it is.
        if (answer.ok) takeNextTurn(context)
        return answer
      }
      if (hasSession || readCookie(context, 'cart') !== null) {
        const answer = await add()
        if (answer.ok || answer.failure.code !== 'cart_gone') return answer
      }
      const opened = await openCart()
      return opened.ok ? add() : opened
    },
    changeLine: (id, quantity) => aboutCart(call('PATCH', one('cart/lines', id), { body: { quantity } })),
    enterCoupon: (code) => aboutCart(call('POST', 'cart/coupon', { body: { code }, repeatable: true })),
    dropCoupon: () => aboutCart(call('DELETE', 'cart/coupon')),
    async placeOrder(request) {
      const answer = await call<OrderPlaced>('POST', 'checkout', { body: request, repeatable: true })
      if (answer.ok) return { kind: 'placed', order: answer.value }
      const { failure } = answer
      return isRefused(failure.body)
        ? { kind: 'refused', refused: failure.body, retryAfter: failure.retryAfter }
        : { kind: 'failed', failure }
    },
    order: (token) => call('GET', one('orders', token)),
    receiveOrder: (token) => call('POST', `${one('orders', token)}/received`),
    cancelOrder: (token, reason) => call('POST', `${one('orders', token)}/cancel`, { body: { reason } }),
    payOrder: (token) => call('POST', `${one('orders', token)}/pay`),
    myOrders: (page) => call('GET', `me/orders?page=${page}`),
  }
}

function isRefused(body: unknown): body is CheckoutRefused {
  return typeof body === 'object' && body !== null && Array.isArray((body as { problems?: unknown }).problems)
}

/**
 * The value of an answer a page cannot do without.
 *
 * @throws {StoreUnavailable} on any failure: the page becomes the shop's 503
 */
export function mustHave<T>(answer: ShopAnswer<T>, what: string): T {
  if (answer.ok) return answer.value
  throw new StoreUnavailable(what, answer.failure.code)
}
