import type { IncomingMessage } from 'node:http'
import type { LiveLook } from '../cms/live-look.ts'
import { clientAddress } from './client-address.ts'
import { lastResortPage, RETRY_AFTER } from './last-resort-page.ts'
import type { Log } from './log.ts'
import { pathInLog } from './log-words.ts'
import { pathOf, readAddress } from './page-address.ts'
import { DEPENDENCIES_HEADER, readDependencies, VARIES_BY_VISITOR } from './page-dependencies.ts'
import type { Rendered } from './page-reader.ts'
import { type OpenPreview, PREVIEW_HEADERS } from './preview-door.ts'
import { makePlain, makeReady, type ReadyPage } from './ready-page.ts'
import { type PageHandler, type RenderedAnswer, renderForEverybody, renderForOne } from './render-page.ts'
import type { RouteOf } from './routes.ts'
import { securityHeaders } from './security-headers.ts'
import { readKey } from './visitor.ts'

export interface PageRendererOptions {
  handler: PageHandler
  buildId: string
  /** Public address of the shop: host and protocol a page believes in */
  publicUrl: string
  /** Header in which a proxy of ours writes the visitor's address; null: there is none */
  addressHeader: string | null
  routeOf: RouteOf
  log: Log
}

/** What a page may say in headers for everybody. All else (cookies first) would belong to one visitor. */
const SHARED_HEADERS = [
  'content-disposition',
  'content-language',
  'last-modified',
  'link',
  'location',
  'refresh',
  'x-robots-tag',
]

/** Routes of Astro's own error pages: rendered when they are needed, no addresses of the shop. */
const ERROR_ROUTES = new Set(['/404', '/500'])

/** More renders than releases can go live meanwhile. */
const EPOCH_TURNS = 5

/** Turns addresses into ready answers by way of Astro. */
export class PageRenderer {
  readonly #options: PageRendererOptions
  readonly #url: URL
  readonly #https: boolean
  readonly #broken: ReadyPage

  private constructor(options: PageRendererOptions, broken: ReadyPage) {
    this.#options = options
    this.#url = new URL(options.publicUrl)
    this.#https = this.#url.protocol === 'https:'
    this.#broken = broken
  }

  static async create(options: PageRendererOptions): Promise<PageRenderer> {
    return new PageRenderer(options, await lastResortPage(options.publicUrl.startsWith('https:')))
  }

