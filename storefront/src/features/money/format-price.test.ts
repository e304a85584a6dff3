import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalYuan, formatPrice, priceParts } from './format-price.ts'

describe('a price in fen', () => {
  it('is set as yuan with two decimals and grouped thousands', () => {
    expect(formatPrice(129_900)).toBe('¥1,299.00')
    expect(formatPrice(5)).toBe('¥0.05')
    expect(formatPrice(0)).toBe('¥0.00')
    expect(formatPrice(123_456_789_01)).toBe('¥123,456,789.01')
  })

  it('has no grouping where a machine reads it', () => {
    expect(decimalYuan(129_905)).toBe('1299.05')
  })

  it('is refused when it is not whole fen', () => {
    for (const bad of [1.5, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => priceParts(bad)).toThrow(RangeError)
  })

  it('loses nothing on the way', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (fen) => {
        const { yuan, cents } = priceParts(fen)
        expect(BigInt(yuan.replaceAll(',', '')) * 100n + BigInt(cents)).toBe(BigInt(fen))
      }),
    )
  })
})
