/** How the right to use an asset stands: nothing agreed an end, in order, ending within two weeks, ended. */
export type RightsState = 'open' | 'held' | 'ending' | 'ended'

/** How long before its end an asset is flagged. ms */
export const ENDING_WITHIN = 14 * 86_400_000

/** @param until the first instant at which the asset may no longer be used; null: without end */
export function rightsStateAt(until: string | Date | null | undefined, at: Date): RightsState {
  if (until == null) return 'open'
  const end = new Date(until).getTime()
  if (end <= at.getTime()) return 'ended'
  return end <= at.getTime() + ENDING_WITHIN ? 'ending' : 'held'
}

/**
 * The first instant after a calendar day in the given zone: a licence "until 31 December" holds all that day where the
 * mall is.
 * @param day any instant of that calendar day in UTC, as date fields without time keep it
 */
export function endOfDayInZone(day: string, timeZone: string): Date | null {
  const chosen = new Date(day)
  if (Number.isNaN(chosen.getTime())) return null
  const midnight = Date.UTC(chosen.getUTCFullYear(), chosen.getUTCMonth(), chosen.getUTCDate() + 1)
  // Twice: the offset at the guess may differ from the offset at midnight itself when clocks change between.
  const first = midnight - offsetAt(new Date(midnight), timeZone)
  return new Date(midnight - offsetAt(new Date(first), timeZone))
}

/** How far the zone's clocks are ahead of UTC at an instant. ms */
function offsetAt(at: Date, timeZone: string): number {
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
 * Whether an asset may newly be shown: not when its right has ended by the time shoppers would first see it.
 * What is live already is not torn down by an edit: it is flagged with its uses, and a person decides.
 */
export function mayBeShownFrom(until: string | Date | null | undefined, from: Date): boolean {
  return until == null || new Date(until).getTime() > from.getTime()
}
