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

/** 10:00 in Shanghai, in ms after midnight UTC: when a mall opens and ends its campaigns. */
const OPENING_MS = 2 * 3_600_000

/**
 * The last 10:00 in Shanghai at or before `days` after `now`, as ISO 8601 in UTC, because campaigns begin and
 * end on the hour; null stays null. What is more than a day ahead stays ahead.
 */
export function daysFrom(now: Date, days: number | null): string | null {
  if (days === null) return null
  const instant = now.getTime() + days * DAY_MS
  return new Date(Math.floor((instant - OPENING_MS) / DAY_MS) * DAY_MS + OPENING_MS).toISOString()
}
