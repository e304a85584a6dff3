import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineRefund } from './line-refund.ts'

it('in any steps gives back exactly what the line cost', () => {
  const steps = fc.tuple(
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
  )
  fc.assert(
    fc.property(steps, ([lineTotal, taken]) => {
      const quantity = taken.reduce((sum, pieces) => sum + pieces, 0)
      let refundedQuantity = 0
      let given = 0
      for (const pieces of taken) {
        const amount = lineRefund({ quantity, refundedQuantity, lineTotal }, pieces)
        expect(amount).toBeGreaterThanOrEqual(0)
        given += amount ?? Number.NaN
        refundedQuantity += pieces
      }
      expect(given).toBe(lineTotal)
      expect(lineRefund({ quantity, refundedQuantity, lineTotal }, 1)).toBeNull()
    }),
  )
})

it('of no pieces, part of a piece or too many is none', () => {
  const line = { quantity: 3, refundedQuantity: 1, lineTotal: 1_000 }
  expect([0, -1, 1.5, 3].map((pieces) => lineRefund(line, pieces))).toEqual([null, null, null, null])
  expect([1, 2].map((pieces) => lineRefund(line, pieces))).toEqual([333, 667])
})
