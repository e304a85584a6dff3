/** A page read this often since it was rendered is worth rendering before anybody asks. */
export const HOT_FROM = 3
/** Pages rendered after one change at most */
export const HOTTEST = 20
/** ms without another change before it starts: during an import of thousands of products it waits */
const QUIET = 300

/**
 * Renders the pages that are read most again after a change, one at a time, so that their readers do not have to wait.
 * A reader who comes first is not held up: it is the same render for both.
 */
export class HotPages {
  readonly #read: (key: string) => Promise<void>
  readonly #quiet: number
  readonly #waiting = new Map<string, number>()
  #timer: NodeJS.Timeout | null = null
  #isRunning = false

  /** @param read has the page of a key rendered and kept; does not reject */
  constructor(read: (key: string) => Promise<void>, quiet = QUIET) {
    this.#read = read
    this.#quiet = quiet
  }

  add(pages: readonly { key: string; hits: number }[]): void {
    for (const { key, hits } of pages) if (hits >= HOT_FROM) this.#waiting.set(key, hits)
    this.#startWhenQuiet()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #startWhenQuiet(): void {
    if (this.#waiting.size === 0 || this.#isRunning) return
    this.stop()
    this.#timer = setTimeout(() => void this.#run(), this.#quiet).unref()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    const hottest = [...this.#waiting].sort(([, a], [, b]) => b - a).slice(0, HOTTEST)
    this.#waiting.clear()
    for (const [key] of hottest) await this.#read(key)
    this.#isRunning = false
    this.#startWhenQuiet()
  }
}
