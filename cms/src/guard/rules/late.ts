/** How long after its instant something may still be on its way to shoppers. ms */
export const GRACE = 60_000

/** Two looks this far apart must agree before anybody is alarmed: what is being changed right now is no fault. ms */
const SECOND_LOOK = 10_000

/** One thing of which the guard has an opinion. */
export interface Watched {
  /** from when it has to be right */
  due: Date
  /** the first of the looks in a row that found something wrong; null: the last one found nothing */
  faultySince: Date | null
}

/** Whether what was found wrong again now is worth an alarm. */
export const isMissed = ({ due, faultySince }: Watched, now: Date): boolean =>
  faultySince !== null && now.getTime() - due.getTime() > GRACE && now.getTime() - faultySince.getTime() >= SECOND_LOOK

/**
 * Whether a process that says every few seconds that it lives has fallen silent.
 * @param beat when it was last heard; null: never
 * @param listeningSince from when somebody has listened: silence before that says nothing
 */
export function isSilent(beat: Date | null, listeningSince: Date, now: Date): boolean {
  const heard = Math.max(beat?.getTime() ?? 0, listeningSince.getTime())
  return now.getTime() - heard > GRACE
}

/** Everything missed at one instant is one event, whatever the number of things: its name. */
export const eventOf = (due: Date): string => `alarm:missed:${due.toISOString()}`
