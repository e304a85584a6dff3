import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followRedirects } from './follow-redirects.ts'
import { readNewAddress, readOldAddress } from './old-address.ts'

const SHOP = 'https://mall.example'

describe('an old address', () => {
  it.each([
    ['/articles/old', '/articles/old'],
    [' /articles/old/ ', '/articles/old'],
    ['/en/articles/old', '/articles/old'],
    ['https://mall.example/articles//old', '/articles/old'],
    ['/旧活动', '/%E6%97%A7%E6%B4%BB%E5%8A%A8'],
    ['/%E6%97%A7%E6%B4%BB%E5%8A%A8', '/%E6%97%A7%E6%B4%BB%E5%8A%A8'],
    ['/english/x', '/english/x'],
    ['/item-12.html', '/item-12.html'],
  ])('%s is kept as %s', (typed, path) => {
    expect(readOldAddress(typed, SHOP)).toEqual({ ok: true, path })
  })

  it.each([
    ['', 'empty'],
    ['/', 'always_there'],
    ['/en', 'always_there'],
    ['https://mall.example', 'always_there'],
    ['https://elsewhere.example/x', 'elsewhere'],
    ['https://mall.example.evil/x', 'elsewhere'],
    ['//elsewhere.example/x', 'elsewhere'],
    ['javascript:alert(1)', 'elsewhere'],
    ['/a?id=1', 'has_query'],
    ['/a#b', 'has_query'],
    ['/a/../b', 'broken'],
    ['/a%2Fb', 'broken'],
    ['/a%', 'broken'],
    ['/orders/token', 'reserved'],
    ['/en/cart', 'reserved'],
    ['/m/photo.jpg', 'reserved'],
    ['/_preview/enter', 'reserved'],
  ])('%s is none: %s', (typed, reason) => {
    expect(readOldAddress(typed, SHOP)).toEqual({ ok: false, reason })
  })

  it('is read again as what it was read as', () => {
    fc.assert(
      fc.property(fc.webPath({ size: 'small' }), (typed) => {
        const read = readOldAddress(typed, SHOP)
        if (read.ok) expect(readOldAddress(read.path, SHOP)).toEqual(read)
      }),
    )
  })
})

describe('where an old address leads', () => {
  it('is a path of the shop, with its query and its place in the page', () => {
    expect(readNewAddress('/search?q=灯#top', SHOP)).toEqual({ ok: true, path: '/search?q=%E7%81%AF#top' })
    expect(readNewAddress('/search?q=%E7%81%AF', SHOP)).toEqual({ ok: true, path: '/search?q=%E7%81%AF' })
    expect(readNewAddress('https://mall.example/en', SHOP)).toEqual({ ok: true, path: '/' })
  })

  it('never leaves the shop, whatever is typed', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      ':',
      '@',
      'https:',
      'evil.example',
      '%5c',
      '%2f',
      '\t',
      '?',
      '#',
      '.',
      'en',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const read = readNewAddress(pieces.join(''), SHOP)
        if (read.ok) expect(new URL(read.path, SHOP).origin).toBe(SHOP)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('following old addresses', () => {
  const names = ['/a', '/b', '/c', '/d', '/e']
  const maps = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...names, '/end'))

  it('ends at an address that leads no further, or nowhere: nobody is sent round', async () => {
    await fc.assert(
      fc.asyncProperty(maps, fc.constantFrom(...names), async (map, from) => {
        const last = await followRedirects(from, async (path) => {
          const to = Object.hasOwn(map, path) ? map[path] : undefined
          return to === undefined ? null : { to, isPermanent: true }
        })
        if (last) {
          expect(!Object.hasOwn(map, last.to) || map[last.to] === last.to).toBe(true)
          expect(last.to).not.toBe(from)
        }
      }),
    )
  })

  it('is for good only when every part of the way is, and keeps the last query', async () => {
    const steps: Record<string, { to: string; isPermanent: boolean }> = {
      '/a': { to: '/b?x=1', isPermanent: true },
      '/b': { to: '/c?y=2', isPermanent: false },
    }
    expect(await followRedirects('/a', async (path) => steps[path] ?? null)).toEqual({
      to: '/c?y=2',
      isPermanent: false,
    })
  })
})
