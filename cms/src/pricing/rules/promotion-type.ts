import type { Fen } from '../../money/money.ts'
import type { VisibilityWindow } from '../../time/time.ts'

/** What a shopper wants: pieces of a SKU at its base price, fen a piece. */
export interface LineToPrice {
  id: string
  skuId: string
  /** at least 1 */
  quantity: number
  basePrice: Fen
}

export interface PricedLine extends LineToPrice {
  /** fen a piece, what the receipt reckons with */
  unitPrice: Fen
  /** fen, this line's share of the discounts of the order; never above its subtotal */
  discountShare: Fen
}

/** A line of the receipt: something that was applied, or refused and why. Language comes later. */
export interface PriceEntry {
  /** the kind of promotion, or `shipping` */
  kind: string
  /** the coupon's code, or null */
  code: string | null
  applied: boolean
  /** fen it takes off; of shipping, what it costs; 0 when refused */
  amount: Fen
  /** why it was refused; null when it was applied */
  refusal: string | null
  /** the lines it touches; empty: the whole order */
  lineIds: readonly string[]
  /** what its words need, in fen or pieces */
  facts: Readonly<Record<string, number>>
}

export interface PricingState {
  lines: readonly PricedLine[]
  entries: readonly PriceEntry[]
}

/** Who buys: how often they have used which coupon (by its id). */
export interface PricingCustomer {
  couponUses: Readonly<Record<string, number>>
}

/** Something that may change what an order costs: data that a promotion type understands. */
export interface Offer {
  kind: string
}

/** Live during a window, half-open (`time/time.ts`). */
export interface WindowedOffer extends Offer {
  window: VisibilityWindow
}

type Words = { zh: string; en: string }

/**
 * A kind of promotion: one file in `promotion-types/` and its line in the list there. A type gets what the types
 * before it in the list have left, and returns it with its own entries added; it never looks at another type.
 */
export interface PromotionType<O extends Offer> {
  kind: O['kind']
  apply: (state: PricingState, offers: readonly O[], context: { customer: PricingCustomer; at: Date }) => PricingState
  /** What it is called on a receipt, and what there is to say about it. Called with its own entries alone. */
  label: (entry: PriceEntry) => Words
  explanation: (entry: PriceEntry) => Words | null
}

export const subtotalOf = (line: Pick<PricedLine, 'unitPrice' | 'quantity'>): Fen => line.unitPrice * line.quantity
