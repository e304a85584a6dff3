import { readdirSync } from 'node:fs'
import { availableParallelism, constants, setPriority } from 'node:os'

/** Threads of Node's pool that files, names and mail need while the others render. */
const SPARE_THREADS = 2
/** What Node's pool has unless told otherwise. */
const USUAL_THREADS = 4

/**
 * How many pictures to render at once: one a core, and fewer where Node's pool of threads is too small for that, since
 * an encoder keeps a thread for seconds and the rest of the worker would stand still.
 */
export function picturesAtOnce(wanted: number | undefined): number {
  const threads = Number(process.env.UV_THREADPOOL_SIZE ?? USUAL_THREADS) || USUAL_THREADS
  return Math.max(1, Math.min(wanted ?? availableParallelism(), threads - SPARE_THREADS))
}

/** On a shared machine shoppers' pages come before work that nobody is waiting for. */
export function giveWayToPages(): void {
  try {
    // Linux counts the priority of each thread by itself, and the pool's threads are there already.
    const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]
    for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A courtesy only: a system that does not allow it renders at the same priority.
  }
}
