import { createHmac, timingSafeEqual } from 'node:crypto'

/** A notification older or newer than this is refused: a copied one cannot be sent again next week. s */
export const TOLERANCE_SECONDS = 300

/** The key the sandbox gateway and the shop share; it follows from the shop's secret and opens nothing else. */
export const sandboxKey = (secret: string): string =>
  createHmac('sha256', secret).update('sandbox-gateway').digest('hex')

/** Signs a body as sent at an instant (seconds since 1970). */
export const signNotification = (key: string, timestamp: number, body: string): string =>
  createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex')

export type SignatureVerdict = 'genuine' | 'forged' | 'stale'

/** Whether a body was signed with the key, for about this instant. */
export function verifyNotification(
  key: string,
  sent: { timestamp: string | null; signature: string | null; body: string },
  now: Date,
): SignatureVerdict {
  if (!sent.timestamp || !/^\d{1,12}$/.test(sent.timestamp) || !sent.signature) return 'forged'
  const timestamp = Number(sent.timestamp)
  const [given, expected] = [Buffer.from(sent.signature), Buffer.from(signNotification(key, timestamp, sent.body))]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
  return Math.abs(now.getTime() / 1000 - timestamp) <= TOLERANCE_SECONDS ? 'genuine' : 'stale'
}
