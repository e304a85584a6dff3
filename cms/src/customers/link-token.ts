import { createHash, createHmac } from 'node:crypto'

/**
 * The token of a link follows from what it opens and our secret, so that a mail can be written by a job that knows
 * the id alone: neither the queue nor any table holds a token. 256 bits, safe in an address.
 */
export const linkToken = (secret: string, purpose: string, id: string): string =>
  createHmac('sha256', secret).update(`link:${purpose}:${id}`).digest('base64url')

/** What is kept of a token. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
