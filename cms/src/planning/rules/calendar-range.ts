import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, startOfDay } from './wall-clock.ts'

export const CALENDAR_VIEWS = ['month', 'week', 'list'] as const
/** `list` tells a month in words. */
export type CalendarView = (typeof CALENDAR_VIEWS)[number]

/** The days a calendar shows, and the instants they begin and end at in a zone. */
export interface CalendarRange {
  days: Day[]
  /** ISO 8601 in UTC, half-open */
  from: string
  until: string
}

/** The month or the week (from Monday) a day lies in. */
export function rangeOf(view: CalendarView, day: Day, zone: string): CalendarRange {
  const date = Temporal.PlainDate.from(day)
  const first = view === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1 })
  const count = view === 'week' ? 7 : first.daysInMonth
  return rangeFrom(first.toString(), count, zone)
}

export function rangeFrom(first: Day, count: number, zone: string): CalendarRange {
  const days = Array.from({ length: count }, (_, index) => addDays(first, index))
  return { days, from: startOfDay(first, zone), until: startOfDay(addDays(first, count), zone) }
}

/** A day of the month or week before or after the one `day` lies in: the same day of it, or its last. */
export const stepTo = (view: CalendarView, day: Day, steps: number): Day =>
  Temporal.PlainDate.from(day)
    .add(view === 'week' ? { weeks: steps } : { months: steps })
    .toString()

/** A day that exists, from an address; null for anything else. */
export function dayFrom(text: string | null | undefined): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? '')) return null
  try {
    return Temporal.PlainDate.from(text ?? '', { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek
