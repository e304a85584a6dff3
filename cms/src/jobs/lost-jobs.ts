import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { TolerantClient } from '../database/tolerant-client.ts'

/** How often workers look for jobs of one that is gone. ms */
const LOOK_EVERY = 5_000
const AFTER_FAILURE = 1_000

interface Watch {
  databaseUrl: string
  /** of this process, as the queue writes them beside the jobs it takes */
  poolIds: ReadonlySet<string>
  signal: AbortSignal
}

/**
 * The queue itself gives a job back four hours after its worker crashed. Here every worker holds a lock in
 * PostgreSQL that lives and dies with its process, and the others give back at once what a worker without one
 * has taken. Runs until the signal; while PostgreSQL is away it tries again.
 */
export async function watchForLostJobs({ databaseUrl, poolIds, signal }: Watch): Promise<void> {
  while (!signal.aborted) {
    const client = new TolerantClient({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      keepAlive: true,
      application_name: 'worker alive',
    })
    try {
      await client.connect()
      const shown = new Set<string>()
      while (!signal.aborted) {
        for (const id of poolIds) {
          if (shown.has(id)) continue
          await showAlive(client, id)
          shown.add(id)
        }
        await giveBackLostJobs(client, poolIds)
        await sleep(LOOK_EVERY, undefined, { signal })
      }
    } catch {
      await sleep(AFTER_FAILURE, undefined, { signal }).catch(() => undefined)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

const LOCK = `hashtextextended('fangshi:worker:' || $1, 0)`

/** Says that a worker lives for as long as this connection does. */
export async function showAlive(client: Client, poolId: string): Promise<void> {
  await client.query(`select pg_advisory_lock_shared(${LOCK})`, [poolId])
}

/**
 * Gives back the jobs of workers that are gone; returns how many workers that were. A worker shows itself a moment
 * after it has begun, so what was only just taken is left alone; a task is safe to run twice.
 */
export async function giveBackLostJobs(client: Client, own: ReadonlySet<string>): Promise<number> {
  const { rows } = await client.query<{ locked_by: string }>(
    `select locked_by from graphile_worker._private_jobs
      where locked_by is not null group by locked_by having max(locked_at) < now() - interval '3 seconds'`,
  )
  const gone: string[] = []
  for (const { locked_by: id } of rows) {
    if (own.has(id)) continue
    const { rows: free } = await client.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${LOCK}) as free`, [
      id,
    ])
    if (free[0]?.free) gone.push(id)
  }
  if (gone.length > 0) await client.query('select graphile_worker.force_unlock_workers($1::text[])', [gone])
  return gone.length
}
