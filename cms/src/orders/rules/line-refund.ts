import type { Fen } from '../../money/money.ts'

/** A line as it was sold, and how many of its pieces have been refunded before. */
export interface RefundableLine {
  quantity: number
  refundedQuantity: number
  /** fen, after its share of the discount */
  lineTotal: Fen
}

/**
 * What `pieces` more of a line give back: their part of what the line cost after its discount. Refunded piece by
 * piece in any steps it adds up to the line's total exactly. Null when the line has not so many left.
 */
export function lineRefund({ quantity, refundedQuantity, lineTotal }: RefundableLine, pieces: number): Fen | null {
  if (!Number.isSafeInteger(pieces) || pieces < 1 || refundedQuantity + pieces > quantity) return null
  const upTo = (count: number): Fen => Number((BigInt(lineTotal) * BigInt(count)) / BigInt(quantity))
  return upTo(refundedQuantity + pieces) - upTo(refundedQuantity)
}
