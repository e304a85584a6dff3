import type { Server } from 'node:http'

/** ms a request that has begun may take to finish */
export const DRAIN_LIMIT = 10_000

/** A server that can stop without cutting anybody off. */
export class Drain {
  readonly #server: Server
  #drained: Promise<void> | null = null

  constructor(server: Server) {
    this.#server = server
    server.prependListener('request', (_req, res) => {
      // A connection kept alive would hold the stop up until its other end gets tired of it.
      if (this.#drained !== null) res.setHeader('connection', 'close')
    })
  }

  get isDraining(): boolean {
    return this.#drained !== null
  }

  /**
   * Stops accepting, lets begun requests finish, cuts what is left after `limit` ms.
   * Resolves when nothing is open; calling it again waits for the same stop.
   */
  drain(limit = DRAIN_LIMIT): Promise<void> {
    this.#drained ??= new Promise((resolve) => {
      const cut = setTimeout(() => this.#server.closeAllConnections(), limit)
      this.#server.close(() => {
        clearTimeout(cut)
        resolve()
      })
      this.#server.closeIdleConnections()
    })
    return this.#drained
  }
}
