import type { Fen } from '../../money/money.ts'

/** What sending an order costs; `freeFrom` null: never free. */
export interface ShippingTerms {
  fee: Fen
  /** value of the goods after discounts from which it costs nothing */
  freeFrom: Fen | null
}

/** What a new mall begins with. */
export const DEFAULT_SHIPPING = { fee: 1_000, freeFrom: 19_900 } satisfies ShippingTerms

/** The fee for goods worth `goods` after discounts; nothing is sent when nothing is bought. */
export function shippingFee(terms: ShippingTerms, goods: Fen, pieces: number): Fen {
  if (pieces === 0) return 0
  return terms.freeFrom !== null && goods >= terms.freeFrom ? 0 : terms.fee
}
