import { pathOnly } from './old-address.ts'

/** Where an old address leads: on to a path, which may be an old address itself. */
export interface Step {
  /** path of the shop, perhaps with a query */
  to: string
  isPermanent: boolean
}

/** More old addresses than anybody chains by hand. */
const MOST_STEPS = 10

/**
 * The last address behind an old one, so that a shopper is sent on once. Null where it leads nowhere, in a circle, or
 * on for too long: a browser is never sent round.
 * @param next where an address leads by itself; null: it is no old one
 */
export async function followRedirects(
  from: string,
  next: (path: string) => Promise<Step | null>,
): Promise<Step | null> {
  const seen = new Set([from])
  let last = await next(from)
  for (let steps = 1; last !== null; steps += 1) {
    const path = pathOnly(last.to)
    if (seen.has(path) || steps > MOST_STEPS) return null
    seen.add(path)
    const further = await next(path)
    // What has moved back is found where it was: its old address leads to itself.
    if (further === null || pathOnly(further.to) === path) return last
    last = { to: further.to, isPermanent: last.isPermanent && further.isPermanent }
  }
  return null
}
