import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PageReader, type Rendered, UNFOLLOWED_LIFE } from './page-reader.ts'
import { makeReady, type ReadyPage } from './ready-page.ts'

const pageOf = (text: string, status = 200): Promise<ReadyPage> =>
  makeReady({ status, headers: { 'content-type': 'text/html' }, body: Buffer.from(text) }, 'build')

const textOf = (page: ReadyPage): string => String(page.bodies.identity)

interface Bench {
  reader: PageReader
  /** Answers the next renders; a thrown error is a failing render. */
  answer: (give: (key: string) => Promise<Rendered>) => void
  clock: { now: number }
  link: { following: boolean }
}

async function bench(maxBytes = 1_000_000): Promise<Bench> {
  const clock = { now: 1_000_000 }
  const link = { following: true }
  const failed = await pageOf('failed', 503)
  let give: (key: string) => Promise<Rendered> = async () => {
    throw new Error('no answer set')
  }
  const reader = new PageReader({
    render: (key) => give(key),
    renderFailed: () => failed,
    maxBytes,
    now: () => clock.now,
    isFollowing: () => link.following,
  })
  return { reader, answer: (next) => (give = next), clock, link }
}

const giving =
  (text: string, depends: Partial<NonNullable<Rendered['depends']>> = {}, status = 200) =>
  async (): Promise<Rendered> => ({
    page: await pageOf(text, status),
    depends: { maxAge: 3600, staleIfError: 0, tags: ['a'], ...depends },
  })

const failing = async (): Promise<Rendered> => {
  throw new Error('the CMS is away')
}

const read = async ({ reader }: Bench, key = '/'): Promise<string> => {
  const { page, how } = await reader.read(key)
  return `${how} ${textOf(page)}`
}

