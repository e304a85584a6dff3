import { Temporal } from 'temporal-polyfill'

/**
 * Arithmetic with what clocks on the wall of a zone show. A move by days keeps the hour of the day through changes of
 * the clocks; a time that is skipped in spring becomes the one after the gap, one that happens twice in autumn the
 * first of the two.
 */

/** `2026-11-11`, a day of the calendar without a zone. */
export type Day = string

const onTheWall = (instant: string, zone: string): Temporal.PlainDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()

const instantOf = (time: Temporal.PlainDateTime, zone: string): string =>
  new Date(time.toZonedDateTime(zone).epochMilliseconds).toISOString()

/** The instant so many days and minutes of the wall clock away. ISO 8601 in UTC. */
export function moveOnWall(instant: string, by: { days?: number; minutes?: number }, zone: string): string {
  const { days = 0, minutes = 0 } = by
  if (days === 0 && minutes === 0) return new Date(instant).toISOString()
  return instantOf(onTheWall(instant, zone).add({ days, minutes }), zone)
}

/** `2026-11-11T10:00`, as a form shows an instant. */
export const wallTime = (instant: string, zone: string): string =>
  onTheWall(instant, zone).toString({ smallestUnit: 'minute' })

/** The day of the calendar an instant falls on. */
export const dayOnWall = (instant: string, zone: string): Day => onTheWall(instant, zone).toPlainDate().toString()

/** What a form says, as an instant; null when it is no time. */
export function instantOnWall(text: string, zone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return null
  try {
    return instantOf(Temporal.PlainDateTime.from(text, { overflow: 'reject' }), zone)
  } catch {
    return null
  }
}

/** The first instant of a day. Where clocks change at midnight it is not 00:00. */
export const startOfDay = (day: Day, zone: string): string =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds).toISOString()

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** Days from `from` to `to`, negative when it is before. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** Where an instant lies, in days of the wall clock since the midnight of `first`: 1.5 is noon of the next day. */
export function daysSince(first: Day, instant: string, zone: string): number {
  const time = onTheWall(instant, zone)
  const ofDay = time.toPlainTime()
  const minutes = ofDay.hour * 60 + ofDay.minute + ofDay.second / 60
  return daysBetween(first, time.toPlainDate().toString()) + minutes / 1440
}
