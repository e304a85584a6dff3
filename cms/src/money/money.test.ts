import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, applyRate, formatFen, parseYuan } from './money.ts'

const fen = fc.integer({ min: 0, max: 100_000_000_00 })

describe('splitting an amount', () => {
  it('adds up to the amount, whatever the weights', () => {
    fc.assert(
      fc.property(fen, fc.array(fen, { minLength: 1, maxLength: 40 }), (amount, weights) => {
        expect(allocate(amount, weights).reduce((sum, part) => sum + part, 0)).toBe(amount)
      }),
    )
  })

  it('gives each part its exact share, rounded up or down by less than one fen', () => {
    fc.assert(
      fc.property(
        fen,
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
        (amount, weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0)
          allocate(amount, weights).forEach((part, index) => {
            expect(Math.abs(part - (amount * (weights[index] ?? 0)) / total)).toBeLessThan(1.001)
          })
        },
      ),
    )
  })

  it('gives nothing to a weightless part while another has weight', () => {
    expect(allocate(100, [0, 3, 0])).toEqual([0, 100, 0])
  })

  it('gives equal weights equal parts but for the remainder, which goes to the earlier ones', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
  })

  it('gives all to the first part when nothing has weight, and nothing to nobody', () => {
    expect(allocate(7, [0, 0])).toEqual([7, 0])
    expect(allocate(7, [])).toEqual([])
  })

  it('refuses amounts that are no money', () => {
    expect(() => allocate(-1, [1])).toThrow(RangeError)
    expect(() => allocate(1.5, [1])).toThrow(RangeError)
    expect(() => allocate(1, [-1])).toThrow(RangeError)
  })
})

describe('a rate', () => {
  it('is rounded half away from zero', () => {
    expect(applyRate(5, 1000)).toBe(1)
    expect(applyRate(4, 1000)).toBe(0)
    expect(applyRate(-5, 1000)).toBe(-1)
  })

  it('of 100 % changes nothing and of 0 % leaves nothing', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(applyRate(amount, 10_000)).toBe(amount)
        expect(applyRate(amount, 0)).toBe(0)
      }),
    )
  })
})

describe('an amount in words', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(parseYuan(formatFen(amount))).toBe(amount)
      }),
    )
  })

  it('is read as people type it', () => {
    expect(parseYuan('1299')).toBe(129_900)
    expect(parseYuan('1,299.5')).toBe(129_950)
    expect(parseYuan('￥0.01')).toBe(1)
  })

  it('is nothing when it is no amount', () => {
    for (const text of ['', 'abc', '1.234', '12,99', '-5', '1e3', '1 299']) expect(parseYuan(text), text).toBeNull()
  })
})
