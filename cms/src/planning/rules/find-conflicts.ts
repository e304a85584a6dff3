import type { Ends } from './calendar-plan.ts'

/** A banner as it competes for a place. */
export interface PlannedBanner extends Ends {
  key: string
  title: string
  place: string
  /** the category or campaign whose pages alone it stands on */
  scope: string | null
  priority: number
  weight: number
  /** kinds of readers it is shown to, `new/zh`: only banners that meet one reader compete */
  readers: readonly string[]
}

/** Banners of one priority that are more than their place shows, for a stretch of time. */
export interface Crowd extends Ends {
  place: string
  priority: number
  shows: number
  /** heaviest first: those at the end do not show */
  banners: PlannedBanner[]
}

const startOf = ({ from }: Ends): number => (from === null ? Number.NEGATIVE_INFINITY : Date.parse(from))
const endOf = ({ until }: Ends): number => (until === null ? Number.POSITIVE_INFINITY : Date.parse(until))
const isoOf = (at: number): string | null => (Number.isFinite(at) ? new Date(at).toISOString() : null)

/** The instants between which nothing changes among these windows. */
function stretchesOf(windows: readonly Ends[]): { from: number; until: number }[] {
  const edges = [...new Set(windows.flatMap((window) => [startOf(window), endOf(window)]))].sort((a, b) => a - b)
  return edges.flatMap((from, index) => {
    const until = edges[index + 1]
    return until === undefined ? [] : [{ from, until }]
  })
}

/**
 * Where banners of the same, highest priority are more than a place shows to one reader: the lightest is planned and
 * never seen. One crowd for each set of banners, over the whole time it lasts.
 */
export function findCrowds(banners: readonly PlannedBanner[], showsOf: (place: string) => number): Crowd[] {
  const crowds = new Map<string, Crowd>()
  for (const field of Map.groupBy(banners, ({ place, scope }) => `${place} ${scope ?? ''}`).values()) {
    const place = field[0]?.place ?? ''
    const shows = showsOf(place)
    for (const { from, until } of stretchesOf(field)) {
      const on = field.filter((banner) => startOf(banner) <= from && endOf(banner) >= until)
      for (const reader of new Set(on.flatMap(({ readers }) => readers))) {
        const seen = on.filter(({ readers }) => readers.includes(reader))
        const priority = Math.max(...seen.map((banner) => banner.priority))
        const top = seen.filter((banner) => banner.priority === priority)
        if (top.length <= shows) continue
        const ranked = top.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
        const id = ranked.map(({ key }) => key).join()
        const known = crowds.get(id)
        const end = isoOf(until)
        if (!known) crowds.set(id, { place, priority, shows, banners: ranked, from: isoOf(from), until: end })
        else if (end === null || (known.until !== null && known.until < end)) known.until = end
      }
    }
  }
  return [...crowds.values()]
}

/** A window price of a SKU. */
export interface PlannedPrice extends Ends {
  key: string
  sku: string
  skuCode: string
  /** fen */
  price: number
}

/** Two prices of one SKU that hold at the same time: the lower one counts. */
export interface PriceOverlap extends Ends {
  lower: PlannedPrice
  higher: PlannedPrice
}

/** Every pair of window prices of one SKU that share an instant. */
export function findPriceOverlaps(prices: readonly PlannedPrice[]): PriceOverlap[] {
  return [...Map.groupBy(prices, ({ sku }) => sku).values()].flatMap((ofSku) =>
    ofSku.flatMap((one, index) =>
      ofSku.slice(index + 1).flatMap((other) => {
        const from = Math.max(startOf(one), startOf(other))
        const until = Math.min(endOf(one), endOf(other))
        if (from >= until) return []
        const [lower, higher] = one.price <= other.price ? [one, other] : [other, one]
        return [{ lower, higher, from: isoOf(from), until: isoOf(until) }]
      }),
    ),
  )
}
