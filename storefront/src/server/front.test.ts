import { Readable } from 'node:stream'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { en } from '../i18n/en.ts'
import { zh } from '../i18n/zh.ts'
import { send, startTestStorefront, stopAll, type TestRenderer, until } from './test-storefront.ts'

afterEach(stopAll)

const LONG = '<p>坊市的一条街</p>'.repeat(60)
const page =
  (body: string, tags = ['a']): TestRenderer =>
  () => ({ body, tags })

describe('the front in watch mode', () => {
  it('gives browsers the sources, to hosts of the shop alone, and leaves everything else to the pages', async () => {
    const shop = await startTestStorefront(
      { '/': page(LONG) },
      {
        sources: {
          answer: (req, res) => {
            if (req.url !== '/@vite/client') return false
            res.end('a source')
            return true
          },
          upgrade: (_, socket) => socket.destroy(),
        },
      },
    )
    expect((await shop.ask('/@vite/client')).text).toBe('a source')
    expect((await shop.ask('/')).text).toBe(LONG)
    expect((await shop.ask('/@vite/client', { headers: { host: 'elsewhere.example' } })).status).toBe(421)
  })
})

describe('the front', () => {
  it('renders a missing page once for twenty readers who wait', async () => {
    let renders = 0
    const gate = Promise.withResolvers<void>()
    const shop = await startTestStorefront({
      '/': async () => {
        renders += 1
        await gate.promise
        return { body: LONG, tags: ['a'] }
      },
    })
    let asked = 0
    shop.server.on('request', () => (asked += 1))
    const readers = Array.from({ length: 20 }, () => shop.ask('/'))
    await until(() => asked === 20)
    gate.resolve()
    const answers = await Promise.all(readers)
    expect(renders).toBe(1)
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set([`200 ${LONG}`]))
  })

  it('does not leave the old page when something is published during its render', async () => {
    let title = 'old'
    const gate = Promise.withResolvers<void>()
    let looked = 0
    const shop = await startTestStorefront({
      '/': async () => {
        const seen = title
        looked += 1
        if (seen === 'old') await gate.promise
        return { body: seen, tags: ['product:1'] }
      },
    })
    const early = shop.ask('/')
    await until(() => looked === 1)
    title = 'new'
    shop.cms.send({ tags: ['product:1'] })
    await until(() => shop.follower.state().cursor === '1')
    const late = shop.ask('/')
    gate.resolve()
    await early
    expect((await late).text).toBe('new')
    expect((await shop.ask('/')).text).toBe('new')
  })

  it('gives every visitor the same bytes, whatever cookies, languages and campaign parameters they bring', async () => {
    const shop = await startTestStorefront({
      '/products/a': (req) => ({
        body: `${LONG}${req.url} ${JSON.stringify(req.headers)} ${req.socket.remoteAddress}`,
        tags: ['a'],
      }),
    })
    const alice = await shop.ask('/products/a?utm_source=mail&fbclid=1', {
      headers: {
        cookie: 'session=alice',
        'accept-language': 'zh',
        authorization: 'Bearer alice',
        'x-forwarded-for': '6.6.6.6',
        'x-forwarded-host': 'evil.example',
        'user-agent': 'alice',
      },
    })
    shop.cms.send({ tags: ['a'] })
    await until(() => shop.follower.state().cursor === '1')
    const bob = await shop.ask('/products/a', {
      headers: { cookie: 'session=bob', 'accept-language': 'en', host: 'shop.example' },
    })
    expect(alice.headers['x-page-cache']).toBe('miss')
    expect(bob.headers['x-page-cache']).toBe('miss')
    expect(alice.body.equals(bob.body)).toBe(true)
    expect(alice.headers.etag).toBe(bob.headers.etag)
    for (const trace of ['alice', '6.6.6.6', 'evil', 'utm_source', '127.0.0.1']) expect(alice.text).not.toContain(trace)
  })

  it('takes a cookie that a page for everybody sets from its answer, and says so', async () => {
    const shop = await startTestStorefront({
      '/': () => ({ body: 'x', tags: ['a'], headers: { 'set-cookie': ['session=1'] } }),
    })
    const answer = await shop.ask('/')
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(shop.logged.some(({ level, event }) => level === 'error' && event.includes('cookie'))).toBe(true)
  })

  it('does not keep an error page, and answers 503 with a time to come back', async () => {
    let status = 503
    const shop = await startTestStorefront({
      '/': () => ({ status, body: status === 200 ? 'well' : 'sorry', tags: ['a'] }),
    })
    const away = await shop.ask('/')
    expect([away.status, away.text, away.headers['cache-control'], away.headers['retry-after']]).toEqual([
      503,
      'sorry',
      'no-store',
      '5',
    ])
    status = 200
    expect((await shop.ask('/')).text).toBe('well')
  })

  it('answers with a page of its own when the handler breaks, in the middle of a page too', async () => {
    const shop = await startTestStorefront(
      {},
      {
        handler: (req, res) => {
          if (req.url === '/throws') throw new Error('secret detail')
          res.writeHead(200, { 'content-type': 'text/html' })
          res.write('half a page')
          res.destroy(new Error('secret detail'))
        },
      },
    )
    for (const path of ['/throws', '/breaks-off']) {
      const answer = await shop.ask(path)
      expect([answer.status, answer.headers['cache-control']]).toEqual([503, 'no-store'])
      expect(answer.text).toContain('请稍候再来')
      expect(answer.text).not.toContain('half a page')
      expect(answer.text).not.toContain('secret detail')
    }
  })

  it('serves the last good page, marked, while renders fail', async () => {
    let fails = false
    const shop = await startTestStorefront({
      '/': () => {
        if (fails) throw new Error('away')
        return { body: 'good', tags: ['a'], maxAge: 60, staleIfError: 600 }
      },
    })
    await shop.ask('/')
    fails = true
    shop.cms.send({ tags: ['a'] })
    await until(() => shop.follower.state().cursor === '1')
    const answer = await shop.ask('/')
    expect([answer.status, answer.text, answer.headers['x-page-cache']]).toEqual([200, 'good', 'stale'])
  })

  it('keeps the page of an address nobody has, until a change brings one', async () => {
    let exists = false
    let renders = 0
    const shop = await startTestStorefront({
      '/products/a': () => {
        renders += 1
        return exists ? { body: 'here', tags: ['product:1'] } : { status: 404, body: 'none', tags: ['products'] }
      },
    })
    expect((await shop.ask('/products/a')).status).toBe(404)
    expect((await shop.ask('/products/a')).status).toBe(404)
    expect(renders).toBe(1)
    exists = true
    shop.cms.send({ tags: ['products'] })
    await until(() => shop.follower.state().cursor === '1')
    expect((await shop.ask('/products/a')).text).toBe('here')
  })

  it('shows the 404 page, in the language of the address, where no route is', async () => {
    const shop = await startTestStorefront({
      '/404': (_req, locals) => ({ status: 404, body: JSON.stringify(locals), tags: ['shell'] }),
    })
    expect(JSON.parse((await shop.ask('/en/nothing')).text)).toMatchObject({ locale: 'en', path: '/nothing' })
    expect(JSON.parse((await shop.ask('/nothing')).text)).toMatchObject({ locale: 'zh', path: '/nothing' })
  })

  it('renders a page again whose answers are from before and after a release, and shows nobody the mixed one', async () => {
    let renders = 0
    const render: TestRenderer = (_req, locals) => {
      renders += 1
      const epochs = locals.epochs as Set<string>
      epochs.add('8').add(renders === 1 ? '7' : '8')
      return { body: [...epochs].join(), tags: ['a'] }
    }
    const shop = await startTestStorefront({ '/': render, '/cart': render })
    expect((await shop.ask('/')).text).toBe('8')
    expect(renders).toBe(2)
    renders = 0
    expect((await shop.ask('/cart')).text).toBe('8')
    expect(renders).toBe(2)
  })

  it('answers 304 to a browser that has the page, and not after the page changed', async () => {
    let body = LONG
    const shop = await startTestStorefront({ '/': () => ({ body, tags: ['a'] }) })
    const etag = String((await shop.ask('/')).headers.etag)
    const again = await shop.ask('/', { headers: { 'if-none-match': `"other", ${etag}` } })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    body = `${LONG}!`
    shop.cms.send({ tags: ['a'] })
    await until(() => shop.follower.state().cursor === '1')
    expect((await shop.ask('/', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const shop = await startTestStorefront({ '/': page(LONG) })
    const head = await shop.ask('/', { method: 'HEAD' })
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(Buffer.byteLength(LONG)),
    ])
  })

  it('sends brotli before gzip before plain, as the browser takes them', async () => {
    const shop = await startTestStorefront({ '/': page(LONG) })
    const br = await shop.ask('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
    expect([br.headers['content-encoding'], br.headers.vary]).toEqual(['br', 'accept-encoding'])
    expect(brotliDecompressSync(br.body).toString()).toBe(LONG)
    const gz = await shop.ask('/', { headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect(gz.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gz.body).toString()).toBe(LONG)
    const plain = await shop.ask('/')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.text).toBe(LONG)
  })

  it('refuses names that are not the shop', async () => {
    const shop = await startTestStorefront({ '/': page('x') })
    expect((await shop.ask('/', { headers: { host: 'evil.example' } })).status).toBe(421)
    expect((await shop.ask('/', { headers: { host: 'shop.example:81' } })).status).toBe(421)
    expect((await shop.ask('/', { headers: { host: 'Shop.Example' } })).status).toBe(200)
    expect((await shop.ask('/healthz', { headers: { host: 'evil.example' } })).status).toBe(200)
  })

  it('keeps one page per address, however the address is written', async () => {
    const shop = await startTestStorefront({ '/products/a': page('x') })
    for (const [asked, location] of [
      ['//products/a', '/products/a'],
      ['/products/a/', '/products/a'],
      ['/products//a?variant=1', '/products/a?variant=1'],
      ['/%70roducts/a', '/products/a'],
      ['//evil.example/a', '/evil.example/a'],
    ] as const) {
      const answer = await shop.ask(asked)
      expect([asked, answer.status, answer.headers.location]).toEqual([asked, 308, location])
    }
  })

  it('refuses addresses that climb, hide slashes or are broken', async () => {
    const shop = await startTestStorefront({ '/': page('x') })
    for (const path of [
      '/../etc',
      '/%2e%2e/etc',
      '/a%2fb',
      '/a%5cb',
      '/a%00',
      '/%ff',
      '/%',
      'http://evil.example/',
      '*',
    ]) {
      expect([path, (await shop.ask(path)).status]).toEqual([path, 400])
    }
    expect((await shop.ask(`/${'a'.repeat(3000)}`)).status).toBe(414)
  })

  it('passes a page the queries its route knows, in one order, and no others', async () => {
    const shop = await startTestStorefront({ '/search': (req) => ({ body: String(req.url), tags: ['a'] }) })
    const answer = await shop.ask('/search?page=2&gclid=9&q=%E6%B3%B5&brand=b&brand=a&sort=')
    expect(answer.text).toBe('/search?q=%E6%B3%B5&brand=b&brand=a&page=2')
    expect(
      (await shop.ask('/search?q=泵&brand=b&brand=a&page=2'.replace('泵', '%E6%B3%B5'))).headers['x-page-cache'],
    ).toBe('hit')
  })

  it('takes reading only on pages for everybody', async () => {
    const shop = await startTestStorefront({ '/': page('x') })
    const answer = await shop.ask('/', { method: 'POST', body: 'a=1' })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('hides what Astro keeps for itself', async () => {
    const shop = await startTestStorefront({ '/_image': page('pixels') })
    expect((await shop.ask('/_image?href=/a.jpg&w=9999')).status).toBe(404)
  })

  it('sends built files compressed and for ever', async () => {
    const shop = await startTestStorefront({})
    const answer = await shop.ask('/_astro/shop.abc.css', { headers: { 'accept-encoding': 'br' } })
    expect([answer.status, answer.headers['content-encoding']]).toEqual([200, 'br'])
    expect(answer.headers['cache-control']).toContain('immutable')
  })

  it('sends renditions for ever, and nothing else from the media store', async () => {
    const asked: string[] = []
    const file = `${'0123456789abcdef'.repeat(2)}.webp`
    const shop = await startTestStorefront(
      {},
      {
        mediaStore: {
          sizeOf: async () => null,
          read: async (name) => {
            asked.push(name)
            return name === `renditions/${file}`
              ? { stream: Readable.from([Buffer.from('pixels')]), size: 6, contentType: 'image/webp' }
              : null
          },
        },
      },
    )
    const picture = await shop.ask(`/m/${file}`)
    expect([picture.status, picture.text, picture.headers['content-type']]).toEqual([200, 'pixels', 'image/webp'])
    expect(picture.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(picture.headers['x-content-type-options']).toBe('nosniff')
    expect((await shop.ask(`/m/${file}`, { method: 'HEAD' })).headers['content-length']).toBe('6')
    expect((await shop.ask(`/m/${file}`, { headers: { 'if-none-match': `"${file}"` } })).status).toBe(304)
    const before = asked.length
    for (const path of ['/m/originals/a.jpeg', '/m/a.jpeg', '/m/%2e%2e%2foriginals%2fa.jpeg', `/m/${file}.part`]) {
      expect((await shop.ask(path)).status).toBeGreaterThanOrEqual(400)
    }
    expect(asked.length).toBe(before)
  })

  it('sends films in parts, whole, by their head alone and not at all where they are known', async () => {
    const file = `${'0123456789abcdef'.repeat(2)}.mp4`
    const film = Buffer.from('0123456789')
    const shop = await startTestStorefront(
      {},
      {
        mediaStore: {
          sizeOf: async (name) => (name === `renditions/${file}` ? film.length : null),
          read: async (_, part) => {
            const bytes = part ? film.subarray(part.first, part.last + 1) : film
            return { stream: Readable.from([bytes]), size: bytes.length, contentType: 'video/mp4' }
          },
        },
      },
    )
    const ask = (headers: Record<string, string> = {}, method = 'GET') => shop.ask(`/m/${file}`, { headers, method })
    const whole = await ask()
    expect([whole.status, whole.text, whole.headers['accept-ranges']]).toEqual([200, '0123456789', 'bytes'])
    const part = await ask({ range: 'bytes=2-4' })
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
    expect(part.headers['content-type']).toBe('video/mp4')
    expect((await ask({ range: 'bytes=-3' })).text).toBe('789')
    expect((await ask({ range: 'bytes=10-' })).status).toBe(416)
    expect((await ask({ range: 'bytes=2-4', 'if-range': '"another"' })).text).toBe('0123456789')
    expect((await ask({ range: 'bytes=2-4', 'if-range': `"${file}"` })).text).toBe('234')
    expect((await ask({ 'if-none-match': `"${file}"` })).status).toBe(304)
    const head = await ask({}, 'HEAD')
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '10'])
    expect((await shop.ask(`/m/${'f'.repeat(32)}.mp4`)).status).toBe(404)
  })

  it('protects every page with its own policy and everything else with one that allows nothing', async () => {
    const shop = await startTestStorefront({
      '/': () => ({ body: 'x', tags: ['a'], headers: { 'content-security-policy': "default-src 'self'" } }),
    })
    const home = await shop.ask('/')
    expect(home.headers['content-security-policy']).toBe("default-src 'self'")
    expect(home.headers['strict-transport-security']).toBeDefined()
    expect((await shop.ask('/a%00')).headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('does not tell browsers the private header of a page', async () => {
    const shop = await startTestStorefront({ '/': page('x') })
    expect(Object.keys((await shop.ask('/')).headers)).not.toContain('x-page-depends')
  })

  it('tells its health, whether changes arrive among it', async () => {
    const shop = await startTestStorefront({ '/': page('x') })
    const health = JSON.parse((await shop.ask('/healthz')).text)
    expect(health).toMatchObject({ ok: true, build: 'build', changes: { state: 'following' } })
  })
})

describe('an old address', () => {
  it('leads on with the query that was brought, from the cache as well, until it leads elsewhere', async () => {
    let to = '/new?own=1'
    let renders = 0
    const shop = await startTestStorefront({
      '/404': () => {
        renders += 1
        return { status: 301, body: '', tags: ['redirects'], headers: { location: to } }
      },
    })
    const first = await shop.ask('/old?utm_source=mail&own=2')
    expect([first.status, first.headers.location]).toEqual([301, '/new?own=1&utm_source=mail'])
    expect((await shop.ask('/old')).headers.location).toBe('/new?own=1')
    expect(renders).toBe(1)
    to = '/newer'
    shop.cms.send({ tags: ['redirects'] })
    await until(() => shop.follower.state().cursor === '1')
    expect((await shop.ask('/old?a=1')).headers.location).toBe('/newer?a=1')
  })
})

describe('personal pages', () => {
  const routeRules = [{ pattern: '/cart/[...rest]', kind: 'personal', query: [] }] as const

  it('see their visitor, are never kept, and keep their cookies', async () => {
    const shop = await startTestStorefront(
      {
        '/cart': (req) => ({
          body: String(req.headers.cookie),
          tags: ['a'],
          headers: { 'set-cookie': ['cart=2', 'b=1'] },
        }),
      },
      { routeRules },
    )
    const alice = await shop.ask('/cart', { headers: { cookie: 'cart=alice' } })
    const bob = await shop.ask('/cart', { headers: { cookie: 'cart=bob' } })
    expect([alice.text, bob.text]).toEqual(['cart=alice', 'cart=bob'])
    expect(alice.headers['cache-control']).toBe('private, no-store')
    expect(alice.headers['set-cookie']).toEqual(['cart=2', 'b=1'])
    expect(alice.headers.etag).toBeUndefined()
  })

  it('leave no trace of their address in the log when they break', async () => {
    const shop = await startTestStorefront(
      {
        '/cart/t0ken': (req, locals) => {
          if (req.method === 'POST') throw new Error('away')
          const epochs = locals.epochs as Set<string>
          if (!shop.logged.some(({ event }) => event.includes('release'))) epochs.add('7').add('8')
          return { body: 'x' }
        },
      },
      { routeRules },
    )
    expect((await shop.ask('/cart/t0ken?said=t0ken')).status).toBe(200)
    expect((await shop.ask('/cart/t0ken?said=t0ken', { method: 'POST', body: 'a=1' })).status).toBe(503)
    expect(shop.logged.filter(({ fields }) => fields?.path === '/cart/[...rest]').map(({ level }) => level)).toEqual([
      'info',
      'error',
    ])
    expect(JSON.stringify(shop.logged)).not.toContain('t0ken')
  })

  it('take forms from the shop and from nowhere else', async () => {
    const shop = await startTestStorefront(
      {
        '/cart': async (req) => {
          let body = ''
          for await (const chunk of req) body += chunk
          return { body }
        },
      },
      { routeRules },
    )
    const send = (headers: Record<string, string>) => shop.ask('/cart', { method: 'POST', body: 'sku=1', headers })
    expect((await send({ origin: 'https://shop.example', 'sec-fetch-site': 'same-origin' })).text).toBe('sku=1')
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await send({ origin: 'null' })).status).toBe(403)
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('do not see a form that is refused, and its shopper reads why in their language, from the cache after once', async () => {
    const seen: string[] = []
    let pages = 0
    const shop = await startTestStorefront(
      {
        '/cart': (req) => ({ body: String(seen.push(String(req.method))) }),
        '/_f/refused': (req, locals) => ({ body: `${locals.locale} ${req.url} ${++pages}`, tags: ['shell'] }),
        '/en/_f/refused': (req, locals) => ({ body: `${locals.locale} ${req.url} ${++pages}`, tags: ['shell'] }),
      },
      { routeRules },
    )
    const tooLarge = { method: 'POST', body: 'x'.repeat(5_000_000) }
    const answer = await shop.ask('/cart', tooLarge)
    expect([answer.status, answer.text]).toEqual([413, 'zh /_f/refused?why=too_large 1'])
    expect([answer.headers['cache-control'], answer.headers.etag]).toEqual(['no-store', undefined])
    expect((await shop.ask('/en/cart', tooLarge)).text).toBe('en /en/_f/refused?why=too_large 2')
    expect((await shop.ask('/cart', tooLarge)).text).toBe('zh /_f/refused?why=too_large 1')
    const foreign = { method: 'POST', body: 'a=1', headers: { origin: 'https://evil.example' } }
    expect((await shop.ask('/cart', foreign)).text).toBe('zh /_f/refused?why=foreign 3')
    const streamed = { method: 'POST', body: 'a=1', headers: { 'transfer-encoding': 'chunked' } }
    expect((await shop.ask('/cart', streamed)).text).toBe('zh /_f/refused?why=no_length 4')
    expect(seen).toEqual([])
  })

  it('are rendered once all of a form is there, however long it is on its way', async () => {
    let renders = 0
    const shop = await startTestStorefront(
      {
        '/cart': async (req) => {
          renders += 1
          let body = ''
          for await (const chunk of req) body += chunk
          return { body: `${body} ${req.socket.destroyed}` }
        },
      },
      { routeRules },
    )
    let asked = 0
    shop.server.on('request', () => (asked += 1))
    const slow = send(shop.port, '/cart', 7)
    slow.write('sku')
    await until(() => asked === 1)
    // Somebody else is quicker meanwhile.
    expect((await shop.ask('/cart')).status).toBe(200)
    expect(renders).toBe(1)
    slow.end('=137')
    expect((await slow.answer).text).toBe('sku=137 false')
  })

  it('do not wait for ever for a form, and its shopper is told', async () => {
    let renders = 0
    const shop = await startTestStorefront(
      { '/cart': () => ({ body: String(++renders) }) },
      { routeRules, bodyPatience: (bytes) => 20 + bytes },
    )
    const slow = send(shop.port, '/cart', 7)
    slow.write('sku')
    await until(() => shop.logged.some(({ event }) => event === 'form came too slowly'))
    slow.end('=137')
    const answer = await slow.answer
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(zh.failure.refused.too_slow.text)
    expect(renders).toBe(0)
  })

  it('take only so many photographs at once, and forms without any all the while', async () => {
    const gate = Promise.withResolvers<void>()
    let renders = 0
    const shop = await startTestStorefront(
      {
        '/tickets/new': async (req) => {
          renders += 1
          let bytes = 0
          for await (const chunk of req) bytes += chunk.length
          if (bytes > 1_000_000) await gate.promise
          return { body: String(bytes) }
        },
      },
      {
        routeRules: [{ pattern: '/tickets/new', kind: 'personal', query: [], longestBody: 3_000_000 }],
        uploadBytes: 4_000_000,
      },
    )
    const photographs = { method: 'POST', body: 'x'.repeat(2_000_000) }
    const first = [shop.ask('/tickets/new', photographs), shop.ask('/tickets/new', photographs)]
    await until(() => renders === 2)
    const busy = await shop.ask('/tickets/new', photographs)
    expect([busy.status, busy.headers['retry-after']]).toEqual([503, '60'])
    expect(busy.text).toContain(en.failure.refused.busy.text)
    expect((await shop.ask('/tickets/new', { method: 'POST', body: 'a=1' })).text).toBe('3')
    gate.resolve()
    for (const answer of await Promise.all(first)) expect(answer.text).toBe('2000000')
    expect((await shop.ask('/tickets/new', photographs)).text).toBe('2000000')
  })

  it('do nothing with half a form whose sender has left', async () => {
    let renders = 0
    const shop = await startTestStorefront({ '/cart': () => ({ body: String(++renders) }) }, { routeRules })
    let begun = false
    let gone = false
    shop.server.on('request', (req) => {
      begun = true
      req.once('close', () => (gone = true))
    })
    const cut = send(shop.port, '/cart', 7)
    cut.write('act')
    cut.answer.catch(() => {})
    await until(() => begun)
    cut.leave()
    await until(() => gone)
    expect((await shop.ask('/cart')).text).toBe('1')
  })

  it('say in both languages why a form is refused when not even that page can be had', async () => {
    const shop = await startTestStorefront(
      {
        '/_f/refused': () => {
          throw new Error('away')
        },
      },
      { routeRules },
    )
    const answer = await shop.ask('/cart', { method: 'POST', body: 'x'.repeat(2_000_000) })
    expect([answer.status, answer.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
    for (const words of [zh, en]) expect(answer.text).toContain(words.failure.refused.too_large.text)
  })

  it('take as much as their route takes, and want to know how much it will be', async () => {
    const longer = [{ pattern: '/tickets/new', kind: 'personal', query: [], longestBody: 3_000_000 }] as const
    const shop = await startTestStorefront(
      {
        '/tickets/new': async (req) => {
          let bytes = 0
          for await (const chunk of req) bytes += chunk.length
          return { body: String(bytes) }
        },
        '/cart': page('x'),
      },
      { routeRules: [...routeRules, ...longer] },
    )
    const body = 'x'.repeat(2_000_000)
    expect((await shop.ask('/tickets/new', { method: 'POST', body })).text).toBe('2000000')
    expect((await shop.ask('/cart', { method: 'POST', body })).status).toBe(413)
    const streamed = { method: 'POST', headers: { 'transfer-encoding': 'chunked' }, body: 'sku=1' }
    expect((await shop.ask('/cart', streamed)).status).toBe(411)
  })

  it('know the address of the socket, and none that a header makes up', async () => {
    const shop = await startTestStorefront(
      { '/cart': (req, locals) => ({ body: `${locals.clientAddress} ${JSON.stringify(req.headers)}` }) },
      { routeRules },
    )
    const headers = { 'x-forwarded-for': '6.6.6.6', 'x-client-address': '6.6.6.6' }
    const { text } = await shop.ask('/cart', { headers })
    expect(text).toMatch(/^(::ffff:)?127\.0\.0\.1 /)
    expect(JSON.parse(text.slice(text.indexOf('{')))).not.toHaveProperty('x-forwarded-for')
  })

  it('bring back what was typed while the shop is away, in plain bytes', async () => {
    const typed = `<form>${'文三路 90 号 '.repeat(100)}</form>`
    const shop = await startTestStorefront({ '/cart': () => ({ status: 503, body: typed }) }, { routeRules })
    const answer = await shop.ask('/cart', { method: 'POST', body: 'a=1', headers: { 'accept-encoding': 'br' } })
    expect([answer.status, answer.text]).toEqual([503, typed])
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers['retry-after']).toBeDefined()
  })
})
