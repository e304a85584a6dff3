import { instantInZone, offsetInZone } from '../../time/time.ts'

/** When the team works. Times are minutes after midnight on the clocks of the zone. */
export interface WorkingHours {
  timeZone: string
  /** 0 is Sunday */
  days: readonly number[]
  opens: number
  closes: number
  /** `2026-10-01`: holidays in spite of the weekday */
  holidays: readonly string[]
  /** `2026-10-10`: worked in spite of the weekday (调休) */
  extraDays: readonly string[]
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Days looked back at most; more than any plan, so that hours without a working day end too. */
const FURTHEST = 3 * 366

const isWorked = (midnight: number, hours: WorkingHours): boolean => {
  const day = new Date(midnight)
  const name = day.toISOString().slice(0, 10)
  if (hours.extraDays.includes(name)) return true
  return hours.days.includes(day.getUTCDay()) && !hours.holidays.includes(name)
}

/** The midnight that begins the local day of an instant, as ms of `Date.UTC`. */
const localMidnight = (at: Date, timeZone: string): number =>
  Math.floor((at.getTime() + offsetInZone(at, timeZone)) / DAY) * DAY

/** The working time of a local day as instants, or null on a day off. */
function shiftOf(midnight: number, hours: WorkingHours): { from: number; until: number } | null {
  if (!isWorked(midnight, hours)) return null
  const at = (minutes: number): number => instantInZone(midnight + minutes * MINUTE, hours.timeZone).getTime()
  return { from: at(hours.opens), until: at(hours.closes) }
}

/**
 * The instant that has `minutes` of working time between itself and `end`: always inside working time, the very end of
 * a shift included. Without any working day the plain clock is used.
 */
export function workingTimeBefore(end: Date, minutes: number, hours: WorkingHours): Date {
  let left = minutes * MINUTE
  let midnight = localMidnight(end, hours.timeZone)
  for (let day = 0; day < FURTHEST; day += 1, midnight -= DAY) {
    const shift = shiftOf(midnight, hours)
    if (!shift) continue
    const until = Math.min(shift.until, end.getTime())
    const worked = until - shift.from
    if (worked < 0 || (worked === 0 && left > 0)) continue
    if (worked >= left) return new Date(until - left)
    left -= worked
  }
  return new Date(end.getTime() - minutes * MINUTE)
}

/** Working time between two instants. minutes; 0 when they are the wrong way round */
export function workingMinutesBetween(from: Date, until: Date, hours: WorkingHours): number {
  let total = 0
  const last = localMidnight(until, hours.timeZone)
  for (let midnight = localMidnight(from, hours.timeZone); midnight <= last; midnight += DAY) {
    const shift = shiftOf(midnight, hours)
    if (!shift) continue
    total += Math.max(0, Math.min(shift.until, until.getTime()) - Math.max(shift.from, from.getTime()))
  }
  return total / MINUTE
}
