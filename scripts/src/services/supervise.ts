import { setTimeout as pause } from 'node:timers/promises'
import type { RunningChild } from './child-process.ts'

export interface SuperviseOptions {
  /** what programs call it */
  key: string
  /** what people call it */
  name: string
  /** Starts the part and returns when it does its work. Called again after a crash. */
  start: () => Promise<RunningChild>
  /** Told in a sentence when the part died and when it is back. */
  onNote: (note: string) => void
  /** ms before the first restart; doubles with each failure in a row, up to 64 times as long */
  firstDelayMs?: number
}

/** A part that is started again when it dies. */
export interface SupervisedPart {
  key: string
  name: string
  /** undefined while it is down */
  pid(): number | undefined
  /** Stops it properly and keeps it down. */
  stop(): Promise<void>
  /** Kills it as a crash would and keeps it down. */
  kill(): Promise<void>
  /** Starts it again after stop or kill, or replaces the running one. */
  restart(): Promise<void>
}

/** ms a part must have run for the next death to count as the first one again */
const STEADY_MS = 60_000

/** Starts a part and answers for it from then on. Throws when the first start fails. */
export async function supervise(options: SuperviseOptions): Promise<SupervisedPart> {
  let child: RunningChild | undefined
  let isWanted = true
  let reviving: Promise<void> | undefined
  const abort = { current: new AbortController() }

  const watch = (running: RunningChild): void => {
    child = running
    const since = performance.now()
    void running.exited.then((exit) => {
      if (child !== running || !isWanted) return
      child = undefined
      const how = exit.signal ?? `code ${exit.code}`
      options.onNote(
        `${options.name} ended by itself (${how}); starting it again. Its last lines:\n${indent(running.logTail(8))}`,
      )
      reviving = revive(performance.now() - since > STEADY_MS ? 0 : 1)
    })
  }

  const revive = async (failedBefore: number): Promise<void> => {
    for (let failures = failedBefore; isWanted; failures++) {
      const delay = (options.firstDelayMs ?? 500) * 2 ** Math.min(failures, 6)
      try {
        await pause(delay, undefined, { signal: abort.current.signal })
        const running = await options.start()
        if (!isWanted) return await running.stop()
        watch(running)
        options.onNote(`${options.name} is back`)
        return
      } catch (error) {
        if (!isWanted) return
        options.onNote(`${options.name} did not start: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }

  const down = async (end: (running: RunningChild) => Promise<void>): Promise<void> => {
    isWanted = false
    abort.current.abort()
    await reviving
    const running = child
    child = undefined
    if (running) await end(running)
  }

  watch(await options.start())
  return {
    key: options.key,
    name: options.name,
    pid: () => child?.pid,
    stop: () => down((running) => running.stop()),
    kill: () => down((running) => running.kill()),
    async restart() {
      await down((running) => running.stop())
      isWanted = true
      abort.current = new AbortController()
      watch(await options.start())
    },
  }
}

const indent = (text: string): string => text.replace(/^/gm, '    ')
