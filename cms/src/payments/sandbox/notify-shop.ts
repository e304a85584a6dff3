import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { currentSettings } from '../../settings/current-settings.ts'
import { decideAtGateway, type GatewayPayment, readAtGateway } from './gateway-books.ts'
import { sandboxKey, signNotification } from './signature.ts'

/** What the gateway tells the shop. `reference` is the shop's own number of the payment; amount in fen. */
export interface GatewayEvent {
  eventId: string
  kind: 'paid' | 'failed'
  paymentId: string
  reference: string
  amount: number
}

export const eventOf = (payment: GatewayPayment, eventId: string = randomUUID()): GatewayEvent => ({
  eventId,
  kind: payment.state === 'paid' ? 'paid' : 'failed',
  paymentId: payment.id,
  reference: payment.reference,
  amount: payment.amount,
})

/** The signed request that carries an event. */
export function notification(event: GatewayEvent, now: Date): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify(event)
  const timestamp = Math.floor(now.getTime() / 1000)
  const signature = signNotification(sandboxKey(currentSettings().PAYLOAD_SECRET), timestamp, body)
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-sandbox-timestamp': String(timestamp),
      'x-sandbox-signature': signature,
    },
  }
}

/** How long the shop may take to answer. ms */
const PATIENCE_MS = 3_000

/** Tells the shop. @throws Error when it does not take the event: to be told again later */
export async function tellShop(event: GatewayEvent): Promise<void> {
  const { body, headers } = notification(event, new Date())
  const response = await fetch(`${currentSettings().CMS_URL}/api/payments/sandbox/notify`, {
    method: 'POST',
    body,
    headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!response.ok) throw new Error(`the shop answered ${response.status}`)
}

/** A job of the gateway: tells the shop again, or lets a late payer pay first. */
export async function notifyShop(
  payload: Payload,
  { paymentId, eventId, payFirst }: { paymentId: string; eventId: string; payFirst: boolean },
): Promise<void> {
  if (payFirst) await decideAtGateway(payload, paymentId, 'paid')
  const payment = await readAtGateway(payload, paymentId)
  if (payment && (payment.state === 'paid' || payment.state === 'failed')) await tellShop(eventOf(payment, eventId))
}
