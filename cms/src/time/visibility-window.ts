/**
 * The one rule of when a thing is visible (DESIGN.md section 2): `from <= t < until`, half-open, either
 * end may be missing. Instants are UTC. The same rule as a query stands in `visibility-where.ts`, as a
 * search filter in `visibility-filter.ts`; `visibility.int.test.ts` holds the three against each other.
 */

/** Either end may be open. ISO 8601 or Date. */
export interface VisibilityWindow {
  from?: string | Date | null | undefined
  until?: string | Date | null | undefined
}

export type WindowState = 'coming' | 'live' | 'ended'

/** Milliseconds since 1970 in UTC. */
export const instantOf = (value: string | Date): number => (value instanceof Date ? value.getTime() : Date.parse(value))

/** Where `at` stands to the window. A window that ends before it begins is never live. */
export function windowStateAt(window: VisibilityWindow, at: Date): WindowState {
  const t = at.getTime()
  if (window.until != null && t >= instantOf(window.until)) return 'ended'
  if (window.from != null && t < instantOf(window.from)) return 'coming'
  return 'live'
}

export const isLiveAt = (window: VisibilityWindow, at: Date): boolean => windowStateAt(window, at) === 'live'

/** The next instant after `at` at which the window opens or closes, or null when it never changes again. */
export function nextBoundary(window: VisibilityWindow, at: Date): Date | null {
  const t = at.getTime()
  const edges = [window.from, window.until]
    .flatMap((edge) => (edge == null ? [] : [instantOf(edge)]))
    .filter((edge) => edge > t)
  return edges.length === 0 ? null : new Date(Math.min(...edges))
}

/** The earliest of several boundaries; null stands for never. */
export function earliest(boundaries: Iterable<Date | string | null | undefined>): Date | null {
  let first: number | null = null
  for (const boundary of boundaries) {
    if (boundary == null) continue
    const t = instantOf(boundary)
    if (first === null || t < first) first = t
  }
  return first === null ? null : new Date(first)
}
