import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type BannerCounter, COUNT_PATH, LONGEST_COUNT, mayBeCounted } from './banner-counter.ts'
import { clientAddress } from './client-address.ts'
import { leadingOn } from './kept-query.ts'
import type { Log } from './log.ts'
import { pathInLog } from './log-words.ts'
import { MEDIA_PREFIX, type MediaFiles } from './media-files.ts'
import type { ServedSources } from './of-the-sources.ts'
import { pathOf } from './page-address.ts'
import type { PageReader } from './page-reader.ts'
import type { PageRenderer } from './page-renderer.ts'
import { type OpenPreview, PREVIEW_PREFIX, type PreviewDoor } from './preview-door.ts'
import type { ReadyPage } from './ready-page.ts'
import type { Refusal, RefusedPages } from './refused-pages.ts'
import { RENDER_TIMEOUT, UPLOAD_TIMEOUT } from './render-page.ts'
import { canonicalAddress, readRequestAddress } from './request-address.ts'
import { readBody, throwAway } from './request-body.ts'
import type { RouteOf } from './routes.ts'
import { isFromOurPages } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { sendPage } from './send-page.ts'
import { UploadRoom } from './upload-room.ts'
import { dayOf, keyFor, visitorOf } from './visitor.ts'

export interface FrontOptions {
  pages: PageReader
  renderer: PageRenderer
  preview: PreviewDoor
  refused: RefusedPages
  routeOf: RouteOf
  staticFiles: ReadonlyMap<string, ReadyPage>
  /** In watch mode, what browsers ask of the sources themselves */
  sources?: Pick<ServedSources, 'answer'> | undefined
  media: MediaFiles
  isAllowedHost: (host: string) => boolean
  publicUrl: string
  /** ms since the epoch */
  now: () => number
  /** Told at {@link HEALTH_PATH}; `ok: false` answers 503, so that a load balancer looks elsewhere */
  health: () => { ok: boolean } & Record<string, unknown>
  /** Whose messages are read at {@link COUNT_PATH} */
  counter: Pick<BannerCounter, 'take'>
  /** Header in which a proxy of ours writes the visitor's address; null: there is none */
  addressHeader: string | null
  /** How slow a body may be; see {@link readBody} */
  bodyPatience?: ((bytes: number) => number) | undefined
  /** How much may be under way at once in forms with photographs; see {@link UploadRoom} */
  uploadBytes?: number | undefined
  log: Log
}

export const HEALTH_PATH = '/healthz'

/** Bytes of a form or a call, unless the route takes more. Node holds a request to the length it announces. */
const LONGEST_BODY = 1_000_000

/** Seconds after which there may be room for photographs again */
const BUSY_FOR = '60'

const SAFE = new Set(['GET', 'HEAD'])
const PERSONAL_METHODS = new Set(['GET', 'HEAD', 'POST'])
const HIT = ['x-page-cache', 'hit'] as const

/**
 * The request listener in front of Astro. Order: health, host, sources in watch mode, kept page, canonical address, static file, photograph,
 * internals, then the page itself, from the cache or rendered. Who brings a preview gets every page rendered from its
 * perspective, past the cache both ways.
 */
export function createFront(options: FrontOptions): (req: IncomingMessage, res: ServerResponse) => void {
  const { pages, isAllowedHost, log } = options
  const front = new Front(options)
  return (req, res) => {
    const url = req.url ?? '/'
    if (url === HEALTH_PATH) return front.health(res)
    if (!isAllowedHost(req.headers.host ?? '')) return front.refuse(res, 421, 'No shop has this name here.')
    if (options.sources?.answer(req, res)) return
    const pass = options.preview.passOf(req)
    if (pass === undefined && SAFE.has(req.method ?? '')) {
      // A key is a canonical address, so a request that equals one needs no reading.
      const kept = pages.fresh(url)
      if (kept !== undefined && !kept.varies) return sendPage(req, res, kept, HIT)
    }
    front.answer(req, res, url, pass).catch((error: unknown) => {
      log('error', 'request broke', { error })
      if (res.headersSent) res.destroy()
      else sendPage(req, res, options.renderer.broken(url, error))
    })
  }
}

/** `/_image` and the like. What the shop uses of it is among the static files; `/_f/` holds our own parts of pages. */
function isAstroInternal(path: string): boolean {
  return path.startsWith('/_') && !path.startsWith('/_f/')
}

/** What can be said against a form before any of it is read; null: nothing. */
function refusalOf(req: IncomingMessage, longestBody: number, publicUrl: string): Refusal | null {
  if (!isFromOurPages(req, publicUrl)) return 'foreign'
  const length = req.headers['content-length']
  // Browsers tell the length of every form; what streams without one could be of any.
  if (length === undefined) return 'no_length'
  return Number(length) > longestBody ? 'too_large' : null
}

class Front {
  readonly #options: FrontOptions
  readonly #plainHeaders: Record<string, string>
  readonly #uploads: UploadRoom

