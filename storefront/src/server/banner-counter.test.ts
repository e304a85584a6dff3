import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { BannerCounter, mayBeCounted } from './banner-counter.ts'
import { startTestStorefront, stopAll } from './test-storefront.ts'

const A = '019e0000-0000-7000-8000-00000000000a'
const B = '019e0000-0000-7000-8000-00000000000b'
const PERSON =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

let counters: BannerCounter[] = []
afterEach(async () => {
  for (const counter of counters) await counter.stop()
  counters = []
  await stopAll()
})

function openCounter({ fails = false } = {}) {
  const sent: { id: string; seen: number; clicked: number }[][] = []
  const logged: string[] = []
  let now = 0
  const counter = new BannerCounter(
    {
      send: async ({ counts }) => {
        sent.push(counts)
        if (fails) throw new Error('away')
      },
      log: (_level, event) => logged.push(event),
      now: () => now,
    },
    3_600_000,
  )
  counters.push(counter)
  return { counter, sent, logged, pass: (ms: number) => (now += ms) }
}
const message = (seen: unknown, clicked: unknown = []) => JSON.stringify({ seen, clicked })

describe('the counter of banners', () => {
  it('adds up what pages say; a click counts as seen, and a banner once a message', async () => {
    const { counter, sent } = openCounter()
    counter.take(message([A, A, B], [A]), '1')
    counter.take(message([A]), '2')
    counter.take(message([], [B]), '3')
    await counter.flush()
    await counter.flush()
    expect(sent).toEqual([
      [
        { id: A, seen: 2, clicked: 1 },
        { id: B, seen: 2, clicked: 1 },
      ],
    ])
  })

  it('never sends a batch twice, whether or not it arrived', async () => {
    const { counter, sent, logged } = openCounter({ fails: true })
    counter.take(message([A]), '1')
    await counter.flush()
    await counter.flush()
    expect(sent).toHaveLength(1)
    expect(logged).toEqual(['banner counts lost'])
  })

  it('counts no more of one address than a person could mean, and forgets it after a minute', async () => {
    const { counter, sent, pass } = openCounter()
    for (let i = 0; i < 500; i += 1) counter.take(message([A]), 'loud')
    counter.take(message([A]), 'quiet')
    await counter.flush()
    expect(sent[0]?.[0]?.seen).toBe(61)
    pass(60_000)
    counter.take(message([A]), 'loud')
    await counter.flush()
    expect(sent[1]?.[0]?.seen).toBe(1)
  })

  it('takes nothing from what is no message of ours', async () => {
    const { counter, sent } = openCounter()
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      message('x'),
      message([1, {}, 'abc', `${A}'; drop`]),
      message(Array(99).fill(A)),
    ])
      counter.take(body, '1')
    fc.assert(fc.property(fc.json(), (body) => counter.take(body, '2')))
    await counter.flush()
    expect(sent).toEqual([])
  })
})

describe('who is counted', () => {
  it('is a person who does not mind', () => {
    const asked = (headers: Record<string, string>) => mayBeCounted({ headers })
    expect(asked({ 'user-agent': PERSON })).toBe(true)
    expect(asked({ 'user-agent': PERSON, dnt: '1' })).toBe(false)
    expect(asked({ 'user-agent': PERSON, 'sec-gpc': '1' })).toBe(false)
    expect(asked({})).toBe(false)
    for (const robot of [
      'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      PERSON.replace('Chrome/', 'HeadlessChrome/'),
      'curl/8.5.0',
    ])
      expect(asked({ 'user-agent': robot }), robot).toBe(false)
  })
})

describe('the door of the counter', () => {
  const post = { method: 'POST', headers: { 'content-type': 'text/plain', 'user-agent': PERSON } }

  it('answers a page of the shop with nothing, and nobody else', async () => {
    const shop = await startTestStorefront({})
    const body = message([A])
    const ask = (headers: Record<string, string> = {}, sent = body) =>
      shop.ask('/_f/seen', {
        ...post,
        headers: { ...post.headers, 'content-length': String(sent.length), ...headers },
        body: sent,
      })
    const answer = await ask()
    expect([answer.status, answer.body.length, answer.headers['set-cookie']]).toEqual([204, 0, undefined])
    expect((await ask({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await ask({}, 'x'.repeat(5_000))).status).toBe(413)
    expect((await shop.ask('/_f/seen')).status).toBe(405)
  })
})
