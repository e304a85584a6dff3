import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectOf, isQuantity, levelRefusal, MOVEMENT_KINDS, type MovementKind } from './stock-movements.ts'
import { available, LOW_STOCK, type StockLevel, stockState } from './stock-state.ts'

/** The level after a movement, or why it is refused. A count is given as what was found. */
function after(level: StockLevel, kind: MovementKind, pieces: number): StockLevel | string {
  if (!isQuantity(kind, pieces)) return 'quantity_not_positive'
  const effect = effectOf(kind, kind === 'count' ? pieces - level.onHand : pieces)
  return (
    levelRefusal(kind, level, effect) ?? {
      onHand: level.onHand + effect.onHand,
      reserved: level.reserved + effect.reserved,
    }
  )
}

test('no sequence of movements makes a level impossible, and the ledger adds up to it', () => {
  const anyMovement = fc.tuple(fc.constantFrom(...MOVEMENT_KINDS), fc.integer({ min: -2, max: 30 }))
  fc.assert(
    fc.property(fc.array(anyMovement, { maxLength: 60 }), (movements) => {
      let level: StockLevel = { onHand: 0, reserved: 0 }
      const ledger: StockLevel[] = []
      for (const [kind, pieces] of movements) {
        const next = after(level, kind, pieces)
        if (typeof next === 'string') continue
        ledger.push(effectOf(kind, kind === 'count' ? pieces - level.onHand : pieces))
        level = next
        expect(level.reserved).toBeGreaterThanOrEqual(0)
        expect(level.onHand).toBeGreaterThanOrEqual(level.reserved)
      }
      expect(ledger.reduce((sum, { onHand }) => sum + onHand, 0)).toBe(level.onHand)
      expect(ledger.reduce((sum, { reserved }) => sum + reserved, 0)).toBe(level.reserved)
    }),
  )
})

describe('stock', () => {
  test('that is promised to orders cannot be sold again', () => {
    expect(after({ onHand: 10, reserved: 9 }, 'reserve', 1)).toEqual({ onHand: 10, reserved: 10 })
    expect(after({ onHand: 10, reserved: 9 }, 'reserve', 2)).toBe('not_enough_stock')
  })

  test('leaves the shelf and the promise together when it ships', () => {
    expect(after({ onHand: 10, reserved: 3 }, 'ship', 3)).toEqual({ onHand: 7, reserved: 0 })
    expect(after({ onHand: 10, reserved: 2 }, 'ship', 3)).toBe('not_reserved')
    expect(after({ onHand: 10, reserved: 2 }, 'release', 3)).toBe('not_reserved')
  })

  test('counted or written off never falls below what is promised', () => {
    expect(after({ onHand: 10, reserved: 4 }, 'count', 4)).toEqual({ onHand: 4, reserved: 4 })
    expect(after({ onHand: 10, reserved: 4 }, 'count', 3)).toBe('below_reserved')
    expect(after({ onHand: 10, reserved: 4 }, 'damage', 7)).toBe('below_reserved')
  })

  test('moves in whole pieces, and only a count may find none', () => {
    expect(isQuantity('receive', 0)).toBe(false)
    expect(isQuantity('receive', 1.5)).toBe(false)
    expect(isQuantity('count', 0)).toBe(true)
    expect(isQuantity('count', -1)).toBe(false)
  })
})

test('shoppers see three states, with the borders at none and at few', () => {
  expect([-1, 0, 1, LOW_STOCK, LOW_STOCK + 1].map(stockState)).toEqual(['out', 'out', 'low', 'low', 'in'])
  expect(available({ onHand: 8, reserved: 3 })).toBe(5)
})
