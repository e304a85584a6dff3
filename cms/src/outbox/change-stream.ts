import { Client, type Pool } from 'pg'
import type { ChangeLine } from '../store-api/contract.ts'
import { type Cursor, currentCursor, formatCursor, isKnownCursor, parseCursor, readChanges } from './change-log.ts'

/** A follower treats a stream silent for longer than three of these as dead. ms */
export const HEARTBEAT_MS = 1000

/** Rows may be committed but not yet readable while an older transaction runs: look again this soon. ms */
const RECHECK_MS = 250

/**
 * The outbox as lines of JSON, from a cursor on, for ever: every committed change once or more, never
 * none, and a heartbeat each second. Ends when the process is told to stop, which would otherwise wait for it. An unknown cursor is answered with `reset`: the follower drops all.
 */
export function changeStream(pool: Pool, from: string | null, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const wake = new Wake()
  let stopped = false
  const stop = (): void => {
    stopped = true
    wake.ring()
  }
  signal.addEventListener('abort', stop, { once: true })
  process.once('SIGTERM', stop)

  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (line: ChangeLine): void => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      const unsubscribe = await listenForChanges(pool, () => wake.ring())
      try {
        let cursor = await startingPoint(pool, from, send)
        let lastSent = Date.now()
        while (!stopped) {
          const rows = await readChanges(pool, cursor)
          for (const row of rows) {
            cursor = row.cursor
            send({ kind: 'change', cursor: formatCursor(cursor), tags: row.tags })
          }
          if (rows.length > 0) {
            lastSent = Date.now()
            continue
          }
          if (Date.now() - lastSent >= HEARTBEAT_MS) {
            send({ kind: 'heartbeat', cursor: formatCursor(cursor), tags: [] })
            lastSent = Date.now()
          }
          await wake.wait(RECHECK_MS)
        }
        controller.close()
      } catch (error) {
        if (!stopped) controller.error(error)
      } finally {
        unsubscribe()
        signal.removeEventListener('abort', stop)
        process.off('SIGTERM', stop)
      }
    },
    cancel: stop,
  })
}

async function startingPoint(pool: Pool, from: string | null, send: (line: ChangeLine) => void): Promise<Cursor> {
  const asked = parseCursor(from)
  if (asked && (await isKnownCursor(pool, asked))) {
    send({ kind: 'heartbeat', cursor: formatCursor(asked), tags: [] })
    return asked
  }
  const cursor = await currentCursor(pool)
  send({ kind: 'reset', cursor: formatCursor(cursor), tags: [] })
  return cursor
}

/** Lets a loop sleep until something happens or some time has passed. */
class Wake {
  #ring: (() => void) | null = null
  #rung = false

  ring(): void {
    this.#rung = true
    this.#ring?.()
  }

  async wait(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#ring = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#ring = null
    this.#rung = false
  }
}

const listeners = new Set<() => void>()
let listening: Promise<Client> | null = null

/** One connection a process listens on the database's channel; without it streams still poll. */
async function listenForChanges(pool: Pool, onChange: () => void): Promise<() => void> {
  listeners.add(onChange)
  listening ??= connectListener(pool)
  await listening.catch(() => undefined)
  return () => listeners.delete(onChange)
}

async function connectListener(pool: Pool): Promise<Client> {
  const client = new Client({ connectionString: pool.options.connectionString })
  const forget = (): void => {
    listening = null
  }
  client.on('error', forget)
  client.on('end', forget)
  client.on('notification', () => {
    for (const ring of listeners) ring()
  })
  try {
    await client.connect()
    await client.query('listen mall_changes')
    return client
  } catch (error) {
    forget()
    throw error
  }
}
