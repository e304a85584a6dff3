import type { Endpoint } from 'payload'
import { z } from 'zod'
import { sandboxKey, verifyNotification } from '../../payments/payments.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { isUnavailable } from '../../store-api/store-api.ts'
import { settlePayment } from '../settle-payment.ts'

const gatewayEvent = z.object({
  eventId: z.string().min(1).max(100),
  kind: z.enum(['paid', 'failed']),
  paymentId: z.uuid(),
  reference: z.uuid(),
  amount: z.int().min(1),
})

const LARGEST_BODY = 10_000

const answer = (status: number, outcome: string): Response => Response.json({ outcome }, { status })

/**
 * `POST /api/payments/sandbox/notify`: the gateway tells of a payment. Anything but 2xx is told again. Checked in
 * this order: signed by the gateway, for now, about a payment we know, over its amount, not told before.
 */
export const paymentNotify: Omit<Endpoint, 'root'> = {
  path: '/sandbox/notify',
  method: 'post',
  handler: async (req) => {
    const body = (await req.text?.()) ?? ''
    if (body.length > LARGEST_BODY) return answer(413, 'too_large')
    const verdict = verifyNotification(
      sandboxKey(currentSettings().PAYLOAD_SECRET),
      {
        body,
        timestamp: req.headers.get('x-sandbox-timestamp'),
        signature: req.headers.get('x-sandbox-signature'),
      },
      new Date(),
    )
    if (verdict !== 'genuine') return answer(401, verdict)
    const event = gatewayEvent.safeParse(parse(body))
    if (!event.success) return answer(422, 'not_an_event')
    const { eventId, kind, paymentId, reference, amount } = event.data
    try {
      const outcome = await settlePayment(req, {
        provider: 'sandbox',
        eventId,
        kind,
        paymentId: reference,
        externalId: paymentId,
        amount,
      })
      if (outcome === 'unknown_payment') return answer(404, outcome)
      if (outcome === 'amount_differs') {
        req.payload.logger.error({ msg: 'a payment notification names another amount', reference })
        return answer(422, outcome)
      }
      return answer(200, outcome)
    } catch (error) {
      req.payload.logger.error({ err: error, msg: 'a payment notification could not be settled', reference })
      return answer(isUnavailable(error) ? 503 : 500, 'not_settled')
    }
  },
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
