import { type IncomingHttpHeaders, IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Writable } from 'node:stream'

/** Astro's handler in middleware mode, as its build exports it. */
export type PageHandler = (
  req: IncomingMessage,
  res: ServerResponse,
  next: (error?: unknown) => void,
  locals: object,
) => unknown

/** A whole answer of the handler. */
export interface RenderedAnswer {
  status: number
  /** lower-case names */
  headers: Record<string, string | string[]>
  body: Buffer
}

/** ms for one render; the CMS is given up long before */
export const RENDER_TIMEOUT = 10_000
/** ms for a page that hands photographs on: the CMS looks at each before it takes them in */
export const UPLOAD_TIMEOUT = 75_000

/** What one visitor asks of a page, whole: the clock of a render does not run while a form is still on its way. */
export interface VisitorRequest {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: readonly Buffer[]
}

/** The page took longer than {@link RENDER_TIMEOUT}, or broke off in the middle. */
export class RenderBroken extends Error {
  override readonly name = 'RenderBroken'
}

/**
 * Asks the handler for a page on behalf of nobody: no cookie, language, address or other header of any visitor exists
 * in the request, so none can be in the page.
 *
 * @param host stands in the page's own `Astro.url`; never what a visitor sent
 * @returns null when no route has this address
 */
export function renderForEverybody(
  handler: PageHandler,
  url: string,
  host: string,
  locals: object,
): Promise<RenderedAnswer | null> {
  return renderForOne(handler, { method: 'GET', url, headers: { host, accept: 'text/html' }, body: [] }, locals)
}

/** Asks the handler for the answer to one visitor's request, cookies, body and all. Null: no such route. */
export async function renderForOne(
  handler: PageHandler,
  { method, url, headers, body }: VisitorRequest,
  locals: object,
  timeout = RENDER_TIMEOUT,
): Promise<RenderedAnswer | null> {
  // A socket of its own: what is late is cut off from the handler, and its visitor can still be told.
  const socket = new Socket()
  const req = new IncomingMessage(socket)
  // Complete: a handler that has read the body would otherwise see its visitor leave.
  Object.assign(req, { method, url, headers, complete: true })
  for (const chunk of body) req.push(chunk)
  // Nothing will follow.
  req.push(null)
  try {
    return await collect(handler, req, locals, timeout)
  } finally {
    socket.destroy()
  }
}

function collect(
  handler: PageHandler,
  req: IncomingMessage,
  locals: object,
  timeout: number,
): Promise<RenderedAnswer | null> {
  return new Promise((resolve, reject) => {
    const answer = new CollectedAnswer(req, resolve, reject)
    const timer = setTimeout(() => {
      const late = new RenderBroken(`no page within ${timeout} ms`)
      req.socket.destroy()
      answer.destroy(late)
      reject(late)
    }, timeout)
    answer.once('close', () => clearTimeout(timer))
    const next = (error?: unknown) => {
      if (error === undefined) resolve(null)
      else reject(error)
      answer.destroy()
    }
    // The handler uses the part of ServerResponse that CollectedAnswer has.
    Promise.resolve(handler(req, answer as unknown as ServerResponse, next, locals)).catch((error: unknown) => {
      reject(error)
      answer.destroy()
    })
  })
}

/** Keeps what a handler writes, until all of it is there. */
class CollectedAnswer extends Writable {
  readonly req: IncomingMessage
  statusCode = 200
  statusMessage = ''
  headersSent = false
  readonly #headers: Record<string, string | string[]> = {}
  readonly #chunks: Buffer[] = []
  readonly #resolve: (answer: RenderedAnswer) => void
  readonly #reject: (error: unknown) => void

  constructor(req: IncomingMessage, resolve: (answer: RenderedAnswer) => void, reject: (error: unknown) => void) {
    super()
    this.req = req
    this.#resolve = resolve
    this.#reject = reject
    this.on('error', reject)
  }

  setHeader(name: string, value: number | string | readonly string[]): this {
    this.#headers[name.toLowerCase()] = typeof value === 'object' ? [...value] : String(value)
    return this
  }

  writeHead(status: number, reason?: string | OutgoingHttpHeaders, headers?: OutgoingHttpHeaders): this {
    this.statusCode = status
    const given = typeof reason === 'object' ? reason : headers
    for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) this.setHeader(name, value)
    this.headersSent = true
    return this
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  override _final(done: () => void): void {
    this.#resolve({ status: this.statusCode, headers: this.#headers, body: Buffer.concat(this.#chunks) })
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    // Settled already when the answer was whole.
    this.#reject(error ?? new RenderBroken('the page broke off before its end'))
    done(null)
  }
}
