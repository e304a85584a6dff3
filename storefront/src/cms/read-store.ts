import type { StoreAnswer, StoreMissing } from '@fangshi/cms/store-api'
import { VARIES_BY_VISITOR } from '../server/page-dependencies.ts'
import { CircuitBreaker } from './circuit-breaker.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** An answer of the store API, found or a 404: both have tags and a boundary. */
export type StoreReply =
  | { found: true; data: unknown; tags: string[]; validUntil: string | null; epoch: string }
  | { found: false; tags: string[]; validUntil: string | null; epoch: string }

/** ms for one try, body included */
const TIMEOUT = 3_000
/** The same for a preview: a large release is made live for every answer, and staff rather wait. ms */
const PREVIEW_TIMEOUT = 9_000

/** One for each CMS address, shared by all pages of the process. */
const breakers = new Map<string, CircuitBreaker>()

/**
 * Asks the CMS at `CMS_URL` for one resource below `/api/store/`.
 * A connection that fails is tried once more, since reading changes nothing; a slow or failing CMS is not.
 *
 * @param pass of a preview: asks from its perspective
 * @throws {StoreUnavailable} no usable answer in time
 */
export async function readStore(resource: string, pass?: string): Promise<StoreReply> {
  const base = process.env.CMS_URL
  if (!base) throw new Error('CMS_URL is not set: the address of the CMS, for example http://127.0.0.1:3000')
  const url = new URL(`/api/store/${resource}`, base)
  const name = resource.replace(/\?.*/s, '')
  // However long a preview takes, it says nothing of how shoppers are answered.
  if (pass !== undefined) return await tryTwice(url, name, pass)
  const breaker = breakers.get(base) ?? new CircuitBreaker()
  breakers.set(base, breaker)
  if (!breaker.mayTry(Date.now())) throw new StoreUnavailable(name, 'it did not answer a moment ago')
  try {
    const reply = await tryTwice(url, name)
    breaker.succeeded()
    return reply
  } catch (error) {
    if (error instanceof NoAnswer) breaker.failed(Date.now())
    else breaker.succeeded()
    throw error
  }
}

async function tryTwice(url: URL, name: string, pass?: string): Promise<StoreReply> {
  try {
    return await tryRead(url, name, pass)
  } catch (error) {
    if (error instanceof ConnectionFailed) return await tryRead(url, name, pass)
    throw error
  }
}

/** The CMS is away or hangs, as opposed to answering with an error. */
class NoAnswer extends StoreUnavailable {}
class ConnectionFailed extends NoAnswer {}

async function tryRead(url: URL, name: string, pass?: string): Promise<StoreReply> {
  const patience = pass === undefined ? TIMEOUT : PREVIEW_TIMEOUT
  const signal = AbortSignal.timeout(patience)
  let response: Response
  try {
    // Uncompressed: on the way between two processes of one mall, packing costs more than it saves.
    response = await fetch(url, {
      signal,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        ...(pass === undefined ? {} : { 'x-preview-pass': pass, 'x-store-key': process.env.STORE_KEY ?? '' }),
      },
    })
  } catch (cause) {
    if (signal.aborted) throw new NoAnswer(name, `no answer within ${patience} ms`, { cause })
    throw new ConnectionFailed(name, 'connection failed', { cause })
  }
  if (response.status !== 200 && response.status !== 404) {
    await response.body?.cancel()
    // A refused question is a mistake of the page that asked, not a CMS that is away.
    if (response.status === 400) throw new Error(`The store API refused the question for ${name} (status 400)`)
    throw new StoreUnavailable(name, `status ${response.status}`)
  }
  let body: unknown
  try {
    body = await response.json()
  } catch (cause) {
    if (signal.aborted) throw new NoAnswer(name, `no whole answer within ${patience} ms`, { cause })
    throw new StoreUnavailable(name, 'unreadable answer', { cause })
  }
  return replyOf(name, response.status, body)
}

/** What the store API said. @throws {StoreUnavailable} when it was something else that said it */
export function replyOf(name: string, status: number, body: unknown): StoreReply {
  if (status === 404) {
    // Any other 404 comes from something that is not the store API, or not ready yet.
    if (!isMissing(body)) throw new StoreUnavailable(name, 'status 404 from something that is not the store API')
    return { found: false, tags: body.tags, validUntil: body.validUntil, epoch: body.epoch }
  }
  if (!isAnswer(body)) throw new StoreUnavailable(name, 'an answer of another shape')
  const tags = body.variesByVisitor ? [...body.tags, VARIES_BY_VISITOR] : body.tags
  return { found: true, data: body.data, tags, validUntil: body.validUntil, epoch: body.epoch }
}

function isAnswer(body: unknown): body is StoreAnswer<unknown> {
  return hasDependencies(body) && 'data' in body
}

function isMissing(body: unknown): body is StoreMissing {
  return hasDependencies(body) && 'error' in body
}

function hasDependencies(body: unknown): body is { tags: string[]; validUntil: string | null; epoch: string } {
  if (typeof body !== 'object' || body === null) return false
  const { tags, validUntil, epoch } = body as Record<string, unknown>
  return Array.isArray(tags) && (validUntil === null || typeof validUntil === 'string') && typeof epoch === 'string'
}
