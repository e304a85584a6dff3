import { readFileSync } from 'node:fs'

/** ms in one tick of the kernel's process clock, on every Linux Node runs on */
const MS_PER_TICK = 10

/** ms of processor time a process has used so far, its threads included; null where the system does not say. */
export function processCpu(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
  } catch {
    return null
  }
}

/** ms of processor time used between two readings; null when either is unknown. */
export function cpuBetween(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before
}
