import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Client } from 'pg'
import { failureInWords } from '../database/failed-statement.ts'
import { TolerantClient } from '../database/tolerant-client.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { guardRound, type PartMemory } from './guard-round.ts'
import { beat, watchWorker } from './heart.ts'

/** Between two signs of life. ms */
const BEAT_EVERY = 5_000
/** Between two rounds of the guard. ms */
const ROUND_EVERY = 15_000
/** Between two looks of the CMS at the worker. ms */
const WORKER_EVERY = 10_000

/** For the worker: says that it lives, until the signal. */
export async function showLife(payload: Payload, signal: AbortSignal): Promise<void> {
  await again(payload, signal, BEAT_EVERY, () => beat(payload, 'worker'))
}

/** For the worker: looks at the shop as shoppers see it, until the signal. Of all workers one looks at a time. */
export async function guardShop(payload: Payload, signal: AbortSignal): Promise<void> {
  const memory: PartMemory = new Map()
  await again(payload, signal, ROUND_EVERY, () => alone(() => guardRound(payload, memory, new Date())))
}

const WATCHING = Symbol.for('fangshi.watching-worker')

/** For the CMS: looks whether a worker lives, for as long as the process does. Once a process, however often it is asked. */
export function watchForWorker(payload: Payload): void {
  const process = globalThis as { [WATCHING]?: true }
  if (process[WATCHING]) return
  process[WATCHING] = true
  const since = new Date()
  const look = (): void => {
    // While the database is away there is nobody to tell; health says so by itself.
    watchWorker(payload, since, new Date()).catch(() => undefined)
  }
  setInterval(look, WORKER_EVERY).unref()
}

async function again(payload: Payload, signal: AbortSignal, every: number, work: () => Promise<void>): Promise<void> {
  let failure: string | null = null
  while (!signal.aborted) {
    try {
      await work()
      failure = null
    } catch (error) {
      const message = failureInWords(error)
      if (message !== failure) payload.logger.warn(`the guard waits and tries again: ${message}`)
      failure = message
    }
    await sleep(every, undefined, { signal }).catch(() => undefined)
  }
}

/** Runs while nobody else does, in whatever process; otherwise not at all. */
async function alone(work: () => Promise<void>): Promise<void> {
  const client: Client = new TolerantClient({
    connectionString: currentSettings().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    application_name: 'guard',
  })
  try {
    await client.connect()
    const { rows } = await client.query<{ ours: boolean }>(
      `select pg_try_advisory_lock(hashtext('fangshi:guard')) as ours`,
    )
    if (rows[0]?.ours) await work()
  } finally {
    await client.end().catch(() => undefined)
  }
}
