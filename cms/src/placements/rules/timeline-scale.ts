const HOUR = 3_600_000

/** Midnights of a zone between two instants (ms since 1970) with their day, `11-23`. Clocks that change move them. */
export function midnights(from: number, until: number, timeZone: string): { at: number; day: string }[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const dayOf = (at: number): string => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    return `${part.month}-${part.day}`
  }
  const ticks: { at: number; day: string }[] = []
  // Every zone is whole quarters of an hour from UTC.
  for (let at = Math.ceil(from / (HOUR / 4)) * (HOUR / 4); at < until; at += HOUR / 4) {
    const day = dayOf(at)
    if (day !== dayOf(at - 1)) ticks.push({ at, day })
  }
  return ticks
}

/** Where an instant lies in a span, 0..1, held to its ends. */
export const shareOf = (at: number, from: number, until: number): number =>
  Math.min(1, Math.max(0, (at - from) / (until - from)))
