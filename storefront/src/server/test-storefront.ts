import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { ChangeLine } from '@fangshi/cms/store-api'
import type { Log } from './log.ts'
import { DEPENDENCIES_HEADER } from './page-dependencies.ts'
import { makeReady } from './ready-page.ts'
import type { PageHandler } from './render-page.ts'
import type { RouteRule } from './routes.ts'
import { type RunningStorefront, type StorefrontParts, startStorefront } from './storefront-server.ts'

/** Builders for the tests of the front: a change stream, a handler in Astro's place, and requests over real sockets. */

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  text: string
}

export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => {
        const whole = Buffer.concat(chunks)
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: whole, text: whole.toString() })
      })
    })
    req.on('error', reject)
    req.end(body)
  })
}

/** A form on its way: sent piece by piece, with its length said ahead. */
export function send(port: number, path: string, length: number) {
  const answer = Promise.withResolvers<Pick<Answer, 'status' | 'text'>>()
  const headers = { 'content-length': length }
  const req = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent: false }, async (res) => {
    answer.resolve({ status: res.statusCode ?? 0, text: await text(res) })
  })
  req.on('error', answer.reject)
  return {
    write: (piece: string) => void req.write(piece),
    end: (piece: string) => void req.end(piece),
    leave: () => void req.destroy(),
    answer: answer.promise,
  }
}

/** Waits for a condition that something else makes true. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 5))
}

export interface TestCms {
  url: string
  /** Cursors with which the stream was asked for, in order; null: without */
  asked: (string | null)[]
  /** Sends a line to every follower, or keeps it for the next when none is there. */
  send: (line: Partial<ChangeLine>) => void
  /** Ends all open streams. */
  hangUp: () => void
  close: () => Promise<void>
}

/** A CMS that only has a change stream. It sends nothing by itself but a first heartbeat. */
export async function startTestCms(options: { key?: string; port?: number } = {}): Promise<TestCms> {
  const streams = new Set<ServerResponse>()
  const asked: (string | null)[] = []
  let cursor = 0
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://cms')
    if (options.key !== undefined && req.headers['x-store-key'] !== options.key) {
      res.writeHead(401).end()
      return
    }
    asked.push(url.searchParams.get('cursor'))
    streams.add(res)
    res.on('close', () => streams.delete(res))
    res.writeHead(200, { 'content-type': 'application/x-ndjson' })
    res.write(`${JSON.stringify({ kind: 'heartbeat', cursor: String(cursor), tags: [] })}\n`)
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    send(line) {
      cursor += 1
      const whole = { kind: 'change', cursor: String(cursor), tags: [], ...line }
      for (const stream of streams) stream.write(`${JSON.stringify(whole)}\n`)
    },
    hangUp() {
      for (const stream of streams) stream.end()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What a page of the test answers. */
export interface TestPage {
  status?: number
  body: string
  tags?: string[]
  /** seconds */
  maxAge?: number
  /** seconds */
  staleIfError?: number
  headers?: Record<string, string | string[]>
}

export type TestRenderer = (req: IncomingMessage, locals: Record<string, unknown>) => TestPage | Promise<TestPage>

/** A handler in Astro's place, with pages by path (without query). Unknown paths have no route. */
export function handlerOf(pages: Record<string, TestRenderer>): PageHandler {
  return async (req, res, next, locals) => {
    const path = (req.url ?? '/').replace(/\?.*/, '')
    const render = pages[path]
    if (render === undefined) return next()
    const page = await render(req, locals as Record<string, unknown>)
    const { status = 200, body, tags, maxAge = 3600, staleIfError = 0, headers = {} } = page
    const depends = tags === undefined ? {} : { [DEPENDENCIES_HEADER]: JSON.stringify([maxAge, staleIfError, tags]) }
    res.writeHead(status, { 'content-type': 'text/html', ...depends, ...headers })
    res.end(body)
  }
}

export interface TestStorefront extends RunningStorefront {
  cms: TestCms
  logged: { level: string; event: string; fields: Record<string, unknown> | undefined }[]
  ask: (path: string, options?: Parameters<typeof ask>[2]) => Promise<Answer>
}

const NOT_FOUND: TestRenderer = () => ({ status: 404, body: '<h1>404</h1>', tags: ['shell'] })

/** A storefront over real sockets that follows a test CMS. Stop it with {@link stopAll}. */
export async function startTestStorefront(
  pages: Record<string, TestRenderer>,
  parts: Partial<Omit<StorefrontParts, 'settings'>> & { routeRules?: readonly RouteRule[] } = {},
  settings: Partial<StorefrontParts['settings']> = {},
): Promise<TestStorefront> {
  const cms = await startTestCms()
  const logged: TestStorefront['logged'] = []
  const log: Log = (level, event, fields) => logged.push({ level, event, fields })
  const style = await makeReady(
    {
      status: 200,
      headers: { 'content-type': 'text/css', 'cache-control': 'public, max-age=31536000, immutable' },
      body: Buffer.from('body{color:#222}'.repeat(60)),
    },
    'build',
  )
  const running = await startStorefront({
    settings: {
      STOREFRONT_HOST: '127.0.0.1',
      STOREFRONT_PORT: 0,
      STOREFRONT_URL: 'https://shop.example',
      CMS_URL: cms.url,
      STORE_KEY: 'a key that only the test knows',
      PAGE_CACHE_MB: 8,
      ALLOWED_HOSTS: undefined,
      CLIENT_ADDRESS_HEADER: undefined,
      ...settings,
    },
    handler: handlerOf({ '/404': NOT_FOUND, ...pages }),
    buildId: 'build',
    staticFiles: new Map([['/_astro/shop.abc.css', style]]),
    mediaStore: { read: async () => null, sizeOf: async () => null },
    log,
    ...parts,
  })
  await until(() => running.follower.isFollowing())
  const shop = {
    ...running,
    cms,
    logged,
    ask: (path: string, options?: Parameters<typeof ask>[2]) => ask(running.port, path, options),
  }
  open.add(shop)
  return shop
}

const open = new Set<TestStorefront>()

/** Stops every storefront a test started. */
export async function stopAll(): Promise<void> {
  for (const shop of open) {
    await shop.stop()
    await shop.cms.close()
  }
  open.clear()
}
