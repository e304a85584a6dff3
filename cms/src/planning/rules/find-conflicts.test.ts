import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCrowds, findPriceOverlaps, type PlannedBanner, type PlannedPrice } from './find-conflicts.ts'

const day = (n: number | null): string | null => (n === null ? null : new Date(Date.UTC(2026, 10, n)).toISOString())
const banner = (key: string, from: number | null, until: number | null, rest: Partial<PlannedBanner> = {}) => ({
  key,
  title: key,
  place: 'category.top',
  scope: null,
  priority: 10,
  weight: 100,
  readers: ['new/zh', 'new/en'],
  from: day(from),
  until: day(until),
  ...rest,
})
const crowds = (...banners: PlannedBanner[]) => findCrowds(banners, () => 1)

describe('a crowd', () => {
  it('is two banners of one priority in a place for one, for as long as they meet', () => {
    const found = crowds(banner('a', 1, 5), banner('b', 4, 9, { weight: 200 }))
    expect(found).toMatchObject([{ from: day(4), until: day(5), priority: 10 }])
    expect(found[0]?.banners.map(({ key }) => key)).toEqual(['b', 'a'])
  })

  it('is none where one ends as the other begins, where priorities, pages or readers differ', () => {
    expect(crowds(banner('a', 1, 5), banner('b', 5, 9))).toEqual([])
    expect(crowds(banner('a', 1, 5), banner('b', 1, 5, { priority: 0 }))).toEqual([])
    expect(crowds(banner('a', 1, 5), banner('b', 1, 5, { scope: 'street' }))).toEqual([])
    expect(crowds(banner('a', 1, 5, { readers: ['new/zh'] }), banner('b', 1, 5, { readers: ['new/en'] }))).toEqual([])
  })

  it('below a higher priority is none while that is on', () => {
    const fallbacks = [banner('a', null, null, { priority: 0 }), banner('b', null, null, { priority: 0 })]
    expect(crowds(...fallbacks)).toMatchObject([{ from: null, until: null }])
    expect(crowds(...fallbacks, banner('sale', null, null))).toEqual([])
  })

  it('is never within what the place shows', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { maxLength: 6 })
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), (windows, shows) => {
        const all = windows.map(([a, b], index) => banner(String(index), Math.min(a, b), Math.max(a, b) + 1))
        for (const crowd of findCrowds(all, () => shows)) {
          expect(crowd.banners.length).toBeGreaterThan(shows)
          for (const one of crowd.banners) {
            expect((one.from ?? '') <= (crowd.from ?? '')).toBe(true)
            expect((one.until ?? '') >= (crowd.until ?? '')).toBe(true)
          }
        }
      }),
    )
  })
})

describe('prices of one SKU', () => {
  const price = (key: string, from: number | null, until: number | null, fen: number, sku = 's'): PlannedPrice => ({
    key,
    sku,
    skuCode: sku,
    price: fen,
    from: day(from),
    until: day(until),
  })

  it('overlap where both hold, and the lower one is named first', () => {
    const found = findPriceOverlaps([price('a', 1, 8, 900), price('b', 6, null, 800), price('c', 6, 9, 100, 'other')])
    expect(found).toMatchObject([{ lower: { key: 'b' }, higher: { key: 'a' }, from: day(6), until: day(8) }])
  })

  it('do not overlap when one begins as the other ends', () => {
    expect(findPriceOverlaps([price('a', 1, 6, 900), price('b', 6, 8, 800)])).toEqual([])
  })
})
