import { request } from 'node:http'
import type { GatewayEvent } from '../../../cms/src/payments/sandbox/notify-shop.ts'

const NOTIFY = '/api/payments/sandbox/notify'

/** Tells the shop of a payment as the gateway would; 0 when no answer came. */
export async function notify(url: string, event: GatewayEvent): Promise<{ status: number; outcome: string | null }> {
  const { body, headers } = await signed(event)
  try {
    const response = await fetch(`${url}${NOTIFY}`, {
      method: 'POST',
      body,
      headers,
      signal: AbortSignal.timeout(30_000),
    })
    const answer = (await response.json()) as { outcome?: string }
    return { status: response.status, outcome: answer.outcome ?? null }
  } catch {
    return { status: 0, outcome: null }
  }
}

/** Sends the first half of a notification and keeps the connection open. Resolves when that has left. */
export async function beginToNotify(url: string, event: GatewayEvent): Promise<{ giveUp(): void }> {
  const { body, headers } = await signed(event)
  const call = request(`${url}${NOTIFY}`, {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
  })
  call.on('error', () => undefined)
  await new Promise<void>((sent) => call.write(body.slice(0, body.length >> 1), () => sent()))
  return { giveUp: () => void call.destroy() }
}

/** Loaded when it is used: the settings it signs with are those of the running mall. */
async function signed(event: GatewayEvent) {
  const { notification } = await import('../../../cms/src/payments/sandbox/notify-shop.ts')
  return notification(event, new Date())
}
