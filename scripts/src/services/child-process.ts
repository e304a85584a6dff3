import { spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { forwardLines, lastLines, openLog } from './child-log.ts'
import type { Environment } from './environment.ts'
import { type ProcessRecord, recordOf } from './process-identity.ts'
import { type StopManner, signalProcess, stopProcess } from './stop-process.ts'

export interface ChildSpec {
  /** What people call it in messages. */
  name: string
  command: string
  args: string[]
  cwd: string
  env: Environment
  /** Where everything it prints goes, after what earlier runs printed. */
  logFile: string
  /** Also hand over each printed line, for people who watch. */
  onLine?: (line: string) => void
  /** The signal that asks it to finish. */
  stopSignal?: 'SIGTERM' | 'SIGINT'
  /** ms it gets to finish before it is killed */
  stopWithinMs?: number
  /** Signals also reach what it started itself. */
  wholeGroup?: boolean
  uid?: number
  gid?: number
  /** Stops it when given up. */
  signal?: AbortSignal
}

export interface ChildExit {
  code: number | null
  signal: NodeJS.Signals | null
}

/** A process we started and answer for. */
export interface RunningChild extends ProcessRecord {
  name: string
  spec: ChildSpec
  /** Settles when the process is gone; never rejects. */
  exited: Promise<ChildExit>
  isRunning(): boolean
  /** Asks it to finish, kills it when it does not, and returns when it is gone. */
  stop(): Promise<void>
  /** SIGKILL, as a crash would have it. */
  kill(): Promise<void>
  /** The last lines it printed. */
  logTail(lines?: number): string
}

/** Told of every process that starts and ends, so that none outlives us unseen. */
export interface ChildRegister {
  add(child: RunningChild): void
  remove(child: RunningChild): void
}

/**
 * Starts a process in a group of its own: Ctrl-C in the terminal reaches us alone, and we stop our
 * children in the right order. Throws when the command cannot be run.
 */
export async function startChild(spec: ChildSpec, register?: ChildRegister): Promise<RunningChild> {
  const log = openLog(spec.logFile)
  const started = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env as NodeJS.ProcessEnv,
    detached: true,
    stdio: ['ignore', spec.onLine ? 'pipe' : log, spec.onLine ? 'pipe' : log],
    ...(spec.uid === undefined ? {} : { uid: spec.uid }),
    ...(spec.gid === undefined ? {} : { gid: spec.gid }),
  })
  let isGone = false
  const exited = new Promise<ChildExit>((resolve) => {
    started.once('exit', (code, signal) => {
      isGone = true
      resolve({ code, signal })
    })
    started.once('error', () => {
      isGone = true
      resolve({ code: null, signal: null })
    })
  })
  if (spec.onLine) forwardLines(started, log, spec.onLine)
  else closeSync(log)
  await new Promise<void>((resolve, reject) => {
    started.once('spawn', resolve)
    started.once('error', (error) =>
      reject(new Error(`${spec.name} cannot be started: ${error.message}`, { cause: error })),
    )
  })
  const pid = started.pid as number
  const child: RunningChild = {
    name: spec.name,
    spec,
    pid,
    identity: recordOf(pid)?.identity ?? '',
    exited,
    isRunning: () => !isGone,
    async stop() {
      if (!isGone) await stopProcess(child, stopManner(spec))
      await exited
    },
    async kill() {
      if (!isGone) signalProcess(child, 'SIGKILL', spec.wholeGroup ?? false)
      await exited
    },
    logTail: (lines = 30) => lastLines(spec.logFile, lines),
  }
  register?.add(child)
  const giveUp = (): void => void child.stop()
  spec.signal?.addEventListener('abort', giveUp, { once: true })
  if (spec.signal?.aborted) giveUp()
  void exited.then(() => {
    spec.signal?.removeEventListener('abort', giveUp)
    register?.remove(child)
  })
  return child
}

/** How the child wants to be stopped: what it declared, or SIGTERM and ten seconds. */
export function stopManner(spec: ChildSpec): StopManner {
  return {
    signal: spec.stopSignal ?? 'SIGTERM',
    withinMs: spec.stopWithinMs ?? 10_000,
    wholeGroup: spec.wholeGroup ?? false,
  }
}

/** Runs a command to its end and returns how it ended, with everything it printed. */
export async function runToEnd(
  spec: Omit<ChildSpec, 'stopSignal' | 'stopWithinMs'>,
  register?: ChildRegister,
): Promise<ChildExit & { logTail(lines?: number): string }> {
  const child = await startChild({ ...spec, wholeGroup: true }, register)
  const exit = await child.exited
  spec.signal?.throwIfAborted()
  return { ...exit, logTail: child.logTail }
}
