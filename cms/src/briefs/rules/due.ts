import { instantInZone } from '../../time/time.ts'

/** How long before its due time a brief is pressing. ms */
export const DUE_SOON_WITHIN = 24 * 3_600_000

/** How the due time of unfinished work stands. */
export type DueState = 'none' | 'ahead' | 'soon' | 'overdue'

export function dueStateAt(due: Date | null, now: Date): DueState {
  if (!due) return 'none'
  if (due <= now) return 'overdue'
  return due.getTime() - now.getTime() <= DUE_SOON_WITHIN ? 'soon' : 'ahead'
}

/** `2026-11-11T10:00` on the clocks of the zone, or an instant in ISO 8601; null when it is neither. */
export function readInstant(text: string, timeZone: string): Date | null {
  const local = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::00)?$/.exec(text.trim())
  if (local) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.slice(1).map(Number)
    const shown = Date.UTC(year, month - 1, day, hour, minute)
    // A day that does not exist, such as 31 November, would come out as another one.
    return new Date(shown).getUTCDate() === day && hour < 24 && minute < 60 ? instantInZone(shown, timeZone) : null
  }
  if (!/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(text)) return null
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? null : instant
}
