/** A visibility window told in days from the moment of seeding, so that the demo never goes stale in the repository. */
export interface DemoWindow {
  /** days from now, negative: already open; null: open since ever */
  fromDays: number | null
  /** days from now, negative: already over; null: open end */
  untilDays: number | null
}

/** Open on both ends. */
export const ALWAYS: DemoWindow = { fromDays: null, untilDays: null }

const DAY_MS = 86_400_000

/** The instant `days` after `now` as ISO 8601 in UTC, on the full minute so that people can read it; null stays null. */
export function daysFrom(now: Date, days: number | null): string | null {
  if (days === null) return null
  const instant = now.getTime() + days * DAY_MS
  return new Date(Math.floor(instant / 60_000) * 60_000).toISOString()
}
