import { describe, expect, it } from 'vitest'
import { type OfferedSku, offerPeriods } from './offer-periods.ts'

const sku = (change: Partial<OfferedSku> = {}): OfferedSku => ({
  price: 100,
  windows: [],
  takesBackOrders: false,
  available: 3,
  freed: [],
  ...change,
})
const TEN = '2026-11-11T10:00:00.000Z'
const NOON = '2026-11-11T12:00:00.000Z'
const shown = (skus: OfferedSku[]) =>
  offerPeriods(skus).map(({ from, until, priceMin, inStock }) => [
    Number.isFinite(from) ? new Date(from).toISOString() : 'always',
    Number.isFinite(until) ? new Date(until).toISOString() : 'always',
    priceMin,
    inStock,
  ])

describe('what a product costs over time', () => {
  it('is one period while nothing changes by itself', () => {
    expect(shown([sku(), sku({ price: 120 })])).toEqual([['always', 'always', 100, true]])
    expect(offerPeriods([])).toEqual([
      { from: -Infinity, until: Infinity, priceMin: null, priceMax: null, inStock: false },
    ])
  })

  it('follows window prices to the millisecond, and no gap is between two periods', () => {
    const cheap = sku({ windows: [{ price: 80, window: { from: TEN, until: NOON } }] })
    expect(shown([cheap])).toEqual([
      ['always', TEN, 100, true],
      [TEN, NOON, 80, true],
      [NOON, 'always', 100, true],
    ])
  })

  it('takes no notice of a window that changes nothing', () => {
    const dear = sku({ windows: [{ price: 130, window: { from: TEN, until: NOON } }] })
    expect(shown([dear])).toEqual([['always', 'always', 100, true]])
    const hidden = sku({ price: 200, windows: [{ price: 190, window: { from: TEN, until: null } }] })
    expect(offerPeriods([sku(), hidden]).map(({ priceMax }) => priceMax)).toEqual([200, 190])
  })

  it('has again what a promise held that ends by itself', () => {
    const held = sku({ available: 0, freed: [{ at: TEN, pieces: 1 }] })
    expect(shown([held])).toEqual([
      ['always', TEN, 100, false],
      [TEN, 'always', 100, true],
    ])
    expect(shown([sku({ available: 2, freed: [{ at: TEN, pieces: 1 }] })])).toEqual([['always', 'always', 100, true]])
  })

  it('forgets the oldest edges first', () => {
    const edge = (hour: number) => new Date(Date.UTC(2020, 0, 1, hour)).toISOString()
    const windows = Array.from({ length: 100 }, (_, index) => ({
      price: 50 + index,
      window: { from: edge(index * 2), until: edge(index * 2 + 1) },
    }))
    const periods = offerPeriods([sku({ price: 1_000, windows })])
    expect(periods).toHaveLength(61)
    expect(periods.at(-2)).toMatchObject({ priceMin: 149 })
  })
})
