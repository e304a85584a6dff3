/** Days of a report in the mall's zone, both included: `2026-11-01` to `2026-11-23`. */
export interface ReportDays {
  from: string
  to: string
}

export type ReportDaysRefusal = 'not_a_day' | 'wrong_order' | 'too_long'

export const MOST_DAYS = 366

const DAY = 86_400_000

/** A calendar day that exists, as its midnight in UTC; for counting days only. */
function dayNumber(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? null : at / DAY
}

const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

/** The days asked for; without any, the thirty up to today. */
export function reportDays(
  asked: { from: string | null; to: string | null },
  today: string,
): { ok: true; days: ReportDays } | { ok: false; reason: ReportDaysRefusal } {
  const to = dayNumber(asked.to ?? today)
  if (to === null) return { ok: false, reason: 'not_a_day' }
  const from = asked.from === null ? to - 29 : dayNumber(asked.from)
  if (from === null) return { ok: false, reason: 'not_a_day' }
  if (from > to) return { ok: false, reason: 'wrong_order' }
  if (to - from + 1 > MOST_DAYS) return { ok: false, reason: 'too_long' }
  return { ok: true, days: { from: dayText(from), to: dayText(to) } }
}

/** As many days, the ones just before: what a period is compared with. */
export function daysBefore({ from, to }: ReportDays): ReportDays {
  const first = dayNumber(from) ?? 0
  const count = (dayNumber(to) ?? 0) - first + 1
  return { from: dayText(first - count), to: dayText(first - 1) }
}

/** The periods people ask for every day, reckoned from `today`, `2026-11-23`. */
export const REPORT_PERIODS = ['today', 'yesterday', 'week', 'month', 'thisMonth', 'lastMonth'] as const
export type ReportPeriod = (typeof REPORT_PERIODS)[number]

export function periodOf(period: ReportPeriod, today: string): ReportDays {
  const now = dayNumber(today) ?? 0
  const firstOfMonth = `${today.slice(0, 7)}-01`
  const lastOfBefore = dayText((dayNumber(firstOfMonth) ?? 0) - 1)
  switch (period) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: dayText(now - 1), to: dayText(now - 1) }
    case 'week':
      return { from: dayText(now - 6), to: today }
    case 'month':
      return { from: dayText(now - 29), to: today }
    case 'thisMonth':
      return { from: firstOfMonth, to: today }
    case 'lastMonth':
      return { from: `${lastOfBefore.slice(0, 7)}-01`, to: lastOfBefore }
  }
}

/** Every day of the report, the first first. */
export function eachDay({ from, to }: ReportDays): string[] {
  const first = dayNumber(from) ?? 0
  return Array.from({ length: (dayNumber(to) ?? 0) - first + 1 }, (_, index) => dayText(first + index))
}
