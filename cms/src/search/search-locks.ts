import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { TolerantClient } from '../database/tolerant-client.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { SearchEngine } from './search-engine.ts'

/**
 * `follower`: one process follows the outbox at a time. `indexes`: whoever writes the live indexes or swaps
 * them. `rebuild`: one rebuild at a time.
 */
export type SearchLock = 'follower' | 'indexes' | 'rebuild'

/** ms between tries; also how soon a waiting follower takes over from one that died. */
const RETRY_MS: Record<SearchLock, number> = { follower: 1000, indexes: 50, rebuild: 250 }

/**
 * A connection of its own: the locks it holds live and die with it, so what has to happen under a lock is
 * written through it too.
 */
export async function openLockConnection(): Promise<Client> {
  const client = new TolerantClient({
    connectionString: currentSettings().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    keepAlive: true,
    application_name: 'search',
  })
  await client.connect()
  return client
}

const keyOf = (engine: SearchEngine, lock: SearchLock): string => `fangshi:search:${engine.prefix}:${lock}`

/**
 * Waits for a lock without holding up the connection's other work.
 * @throws AbortError when the signal ends the waiting
 */
export async function takeLock(
  client: Client,
  engine: SearchEngine,
  lock: SearchLock,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    signal?.throwIfAborted()
    const { rows } = await client.query<{ taken: boolean }>(
      `select pg_try_advisory_lock(hashtextextended($1, 0)) as taken`,
      [keyOf(engine, lock)],
    )
    if (rows[0]?.taken) return
    await sleep(RETRY_MS[lock], undefined, signal ? { signal } : undefined)
  }
}

export async function withLock<T>(
  client: Client,
  engine: SearchEngine,
  lock: SearchLock,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  await takeLock(client, engine, lock, signal)
  try {
    return await work()
  } finally {
    // A connection that is gone has let go already.
    await client
      .query(`select pg_advisory_unlock(hashtextextended($1, 0))`, [keyOf(engine, lock)])
      .catch(() => undefined)
  }
}
