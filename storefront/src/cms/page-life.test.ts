import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPageCache, lifeUntil, MAX_LIFE, shorterLife } from './page-life.ts'

const NOW = Date.parse('2026-11-23T10:00:00Z')

describe('the life of a page', () => {
  it('ends at the boundary of what it shows, standing in included', () => {
    expect(lifeUntil('2026-11-23T10:01:00Z', NOW)).toEqual({ maxAge: 60, staleIfError: 0 })
    expect(lifeUntil('2026-11-23T12:00:00Z', NOW)).toEqual({ maxAge: MAX_LIFE, staleIfError: 3_600 })
  })

  it('is an hour without a boundary, and a day more while nothing better can be had', () => {
    expect(lifeUntil(null, NOW)).toEqual({ maxAge: 3_600, staleIfError: 86_400 })
  })

  it('is nothing at or after the boundary, or when the boundary cannot be read', () => {
    for (const at of ['2026-11-23T10:00:00Z', '2026-11-23T09:59:59Z', 'soon']) {
      expect(lifeUntil(at, NOW)).toEqual({ maxAge: 0, staleIfError: 0 })
    }
  })

  it('of several answers is the shortest, however they come', () => {
    const boundary = fc.option(
      fc.integer({ min: -10_000, max: 10_000_000 }).map((ms) => new Date(NOW + ms).toISOString()),
    )
    fc.assert(
      fc.property(fc.array(boundary, { minLength: 1 }), (boundaries) => {
        const lives = boundaries.map((at) => lifeUntil(at, NOW))
        const life = lives.reduce(shorterLife)
        const ends = lives.map(({ maxAge, staleIfError }) => maxAge + staleIfError)
        expect(life.maxAge).toBe(Math.min(...lives.map(({ maxAge }) => maxAge)))
        expect(life.maxAge + life.staleIfError).toBeCloseTo(Math.min(...ends), 6)
      }),
    )
  })

  it('is told to Astro with all tags and the shortest life so far', () => {
    const told: unknown[] = []
    const cache = {
      enabled: true,
      tags: [],
      options: {},
      set: (o: unknown) => told.push(o),
      invalidate: async () => {},
    }
    const context = { cache, locals: { locale: 'zh', path: '/', site: new URL('https://shop.example') } as const }
    joinPageCache(context, { tags: ['a'], validUntil: null }, 60)
    joinPageCache(context, { tags: ['b'], validUntil: null })
    expect(told).toMatchObject([
      { maxAge: 60, tags: ['a'] },
      { maxAge: 60, tags: ['b'] },
    ])
    expect(() => joinPageCache(context, { tags: ['分类'], validUntil: null })).toThrow('分类')
  })
})
