import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { StoreLocale } from '@fangshi/cms/store-api'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openStore } from './store.ts'
import { StoreUnavailable } from './store-unavailable.ts'

const servers: Server[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** A CMS in the test; remembers what it was asked. */
async function startCms(answer: (req: IncomingMessage, res: ServerResponse) => void): Promise<string[]> {
  const asked: string[] = []
  const server = createServer((req, res) => {
    asked.push(req.url ?? '')
    res.setHeader('content-type', 'application/json')
    answer(req, res)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  vi.stubEnv('CMS_URL', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
  return asked
}

function openTestStore(locale: StoreLocale = 'zh') {
  const tags: string[] = []
  const lives: (number | undefined)[] = []
  const cache = {
    enabled: true,
    tags: [],
    options: {},
    set: (input: object | false) => {
      const options = input as { tags?: string[]; maxAge?: number }
      tags.push(...(options.tags ?? []))
      lives.push(options.maxAge)
    },
    invalidate: async () => {},
  }
  const locals = { locale, path: '/', site: new URL('https://shop.example') }
  return { store: openStore({ cache, locals }), tags, lives }
}

const found = (data: unknown, tags: string[]) => JSON.stringify({ data, tags, validUntil: null, epoch: '1' })

describe('the store', () => {
  it('asks in the language of the page and joins the tags of the answer', async () => {
    const asked = await startCms((_req, res) => res.end(found({ title: '泵' }, ['product:1'])))
    const { store, tags } = openTestStore('en')
    expect(await store.product('a b/c')).toEqual({ title: '泵' })
    expect(asked).toEqual(['/api/store/products/a%20b%2Fc?locale=en'])
    expect(tags).toEqual(['product:1'])
  })

  it('gives null for what does not exist, and the page still depends on its appearing', async () => {
    await startCms((_req, res) => {
      res.statusCode = 404
      res.end(
        JSON.stringify({ error: { code: 'not_found', message: '' }, tags: ['products'], validUntil: null, epoch: '1' }),
      )
    })
    const { store, tags } = openTestStore()
    expect(await store.product('a')).toBeNull()
    expect(tags).toEqual(['products'])
  })

  it('asks the same question of one page once', async () => {
    const asked = await startCms((_req, res) => res.end(found({}, ['shell'])))
    const { store } = openTestStore()
    await Promise.all([store.shell(), store.shell()])
    await store.shell()
    expect(asked).toHaveLength(1)
    await openTestStore().store.shell()
    expect(asked).toHaveLength(2)
  })

  it('passes the filters of a listing on and leaves empty ones out', async () => {
    const asked = await startCms((_req, res) => res.end(found({}, [])))
    await openTestStore().store.category('shoes', { brand: 'a,b', priceMin: 0, sort: 'price-asc', page: 2, attr: '' })
    expect(asked).toEqual(['/api/store/categories/shoes?brand=a%2Cb&priceMin=0&sort=price-asc&page=2&locale=zh'])
  })

  it('asks again when the connection fails, once', async () => {
    let tries = 0
    const asked = await startCms((req, res) => {
      tries += 1
      if (tries === 1) req.socket.destroy()
      else res.end(found({ ok: true }, []))
    })
    expect(await openTestStore().store.product('a')).toEqual({ ok: true })
    expect(asked).toHaveLength(2)
  })

  it('says that the CMS is away when it fails, breaks off, or is something else', async () => {
    for (const answer of [
      (_req: IncomingMessage, res: ServerResponse) => res.writeHead(500).end('{}'),
      (_req: IncomingMessage, res: ServerResponse) => res.end('<html>'),
      (_req: IncomingMessage, res: ServerResponse) => res.end('{}'),
      (_req: IncomingMessage, res: ServerResponse) => res.writeHead(404).end('<html>no such page</html>'),
      (req: IncomingMessage) => req.socket.destroy(),
    ]) {
      await startCms(answer)
      await expect(openTestStore().store.product('a')).rejects.toThrow(StoreUnavailable)
    }
  })

  it('keeps a page that makes do without an answer out of the cache, whatever else it reads', async () => {
    await startCms((req, res) =>
      req.url?.includes('banners') ? res.writeHead(500).end() : res.end(found({}, ['shell'])),
    )
    const { store, lives } = openTestStore()
    await store.placement('banners').catch(() => null)
    await store.shell()
    expect(lives.at(-1)).toBe(0)
  })

  it('stops asking for a moment when the CMS does not answer at all', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const asked = await startCms((req) => req.socket.destroy())
    for (let i = 0; i < 10; i += 1)
      await openTestStore()
        .store.product(`${i}`)
        .catch(() => null)
    expect(asked).toHaveLength(6)
  })
})
