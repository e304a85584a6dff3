import { available, type StockLevel } from './stock-state.ts'

/** Why stock moves. `reserve` promises pieces to an order, `release` takes the promise back, `ship` lets them go. */
export const MOVEMENT_KINDS = ['receive', 'reserve', 'release', 'ship', 'return', 'count', 'damage'] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

export type StockRefusal =
  | 'quantity_not_positive'
  | 'unknown_sku'
  | 'not_enough_stock'
  | 'not_reserved'
  | 'below_reserved'
  | 'key_used_otherwise'

/**
 * What a movement does to the level, in pieces. A count is the difference it found: it may be negative or
 * nothing, every other kind moves at least one piece.
 */
export function effectOf(kind: MovementKind, quantity: number): StockLevel {
  switch (kind) {
    case 'receive':
    case 'return':
    case 'count':
      return { onHand: quantity, reserved: 0 }
    case 'damage':
      return { onHand: -quantity, reserved: 0 }
    case 'reserve':
      return { onHand: 0, reserved: quantity }
    case 'release':
      return { onHand: 0, reserved: -quantity }
    case 'ship':
      return { onHand: -quantity, reserved: -quantity }
  }
}

/** Whether `quantity` may be asked for at all: whole, and for all but a count above zero. */
export const isQuantity = (kind: MovementKind, quantity: number): boolean =>
  Number.isSafeInteger(quantity) && (kind === 'count' ? quantity >= 0 : quantity > 0)

/** Why a level cannot take an effect, or null; the database refuses the same. */
export function levelRefusal(kind: MovementKind, level: StockLevel, effect: StockLevel): StockRefusal | null {
  const after = { onHand: level.onHand + effect.onHand, reserved: level.reserved + effect.reserved }
  if (after.reserved < 0) return 'not_reserved'
  if (kind === 'reserve' && effect.reserved > available(level)) return 'not_enough_stock'
  // Pieces promised to orders cannot be counted or written away: an order has to be cancelled first.
  if (after.onHand < 0 || after.onHand < after.reserved) return kind === 'ship' ? 'not_reserved' : 'below_reserved'
  return null
}
