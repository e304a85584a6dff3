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
