import { execFile } from 'node:child_process'
import { Agent, get } from 'node:http'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { cpuBetween, processCpu } from './process-cpu.ts'

/** What a load did to a server. */
export interface Load {
  requests: number
  /** requests answered per second */
  rate: number
  /** ms */
  p50: number
  /** ms */
  p99: number
  /** answers other than 2xx, and requests without an answer */
  failures: number
  /** ms of the server's processor time for each request; null where the system does not say */
  cpuPerRequest: number | null
}

const AUTOCANNON = createRequire(import.meta.url).resolve('autocannon/autocannon.js')

/**
 * One address again and again, from a process of its own: `connections` clients that ask anew when answered.
 * The first second warms up and does not count.
 */
export async function loadOne(url: string, seconds: number, pids: readonly (number | undefined)[]): Promise<Load> {
  await cannon(url, 1)
  const before = cpuOf(pids)
  const result = await cannon(url, seconds)
  const requests = result.requests.total
  const cpu = cpuBetween(before, cpuOf(pids))
  return {
    requests,
    rate: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.errors + result.timeouts + result.non2xx,
    cpuPerRequest: cpu === null ? null : cpu / requests,
  }
}

interface CannonResult {
  requests: { average: number; total: number }
  latency: { p50: number; p99: number }
  errors: number
  timeouts: number
  non2xx: number
}

async function cannon(url: string, seconds: number): Promise<CannonResult> {
  const args = [AUTOCANNON, '--json', '-c', '16', '-d', String(seconds), '-H', 'accept-encoding=br', url]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 24 })
  return JSON.parse(stdout) as CannonResult
}

/** Each address once, over `lanes` connections: what nobody asked for before. */
export async function loadEach(
  urls: readonly string[],
  lanes: number,
  pids: readonly (number | undefined)[],
  headers: Record<string, string> = { 'accept-encoding': 'br' },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes })
  const waiting = [...urls]
  const times: number[] = []
  let failures = 0
  const before = cpuOf(pids)
  const since = performance.now()
  const lane = async (): Promise<void> => {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      const asked = performance.now()
      const status = await statusOf(url, agent, headers)
      times.push(performance.now() - asked)
      if (status < 200 || status > 299) failures++
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  const elapsed = performance.now() - since
  const cpu = cpuBetween(before, cpuOf(pids))
  agent.destroy()
  return {
    requests: urls.length,
    rate: (urls.length / elapsed) * 1000,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    failures,
    cpuPerRequest: cpu === null ? null : cpu / urls.length,
  }
}

function statusOf(url: string, agent: Agent, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent, headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', () => resolve(0))
    }).once('error', () => resolve(0))
  })
}

function cpuOf(pids: readonly (number | undefined)[]): number | null {
  const each = pids.map(processCpu)
  return each.some((one) => one === null) ? null : each.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

/** The value below which the share `q` of the values lies; 0 of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}
