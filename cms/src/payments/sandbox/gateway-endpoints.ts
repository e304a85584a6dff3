import { randomUUID } from 'node:crypto'
import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { databaseOf } from '../../database/transaction.ts'
import { enqueueWith } from '../../jobs/jobs.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { decideAtGateway, type GatewayPayment, readAtGateway } from './gateway-books.ts'
import { GATEWAY_ACTS, type GatewayAct, gatewayPage } from './gateway-page.ts'
import { eventOf, tellShop } from './notify-shop.ts'

const html = (page: string, status = 200): Response =>
  new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      // The form leads back to the shop, which is another origin.
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    },
  })

async function paymentOf(req: PayloadRequest): Promise<GatewayPayment | null> {
  const id = String(req.routeParams?.id ?? '')
  return z.uuid().safeParse(id).success ? readAtGateway(req.payload, id) : null
}

/** `GET` and `POST /api/sandbox-gateway/:id`: the page of the gateway and what its buttons do. */
export const gatewayEndpoints: Endpoint[] = [
  {
    path: '/sandbox-gateway/:id',
    method: 'get',
    handler: async (req) => {
      const payment = await paymentOf(req)
      return payment ? html(gatewayPage(payment)) : html('<!doctype html><title>404</title>404', 404)
    },
  },
  {
    path: '/sandbox-gateway/:id',
    method: 'post',
    handler: async (req) => {
      const payment = await paymentOf(req)
      const act = new URLSearchParams((await req.text?.()) ?? '').get('act') as GatewayAct
      if (!payment || !GATEWAY_ACTS.includes(act)) return html('<!doctype html><title>404</title>404', 404)
      await ACTS[act](req.payload, payment)
      return new Response(null, { status: 303, headers: { location: payment.returnUrl, 'cache-control': 'no-store' } })
    },
  },
]

const ACTS: Record<GatewayAct, (payload: Payload, payment: GatewayPayment) => Promise<unknown>> = {
  pay: async (payload, { id }) => tell(payload, await decideAtGateway(payload, id, 'paid')),
  fail: async (payload, { id }) => tell(payload, await decideAtGateway(payload, id, 'failed')),
  notify_twice: async (payload, { id }) => {
    const paid = await decideAtGateway(payload, id, 'paid')
    const eventId = randomUUID()
    await Promise.all([tell(payload, paid, eventId), tell(payload, paid, eventId)])
  },
  lose_notification: (payload, { id }) => decideAtGateway(payload, id, 'paid'),
  pay_late: (payload, { id, createdAt }) => {
    const runAt = new Date(createdAt.getTime() + (currentSettings().PAYMENT_HOLD_MINUTES + 1) * 60_000)
    const job = { paymentId: id, eventId: randomUUID(), payFirst: true }
    return enqueueWith(databaseOf(payload).drizzle, 'notifyShop', job, { runAt, maxAttempts: 20 })
  },
}

/** Tells the shop at once; when it does not take it, the gateway's job tells it until it does. */
async function tell(payload: Payload, payment: GatewayPayment | null, eventId: string = randomUUID()): Promise<void> {
  if (!payment) return
  try {
    await tellShop(eventOf(payment, eventId))
  } catch (error) {
    payload.logger.warn({ msg: 'sandbox gateway: the shop did not take a notification', cause: String(error) })
    const job = { paymentId: payment.id, eventId, payFirst: false }
    await enqueueWith(databaseOf(payload).drizzle, 'notifyShop', job, { maxAttempts: 20 })
  }
}
