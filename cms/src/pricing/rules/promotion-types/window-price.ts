import { type Fen, formatFen } from '../../../money/money.ts'
import { isLiveAt } from '../../../time/time.ts'
import type { PriceEntry, PromotionType, WindowedOffer } from '../promotion-type.ts'

/** The price of a SKU during a window (限时价). */
export interface WindowPrice extends WindowedOffer {
  kind: 'window_price'
  skuId: string
  price: Fen
}

/**
 * What a piece costs at an instant: the lowest window price that is open, if it is below the base price. The one
 * rule of a SKU's price; product pages and carts ask it alike.
 */
export function unitPriceAt(basePrice: Fen, windows: readonly Pick<WindowPrice, 'price' | 'window'>[], at: Date): Fen {
  return windows.reduce(
    (lowest, offer) => (offer.price < lowest && isLiveAt(offer.window, at) ? offer.price : lowest),
    basePrice,
  )
}

export const windowPrice: PromotionType<WindowPrice> = {
  kind: 'window_price',

  apply(state, offers, { at }) {
    const entries: PriceEntry[] = []
    const lines = state.lines.map((line) => {
      const open = offers.filter((offer) => offer.skuId === line.skuId && isLiveAt(offer.window, at))
      if (open.length === 0) return line
      const price = unitPriceAt(line.basePrice, open, at)
      const lower = price < line.basePrice
      entries.push({
        kind: 'window_price',
        code: null,
        applied: lower,
        amount: (line.basePrice - price) * line.quantity,
        refusal: lower ? null : 'not_lower',
        lineIds: [line.id],
        facts: { basePrice: line.basePrice, price: lower ? price : Math.min(...open.map((offer) => offer.price)) },
      })
      return { ...line, unitPrice: price }
    })
    return { lines, entries: [...state.entries, ...entries] }
  },

  label: () => ({ zh: '限时价', en: 'Limited-time price' }),

  explanation: ({ refusal, facts }) =>
    refusal === 'not_lower'
      ? {
          zh: `限时价 ${formatFen(facts.price ?? 0)} 不低于售价，按售价计算。`,
          en: `The limited-time price of ${formatFen(facts.price ?? 0)} is not below the normal price, which counts.`,
        }
      : null,
}
