import { offsetInZone } from './zone-clock.ts'

/** Instants are kept in UTC and shown in the mall's zone. */

/** `2026-11-11 10:00` in the given IANA zone. */
export function formatInZone(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}

/** The calendar day of an instant in the given zone, `2026-11-11`. */
export const dayInZone = (instant: Date, timeZone: string): string => formatInZone(instant, timeZone).slice(0, 10)

/** What somebody meant by a wall-clock time, and whether the clock has it: it may be skipped or come twice. */
interface WallClockReading {
  instant: Date
  /** `skipped`: clocks are put forward over it, so it is read as if they had not been; `repeated`: the first is meant */
  note: 'skipped' | 'repeated' | null
}

const WALL_CLOCK = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?$/
const DAY = 86_400_000

/** The instant of a wall-clock time such as `2026-11-11T10:00` in an IANA zone; null for what is no time of any day. */
export function readWallClock(wallClock: string, timeZone: string): WallClockReading | null {
  const match = WALL_CLOCK.exec(wallClock.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const local = Date.UTC(year, month - 1, day, hour, minute, second)
  const given = new Date(local)
  // The 30th of February and the 25th hour would be other days.
  if (given.getUTCMonth() !== month - 1 || given.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59)
    return null
  const before = offsetInZone(new Date(local - DAY), timeZone)
  const fitting = [...new Set([before, offsetInZone(new Date(local + DAY), timeZone)])]
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetInZone(new Date(instant), timeZone) === local)
    .toSorted((a, b) => a - b)
  const [first] = fitting
  if (first === undefined) return { instant: new Date(local - before), note: 'skipped' }
  return { instant: new Date(first), note: fitting.length > 1 ? 'repeated' : null }
}
