/** Failures in a row after which nothing is tried for a while */
export const FAILURES_TO_OPEN = 3
/** ms for which nothing is tried */
export const OPEN_FOR = 1_000

/**
 * Spares shoppers the waiting for something that does not answer: after some failures in a row it is left alone for a
 * moment, then one try finds out whether it is back. Times are ms since the epoch.
 */
export class CircuitBreaker {
  #failures = 0
  #openUntil = 0

  /** Whether a try may be made now. After an open moment one is let through, and the rest wait for what it brings. */
  mayTry(now: number): boolean {
    if (this.#failures < FAILURES_TO_OPEN) return true
    if (now < this.#openUntil) return false
    this.#openUntil = now + OPEN_FOR
    return true
  }

  succeeded(): void {
    this.#failures = 0
  }

  failed(now: number): void {
    this.#failures += 1
    if (this.#failures >= FAILURES_TO_OPEN) this.#openUntil = now + OPEN_FOR
  }
}
