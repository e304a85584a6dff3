import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { callShop, type ShopCall } from './call-shop.ts'

const servers: Server[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** A CMS in the test; remembers what it was asked. */
async function startCms(answer: (req: IncomingMessage, res: ServerResponse, times: number) => void) {
  const asked: { method: string | undefined; url: string | undefined; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((req, res) => {
    asked.push({ method: req.method, url: req.url, headers: req.headers })
    res.setHeader('content-type', 'application/json')
    answer(req, res, asked.length)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  vi.stubEnv('CMS_URL', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
  vi.stubEnv('STORE_KEY', 'a key that only the test knows')
  return asked
}

const call = (parts: Partial<ShopCall> = {}) =>
  callShop<{ done: boolean }>({ method: 'POST', path: 'checkout', headers: {}, body: {}, repeatable: true, ...parts })

describe('a call to the shop', () => {
  it('carries the store key and the secrets of the shopper in headers, none in the address', async () => {
    const asked = await startCms((_req, res) => res.end('{"done":true}'))
    expect(await call({ headers: { 'x-cart-token': 'secret' } })).toEqual({ ok: true, value: { done: true } })
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: '/api/shop/checkout',
      headers: { 'x-store-key': 'a key that only the test knows', 'x-cart-token': 'secret' },
    })
  })

  it('says what is wrong with which field', async () => {
    const error = { code: 'invalid', message: '请检查', fields: { 'address.phone': '电话不对' } }
    await startCms((_req, res) => res.writeHead(422).end(JSON.stringify({ error })))
    expect(await call()).toMatchObject({ ok: false, failure: { ...error, retryAfter: null } })
  })

  it('says how long to wait', async () => {
    const error = { code: 'too_many_requests', message: '' }
    await startCms((_req, res) => res.writeHead(429, { 'retry-after': '7' }).end(JSON.stringify({ error })))
    expect(await call()).toMatchObject({ failure: { code: 'too_many_requests', retryAfter: 7 } })
  })

  it('asks again over a broken connection only where asking twice does nothing twice', async () => {
    const breaking = (_req: IncomingMessage, res: ServerResponse, times: number) =>
      times === 1 ? res.destroy() : res.end('{"done":true}')
    const first = await startCms(breaking)
    expect((await call()).ok).toBe(true)
    expect(first).toHaveLength(2)
    const second = await startCms(breaking)
    expect(await call({ repeatable: false })).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
    expect(second).toHaveLength(1)
  })

  it('takes whatever is no answer of the shop for a shop that is away', async () => {
    for (const [status, body] of [
      [503, '{"error":{"code":"unavailable","message":""}}'],
      [500, '<html>'],
      [404, '{"message":"Route not found"}'],
      [200, '<html>'],
    ] as const) {
      await startCms((_req, res) => res.writeHead(status).end(body))
      expect(await call()).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
    }
  })

  it('takes an answer without content for success', async () => {
    await startCms((_req, res) => res.writeHead(204).end())
    expect((await call()).ok).toBe(true)
  })
})
