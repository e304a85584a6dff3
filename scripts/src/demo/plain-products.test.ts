import { describe, expect, it } from 'vitest'
import { plainProduct } from './plain-products.ts'
import { seededRandom } from './seeded-random.ts'

const random = seededRandom(7)
const many = Array.from({ length: 2000 }, (_, index) => plainProduct(index + 1, random))
const variants = many.flatMap((product) => product.variants)

describe('plain products', () => {
  it('have addresses and codes of their own', () => {
    expect(new Set(many.map(({ slug }) => slug)).size).toBe(many.length)
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length)
    for (const { sku } of variants) expect(sku).toMatch(/^[A-Z0-9][A-Z0-9._-]{0,39}$/)
  })

  it('cost more than they are bought for, in whole fen', () => {
    for (const { price, cost } of variants) {
      expect(Number.isSafeInteger(cost)).toBe(true)
      expect(price).toBeGreaterThan(cost)
    }
  })

  it('name one value of each option they offer', () => {
    for (const { options, variants: own } of many)
      for (const variant of own) expect(Object.keys(variant.options)).toEqual(options.map(({ code }) => code))
  })
})
