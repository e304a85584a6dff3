/**
 * What the storefront's server may ask of the CMS on behalf of one shopper: cart, checkout, orders. Types
 * alone. Money is integer fen, instants are ISO 8601 in UTC, ids are UUIDs. Nothing here may be cached.
 *
 * Server to server: every request carries `x-store-key`; browsers never talk to these addresses. Headers:
 *   x-store-key        STORE_KEY; missing or wrong: 401 `unauthorized`
 *   x-cart-token       the guest's cart, as `POST /cart` gave it; keep it in a httpOnly cookie
 *   x-customer-token   optional: the session of a signed-in customer (Payload JWT). When it is valid the cart is
 *                      the customer's own, on every device, and x-cart-token is not looked at
 *                      (except by /cart/merge). An expired one counts as absent
 *   x-client-address   IP address of the shopper, for rate limits
 * `?locale=zh|en` chooses the language of titles and sentences; Chinese unless told.
 *
 * POST   /api/shop/cart                      → 201 CartOpened
 * GET    /api/shop/cart                      → CartView                      404 `cart_gone`: drop the cookie
 * POST   /api/shop/cart/lines                AddLine → CartView              a SKU already in the cart grows
 * PATCH  /api/shop/cart/lines/:id            ChangeLine → CartView           quantity 0 removes the line
 * DELETE /api/shop/cart/lines/:id            → CartView
 * POST   /api/shop/cart/coupon               EnterCoupon → CartView          a refused coupon stays, with its reason
 * DELETE /api/shop/cart/coupon               → CartView
 * POST   /api/shop/cart/merge                → CartView                      after sign-in: the guest's lines join the customer's cart
 * POST   /api/shop/checkout                  CheckoutRequest → 201 OrderPlaced | 409 CheckoutRefused
 * GET    /api/shop/orders/:token             → OrderView
 * POST   /api/shop/orders/:token/cancel      CancelOrder → OrderView         409 when it has gone too far
 * POST   /api/shop/orders/:token/pay         → PaymentStarted                409 when there is nothing to pay
 * GET    /api/shop/me/orders?page=1          → MyOrders                      needs x-customer-token, else 401 `sign_in`
 *
 * GET    /api/shop/me/addresses             → MyAddresses                   these five need x-customer-token
 * POST   /api/shop/me/addresses             SaveAddress → MyAddresses     the same again is kept once; 409 `addresses_full`
 * PATCH  /api/shop/me/addresses/:id         SaveAddress → MyAddresses     404 for another customer's
 * POST   /api/shop/me/addresses/:id/default → MyAddresses
 * DELETE /api/shop/me/addresses/:id         → MyAddresses
 *
 * A customer whose cart does not exist yet gets one by any cart request; a guest asks `POST /cart` first.
 *
 * Addresses: `regionCode` is the six-digit code of a district (county_list) of the package `@vant/area-data`
 * 2.1.0, which the shop's forms use too; the server checks it against the same list and stores the names.
 */
import type { Picture, StoreLocale } from './contract.ts'

export type ShopLocale = StoreLocale

/** Every answer that is not 2xx, but for `CheckoutRefused`. */
export interface ShopError {
  error: {
    code: ShopErrorCode
    /** a sentence for the shopper, in the language asked for */
    message: string
    /** by field name as in the request, such as `address.phone`: what to correct. Only with `invalid` */
    fields?: Record<string, string>
  }
}

export type ShopErrorCode =
  /** 401: the store key is missing or wrong */
  | 'unauthorized'
  /** 401: only for a signed-in customer */
  | 'sign_in'
  /** 404: no cart has this token, or it has been ordered or merged */
  | 'cart_gone'
  | 'not_found'
  /** 422 */
  | 'invalid'
  /** 400 */
  | 'not_json'
  /** 409: this key has put something else into the cart; make a new one */
  | 'key_used_otherwise'
  /** 409: the cart cannot hold more different things */
  | 'cart_full'
  /** 409: no more addresses can be kept */
  | 'addresses_full'
  /** 409: the order cannot be cancelled or paid any more */
  | 'not_possible'
  /** 429, with `retry-after` in seconds */
  | 'too_many_requests'
  /** 503, with `retry-after` in seconds: nothing was done, the same request may be sent again */
  | 'unavailable'
  | 'internal'

export interface CartOpened {
  /** Shown once: the server keeps its hash alone. null for a signed-in customer, whose session names the cart */
  token: string | null
  cart: CartView
}

export interface AddLine {
  /** UUID made for one press of the button and kept across retries: the same key puts the pieces in once */
  key: string
  skuId: string
  /** 1 to 99 */
  quantity: number
}

