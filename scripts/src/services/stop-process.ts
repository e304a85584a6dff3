import { setTimeout as pause } from 'node:timers/promises'
import { isStillRunning, type ProcessRecord } from './process-identity.ts'

/** How a process wants to be stopped. */
export interface StopManner {
  /** the signal that asks it to finish */
  signal: 'SIGTERM' | 'SIGINT'
  /** ms it gets to finish before it is killed */
  withinMs: number
  /** signals also reach what it started itself */
  wholeGroup: boolean
}

/** Sends a signal if, and only if, the remembered process is still the one that runs under its number. */
export function signalProcess(record: ProcessRecord, signal: NodeJS.Signals, wholeGroup: boolean): void {
  if (!isStillRunning(record)) return
  try {
    process.kill(wholeGroup && process.platform !== 'win32' ? -record.pid : record.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Asks a process to finish, kills it when it does not, and returns once it is gone. */
export async function stopProcess(record: ProcessRecord, manner: StopManner): Promise<void> {
  signalProcess(record, manner.signal, manner.wholeGroup)
  const deadline = performance.now() + manner.withinMs
  while (isStillRunning(record)) {
    if (performance.now() >= deadline) signalProcess(record, 'SIGKILL', manner.wholeGroup)
    await pause(20)
  }
}