  constructor(options: FrontOptions) {
    this.#options = options
    this.#uploads = new UploadRoom(options.uploadBytes)
    this.#plainHeaders = {
      ...securityHeaders(options.publicUrl.startsWith('https:')),
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
    }
  }

  health(res: ServerResponse): void {
    const health = this.#options.health()
    res.writeHead(health.ok ? 200 : 503, { ...this.#plainHeaders, 'content-type': 'application/json; charset=utf-8' })
    res.end(JSON.stringify(health))
  }

  refuse(res: ServerResponse, status: number, sentence: string, headers: Record<string, string> = {}): void {
    res.writeHead(status, { ...this.#plainHeaders, ...headers }).end(`${sentence}\n`)
  }

  async answer(req: IncomingMessage, res: ServerResponse, url: string, pass: string | undefined): Promise<void> {
    const { media, preview, routeOf, staticFiles } = this.#options
    const method = req.method ?? ''
    const address = readRequestAddress(url)
    if (address.kind === 'refused') return this.refuse(res, address.status, 'This is no address of the shop.')
    if (address.kind === 'moved') return this.refuse(res, 308, `Moved to ${address.to}`, { location: address.to })

    const { path } = address
    if (path === COUNT_PATH) return await this.#count(req, res, pass !== undefined)
    if (path.startsWith(PREVIEW_PREFIX)) return await preview.answer(req, res, path, address.query)
    const file = staticFiles.get(path)
    const route = routeOf(path)
    const isPersonal = file === undefined && route.kind === 'personal'
    if (!(isPersonal ? PERSONAL_METHODS : SAFE).has(method)) {
      const allow = [...(isPersonal ? PERSONAL_METHODS : SAFE)].join(', ')
      return this.refuse(res, 405, 'This cannot be done here.', { allow })
    }
    if (file !== undefined) return sendPage(req, res, file)
    if (path.startsWith(MEDIA_PREFIX)) {
      if (!(await media(req, res, path))) this.refuse(res, 404, 'There is no such picture.')
      return
    }
    if (isAstroInternal(path)) return this.refuse(res, 404, 'There is nothing here.')

    const canonical = canonicalAddress(path, address.query, route.query)
    const longestBody = route.longestBody ?? LONGEST_BODY
    if (pass !== undefined) {
      const opened = await preview.open(pass)
      if (opened)
        return this.#rendered(req, res, canonical, { isPersonal, longestBody, opened, brought: address.query })
      // It is over: from here on this is a shopper like any other.
      res.appendHeader('set-cookie', preview.closed)
    }
    return isPersonal
      ? this.#rendered(req, res, canonical, { isPersonal, longestBody })
      : this.#cacheable(req, res, canonical, address.query)
  }

  /** Says nothing back: a page that is being left cannot listen. */
  async #count(req: IncomingMessage, res: ServerResponse, isPreview: boolean): Promise<void> {
    const { counter, addressHeader, publicUrl } = this.#options
    if (req.method !== 'POST') return this.refuse(res, 405, 'This cannot be done here.', { allow: 'POST' })
    if (!isFromOurPages(req, publicUrl)) return this.refuse(res, 403, 'This was not sent from a page of the shop.')
    const length = Number(req.headers['content-length'] ?? Number.NaN)
    if (!(length <= LONGEST_COUNT)) return this.refuse(res, 413, 'This is too large.', { connection: 'close' })
    if (!isPreview && mayBeCounted(req)) counter.take(await text(req), clientAddress(req, addressHeader))
    else req.resume()
    res.writeHead(204, { 'cache-control': 'no-store' }).end()
  }

  /** Answers a form with the page that says why it is not taken. */
  async #turnAway(req: IncomingMessage, res: ServerResponse, url: string, refusal: Refusal): Promise<void> {
    const [page] = await Promise.all([this.#options.refused.pageFor(url, refusal), throwAway(req)])
    // What still comes after all that patience is not waited for.
    const closing = req.complete ? [] : ['connection', 'close']
    sendPage(req, res, page, refusal === 'busy' ? [...closing, 'retry-after', BUSY_FOR] : closing)
  }

  async #cacheable(req: IncomingMessage, res: ServerResponse, url: string, brought: URLSearchParams): Promise<void> {
    const { pages, now } = this.#options
    let served = await pages.read(url)
    if (served.page.varies) {
      const key = keyFor(url, visitorOf(req, dayOf(now())))
      const own = key === url ? served : await pages.read(key)
      // What everybody sees stands in where a page of one's own cannot be had.
      if (own.page.status < 500) served = own
    }
    sendPage(req, res, leadingOn(served.page, brought), ['x-page-cache', served.how])
  }

  /** A page for this visitor alone. */
  async #rendered(
    req: IncomingMessage,
    res: ServerResponse,
    url: string,
    {
      isPersonal,
      longestBody,
      opened,
      brought,
    }: { isPersonal: boolean; longestBody: number; opened?: OpenPreview; brought?: URLSearchParams },
  ): Promise<void> {
    const { renderer, publicUrl, bodyPatience, routeOf, log } = this.#options
    const isRead = SAFE.has(req.method ?? '')
    const refusal = isRead ? null : refusalOf(req, longestBody, publicUrl)
    if (refusal !== null) return await this.#turnAway(req, res, url, refusal)
    const length = isRead ? 0 : Number(req.headers['content-length'])
    const leave = length > LONGEST_BODY ? this.#uploads.take(length) : () => {}
    if (leave === null) {
      log('warn', 'too many uploads at once', { path: pathInLog(pathOf(url), routeOf) })
      return await this.#turnAway(req, res, url, 'busy')
    }
    try {
      const body = isRead ? [] : await readBody(req, bodyPatience)
      if (body === 'broken') return void res.destroy()
      if (body !== 'too_slow') {
        const timeout = longestBody > LONGEST_BODY ? UPLOAD_TIMEOUT : RENDER_TIMEOUT
        const { page, cookies } = opened
          ? await renderer.forPreview(req, url, opened, { isPersonal, body, timeout })
          : await renderer.forOne(req, url, { body, timeout })
        const kept = [...cookies, ...(opened ? [opened.cookie] : [])].flatMap((cookie) => ['set-cookie', cookie])
        return sendPage(req, res, brought ? leadingOn(page, brought) : page, kept)
      }
    } finally {
      leave()
    }
    log('info', 'form came too slowly', { path: pathInLog(pathOf(url), routeOf) })
    await this.#turnAway(req, res, url, 'too_slow')
  }
}
