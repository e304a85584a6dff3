import type { Endpoint, PayloadRequest } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { z } from 'zod'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import type { ShopError, ShopErrorCode, ShopLocale } from '../../store-api/shop-contract.ts'
import { holdsStoreKey, isUnavailable } from '../../store-api/store-api.ts'
import type { CartOwner } from '../cart-store.ts'
import { fieldSentences } from '../rules/checkout-form.ts'
import { tokenHash } from '../rules/tokens.ts'

/** One request of a shopper, as the storefront's server passed it on. */
export interface ShopCall<Body> {
  req: PayloadRequest
  /** the pool; what has to be done together goes through `inTransaction` */
  db: Executor
  locale: ShopLocale
  owner: CartOwner
  body: Body
  /** a part of the path */
  param: (name: string) => string
  query: URLSearchParams
}

/** How often one client address may do something, on each process. */
export interface Limit {
  times: number
  /** s */
  within: number
}

interface ShopEndpoint<Body> {
  path: `/shop/${string}`
  method: 'get' | 'post' | 'patch' | 'delete'
  body?: z.ZodType<Body>
  limit?: Limit
  /** Returns the answer, or a Response where the status is not 200. Throws `ShopRefused` to say no. */
  run: (call: ShopCall<Body>) => Promise<object>
}

/** Thrown to say no; becomes a `ShopError`. */
export class ShopRefused extends Error {
  readonly code: ShopErrorCode
  readonly fields: Record<string, string> | undefined

  constructor(code: ShopErrorCode, fields?: Record<string, string>) {
    super(`refused: ${code}`)
    this.code = code
    this.fields = fields
  }
}

const ERRORS: Record<ShopErrorCode, { status: number } & Record<ShopLocale, string>> = {
  unauthorized: { status: 401, zh: '需要商城密钥。', en: 'This needs the store key.' },
  sign_in: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  cart_gone: { status: 404, zh: '购物车已失效，请重新选购。', en: 'This cart is gone. Please start a new one.' },
  not_found: { status: 404, zh: '没有找到。', en: 'Nothing was found.' },
  invalid: { status: 422, zh: '请检查填写的内容。', en: 'Please check what you entered.' },
  not_json: { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  cart_full: {
    status: 409,
    zh: '购物车已满，请先结算或移除一些商品。',
    en: 'The cart is full. Please order or remove something first.',
  },
  not_possible: {
    status: 409,
    zh: '订单状态已变，不能再这样操作。',
    en: 'The order has moved on; that is no longer possible.',
  },
  too_many_requests: { status: 429, zh: '操作太频繁，请稍后再试。', en: 'That was too often. Please try again later.' },
  unavailable: {
    status: 503,
    zh: '商城暂时无法处理，没有产生任何费用，请稍后再试。',
    en: 'The mall cannot do this at the moment. Nothing was charged. Please try again soon.',
  },
  internal: { status: 500, zh: '出错了，我们已记录下来。', en: 'Something went wrong; we have made a note of it.' },
}

/** Characters; the longest body is a checkout with a message. */
const LARGEST_BODY = 16_000

/**
 * One address of `shop-contract.ts`. Order of questions: does the caller hold the store key, is the client within
 * its limit, whose cart is meant, is the body right.
 */
export function shopEndpoint<Body = null>({ path, method, body, limit, run }: ShopEndpoint<Body>): Endpoint {
  const limiter = limit ? new RateLimiterMemory({ points: limit.times, duration: limit.within }) : null
  return {
    path,
    method,
    handler: async (req) => {
      const locale: ShopLocale = req.searchParams.get('locale') === 'en' ? 'en' : 'zh'
      try {
        if (!holdsStoreKey(req.headers.get('x-store-key'))) throw new ShopRefused('unauthorized')
        const address = req.headers.get('x-client-address')
        if (limiter && address) await limiter.consume(address)
        const answer = await run({
          req,
          db: databaseOf(req.payload).drizzle,
          locale,
          owner: await ownerOf(req),
          body: body ? await readBody(req, body, locale) : (null as Body),
          param: (name) => String(req.routeParams?.[name] ?? ''),
          query: req.searchParams,
        })
        return answer instanceof Response ? answer : json(answer)
      } catch (error) {
        return failed(req, locale, error)
      }
    },
  }
}

/** Nothing about a shopper may be kept on the way. */
export const json = (body: object, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })

async function ownerOf(req: PayloadRequest): Promise<CartOwner> {
  const cart = req.headers.get('x-cart-token')
  const session = req.headers.get('x-customer-token')
  const cartTokenHash = cart && cart.length <= 200 ? tokenHash(cart) : null
  if (!session) return { customerId: null, cartTokenHash }
  const { user } = await req.payload.auth({ headers: new Headers({ authorization: `JWT ${session}` }) })
  return { customerId: user?.collection === 'customers' ? String(user.id) : null, cartTokenHash }
}

async function readBody<Body>(req: PayloadRequest, schema: z.ZodType<Body>, locale: ShopLocale): Promise<Body> {
  const text = (await req.text?.()) ?? ''
  if (text.length > LARGEST_BODY) throw new ShopRefused('invalid')
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new ShopRefused('not_json')
  }
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new ShopRefused('invalid', fieldSentences(parsed.error, locale))
  return parsed.data
}

function failed(req: PayloadRequest, locale: ShopLocale, error: unknown): Response {
  if (error instanceof ShopRefused) return errorAnswer(error.code, locale, error.fields)
  if (error instanceof RateLimiterRes) {
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    return errorAnswer('too_many_requests', locale, undefined, { 'retry-after': String(seconds) })
  }
  req.payload.logger.error({ err: error, msg: `shop API: ${req.pathname} failed` })
  if (isUnavailable(error)) return errorAnswer('unavailable', locale, undefined, { 'retry-after': '2' })
  return errorAnswer('internal', locale)
}

function errorAnswer(
  code: ShopErrorCode,
  locale: ShopLocale,
  fields?: Record<string, string>,
  headers: Record<string, string> = {},
): Response {
  const answer: ShopError = { error: { code, message: ERRORS[code][locale], ...(fields ? { fields } : {}) } }
  return json(answer, ERRORS[code].status, headers)
}
