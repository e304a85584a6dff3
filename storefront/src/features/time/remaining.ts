/** Time left, in whole units. */
export interface Remaining {
  days: number
  hours: number
  minutes: number
  seconds: number
}

/** @param ms milliseconds left. @returns null when nothing is left */
export function remaining(ms: number): Remaining | null {
  if (!(ms > 0)) return null
  const seconds = Math.ceil(ms / 1000)
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3_600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  }
}
