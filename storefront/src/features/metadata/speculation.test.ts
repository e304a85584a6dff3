import { describe, expect, it } from 'vitest'
import { SPECULATION_RULES } from './speculation.ts'

const BASE = 'https://shop.example/'
const [{ where }] = JSON.parse(SPECULATION_RULES).prefetch
const [{ href_matches: all }, { not }] = where.and
const matches = (pattern: string, path: string) => new URLPattern(pattern, BASE).test(path, BASE)
/** As a browser reads the rules. */
const isFetchedAhead = (path: string): boolean =>
  matches(all, path) && !not.href_matches.some((pattern: string) => matches(pattern, path))

describe('what a browser may fetch ahead', () => {
  it('is every page for everybody, in both languages', () => {
    for (const path of ['/', '/en', '/products/paoxie', '/en/articles/a', '/cartography', '/english/cart']) {
      expect([path, isFetchedAhead(path)]).toEqual([path, true])
    }
  })

  it('is nothing that belongs to a person', () => {
    for (const path of ['/cart', '/checkout', '/account/orders', '/orders/t0ken/pay', '/tickets/t0ken', '/contact']) {
      for (const address of [path, `/en${path}`]) expect([address, isFetchedAhead(address)]).toEqual([address, false])
    }
  })

  it('is no address with a query', () => {
    expect(isFetchedAhead('/search?q=a')).toBe(false)
  })
})
