import { createHash, createHmac, randomBytes } from 'node:crypto'

/** 256 bits nobody guesses, as it stands in a cookie or an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: whoever reads the database holds no cart and no order. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * The token of an order's page. It follows from the order and our secret, so that a repeated checkout and a later
 * mail name the same page although only its hash is kept.
 */
export const orderToken = (secret: string, orderId: string): string =>
  createHmac('sha256', secret).update(`order-page:${orderId}`).digest('base64url')
