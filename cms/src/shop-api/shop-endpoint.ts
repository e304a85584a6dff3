import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { Refused, type Sentence } from '../commands/commands.ts'
import { causeOf } from '../database/failed-statement.ts'
import { bringReleases, readAtOneEpoch, type ShopMoment } from '../releases/releases.ts'
import { holdsStoreKey } from '../settings/store-key.ts'
import type { ShopLocale } from '../store-api/shop-contract.ts'
import { isUnavailable } from '../store-api/store-api.ts'
import { clientOf } from './client-address.ts'
import { ShopRefused, shopRefusals } from './shop-refused.ts'
import { type SignedInCustomer, signedInCustomer } from './signed-in-customer.ts'

/** One question of the storefront's server on behalf of one shopper. */
export interface ShopCall {
  /** carries the shopper when one is signed in, otherwise nobody, and speaks `locale` */
  req: PayloadRequest
  locale: ShopLocale
  customer: SignedInCustomer | null
  /** whom rate limits count */
  client: string
  at: Date
}

export interface ShopReply {
  /** 200 unless said otherwise */
  status?: number
  /** null: 204; a response goes out as it is, for files */
  body: object | Response | null
  headers?: Record<string, string>
}

type Handle = (call: ShopCall) => Promise<ShopReply>

/**
 * One address of the shop API: asks for the store key, finds out who the shopper is and in which language they
 * read, and turns refusals and failures into `ShopError`. Nothing of it may be kept by anybody.
 */
export function shopEndpoint(
  method: 'get' | 'post' | 'patch' | 'delete',
  path: `/shop/${string}`,
  handle: Handle,
): Endpoint {
  return {
    path,
    method,
    handler: async (req) => {
      const locale: ShopLocale = req.searchParams.get('locale') === 'en' ? 'en' : 'zh'
      try {
        if (!holdsStoreKey(req.headers.get('x-store-key'))) throw shopRefusals.unauthorized()
        const customer = await signedInCustomer(req)
        req.user = customer
        req.i18n = { ...req.i18n, language: locale }
        const ask = async ({ at, epoch }: ShopMoment): Promise<Response> => {
          const {
            status = 200,
            body,
            headers,
          } = await handle({ req, locale, customer, client: clientOf(req.headers), at })
          if (body instanceof Response) return body
          if (body === null) return new Response(null, { status: 204, headers: NEVER_KEPT })
          return answer(status, body, { 'x-shop-epoch': epoch, ...headers })
        }
        // Reading twice does nothing twice; what changes something is told which releases are live before it begins.
        if (method === 'get') return await readAtOneEpoch(req.payload, ask)
        return await ask(await bringReleases(req.payload))
      } catch (error) {
        return refusal(req, path, locale, error)
      }
    },
  }
}

const NEVER_KEPT = { 'cache-control': 'no-store' }

const answer = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...NEVER_KEPT, ...headers } })

function refusal(req: PayloadRequest, path: string, locale: ShopLocale, error: unknown): Response {
  if (error instanceof ShopRefused) {
    const fields =
      error.fields &&
      Object.fromEntries(Object.entries(error.fields).map(([name, sentence]) => [name, sentence[locale]]))
    return answer(
      error.status,
      { error: { code: error.code, message: error.sentence[locale], ...(fields ? { fields } : {}) } },
      error.retryAfter === undefined ? {} : { 'retry-after': String(error.retryAfter) },
    )
  }
  if (error instanceof Refused)
    return answer(error.text.status, { error: { code: 'not_possible', message: error.sentence(locale) } })
  const { code, message, name } = causeOf(error)
  req.payload.logger.error({ msg: `shop API: ${req.method} ${path} failed`, code, name, cause: message })
  if (isUnavailable(error)) {
    return answer(503, { error: { code: 'unavailable', message: UNAVAILABLE[locale] } }, { 'retry-after': '2' })
  }
  return answer(500, { error: { code: 'internal', message: FAILED[locale] } })
}

const UNAVAILABLE: Sentence = {
  zh: '商城暂时无法访问，什么也没有改动，请稍后再试。',
  en: 'The mall cannot be reached at the moment and nothing was changed. Please try again soon.',
}
const FAILED: Sentence = {
  zh: '出错了，我们已记录下来。',
  en: 'Something went wrong; we have made a note of it.',
}

/** Characters; the longest form is a message to the service desk. */
const LARGEST_BODY = 64_000

/** The JSON body of a call, checked. @throws ShopRefused `not_json` or `invalid`, naming each field */
export async function readShopBody<Body>(call: ShopCall, schema: z.ZodType<Body>): Promise<Body> {
  const text = (await call.req.text?.()) ?? ''
  let json: unknown
  try {
    if (text.length > LARGEST_BODY) throw new RangeError('too long')
    json = text === '' ? {} : JSON.parse(text)
  } catch {
    throw shopRefusals.notJson()
  }
  return checkShopBody(json, schema)
}

/** Each field is told with the sentence its check carries as `zh|en`, or with a general one. */
export function checkShopBody<Body>(given: unknown, schema: z.ZodType<Body>): Body {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const fields: Record<string, Sentence> = {}
  for (const issue of parsed.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : []
    for (const name of unknown.length > 0 ? unknown : [issue.path.join('.')])
      fields[name || 'body'] ??= sentenceOf(issue.message)
  }
  throw shopRefusals.invalid(fields)
}

function sentenceOf(message: string): Sentence {
  const [zh, en] = message.split('|')
  return zh && en ? { zh, en } : { zh: '请检查这一项。', en: 'Please check this field.' }
}
