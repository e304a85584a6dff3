import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { PreviewView } from '@fangshi/cms/preview'
import { renderSVG } from 'uqr'
import type { PerspectiveChange, PreviewDesk } from '../cms/ask-preview.ts'
import { type LiveForm, LiveLook } from '../cms/live-look.ts'
import { readAddress } from './page-address.ts'
import { dropPreview, keepPreview, previewPass } from './preview-cookie.ts'
import type { ReadyPage } from './ready-page.ts'
import { isFromOurPages } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { sendPage } from './send-page.ts'

/** Addresses of previews themselves; the pages in them have their own. */
export const PREVIEW_PREFIX = '/_preview/'

/** A preview that is open, with the cookie that keeps it so. */
export interface OpenPreview {
  pass: string
  view: PreviewView
  cookie: string
}

export interface PreviewDoorOptions {
  desk: PreviewDesk
  publicUrl: string
  /** ms since the epoch */
  now: () => number
  cmsUrl: string
  storeKey: string
  /** Renders an address of the shop from a look of its own. */
  renderLive: (url: string, look: LiveLook) => Promise<ReadyPage>
}

/** Bytes of a form of the bar. */
const LONGEST_FORM = 10_000

/** Bytes of a form as it is typed: in an address-like form every Chinese character takes nine. */
const LONGEST_LIVE_FORM = 4_000_000

/** Opens, turns and closes previews: all there is of them besides the pages. */
export class PreviewDoor {
  readonly #options: PreviewDoorOptions
  readonly #https: boolean

  constructor(options: PreviewDoorOptions) {
    this.#options = options
    this.#https = options.publicUrl.startsWith('https:')
  }

  /** The pass a request brings; undefined for every shopper. Whether it is good, only the CMS knows. */
  passOf(req: IncomingMessage): string | undefined {
    return previewPass(req.headers.cookie, this.#https)
  }

  /** Null: it is over, or was never this visitor's. Rejects when the CMS is away. */
  async open(pass: string, change?: PerspectiveChange): Promise<OpenPreview | null> {
    const view = await this.#options.desk.view(pass, change)
    return view && { pass: view.pass, view, cookie: this.#keep(view) }
  }

  /** Takes the preview from the browser. */
  get closed(): string {
    return dropPreview(this.#https)
  }

  /** One address below `/_preview/`. */
  async answer(req: IncomingMessage, res: ServerResponse, path: string, query: URLSearchParams): Promise<void> {
    const name = path.slice(PREVIEW_PREFIX.length)
    if (req.method === 'GET' && name === 'enter') return await this.#enter(res, query.get('t') ?? '')
    if (req.method === 'GET' && name === 'phone') return await this.#phone(req, res, query.get('path'))
    // Comes from the admin, which may be another site; the pass in it says that somebody may.
    if (req.method === 'POST' && name === 'live') return await this.#live(req, res)
    if (req.method !== 'POST' || !isFromOurPages(req, this.#options.publicUrl)) return this.#say(res, 404, '')
    const length = Number(req.headers['content-length'] ?? Number.NaN)
    if (!(length <= LONGEST_FORM)) return this.#say(res, 413, '')
    const form = new URLSearchParams(await text(req))
    const back = wayBack(form.get('back'))
    if (name === 'leave') return this.#go(res, back, this.closed)
    if (name === 'turn') return await this.#turn(req, res, form, back)
    this.#say(res, 404, '')
  }

  async #enter(res: ServerResponse, ticket: string): Promise<void> {
    const entry = await this.#options.desk.enter(ticket)
    // Whoever has no ticket of their own sees what everybody sees.
    if (entry === null) return this.#go(res, '/', this.closed)
    this.#go(res, wayBack(entry.path), this.#keep(entry))
  }

  /** Looks from elsewhere. An empty instant is now; what a form does not name stays. */
  async #turn(req: IncomingMessage, res: ServerResponse, form: URLSearchParams, back: string): Promise<void> {
    const at = form.get('at')
    const visitor = form.get('visitor')
    const change = { ...(at === null ? {} : { at: at || null }), ...(visitor === null ? {} : { visitor }) }
    const pass = this.passOf(req)
    const turned = pass === undefined ? null : await this.open(pass, change)
    this.#go(res, back, turned?.cookie ?? this.closed)
  }

  /** The same view for a phone, as a picture to hold its camera at. */
  async #phone(req: IncomingMessage, res: ServerResponse, path: string | null): Promise<void> {
    const pass = this.passOf(req)
    const shared = pass === undefined ? null : await this.#options.desk.share(pass, wayBack(path))
    if (shared === null) return this.#say(res, 404, '')
    this.#say(res, 200, renderSVG(shared.url, { border: 2, ecc: 'M' }), { 'content-type': 'image/svg+xml' })
  }

  /** A page of the shop with one document as it is being typed. */
  async #live(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { cmsUrl, storeKey, renderLive } = this.#options
    const length = Number(req.headers['content-length'] ?? Number.NaN)
    if (!(length <= LONGEST_LIVE_FORM)) return this.#say(res, 413, '')
    const form = readLiveForm(req.headers['content-type'] ?? '', await text(req))
    if (form === null) return this.#say(res, 422, '')
    const look = new LiveLook({ cmsUrl, storeKey, form })
    const page = await renderLive(form.path, look).catch((error: unknown) => {
      if (look.failure === null) throw error
      return null
    })
    if (page === null || look.failure !== null) return this.#say(res, LIVE_FAILURES[look.failure ?? 'unavailable'], '')
    sendPage(req, res, page)
  }

  #keep({ pass, expiresAt }: { pass: string; expiresAt: string }): string {
    return keepPreview(pass, expiresAt, this.#options.now(), this.#https)
  }

  #go(res: ServerResponse, location: string, cookie: string): void {
    this.#say(res, 303, '', { location, 'set-cookie': cookie })
  }

  #say(res: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
    res.writeHead(status, {
      ...securityHeaders(this.#https),
      ...PREVIEW_HEADERS,
      'content-type': 'text/plain',
      ...headers,
    })
    res.end(body)
  }
}

const LIVE_FAILURES = { over: 403, gone: 404, not_showable: 422, unavailable: 503 } as const

/** As a form when the frame is opened, as JSON when what is in it changes; null: neither. */
function readLiveForm(type: string, body: string): (LiveForm & { path: string }) | null {
  try {
    const given = type.startsWith('application/json')
      ? (JSON.parse(body) as Record<string, unknown>)
      : Object.fromEntries(new URLSearchParams(body))
    const { pass, path, draft } = given
    const read = (typeof draft === 'string' ? JSON.parse(draft) : draft) as LiveForm['draft'] | null
    if (typeof pass !== 'string' || typeof path !== 'string' || typeof read !== 'object' || read === null) return null
    return { pass, path: wayBack(path), draft: read }
  } catch {
    return null
  }
}

/** What every answer of a preview says: kept by nobody, found by nobody, told to nobody. */
export const PREVIEW_HEADERS = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
} as const

/** A path of this shop, and no address of anybody else. */
function wayBack(written: string | null): string {
  return written !== null &&
    /^\/(?![/\\])[^\\\s]*$/.test(written) &&
    !readAddress(written).path.startsWith(PREVIEW_PREFIX)
    ? written
    : '/'
}
