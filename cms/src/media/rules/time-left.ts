/** One finished pass over one picture; instants in ms. */
export interface RenderRun {
  pass: 'quick' | 'fine'
  began: number
  ended: number
}

export interface WorkLeft {
  /** pictures that still need both passes */
  both: number
  /** pictures on the page already, whose fine files are missing */
  fine: number
}

/** Fewer passes than this are no measurement. */
const ENOUGH = 3

/**
 * Seconds until everything is rendered, from how long the latest passes took and how many ran side by side; null
 * when there are too few of a kind to say. Time in which nothing ran counts for nothing, so a pause or a quiet night
 * makes no estimate worse.
 */
export function secondsLeft(runs: readonly RenderRun[], left: WorkLeft): number | null {
  if (left.both + left.fine === 0) return 0
  const [quick, fine] = [meanOf(runs, 'quick'), meanOf(runs, 'fine')]
  if (fine === null || (left.both > 0 && quick === null)) return null
  const work = left.both * (quick ?? 0) + (left.both + left.fine) * fine
  return Math.ceil(work / sideBySide(runs) / 1000)
}

function meanOf(runs: readonly RenderRun[], pass: RenderRun['pass']): number | null {
  const times = runs.filter((run) => run.pass === pass).map((run) => run.ended - run.began)
  return times.length < ENOUGH ? null : times.reduce((sum, time) => sum + time, 0) / times.length
}

/** How many passes ran at one time on average, while any ran. */
function sideBySide(runs: readonly RenderRun[]): number {
  let busy = 0
  let until = Number.NEGATIVE_INFINITY
  for (const { began, ended } of runs.toSorted((a, b) => a.began - b.began)) {
    busy += Math.max(0, ended - Math.max(began, until))
    until = Math.max(until, ended)
  }
  const work = runs.reduce((sum, run) => sum + run.ended - run.began, 0)
  return busy > 0 ? Math.max(1, work / busy) : 1
}
