import { randomUUID } from 'node:crypto'
import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj } from 'payload'

/** ms after which a transaction that was never ended no longer holds up the others; its own fate is the database's. */
const LONGEST_HOLD = 60_000

/**
 * Payload's transactions, two things mended.
 *
 * They stand in line: an operation inside a transaction may need a second connection, so as many transactions as there
 * are connections would wait for each other until all of them fail. At most `atOnce` run, the rest wait their turn.
 *
 * Their end is the truth: Payload's own commit swallows a COMMIT that failed, and PostgreSQL answers COMMIT with a
 * silent rollback when a query before it failed. Both would tell somebody "saved" who has lost their words.
 */
export function transactionsInLine(
  adapter: DatabaseAdapterObj<PostgresAdapter>,
  atOnce: number,
): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const line = new WaitingLine(atOnce)
      return Object.assign(adapter.init(args), {
        beginTransaction(this: PostgresAdapter) {
          return begin(this, line)
        },
        async commitTransaction(this: PostgresAdapter, given: string | Promise<string>) {
          const id = await given
          const session = this.sessions[id]
          // Ended already, by an operation that failed inside it.
          if (!session) return
          delete this.sessions[id]
          try {
            // An aborted transaction answers every question but its end with an error.
            await session.db.execute(sql`select 1`)
          } catch (error) {
            await session.reject()
            throw error
          }
          await session.resolve()
        },
      })
    },
  }
}

async function begin(database: PostgresAdapter, line: WaitingLine): Promise<string> {
  const leave = await line.enter()
  const id = randomUUID()
  await database.initializing
  await new Promise<void>((ready, failed) => {
    const done = database.drizzle
      .transaction(
        (tx) =>
          new Promise<void>((commit, abort) => {
            database.sessions[id] = {
              db: tx as never,
              resolve: () => {
                commit()
                return done
              },
              reject: () => {
                abort(new Error('rolled back'))
                return done.catch(() => undefined)
              },
            }
            ready()
          }),
      )
      .finally(leave)
    // Before it began this is the caller's error; afterwards whoever ends it hears of it.
    done.catch(failed)
  })
  return id
}

/** So many at once, the others in the order in which they came. */
class WaitingLine {
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(atOnce: number) {
    this.#free = atOnce
  }

  /** Resolves when it is one's turn, with the function that gives the place back. */
  async enter(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((turn) => this.#waiting.push(turn))
    let isHeld = true
    const leave = (): void => {
      if (!isHeld) return
      isHeld = false
      clearTimeout(timer)
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
    const timer = setTimeout(leave, LONGEST_HOLD)
    timer.unref()
    return leave
  }
}
