import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Client, Pool } from 'pg'
import { failureInWords } from '../database/failed-statement.ts'
import { databaseOf } from '../database/transaction.ts'
import { readChanges } from '../outbox/outbox.ts'
import { applyChanges, liveTargets } from './apply-changes.ts'
import { advancePlace, readPlace, readState, reasonToRebuild } from './index-state.ts'
import { rebuildIfNeeded } from './rebuild.ts'
import { type SearchEngine, searchEngine } from './search-engine.ts'
import { openLockConnection, takeLock, withLock } from './search-locks.ts'

const CHANGES = 1000

/** Without an announcement the outbox is looked at this often: a row may become readable later than it was announced. ms */
const POLL_MS = 1000
/** Rows announced by a transaction older ones still hold up come soon. ms */
const RECHECK_MS = 100
const RECHECKS = 10

/** How often an idle follower makes sure the indexes are still there. ms */
const INSPECT_MS = 15_000

const FIRST_BACKOFF_MS = 250
const LONGEST_BACKOFF_MS = 10_000

/**
 * Keeps the search indexes in step with the database until the signal: fills them when they are missing or
 * of another version, then follows the outbox. Of all workers one follows at a time; when it dies another
 * takes over. While Meilisearch or PostgreSQL is away it tries again and again; nothing is lost, because
 * the place in the outbox only advances once Meilisearch has done what came before.
 */
export async function followForSearch(payload: Payload, signal: AbortSignal): Promise<void> {
  const engine = searchEngine()
  if (!engine) return
  const { pool } = databaseOf(payload)
  let backoff = FIRST_BACKOFF_MS
  let failure: string | null = null
  const recovered = (): void => {
    if (failure !== null) payload.logger.info('search indexing goes on')
    failure = null
    backoff = FIRST_BACKOFF_MS
  }
  while (!signal.aborted) {
    try {
      await followWhileConnected({ engine, pool, payload, signal, recovered })
    } catch (error) {
      if (signal.aborted) return
      const message = failureInWords(error)
      if (message !== failure) payload.logger.warn(`search indexing waits and tries again: ${message}`)
      failure = message
      await sleep(backoff, undefined, { signal }).catch(() => undefined)
      backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MS)
    }
  }
}

interface Session {
  engine: SearchEngine
  pool: Pool
  payload: Payload
  signal: AbortSignal
  recovered: () => void
}

async function followWhileConnected({ engine, pool, payload, signal, recovered }: Session): Promise<void> {
  const client = await openLockConnection()
  const bell = new Bell(client, signal)
  try {
    await takeLock(client, engine, 'follower', signal)
    await client.query('listen mall_changes')
    let inspectedAt = Number.NEGATIVE_INFINITY
    let rechecks = 0
    while (!signal.aborted) {
      if (performance.now() - inspectedAt >= INSPECT_MS) {
        const reason = await reasonToRebuild(pool, engine)
        if (reason !== null) {
          await rebuildIfNeeded(engine, pool, {
            signal,
            onProgress: (sentence) => payload.logger.info(`search: ${sentence}`),
          })
        }
        inspectedAt = performance.now()
      }
      const told = await followOneBatch(engine, pool, client, signal)
      recovered()
      for (const { index, id, reason } of told.refused) {
        payload.logger.error(`search: ${index} cannot take ${id}, it is set aside: ${reason}`)
      }
      if (told.changes === CHANGES) continue
      const hasRung = await bell.wait(rechecks > 0 ? RECHECK_MS : POLL_MS)
      rechecks = hasRung ? RECHECKS : Math.max(0, rechecks - 1)
    }
  } finally {
    bell.hang()
    await client.end().catch(() => undefined)
  }
}

/**
 * One step: read on from where the live indexes are, index, advance. Alone under the lock, so that nothing
 * is written to indexes that are being swapped; the place is written through the connection that holds it.
 */
async function followOneBatch(engine: SearchEngine, pool: Pool, client: Client, signal: AbortSignal) {
  return await withLock(
    client,
    engine,
    'indexes',
    async () => {
      const state = await readState(engine)
      const place = state && (await readPlace(client, engine, state.generation))
      if (!state || !place) throw new Error('the search indexes are gone or were replaced')
      const changes = await readChanges(client, place, CHANGES)
      const last = changes.at(-1)
      if (!last) return { changes: 0, refused: [] }
      const refused = await applyChanges(engine, pool, liveTargets(engine), changes)
      await advancePlace(client, engine, state.generation, last.cursor)
      return { changes: changes.length, refused }
    },
    signal,
  )
}

/** Rings when the outbox is announced to have grown, when the connection is lost, and when it is time to stop. */
class Bell {
  #hasRung = false
  readonly #client: Client
  readonly #signal: AbortSignal
  #lost = false
  #wake: () => void = () => undefined

  constructor(client: Client, signal: AbortSignal) {
    this.#client = client
    this.#signal = signal
    client.on('notification', this.#ring)
    client.on('end', this.#lose)
    signal.addEventListener('abort', this.#ring)
  }

  #ring = (): void => {
    this.#hasRung = true
    this.#wake()
  }

  #lose = (): void => {
    this.#lost = true
    this.#ring()
  }

  /**
   * Sleeps until it rings, at most so long, and tells whether it rang; a ring while nobody slept counts.
   * @throws Error when the connection is lost
   */
  async wait(ms: number): Promise<boolean> {
    if (!this.#hasRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    const hasRung = this.#hasRung
    this.#hasRung = false
    if (this.#lost) throw new Error('the connection to PostgreSQL is lost')
    return hasRung
  }

  hang(): void {
    this.#client.off('notification', this.#ring)
    this.#client.off('end', this.#lose)
    this.#signal.removeEventListener('abort', this.#ring)
  }
}
