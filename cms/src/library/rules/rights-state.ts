import { instantInZone } from '../../time/time.ts'

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
  return instantInZone(midnight, timeZone)
}

/**
 * Whether an asset may newly be shown: not when its right has ended by the time shoppers would first see it.
 * What is live already is not torn down by an edit: it is flagged with its uses, and a person decides.
 */
export function mayBeShownFrom(until: string | Date | null | undefined, from: Date): boolean {
  return until == null || new Date(until).getTime() > from.getTime()
}
