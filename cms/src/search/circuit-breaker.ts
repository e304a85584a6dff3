/**
 * Stops asking a service that keeps failing: after `failures` failures in a row nobody asks for `restMs`,
 * then one caller tries, and everybody follows when that works. Time is milliseconds of any steady clock.
 */
export class CircuitBreaker {
  readonly #failures: number
  readonly #restMs: number
  #failed = 0
  #closedUntil = 0

  constructor({ failures, restMs }: { failures: number; restMs: number }) {
    this.#failures = failures
    this.#restMs = restMs
  }

  /** Whether to ask now. Whoever gets `true` tells how it went. */
  mayAsk(now: number): boolean {
    if (this.#failed < this.#failures) return true
    if (now < this.#closedUntil) return false
    // This caller tries; the others wait for what it tells.
    this.#closedUntil = now + this.#restMs
    return true
  }

  succeeded(): void {
    this.#failed = 0
  }

  failed(now: number): void {
    this.#failed += 1
    this.#closedUntil = now + this.#restMs
  }
}
