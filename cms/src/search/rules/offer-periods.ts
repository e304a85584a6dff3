import type { Fen } from '../../money/money.ts'
import { unitPriceAt } from '../../pricing/pricing.ts'

/** A variant for sale with everything that changes what it costs, or whether it can be had, by itself. */
export interface OfferedSku {
  /** fen, without window prices */
  price: Fen
  windows: readonly { price: Fen; window: { from: string | null; until: string | null } }[]
  takesBackOrders: boolean
  /** pieces while every promise counts */
  available: number
  /** promises that end by themselves: from then on their pieces can be sold */
  freed: readonly { at: string; pieces: number }[]
}

/** A stretch of time in which a product costs the same and can, or cannot, be had. Milliseconds since 1970. */
export interface OfferPeriod {
  /** -Infinity: from always */
  from: number
  /** Infinity: for always */
  until: number
  /** fen; null when nothing of it is for sale */
  priceMin: Fen | null
  priceMax: Fen | null
  inStock: boolean
}

/** The oldest edges beyond this many are forgotten: nobody looks at prices of so long ago. */
const MOST_EDGES = 60

/**
 * What a product costs and whether it can be had, over all time. The index holds a document for each period, so that
 * a price that begins at ten is found, filtered and sorted by at ten without anything having to run. Follows from the
 * data alone and not from now: the same data always make the same periods.
 */
export function offerPeriods(skus: readonly OfferedSku[]): OfferPeriod[] {
  const edges = [...new Set(skus.flatMap(edgesOf))].sort((a, b) => a - b).slice(-MOST_EDGES)
  const starts = [Number.NEGATIVE_INFINITY, ...edges]
  const periods: OfferPeriod[] = []
  for (const [index, from] of starts.entries()) {
    const until = starts[index + 1] ?? Number.POSITIVE_INFINITY
    const offer = offerAt(skus, Number.isFinite(from) ? from : (edges[0] ?? 0) - 1)
    const before = periods.at(-1)
    if (before && isSame(before, offer)) before.until = until
    else periods.push({ from, until, ...offer })
  }
  return periods
}

const edgesOf = ({ windows, freed }: OfferedSku): number[] => [
  ...windows.flatMap(({ window: { from, until } }) =>
    [from, until].flatMap((edge) => (edge === null ? [] : [Date.parse(edge)])),
  ),
  ...freed.map(({ at }) => Date.parse(at)),
]

type Offer = Omit<OfferPeriod, 'from' | 'until'>

function offerAt(skus: readonly OfferedSku[], t: number): Offer {
  const at = new Date(t)
  const prices = skus.map(({ price, windows }) => unitPriceAt(price, windows, at))
  return {
    priceMin: prices.length > 0 ? Math.min(...prices) : null,
    priceMax: prices.length > 0 ? Math.max(...prices) : null,
    inStock: skus.some(({ takesBackOrders, available, freed }) => {
      const back = freed.reduce((sum, promise) => sum + (Date.parse(promise.at) <= t ? promise.pieces : 0), 0)
      return takesBackOrders || available + back > 0
    }),
  }
}

const isSame = (a: Offer, b: Offer): boolean =>
  a.priceMin === b.priceMin && a.priceMax === b.priceMax && a.inStock === b.inStock
