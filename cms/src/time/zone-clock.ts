/** How far the clocks of an IANA zone are ahead of UTC at an instant. ms */
export function offsetInZone(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(at.getTime() / 1000) * 1000
}

/**
 * The instant at which clocks in the zone show a local time. One that is skipped when clocks go forward is read as if
 * they had not.
 * @param local the shown date and time, as ms of `Date.UTC`
 */
export function instantInZone(local: number, timeZone: string): Date {
  // Twice: the offset at the guess may differ from the offset at the time itself when clocks change between.
  const guess = local - offsetInZone(new Date(local), timeZone)
  return new Date(local - offsetInZone(new Date(guess), timeZone))
}
