import { setTimeout as pause } from 'node:timers/promises'

export interface Patience {
  /** ms until giving up */
  timeoutMs: number
  /** ms between two looks; 50 when left out */
  everyMs?: number
}

/**
 * Looks again and again until `look` answers something truthy, and returns that.
 * Throws what the last look threw, or says that `what` did not happen in time.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  patience: Patience,
): Promise<T> {
  const deadline = performance.now() + patience.timeoutMs
  let lastError: unknown
  for (;;) {
    try {
      const found = await look()
      if (found) return found
      lastError = undefined
    } catch (error) {
      if (error instanceof GiveUp) throw error
      lastError = error
    }
    if (performance.now() >= deadline) {
      throw new Error(`${what} did not happen within ${Math.round(patience.timeoutMs / 1000)} s`, { cause: lastError })
    }
    await pause(patience.everyMs ?? 50)
  }
}

/** Thrown by a look that knows that waiting longer is useless. */
export class GiveUp extends Error {
  override name = 'GiveUp'
}