  /** Renders the page of a key: a cacheable address, for one kind of visitor. Rejects when Astro breaks; a failing page comes back with its 5xx status. */
  async forEverybody(key: string): Promise<Rendered> {
    const { handler, buildId, log } = this.#options
    const { url, visitor } = readKey(key)
    const path = pathOf(url)
    const locals = { ...readAddress(path), ...(visitor === 'new' ? {} : { visitor }) }
    const render = (address: string) =>
      this.#atOneEpoch(path, (epochs) => renderForEverybody(handler, address, this.#url.host, { ...locals, epochs }))
    const isErrorRoute = ERROR_ROUTES.has(readAddress(path).path)
    const answer = (isErrorRoute ? null : await render(url)) ?? (await render('/404'))
    if (answer === null) throw new Error('the build has no page for 404')
    if (answer.headers['set-cookie'] !== undefined) log('error', 'a page for everybody set a cookie; dropped', { path })
    const depends = readDependencies(single(answer.headers[DEPENDENCIES_HEADER]))
    if (answer.status >= 500) {
      log('error', 'page failed', { path, status: answer.status })
      return { page: await this.#failing(answer), depends: null }
    }
    const headers = this.#headers(answer, 'no-cache')
    const varies = depends?.tags.includes(VARIES_BY_VISITOR) ?? false
    return { page: await makeReady({ status: answer.status, headers, body: answer.body, varies }, buildId), depends }
  }

  /** Renders a personal address for the visitor who asked: never kept, not even by the browser. */
  async forOne(
    req: IncomingMessage,
    url: string,
    { body, timeout }: { body: readonly Buffer[]; timeout: number },
  ): Promise<{ page: ReadyPage; cookies: string[] }> {
    const path = pathOf(url)
    const render = (epochs: Set<string>) => this.#forThem(req, url, { ...readAddress(path), epochs }, body, timeout)
    // What a form does is not done twice; the page it leads to is read anew.
    const isRead = req.method === 'GET' || req.method === 'HEAD'
    const answer = await (isRead ? this.#atOneEpoch(path, render) : render(new Set()))
    if (answer === null) {
      const { page } = await this.forEverybody(path)
      return { page, cookies: [] }
    }
    const cookies = answer.headers['set-cookie'] ?? []
    if (answer.status >= 500) return { page: await this.#failing(answer, makePlain), cookies: [] }
    const headers = this.#headers(answer, 'private, no-store')
    return { page: makePlain({ status: answer.status, headers, body: answer.body }), cookies: [cookies].flat() }
  }

  /**
   * A page is made of several answers. When a release went live between them, it is made again: nobody is shown half of
   * a release.
   */
  async #atOneEpoch<T>(path: string, render: (epochs: Set<string>) => Promise<T>): Promise<T> {
    for (let turn = 1; ; turn += 1) {
      const epochs = new Set<string>()
      const answer = await render(epochs)
      if (epochs.size <= 1) return answer
      if (turn === EPOCH_TURNS) throw new Error(`a release went live during each of ${turn} renders`)
      this.#options.log('info', 'a release went live during a render; rendered again', { path: this.#nameOf(path) })
    }
  }

  /** Renders any address from the perspective of a preview, for whoever has it open: never kept, found or told. */
  async forPreview(
    req: IncomingMessage,
    url: string,
    { pass, view }: Pick<OpenPreview, 'pass' | 'view'>,
    { isPersonal, body, timeout }: { isPersonal: boolean; body: readonly Buffer[]; timeout: number },
  ): Promise<{ page: ReadyPage; cookies: string[] }> {
    const locals = { ...readAddress(pathOf(url)), visitor: view.visitor, preview: { pass, view } }
    const render = (address: string) => renderForEverybody(this.#options.handler, address, this.#url.host, locals)
    const own = isPersonal ? await this.#forThem(req, url, locals, body, timeout) : await render(url)
    const answer = own ?? (await render('/404'))
    if (answer === null) throw new Error('the build has no page for 404')
    const cookies = [answer.headers['set-cookie'] ?? []].flat()
    return { page: this.#asPreview(answer, view.adminUrl), cookies }
  }

  /** Renders an address with a document as it is being typed; `look` says afterwards why it could not be seen. */
  async forLive(url: string, look: LiveLook): Promise<ReadyPage> {
    const locals = { ...readAddress(pathOf(url)), live: look }
    const render = (address: string) => renderForEverybody(this.#options.handler, address, this.#url.host, locals)
    const answer = (await render(url)) ?? (await render('/404'))
    if (answer === null) throw new Error('the build has no page for 404')
    return this.#asPreview(answer, look.adminUrl ?? "'none'")
  }

  /** Kept, found and told by nobody, and framed by the admin alone. */
  #asPreview(answer: RenderedAnswer, adminUrl: string): ReadyPage {
    const headers: Record<string, string> = {
      ...this.#headers(answer, PREVIEW_HEADERS['cache-control']),
      ...PREVIEW_HEADERS,
    }
    const policy = headers['content-security-policy'] ?? ''
    headers['content-security-policy'] = policy.replace(/frame-ancestors [^;]*/, `frame-ancestors 'self' ${adminUrl}`)
    return makePlain({ status: answer.status, headers, body: answer.body })
  }

  /** What to answer when a render rejected. */
  broken(url: string, error: unknown): ReadyPage {
    this.#options.log('error', 'page broke', { path: this.#nameOf(pathOf(url)), error })
    return this.#broken
  }

  #nameOf(path: string): string {
    return pathInLog(path, this.#options.routeOf)
  }

  #forThem(
    req: IncomingMessage,
    url: string,
    locals: object,
    body: readonly Buffer[],
    timeout: number,
  ): Promise<RenderedAnswer | null> {
    // Forwarded addresses are worth nothing unless a proxy of ours wrote them; pages have no use for them.
    const own = Object.entries(req.headers).filter(([name]) => !name.startsWith('x-forwarded-'))
    const headers = { ...Object.fromEntries(own), host: this.#url.host }
    const address = clientAddress(req, this.#options.addressHeader)
    const asked = { method: req.method ?? 'GET', url, headers, body }
    return renderForOne(this.#options.handler, asked, { ...locals, clientAddress: address }, timeout)
  }

  async #failing(answer: RenderedAnswer, make = makeReady as typeof makeReady | typeof makePlain): Promise<ReadyPage> {
    // Without even an error page Astro says a bare sentence; ours is in the shopper's language.
    if (answer.body.length === 0 || !single(answer.headers['content-type'])?.startsWith('text/html'))
      return this.#broken
    const headers = { ...this.#headers(answer, 'no-store'), 'retry-after': RETRY_AFTER }
    return await make({ status: answer.status, headers, body: answer.body }, this.#options.buildId)
  }

  #headers(answer: RenderedAnswer, cacheControl: string): Record<string, string> {
    const headers: Record<string, string> = {
      ...securityHeaders(this.#https, single(answer.headers['content-security-policy'])),
      'content-type': withCharset(single(answer.headers['content-type']) ?? 'application/octet-stream'),
      'cache-control': cacheControl,
    }
    for (const name of SHARED_HEADERS) {
      const value = single(answer.headers[name])
      if (value !== undefined) headers[name] = value
    }
    return headers
  }
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function withCharset(type: string): string {
  return type.startsWith('text/') && !type.includes('charset') ? `${type}; charset=utf-8` : type
}
