import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import type { PreviewView } from '@fangshi/cms/preview'
import { afterEach, describe, expect, it } from 'vitest'
import { startTestStorefront, stopAll, type TestRenderer, type TestStorefront } from './test-storefront.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await stopAll()
  for (const close of closing.splice(0)) await close()
})

const VIEW: PreviewView = {
  pass: 'renewed',
  expiresAt: new Date(Date.now() + 600_000).toISOString(),
  at: '2026-11-11T02:00:00.000Z',
  isNow: false,
  release: null,
  drafts: 'published',
  visitor: 'member',
  previous: null,
  next: '2026-11-12T02:00:00.000Z',
  forgotten: 0,
  failed: [],
  timeZone: 'Asia/Shanghai',
  adminUrl: 'https://admin.example',
}

/** What a page of the test says: who it was rendered for. */
const page: TestRenderer = (_req, { preview, visitor }) => ({
  body: preview ? `as of ${(preview as { view: PreviewView }).view.at} for ${visitor}` : 'as it is',
  tags: ['a'],
  headers: { 'content-security-policy': "default-src 'self'; frame-ancestors 'self'; base-uri 'none'" },
})

/** A storefront whose CMS knows one pass and one ticket. */
async function startWithPreviews(pages: Record<string, TestRenderer> = { '/': page, '/cart': page }) {
  const asked: { path: string; pass: unknown; key: unknown; body: unknown }[] = []
  const cms = createServer(async (req, res) => {
    const path = req.url ?? ''
    if (path.startsWith('/api/store/changes')) {
      res.writeHead(200, { 'content-type': 'application/x-ndjson' })
      res.write(`${JSON.stringify({ kind: 'heartbeat', cursor: '0', tags: [] })}\n`)
      return
    }
    const pass = req.headers['x-preview-pass']
    const body = (await json(req)) as { ticket?: string; path?: string }
    asked.push({ path, pass, key: req.headers['x-store-key'], body })
    const say = (status: number, answer: object) =>
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    if (path.endsWith('/entries'))
      return body.ticket === 'good'
        ? say(200, { pass: 'mine', path: '/?a=1', expiresAt: VIEW.expiresAt })
        : say(403, {})
    if (pass !== 'mine') return say(403, {})
    if (path.endsWith('/tickets'))
      return say(200, { url: `https://shop.example/_preview/enter?t=x`, expiresAt: VIEW.expiresAt })
    return say(200, VIEW)
  })
  await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', resolve))
  const { port } = cms.address() as { port: number }
  closing.push(
    () =>
      new Promise((done) => {
        cms.close(() => done())
        cms.closeAllConnections()
      }),
  )
  const shop = await startTestStorefront(pages, {}, { CMS_URL: `http://127.0.0.1:${port}` })
  return { shop, asked }
}

const COOKIE = { cookie: '__Host-preview=mine' }
const text = (shop: TestStorefront, path: string, headers = {}) => shop.ask(path, { headers })

describe('a preview', () => {
  it('is rendered from its perspective, kept by nobody and framed by the admin alone', async () => {
    const { shop } = await startWithPreviews()
    const seen = await text(shop, '/', COOKIE)
    expect(seen.text).toBe('as of 2026-11-11T02:00:00.000Z for member')
    expect(seen.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'self'; frame-ancestors 'self' https://admin.example; base-uri 'none'",
    })
    expect(seen.headers.etag).toBeUndefined()
    expect(String(seen.headers['set-cookie'])).toMatch(
      /^__Host-preview=renewed; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
    )
  })

  it('takes nothing from the page cache and leaves nothing in it: shoppers get the same bytes before and after', async () => {
    const { shop } = await startWithPreviews()
    const before = await text(shop, '/')
    expect((await text(shop, '/', COOKIE)).text).toContain('as of')
    const after = await text(shop, '/')
    expect(after.headers['x-page-cache']).toBe('hit')
    expect(after.body.equals(before.body)).toBe(true)
    expect(after.headers['content-security-policy']).toBe(before.headers['content-security-policy'])
    const { shop: cold } = await startWithPreviews()
    await text(cold, '/', COOKIE)
    expect((await text(cold, '/')).headers['x-page-cache']).toBe('miss')
    expect((await text(cold, '/')).text).toBe('as it is')
  })

  it('that is not the visitor’s, or over, is the published page, and its cookie goes', async () => {
    const { shop } = await startWithPreviews()
    const plain = await text(shop, '/')
    const foreign = await text(shop, '/', { cookie: '__Host-preview=somebody-elses' })
    expect(foreign.body.equals(plain.body)).toBe(true)
    expect(foreign.headers['cache-control']).toBe(plain.headers['cache-control'])
    expect(String(foreign.headers['set-cookie'])).toContain('__Host-preview=; Max-Age=0')
    // Without the prefix that only this host can set, it is no cookie of ours.
    const planted = await text(shop, '/', { cookie: 'preview=mine' })
    expect(planted.text).toBe('as it is')
  })

  it('begins with a ticket and nothing else', async () => {
    const { shop, asked } = await startWithPreviews()
    const good = await text(shop, '/_preview/enter?t=good')
    expect([good.status, good.headers.location]).toEqual([303, '/?a=1'])
    expect(String(good.headers['set-cookie'])).toContain('__Host-preview=mine; ')
    expect(asked[0]).toMatchObject({ path: '/api/preview/entries', key: 'a key that only the test knows' })
    const bad = await text(shop, '/_preview/enter?t=bad')
    expect([bad.status, bad.headers.location]).toEqual([303, '/'])
    expect(String(bad.headers['set-cookie'])).toContain('Max-Age=0')
  })

  it('turns and ends by forms of its own pages only, and leads nowhere else', async () => {
    const { shop, asked } = await startWithPreviews()
    const send = (body: string, headers = {}) =>
      shop.ask('/_preview/turn', {
        method: 'POST',
        body,
        headers: {
          ...COOKIE,
          'sec-fetch-site': 'same-origin',
          origin: 'null',
          'content-length': String(body.length),
          ...headers,
        },
      })
    const turned = await send('at=2026-11-12T02:00:00.000Z&back=/articles')
    expect([turned.status, turned.headers.location]).toEqual([303, '/articles'])
    expect(asked.at(-1)).toMatchObject({ path: '/api/preview/view', body: { at: '2026-11-12T02:00:00.000Z' } })
    await send('at=')
    expect(asked.at(-1)).toMatchObject({ body: { at: null } })
    expect((await send('at=', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(404)
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', '/_preview/enter'])
      expect((await send(`back=${encodeURIComponent(back)}`)).headers.location).toBe('/')
  })

  it('goes to a phone as a picture that holds a ticket of its own', async () => {
    const { shop, asked } = await startWithPreviews()
    const code = await text(shop, '/_preview/phone?path=%2Farticles', COOKIE)
    expect([code.status, code.headers['content-type'], code.headers['cache-control']]).toEqual([
      200,
      'image/svg+xml',
      'private, no-store',
    ])
    expect(code.text).toMatch(/^<svg/)
    expect(asked.at(-1)).toMatchObject({ path: '/api/preview/tickets', body: { path: '/articles' } })
    expect((await text(shop, '/_preview/phone?path=%2F')).status).toBe(404)
  })
})
