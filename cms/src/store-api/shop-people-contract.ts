/**
 * What the storefront's server may ask of the CMS about a shopper as a person: account, session, questions to the
 * service desk. Types alone; the conventions (headers, `?locale=`, errors, nothing cached) are those of
 * `shop-contract.ts`, and every answer that is not 2xx is a `ShopPeopleError`.
 *
 * POST   /api/shop/customers/sign-up   SignUp → 202 MailOnItsWay      the same for a known address
 * POST   /api/shop/customers/verify    ConfirmAddress → SessionOpened 410 `link_gone`; 422 for another password
 * POST   /api/shop/customers/sign-in   SignIn → SessionOpened         401 `sign_in_failed`
 * POST   /api/shop/customers/sign-out  → 204                          also without a session
 * POST   /api/shop/customers/forgot    Forgot → 202 MailOnItsWay      the same for an unknown address
 * POST   /api/shop/customers/reset     ResetPassword → SessionOpened  410 `link_gone`; ends all other sessions
 * GET    /api/shop/me                  → MyAccount                    401 `sign_in`
 * PATCH  /api/shop/me                  ChangeAccount → MyAccount      401 `sign_in`
 * POST   /api/shop/tickets             NewTicket → 201 TicketOpened   JSON, or multipart with `pictures`
 * GET    /api/shop/tickets/:token      → TicketView                   404 for anything but a right token
 * POST   /api/shop/tickets/:token/messages  TicketWords → 201 TicketView    JSON, or multipart with `pictures`
 * GET    /api/shop/me/tickets?page=1   → MyTickets                    401 `sign_in`
 *
 * Sessions: `token` goes into a httpOnly cookie of the storefront's own host and comes back as x-customer-token.
 * After `verify`, `sign-in` and `reset` the storefront sends `POST /cart/merge` with the guest's x-cart-token.
 *
 * Links in mails lead to the storefront (`/en` before the path for English):
 *   /account/verify?token=…   a page that asks for the password of the sign-up and posts `verify`
 *   /account/reset?token=…    a page that asks for a new password and posts `reset`
 *   /tickets/<token>          the ticket
 *
 * Rate limits count by x-client-address and by mail address: 429 `too_many_requests` with `retry-after` in seconds.
 * Mails to one address have an end as well, of which nobody is told: sign-up and forgot answer as ever and send nothing.
 */
import type { Picture } from './contract.ts'
import type { ShopErrorCode, ShopLocale } from './shop-contract.ts'

export interface ShopPeopleError {
  error: { code: ShopPeopleErrorCode; message: string; fields?: Record<string, string> }
}

export type ShopPeopleErrorCode =
  | ShopErrorCode
  /** 401: address or password is wrong, or the address was never confirmed: which of them is not told */
  | 'sign_in_failed'
  /** 410: the link was used, replaced or is too old: offer to ask for a new one */
  | 'link_gone'

export interface SignUp {
  /** 1 to 60 characters */
  name: string
  email: string
  /** 10 to 200 characters */
  password: string
}

/** The answer to everybody, whether the address has an account or not. */
export interface MailOnItsWay {
  /** a sentence for the shopper */
  message: string
}

export interface ConfirmAddress {
  token: string
  /** the one chosen with the sign-up: anybody may have asked for the link, with a password of theirs */
  password: string
}

export interface SignIn {
  email: string
  password: string
}

export interface Forgot {
  email: string
}

export interface ResetPassword {
  token: string
  /** 10 to 200 characters */
  password: string
}

export interface SessionOpened {
  /** keep it in a httpOnly cookie; the CMS never sets one */
  token: string
  /** when it ends by itself */
  expiresAt: string
  customer: MyAccount
}

export interface MyAccount {
  id: string
  name: string
  email: string
  phone: string | null
  /** of mails to this shopper */
  locale: ShopLocale
  createdAt: string
}

/** What is left out stays as it is. */
export interface ChangeAccount {
  name?: string
  /** null empties it */
  phone?: string | null
  locale?: ShopLocale
  /** ends all other sessions; a wrong `current` answers 422 with the field `password.current` */
  password?: { current: string; new: string }
}

export type ShopTicketKind = 'question' | 'order' | 'complaint' | 'return'

/**
 * As multipart the same names are fields (`orderToken` and so on) and `pictures` repeats, at most 5 files of at
 * most 10 MB. JPEG, PNG, WebP, AVIF, HEIC or GIF; a refused picture answers 422 with the field `pictures`.
 */
export interface NewTicket {
  kind: ShopTicketKind
  /** 2 to 120 characters */
  subject: string
  /** 2 to 5 000 characters */
  body: string
  /** of a guest; not looked at for a signed-in customer, nor beside an `orderToken` */
  email?: string | null
  /** from an order's page */
  orderToken?: string | null
  /** from a product's page */
  productSlug?: string | null
}

export interface TicketOpened {
  number: string
  /** null for a guest who gave a mail address: the link is mailed there and nowhere else */
  token: string | null
  /** a sentence for the shopper */
  message: string
}

export interface TicketWords {
  /** 2 to 5 000 characters */
  body: string
}

/** `open`: with us; `pending`: we wait for the shopper; `resolved`: writing again reopens it; `closed`: over. */
export type ShopTicketState = 'open' | 'pending' | 'resolved' | 'closed'

export interface TicketView {
  number: string
  subject: string
  kind: ShopTicketKind
  kindText: string
  state: ShopTicketState
  stateText: string
  openedAt: string
  order: { number: string } | null
  /** `slug` null: off the shelf, do not link */
  product: { title: string; slug: string | null } | null
  /** oldest first */
  messages: TicketMessageView[]
  /** false once it is closed */
  canWrite: boolean
}

export interface TicketMessageView {
  id: string
  at: string
  from: 'shopper' | 'shop'
  body: string
  /** `crops` is empty while a picture is being made ready */
  pictures: Picture[]
}

export interface MyTickets {
  tickets: TicketSummary[]
  page: number
  pageCount: number
  total: number
}

export interface TicketSummary {
  number: string
  token: string
  subject: string
  kindText: string
  state: ShopTicketState
  stateText: string
  openedAt: string
  lastMessageAt: string
}
