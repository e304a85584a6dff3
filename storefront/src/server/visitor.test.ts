import { afterEach, describe, expect, it } from 'vitest'
import { VARIES_BY_VISITOR } from './page-dependencies.ts'
import { startTestStorefront, stopAll, type TestRenderer, until } from './test-storefront.ts'
import { keyFor, readKey, visitorOf } from './visitor.ts'

afterEach(stopAll)

const TODAY = '2026-11-23'
const kind = (cookie?: string) => visitorOf({ headers: cookie === undefined ? {} : { cookie } }, TODAY)

describe('what the front knows of a visitor', () => {
  it('is whether there is a session, and whether the first visit was before today', () => {
    expect(kind()).toBe('new')
    expect(kind('visit=1; cart=secret')).toBe('new')
    expect(kind(`since=${TODAY}`)).toBe('new')
    expect(kind('since=2026-11-22')).toBe('returning')
    expect(kind('a=b; since=2025-01-01; cart=x')).toBe('returning')
    expect(kind('since=2025-01-01; shopper=token')).toBe('member')
    expect(kind('__Host-shopper=token')).toBe('member')
  })

  it('is nothing when a cookie is empty or not ours', () => {
    for (const cookie of ['', 'shopper=', 'xshopper=1', 'since=yesterday', 'since=2026-11-22x', 'mysince=2020-01-01'])
      expect(kind(cookie), cookie).toBe('new')
  })

  it('goes into the key of a page and comes out of it', () => {
    for (const visitor of ['new', 'returning', 'member'] as const)
      expect(readKey(keyFor('/search?q=a%20b', visitor))).toEqual({ url: '/search?q=a%20b', visitor })
  })
})

describe('a page that differs by visitor', () => {
  const varying: TestRenderer = (req, { visitor = 'new' }) => ({
    body: `<p>for ${String(visitor)}</p>${JSON.stringify(req.headers)}`.padEnd(900, '.'),
    tags: ['placement:home.hero', VARIES_BY_VISITOR],
  })
  const plain: TestRenderer = (_req, locals) => ({ body: JSON.stringify(locals), tags: ['a'] })
  const now = () => Date.parse(`${TODAY}T10:00:00Z`)
  const cookies = {
    returning: 'since=2026-01-02',
    member: 'shopper=alices-session; since=2026-01-02; cart=alices-cart',
  }

  it('is rendered once for each kind, from the kind alone: nobody’s cookie is in anybody’s bytes', async () => {
    let renders = 0
    const shop = await startTestStorefront(
      {
        '/': (...asked) => {
          renders += 1
          return varying(...asked)
        },
      },
      { now },
    )
    const ask = (cookie?: string) => shop.ask('/', cookie === undefined ? {} : { headers: { cookie } })
    const everybody = [await ask(), await ask('since=2026-11-23'), await ask('cart=bobs-cart')]
    const regulars = [await ask(cookies.returning), await ask('since=2025-05-05; cart=carols-cart')]
    const members = [await ask(cookies.member), await ask('shopper=daves-session')]
    expect(renders).toBe(3)
    for (const [group, words] of [
      [everybody, 'for new'],
      [regulars, 'for returning'],
      [members, 'for member'],
    ] as const) {
      expect(new Set(group.map(({ text }) => text)).size).toBe(1)
      expect(new Set(group.map(({ headers }) => headers.etag)).size).toBe(1)
      expect(group[0]?.text).toContain(words)
      expect(group[0]?.headers.vary).toBe('accept-encoding, cookie')
      for (const trace of ['alice', 'bob', 'carol', 'dave', 'since', '2026-01-02', 'cookie'])
        expect(group[0]?.text).not.toContain(trace)
      for (const { headers } of group) expect(headers['set-cookie']).toBeUndefined()
    }
    expect((await ask(cookies.member)).headers['x-page-cache']).toBe('hit')
  })

  it('is stale for every kind at once when one of its tags changes', async () => {
    let version = 1
    const shop = await startTestStorefront(
      { '/': (_req, { visitor = 'new' }) => ({ body: `${visitor} ${version}`, tags: ['a', VARIES_BY_VISITOR] }) },
      { now },
    )
    const ask = (cookie = '') => shop.ask('/', { headers: { cookie } })
    for (const cookie of ['', cookies.returning, cookies.member]) await ask(cookie)
    version = 2
    shop.cms.send({ tags: ['a'] })
    await until(() => shop.follower.state().cursor === '1')
    expect((await ask()).text).toBe('new 2')
    expect((await ask(cookies.returning)).text).toBe('returning 2')
    expect((await ask(cookies.member)).text).toBe('member 2')
  })

  it('falls back to what everybody sees when the own one cannot be rendered', async () => {
    const shop = await startTestStorefront(
      {
        '/': (_req, { visitor }) => {
          if (visitor === 'member') throw new Error('away')
          return { body: 'for all', tags: ['a', VARIES_BY_VISITOR] }
        },
      },
      { now },
    )
    const answer = await shop.ask('/', { headers: { cookie: cookies.member } })
    expect([answer.status, answer.text]).toEqual([200, 'for all'])
  })

  it('is not made of a page that does not differ', async () => {
    let renders = 0
    const shop = await startTestStorefront(
      {
        '/': (...asked) => {
          renders += 1
          return plain(...asked)
        },
      },
      { now },
    )
    const all = await Promise.all(
      ['', cookies.returning, cookies.member].map((cookie) => shop.ask('/', { headers: { cookie } })),
    )
    expect(new Set(all.map(({ text }) => text)).size).toBe(1)
    expect(renders).toBe(1)
    expect(all[0]?.headers.vary).not.toContain('cookie')
  })
})
