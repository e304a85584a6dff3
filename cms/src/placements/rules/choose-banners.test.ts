import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Competitor, chooseBanners } from './choose-banners.ts'

const noon = new Date('2026-11-11T04:00:00Z')
const banner = (id: string, changes: Partial<Competitor> = {}): Competitor => ({
  id,
  priority: 0,
  weight: 100,
  window: null,
  ...changes,
})
const ids = (banners: Competitor[]): string[] => banners.map((chosen) => chosen.id)

describe('the banners of a place', () => {
  it('are those of the highest priority that is live, heavier first', () => {
    const candidates = [
      banner('fallback'),
      banner('sale', { priority: 10 }),
      banner('big-sale', { priority: 10, weight: 200 }),
    ]
    expect(ids(chooseBanners(candidates, 3, noon))).toEqual(['big-sale', 'sale'])
  })

  it('give way to the fallback at the instant the promotion ends', () => {
    const candidates = [banner('fallback'), banner('sale', { priority: 10, window: { until: noon } })]
    expect(ids(chooseBanners(candidates, 1, new Date(noon.getTime() - 1)))).toEqual(['sale'])
    expect(ids(chooseBanners(candidates, 1, noon))).toEqual(['fallback'])
  })

  it('are none where none is live', () => {
    expect(chooseBanners([banner('later', { window: { from: '2030-01-01T00:00:00Z' } })], 3, noon)).toEqual([])
  })

  it('never exceed what the place shows, never mix priorities, and do not depend on the order they came in', () => {
    const candidate = fc.record({
      id: fc.uuid(),
      priority: fc.integer({ min: 0, max: 3 }),
      weight: fc.integer({ min: 0, max: 3 }),
      window: fc.constant(null),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: (c) => c.id, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (candidates, shows) => {
          const chosen = chooseBanners(candidates, shows, noon)
          expect(chosen.length).toBeLessThanOrEqual(shows)
          expect(new Set(chosen.map((c) => c.priority)).size).toBeLessThanOrEqual(1)
          expect(ids(chooseBanners(candidates.toReversed(), shows, noon))).toEqual(ids(chosen))
        },
      ),
    )
  })
})
