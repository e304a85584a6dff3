/** What one step of the check found. */
export interface StepResult {
  passed: number
  failed: number
  /** What a person needs to see of the failures. */
  report: string
}

/** Counts the results of all steps and prints them as they come. */
export class Tally {
  #passed = 0
  #failed = 0
  readonly #write: (text: string) => void

  constructor(write: (text: string) => void) {
    this.#write = write
  }

  add(name: string, result: StepResult, duration: string): void {
    this.#passed += result.passed
    this.#failed += result.failed
    const verdict = result.failed === 0 ? 'ok' : 'FAILED'
    this.#write(`${verdict.padEnd(7)}${name}: ${result.passed} passed, ${result.failed} failed (${duration})\n`)
    if (result.failed > 0 && result.report !== '') this.#write(`${indent(result.report)}\n\n`)
  }

  get failed(): number {
    return this.#failed
  }

  /** The one line a machine reads. */
  get closingLine(): string {
    return `${this.#passed} passed, ${this.#failed} failed`
  }
}

const indent = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '    ')
