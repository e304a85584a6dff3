import type { Ends } from './calendar-plan.ts'
import { moveOnWall } from './wall-clock.ts'

/** What is dragged: the whole bar, or one of its ends. */
export type Grip = 'whole' | 'from' | 'until'

/**
 * The ends of a window after a drag. An open end stays open when the whole is moved; an end that is dragged over the
 * other is refused.
 * @returns null when the drag leads to no window
 */
export function dragEnds(ends: Ends, grip: Grip, by: { days?: number; minutes?: number }, zone: string): Ends | null {
  const move = (at: string | null) => (at === null ? null : moveOnWall(at, by, zone))
  const moved = {
    from: grip === 'until' ? ends.from : move(ends.from),
    until: grip === 'from' ? ends.until : move(ends.until),
  }
  const isWindow = moved.from === null || moved.until === null || Date.parse(moved.from) < Date.parse(moved.until)
  return isWindow ? moved : null
}

export const sameEnds = (a: Ends, b: Ends): boolean => a.from === b.from && a.until === b.until
