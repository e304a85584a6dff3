import type { ChildProcess } from 'node:child_process'
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

/** bytes after which a log is set aside as `.1` when its process starts again */
const KEPT_BYTES = 20 * 1024 * 1024
/** bytes looked at for the last lines */
const TAIL_BYTES = 64 * 1024

/** Opens a log for appending, readable by its owner only: it may hold addresses and names. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > KEPT_BYTES) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** Writes each line a process prints to the log and hands it on; closes the log when the process is silent for good. */
export function forwardLines(child: ChildProcess, log: number, onLine: (line: string) => void): void {
  let open = 2
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
    lines.on('line', (line) => {
      writeSync(log, `${line}\n`)
      onLine(line)
    })
    lines.once('close', () => {
      open--
      if (open === 0) closeSync(log)
    })
  }
}

/** The last lines of a log, for a message about what went wrong. */
export function lastLines(file: string, count: number): string {
  let log: number
  try {
    log = openSync(file, 'r')
  } catch {
    return ''
  }
  try {
    const size = fstatSync(log).size
    const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES))
    readSync(log, bytes, 0, bytes.length, size - bytes.length)
    return bytes.toString('utf8').trimEnd().split('\n').slice(-count).join('\n')
  } finally {
    closeSync(log)
  }
}
