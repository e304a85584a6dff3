export interface Stopping {
  /** aborts at the first request to stop */
  signal: AbortSignal
  /** settles at the first request to stop */
  requested: Promise<void>
}

/** ms between two looks at whether the package manager that started us still runs */
const LOOK_MS = 1_000

/**
 * Turns Ctrl-C, SIGTERM, a closed terminal, and the death of the package manager that started us into one
 * request to stop. A second Ctrl-C ends the process at once; the keeper then stops the children.
 */
export function stopOnSignals(): Stopping {
  const controller = new AbortController()
  const requested = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  const ask = (): void => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort(new Error('Asked to stop'))
  }
  let lastSignalAt = Number.NEGATIVE_INFINITY
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      // One Ctrl-C may come twice: from the terminal, and again from the package manager that passes it on.
      if (performance.now() - lastSignalAt < 500) return
      lastSignalAt = performance.now()
      ask()
    })
  }
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid !== parent && !controller.signal.aborted) ask()
    }, LOOK_MS)
    watch.unref()
  }
  return { signal: controller.signal, requested }
}
