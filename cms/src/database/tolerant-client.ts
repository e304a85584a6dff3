import { Client, type ClientConfig } from 'pg'

/** A query as promised: its text and values, without a callback and without a submittable of its own. */
type Query = (...args: unknown[]) => Promise<unknown>

/**
 * A connection, two things mended.
 *
 * Its loss is no crash: when PostgreSQL goes away, queries fail one by one and the pool connects anew when it is back.
 * Payload keeps one connection checked out for ever without listening to it, and an unheard error event would end the
 * process.
 *
 * Queries asked at once in one transaction, by ours and by Payload's own `Promise.all`, stand in line here: a
 * connection answers one after the other anyway, and the driver gives up the queue it kept for that.
 */
export class TolerantClient extends Client {
  #last: Promise<unknown> = Promise.resolve()

  constructor(config?: string | ClientConfig) {
    super(config as ClientConfig)
    this.on('error', () => undefined)
    const ask: Query = (...args) => (super.query as unknown as Query).apply(this, args)
    this.query = ((...args: unknown[]) => {
      // With a callback the pool asks, on a connection nobody else has; a submittable is its own answer.
      if (typeof args.at(-1) === 'function' || typeof (args[0] as { submit?: unknown } | null)?.submit === 'function')
        return ask(...args)
      const answer = this.#last.then(() => ask(...args))
      this.#last = answer.catch(() => undefined)
      return answer
    }) as unknown as Client['query']
  }
}