export interface ChangeLine {
  /** 0 to 99 */
  quantity: number
}

export interface EnterCoupon {
  /** letters of either case; at most 40 characters */
  code: string
}

export interface CartView {
  id: string
  lines: CartLineView[]
  /** pieces, for the badge */
  count: number
  /** prices of now; what the order would cost if it were placed at `at` */
  receipt: ReceiptView
  /** as entered, upper case; what came of it stands in the receipt */
  couponCode: string | null
  /** nothing stands against ordering: there are lines and none has a problem other than `price_changed` */
  canCheckout: boolean
  /** when these prices were looked up */
  at: string
  /** when one of these prices changes by itself; null: none known */
  validUntil: string | null
  paymentMethods: PaymentMethodView[]
}

/** `price_changed` is said, and does not keep from ordering. */
export type LineProblem = 'sold_out' | 'only_n' | 'off_shelf' | 'price_changed'

export interface CartLineView {
  id: string
  skuId: string
  skuCode: string
  /** null when the product is off the shelf: do not link */
  productSlug: string | null
  productId: string
  title: string
  /** such as `黑色 / 大号`; empty for a product without options */
  options: string
  picture: Picture | null
  quantity: number
  /** fen a piece when it was added, with window price */
  priceWhenAdded: number
  /** fen a piece now, with window price */
  price: number
  /** fen a piece now without window price; above `price` while a window price runs */
  basePrice: number
  /** pieces that can be bought now, at most 99 */
  available: number
  problem: LineProblem | null
  /** the problem as a sentence, or null */
  problemText: string | null
  /** fen, price × quantity before the discounts of the order */
  subtotal: number
  /** fen, this line's share of the discounts of the order */
  discountShare: number
}

/** How a total comes about: `payable = items − discount + shipping`. */
export interface ReceiptView {
  /** fen, sum of the lines at their price of now */
  items: number
  /** fen, not negative */
  discount: number
  /** fen */
  shipping: number
  /** fen */
  payable: number
  /** each thing that was applied and each that was refused, in the order in which they were decided */
  entries: ReceiptEntry[]
}

export interface ReceiptEntry {
  /** the kind of promotion, or `shipping`; unknown kinds are shown by their `label` like any other */
  kind: 'window_price' | 'threshold_coupon' | 'shipping' | (string & {})
  /** what it is: `限时价`, `满 300 减 40`, `运费` */
  label: string
  /** the coupon's code, or null */
  code: string | null
  applied: boolean
  /** fen it takes off; for shipping: what it costs. 0 when refused */
  amount: number
  /** why it was refused, or null */
  refusal: ReceiptRefusal | null
  /** the refusal, or what is gained with a little more, as a sentence; null: nothing to say */
  explanation: string | null
  /** the cart lines it touches; empty: the whole order */
  lineIds: string[]
}

export type ReceiptRefusal =
  | 'unknown_code'
  | 'not_begun'
  | 'ended'
  | 'below_threshold'
  | 'used_up'
  | 'used_by_customer'
  | 'not_lower'
  | (string & {})

export type PaymentMethod = 'offline_transfer' | 'cash_on_delivery' | 'sandbox'

export interface PaymentMethodView {
  method: PaymentMethod
  label: string
  description: string
  /** minutes the goods are kept for an unpaid order; null: as long as it takes (cash on delivery) */
  holdMinutes: number | null
}

export interface CheckoutRequest {
  /** UUID made with the page and kept across retries: same key and same body, same order */
  idempotencyKey: string
  /** fen, `receipt.payable` the shopper saw; anything else is refused as `price_changed` */
  expectedTotal: number
  contact: {
    /** where the confirmation goes; may be null for a signed-in customer */
    email: string | null
  }
  address: AddressInput
  /** to the shop; at most 500 characters; may be empty */
  message: string
  paymentMethod: PaymentMethod
}

export interface AddressInput {
  /** 1 to 40 characters */
  recipient: string
  /** mobile (11 digits), landline with area code, or +country; 6 to 20 digits */
  phone: string
  /** six-digit district code, see above */
  regionCode: string
  /** 2 to 120 characters */
  street: string
  /** six digits or null */
  postcode: string | null
}

/** An address a customer keeps for the next order. Orders hold copies: changing it changes no order. */
export interface SavedAddress extends AddressInput {
  id: string
  /** names of the region; empty when the district is no more and has to be chosen anew */
  region: { province: string; city: string; district: string }
  isDefault: boolean
}

export interface SaveAddress {
  address: AddressInput
  isDefault: boolean
}

