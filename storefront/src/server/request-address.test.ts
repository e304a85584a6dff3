import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalAddress, readRequestAddress } from './request-address.ts'

describe('the address of a request', () => {
  it('is itself once it is canonical, whatever was asked', () => {
    fc.assert(
      fc.property(fc.webPath({ size: 'medium' }), fc.string(), (path, noise) => {
        const asked = readRequestAddress(`/${path}/${encodeURIComponent(noise)}`)
        if (asked.kind === 'refused') return
        const to = asked.kind === 'moved' ? asked.to : asked.path
        expect(readRequestAddress(to)).toMatchObject({ kind: 'page', path: to })
      }),
    )
  })

  it('never leads to another host', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('/', '\\', '.', '%2f', '%5c', 'a', ':', '@', '?', '#') }),
        (noise) => {
          const asked = readRequestAddress(`/${noise}`)
          if (asked.kind === 'moved') expect(new URL(asked.to, 'https://shop.example').host).toBe('shop.example')
        },
      ),
    )
  })

  it('reads Chinese names as they are written in a link', () => {
    expect(readRequestAddress('/articles/%E6%B3%B5')).toMatchObject({ kind: 'page', path: '/articles/%E6%B3%B5' })
    expect(readRequestAddress('/articles/%e6%b3%b5')).toEqual({ kind: 'moved', to: '/articles/%E6%B3%B5' })
  })

  it('does not unwrap an escape that hides another', () => {
    expect(readRequestAddress('/%2561dmin')).toMatchObject({ kind: 'page', path: '/%2561dmin' })
  })
})

describe('the canonical address', () => {
  it('keeps known queries in the order of the route, and repeated ones in theirs', () => {
    const query = new URLSearchParams('page=2&brand=b&x=1&brand=a&q=')
    expect(canonicalAddress('/search', query, ['q', 'brand', 'page'])).toBe('/search?brand=b&brand=a&page=2')
    expect(canonicalAddress('/search', query, [])).toBe('/search')
  })
})
