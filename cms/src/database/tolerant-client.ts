import { Client, type ClientConfig } from 'pg'

/**
 * A connection whose loss is no crash: when PostgreSQL goes away, queries fail one by one and the pool
 * connects anew when it is back. Payload keeps one connection checked out for ever without listening to it,
 * and an unheard error event would end the process.
 */
export class TolerantClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config as ClientConfig)
    this.on('error', () => undefined)
  }
}
