/** What people decided about a search: products that stand first, in their order, and products it does not show. */
export interface Pins {
  pinned: readonly string[]
  hidden: readonly string[]
}

export const NO_PINS: Pins = { pinned: [], hidden: [] }

/** More would be no search any more. */
export const MOST_PINNED = 20

/** Several pins of one search together: the first says first, and what any of them hides is hidden. */
export function mergePins(pins: readonly Pins[]): Pins {
  const hidden = [...new Set(pins.flatMap((pin) => pin.hidden))]
  const pinned = [...new Set(pins.flatMap((pin) => pin.pinned))].filter((id) => !hidden.includes(id))
  return { pinned: pinned.slice(0, MOST_PINNED), hidden }
}

/** Pins stand first where the shop chooses the order, not where the shopper did. */
export const pinsForSort = (pins: Pins, sort: string): Pins => (sort === 'relevance' ? pins : { ...pins, pinned: [] })

/** Which of all results have to be fetched for a page, whatever number of pins turn out to be there. */
export function stretchOf(page: number, limit: number, mostPinned: number): { offset: number; count: number } {
  const offset = Math.max(0, (page - 1) * limit - mostPinned)
  return { offset, count: page * limit - offset }
}

/**
 * A page of results with the pins in front of all of them.
 * @param pinned those that are there, in their order
 * @param rest results without them, as many as `stretchOf` says
 */
export function pageWithPins<T>(
  pinned: readonly T[],
  rest: { offset: number; items: readonly T[] },
  { page, limit }: { page: number; limit: number },
): T[] {
  const from = (page - 1) * limit
  const front = pinned.slice(from, from + limit)
  const first = Math.max(0, from - pinned.length) - rest.offset
  return [...front, ...rest.items.slice(first, first + limit - front.length)]
}
