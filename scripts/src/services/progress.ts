/** Tells a person at the terminal, or in a log, what happens and how long it took. */
export interface Progress {
  /** A step begins. */
  begin(what: string): void
  /** The step ended. */
  done(what: string, ms: number): void
  /** Something worth knowing that is not a step. */
  note(sentence: string): void
}

/** `1.4 s`, `2 min 05 s` */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}

/**
 * Plain lines, the same on a terminal and in a file: the step when it begins, completed by its duration when
 * it ends before anything else was said, else repeated.
 */
export function lineProgress(write: (text: string) => void = (text) => process.stdout.write(text)): Progress {
  let open: string | null = null
  const closeLine = (): void => {
    if (open !== null) write('\n')
    open = null
  }
  return {
    begin(what) {
      closeLine()
      write(`  ${what} … `)
      open = what
    },
    done(what, ms) {
      if (open === what) write(`${formatDuration(ms)}\n`)
      else {
        closeLine()
        write(`  ${what}: done in ${formatDuration(ms)}\n`)
      }
      open = null
    },
    note(sentence) {
      closeLine()
      write(`  ${sentence}\n`)
    },
  }
}

/** Does a step and reports it. */
export async function step<T>(progress: Progress, what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now()
  progress.begin(what)
  const result = await work()
  progress.done(what, performance.now() - since)
  return result
}
