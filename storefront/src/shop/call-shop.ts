import type { ShopPeopleError, ShopPeopleErrorCode } from '@fangshi/cms/shop-people'

/** Everything but success. `unavailable`: the CMS is away, or says so itself; nothing is known to be done. */
export interface ShopFailure {
  code: ShopPeopleErrorCode
  /** a sentence for the shopper, in the language asked for; empty when the CMS is away */
  message: string
  /** by field name as in the request, what to correct */
  fields: Record<string, string>
  /** seconds, or null */
  retryAfter: number | null
  /** the body as it came, for answers with a shape of their own */
  body: unknown
}

export type ShopAnswer<T> = { ok: true; value: T } | { ok: false; failure: ShopFailure }

export interface ShopCall {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** below `/api/shop/`, with its query */
  path: string
  headers: Record<string, string>
  /** sent as JSON, or as it is when it is a form with files */
  body?: unknown
  /** the same call twice is the same as once: a connection that fails is tried again */
  repeatable: boolean
  /** told the epoch of the shop in which the answer was made */
  onEpoch?: (epoch: string) => void
}

/** ms for one try, answer included: placing an order waits for locks, reading does not. Less than a page may take. */
const READ_TIMEOUT = 4_000
const WRITE_TIMEOUT = 7_000
/** ms: photographs are looked at before they are taken in */
const UPLOAD_TIMEOUT = 60_000

const AWAY: ShopFailure = { code: 'unavailable', message: '', fields: {}, retryAfter: null, body: null }

/** Asks the shop API of the CMS for one thing. Never throws for what the CMS does or does not answer. */
export async function callShop<T>(call: ShopCall): Promise<ShopAnswer<T>> {
  const { CMS_URL, STORE_KEY } = process.env
  if (!CMS_URL || !STORE_KEY) throw new Error('CMS_URL and STORE_KEY must be set to reach the shop API of the CMS')
  const url = new URL(`/api/shop/${call.path}`, CMS_URL)
  let response = await send(url, call, STORE_KEY)
  if (response === 'not connected' && call.repeatable) response = await send(url, call, STORE_KEY)
  if (typeof response === 'string') return { ok: false, failure: AWAY }
  const epoch = response.headers.get('x-shop-epoch')
  if (epoch !== null) call.onEpoch?.(epoch)
  if (response.status === 204) return { ok: true, value: undefined as T }
  const body = await response.json().catch(() => undefined)
  if (body === undefined) return { ok: false, failure: AWAY }
  if (response.ok) return { ok: true, value: body as T }
  return { ok: false, failure: readFailure(response, body) }
}

async function send(url: URL, call: ShopCall, key: string): Promise<Response | 'not connected' | 'too late'> {
  const { method, body, headers } = call
  const isForm = body instanceof FormData
  const signal = AbortSignal.timeout(isForm ? UPLOAD_TIMEOUT : method === 'GET' ? READ_TIMEOUT : WRITE_TIMEOUT)
  try {
    return await fetch(url, {
      method,
      signal,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'x-store-key': key,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
  } catch {
    return signal.aborted ? 'too late' : 'not connected'
  }
}

function readFailure(response: Response, body: unknown): ShopFailure {
  const error = (body as Partial<ShopPeopleError> | null)?.error
  const retry = Number(response.headers.get('retry-after') ?? Number.NaN)
  const known = typeof error?.code === 'string'
  return {
    code: known && response.status !== 503 ? error.code : 'unavailable',
    message: known ? error.message : '',
    fields: error?.fields ?? {},
    retryAfter: Number.isFinite(retry) ? retry : null,
    body,
  }
}