describe('the page reader', () => {
  it('renders a page once and gives the same bytes again', async () => {
    const shop = await bench()
    shop.answer(giving('one'))
    expect(await read(shop)).toBe('miss one')
    shop.answer(giving('two'))
    expect(await read(shop)).toBe('hit one')
  })

  it('renders again after a change of a tag of the page, and not after a change of another', async () => {
    const shop = await bench()
    shop.answer(giving('one'))
    await read(shop)
    shop.answer(giving('two'))
    shop.reader.change(['b'])
    expect(await read(shop)).toBe('hit one')
    shop.reader.change(['a'])
    expect(await read(shop)).toBe('miss two')
  })

  it('does not keep a page that a change overtook while it was rendered', async () => {
    const shop = await bench()
    const gate = Promise.withResolvers<void>()
    shop.answer(async () => {
      const old = await giving('old')()
      await gate.promise
      return old
    })
    const early = read(shop)
    shop.reader.change(['a'])
    shop.answer(giving('new'))
    const late = read(shop)
    gate.resolve()
    expect(await early).toBe('miss old')
    expect(await late).toBe('miss new')
    expect(await read(shop)).toBe('hit new')
  })

  it('keeps a page when a change during its render touched other pages only', async () => {
    const shop = await bench()
    const gate = Promise.withResolvers<void>()
    shop.answer(async () => {
      await gate.promise
      return giving('one')()
    })
    const first = read(shop)
    shop.reader.change(['b'])
    gate.resolve()
    await first
    expect(await read(shop)).toBe('hit one')
  })

  it('forgets everything when changes may have been missed, renders under way included', async () => {
    const shop = await bench()
    shop.answer(giving('one'))
    await read(shop, '/kept')
    const gate = Promise.withResolvers<void>()
    shop.answer(async () => {
      const old = await giving('old')()
      await gate.promise
      return old
    })
    const under = read(shop, '/under-way')
    shop.reader.changeAll()
    gate.resolve()
    await under
    shop.answer(giving('two'))
    expect(await read(shop, '/kept')).toBe('miss two')
    expect(await read(shop, '/under-way')).toBe('miss two')
  })

  it('never serves a page at or after its boundary', async () => {
    const shop = await bench()
    shop.answer(giving('before', { maxAge: 60 }))
    await read(shop)
    shop.clock.now += 59_999
    expect(await read(shop)).toBe('hit before')
    shop.clock.now += 1
    shop.answer(giving('after'))
    expect(await read(shop)).toBe('miss after')
  })

  it('gives who asks after a boundary no page whose render began before it', async () => {
    const shop = await bench()
    const gate = Promise.withResolvers<void>()
    shop.answer(async () => {
      const before = await giving('before', { maxAge: 1 })()
      await gate.promise
      return before
    })
    const early = read(shop)
    shop.clock.now += 1_000
    shop.answer(giving('after'))
    const late = read(shop)
    gate.resolve()
    expect(await early).toBe('miss before')
    expect(await late).toBe('miss after')
  })

  it('does not keep what failed, whether it broke or said so', async () => {
    const shop = await bench()
    shop.answer(failing)
    expect(await read(shop)).toBe('miss failed')
    shop.answer(giving('sorry', {}, 500))
    expect(await read(shop)).toBe('miss sorry')
    shop.answer(giving('well again'))
    expect(await read(shop)).toBe('miss well again')
  })

  it('does not keep a page that declared nothing', async () => {
    const shop = await bench()
    shop.answer(async () => ({ page: await pageOf('one'), depends: null }))
    await read(shop)
    shop.answer(giving('two'))
    expect(await read(shop)).toBe('miss two')
  })

  it('lets an older page stand in for a failing render, and tries again after a pause', async () => {
    const shop = await bench()
    shop.answer(giving('one', { maxAge: 60, staleIfError: 600 }))
    await read(shop)
    shop.reader.change(['a'])
    shop.answer(failing)
    expect(await read(shop)).toBe('stale one')
    shop.answer(giving('two'))
    expect(await read(shop)).toBe('stale one')
    shop.clock.now += 1_000
    expect(await read(shop)).toBe('miss two')
  })

  it('tries again at once when a change says that the CMS is back', async () => {
    const shop = await bench()
    shop.answer(giving('one', { maxAge: 60, staleIfError: 600 }))
    await read(shop)
    shop.reader.change(['a'])
    shop.answer(failing)
    await read(shop)
    shop.answer(giving('two'))
    shop.reader.change(['a'])
    expect(await read(shop)).toBe('miss two')
  })

  it('never lets a page stand in past its boundary', async () => {
    const shop = await bench()
    shop.answer(giving('one', { maxAge: 60, staleIfError: 30 }))
    await read(shop)
    shop.answer(failing)
    shop.clock.now += 89_999
    expect(await read(shop)).toBe('stale one')
    shop.clock.now += 1
    expect(await read(shop)).toBe('miss failed')
  })

  it('keeps a missing page for half a minute at most and drops it on its tag', async () => {
    const shop = await bench()
    shop.answer(giving('missing', { tags: ['slug'] }, 404))
    await read(shop)
    expect(await read(shop)).toBe('hit missing')
    shop.clock.now += 30_000
    shop.answer(giving('missing again', { tags: ['slug'] }, 404))
    expect(await read(shop)).toBe('miss missing again')
    shop.reader.change(['slug'])
    shop.answer(giving('found'))
    expect(await read(shop)).toBe('miss found')
  })

  it('serves kept pages for ten seconds only while changes are not known to arrive', async () => {
    const shop = await bench()
    shop.answer(giving('one'))
    await read(shop)
    shop.link.following = false
    shop.clock.now += UNFOLLOWED_LIFE
    expect(await read(shop)).toBe('hit one')
    shop.clock.now += 1
    shop.answer(giving('two'))
    expect(await read(shop)).toBe('miss two')
    shop.clock.now += UNFOLLOWED_LIFE + 1
    shop.link.following = true
    expect(await read(shop)).toBe('hit two')
  })

  it('holds no more bytes than it may, and keeps what was read last', async () => {
    const shop = await bench(10_000)
    shop.answer(giving('x'.repeat(500)))
    for (const key of ['/1', '/2', '/3']) await read(shop, key)
    await read(shop, '/1')
    await read(shop, '/4')
    expect(shop.reader.size.bytes).toBeLessThanOrEqual(10_000)
    expect(shop.reader.fresh('/1')).toBeDefined()
    expect(shop.reader.fresh('/2')).toBeUndefined()
  })

  it('cannot have its pages pushed out by made-up addresses', async () => {
    const shop = await bench(10_000)
    shop.answer(giving('real'))
    await read(shop, '/real')
    shop.answer(giving('x'.repeat(5_000), {}, 404))
    for (let i = 0; i < 2_000; i += 1) await read(shop, `/made-up-${i}`)
    expect(shop.reader.fresh('/real')).toBeDefined()
    expect(shop.reader.size.bytes).toBeLessThan(10_000 + 4 * 1024 * 1024 + 10_000)
  })

  it('never gives a page older than the last change before the question, whatever the interleaving', async () => {
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant('read' as const), key: fc.constantFrom('/a', '/ab', '/b') }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('publish' as const), tag: fc.constantFrom('a', 'b') }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('finish' as const), at: fc.nat(5) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 40, size: 'max' }), async (steps) => {
        const shop = await bench()
        const version: Record<string, number> = { a: 0, b: 0 }
        const tagsOf = (key: string) => [...key.slice(1)]
        // A render looks at the data at one instant and finishes at a later one, each when a step says so.
        const looking: (() => void)[] = []
        const finishing: (() => void)[] = []
        shop.answer(async (key) => {
          await new Promise<void>((resolve) => looking.push(resolve))
          const seen = JSON.stringify(Object.fromEntries(tagsOf(key).map((tag) => [tag, version[tag]])))
          await new Promise<void>((resolve) => finishing.push(resolve))
          return giving(seen, { tags: tagsOf(key) })()
        })
        const readers: Promise<void>[] = []
        for (const now of steps) {
          if (now.do === 'read') {
            const atLeast = { ...version }
            readers.push(
              shop.reader.read(now.key).then(({ page }) => {
                const seen = JSON.parse(textOf(page)) as Record<string, number>
                for (const [tag, at] of Object.entries(seen)) expect(at).toBeGreaterThanOrEqual(atLeast[tag] ?? 0)
              }),
            )
          }
          if (now.do === 'publish') {
            version[now.tag] = (version[now.tag] ?? 0) + 1
            shop.reader.change([now.tag])
          }
          if (now.do === 'reset') {
            version.a = (version.a ?? 0) + 1
            version.b = (version.b ?? 0) + 1
            shop.reader.changeAll()
          }
          if (now.do === 'look') for (const look of looking.splice(0)) look()
          if (now.do === 'finish') finishing.splice(now.at % Math.max(finishing.length, 1), 1)[0]?.()
          await settle()
        }
        const all = Promise.all(readers)
        let isDone = false
        void all.then(
          () => (isDone = true),
          () => (isDone = true),
        )
        while (!isDone) {
          for (const go of [...looking.splice(0), ...finishing.splice(0)]) go()
          await settle()
        }
        await all
      }),
      { numRuns: 300 },
    )
  })
})

/** Lets everything that can go on go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
