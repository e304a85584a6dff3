import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/**
 * What tells a process from another one that later got the same number: its start time.
 * null when no such process runs (a zombie counts as not running).
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The command name stands in brackets and may hold spaces; the fields after it are fixed.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields[0] === 'Z' || fields[0] === 'X' ? null : `started:${fields[19]}`
    } catch {
      return null
    }
  }
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return started === '' ? null : `started:${started}`
  } catch {
    return null
  }
}

/** A process remembered so that it can be recognised later, by another process too. */
export interface ProcessRecord {
  pid: number
  identity: string
}

export function recordOf(pid: number): ProcessRecord | null {
  const identity = processIdentity(pid)
  return identity === null ? null : { pid, identity }
}

/** Whether the remembered process still runs: same number and same start. */
export function isStillRunning(record: ProcessRecord): boolean {
  return processIdentity(record.pid) === record.identity
}

/** Whether the process works in `folder`: PostgreSQL's server makes its data folder its working directory. */
export function worksInFolder(pid: number, folder: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  }
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder)
  } catch {
    return false
  }
}