export interface MyAddresses {
  /** the default first; at most 20 */
  addresses: SavedAddress[]
}

export interface OrderPlaced {
  number: string
  /** opens the order page: `/orders/<token>` (`/en/orders/<token>`), the same for a replay */
  token: string
  /** where to send the browser to pay, or null when nothing is paid online. Leads back to the order page */
  payUrl: string | null
  /** the key had been used with the same body: this is the first answer again */
  replayed: boolean
}

/** 409. Nothing was ordered; `in_flight` and `already_ordered` come without a cart. */
export interface CheckoutRefused {
  error: { code: 'refused'; message: string }
  problems: CheckoutProblem[]
  /** the cart as it is now */
  cart: CartView | null
}

export type CheckoutProblem = { message: string } & (
  | { kind: 'cart_empty' }
  | { kind: 'price_changed'; expected: number; total: number }
  | { kind: 'sold_out' | 'off_shelf'; lineId: string }
  | { kind: 'only_n'; lineId: string; available: number }
  | { kind: 'coupon_refused'; code: string; refusal: ReceiptRefusal }
  | { kind: 'payment_method_unavailable' }
  /** this cart has become an order already, with another key: show that order */
  | { kind: 'already_ordered'; number: string; token: string }
  /** the same key is being worked on; with `retry-after`: send the same again */
  | { kind: 'in_flight' }
  /** the key was used with another body: make a new page and key */
  | { kind: 'key_used_otherwise' }
)

/** One word for where the order stands; the storefront has the sentence. */
export type OrderStanding =
  | 'awaiting_payment'
  | 'awaiting_transfer'
  /** not paid in time; the goods are not kept any more */
  | 'payment_overdue'
  /** paid, or cash on delivery: to be sent */
  | 'preparing'
  | 'packing'
  | 'shipped'
  | 'completed'
  | 'cancelled'
  /** sent, not delivered and back again: cancelled, what was paid goes back */
  | 'returned'
  /** cancelled and all money given back */
  | 'refunded'

export interface OrderView {
  number: string
  standing: OrderStanding
  /** the three dimensions behind it */
  status: 'open' | 'completed' | 'cancelled'
  payment: 'pending' | 'paid' | 'partly_refunded' | 'refunded'
  fulfilment: 'unfulfilled' | 'packing' | 'shipped' | 'delivered' | 'returned'
  paymentMethod: PaymentMethod
  /** how to pay by transfer, in plain words; null for other methods and when nothing is due */
  paymentInstructions: string | null
  placedAt: string
  /** the goods are kept until then; null: no limit or paid */
  payBy: string | null
  lines: OrderLineView[]
  receipt: ReceiptView
  /** fen */
  paid: number
  /** fen */
  refunded: number
  address: {
    recipient: string
    phone: string
    province: string
    city: string
    district: string
    street: string
    postcode: string | null
  }
  /** of a guest's order */
  email: string | null
  message: string | null
  cancelReason: string | null
  timeline: OrderEvent[]
  shipments: { carrier: string; trackingNumber: string; shippedAt: string }[]
  refunds: { amount: number; state: 'requested' | 'done' | 'failed'; at: string; reason: string }[]
  /** when a parcel nobody complains of counts as received; null: not sent, over, or a question is open */
  completesAt: string | null
  /** what the shopper may do now */
  can: OrderAct[]
}

export type OrderAct = 'pay' | 'cancel' | 'received' | 'ask'

export interface OrderLineView {
  id: string
  productSlug: string | null
  title: string
  skuCode: string
  options: string
  picture: Picture | null
  unitPrice: number
  quantity: number
  discountShare: number
  lineTotal: number
  refundedQuantity: number
}

export interface OrderEvent {
  at: string
  what:
    | 'placed'
    | 'paid'
    | 'packing'
    | 'shipped'
    | 'parcel_added'
    | 'parcel_corrected'
    | 'address_changed'
    | 'completed'
    | 'returned'
    | 'cancelled'
    | 'refunded'
  /** such as the tracking number or the amount, ready to be shown; null: nothing to add */
  detail: string | null
}

export interface CancelOrder {
  /** at most 200 characters; may be empty */
  reason: string
}

export interface PaymentStarted {
  /** null: it turned out to be paid already; show the order page */
  payUrl: string | null
  order: OrderView
}

export interface MyOrders {
  orders: OrderSummary[]
  page: number
  pageCount: number
  total: number
}

export interface OrderSummary {
  number: string
  token: string
  standing: OrderStanding
  placedAt: string
  payable: number
  /** pieces */
  count: number
  /** title of the first line */
  title: string
  picture: Picture | null
}
