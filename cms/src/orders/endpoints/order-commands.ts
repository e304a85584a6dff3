import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command } from '../../commands/commands.ts'
import { keepReservations } from '../../inventory/inventory.ts'
import { queueMail } from '../../mail/mail.ts'
import { formatFen } from '../../money/money.ts'
import { captureByHand, endPendingPayment } from '../../payments/payments.ts'
import { returnCoupon } from '../../pricing/pricing.ts'
import { openMoneyTicket } from '../open-money-ticket.ts'
import { moveOrderStock } from '../order-stock.ts'
import { previewRefund, refundOrder } from '../refund-order.ts'
import type { OrderCommandName } from '../rules/order-states.ts'
import { COMMAND_WORDS } from '../rules/order-words.ts'
import { changeOrder, type OrderRow } from './change-order.ts'

/** The order as the person saw it; a command on an outdated page is refused instead of taken twice. */
const seen = z.iso.datetime({ offset: true }).optional()
const fen = z.int().min(1).max(100_000_000_00)
const words = (longest: number) => z.string().trim().min(1).max(longest)

const plainBody = z.strictObject({ seen })

const piecesOfLines = z
  .array(z.strictObject({ line: z.uuid(), quantity: z.int().min(1).max(10_000) }))
  .min(1)
  .max(100)

/** Every command of the order desk, by its name in the address. */
export const ORDER_DESK_COMMANDS = {
  confirmPayment: command({
    permission: 'orders.confirmPayment',
    body: z.strictObject({ seen, amount: fen, note: z.string().trim().max(500).default('') }),
    run: async (call) => {
      const { amount, note } = call.body
      const order = await changeOrder(call.tx, call.id, { name: 'confirmPayment', amount }, call.at, call.body)
      await captureByHand(call.tx, order, note === '' ? null : note)
      await keepReservations(call.req, order)
      await log(call, order, 'confirmPayment', `${formatFen(amount)}${note ? `，${note}` : ''}`, { amount, note })
      return {}
    },
  }),

  startPacking: command({
    permission: 'orders.startPacking',
    body: plainBody,
    run: async (call) => {
      const order = await changeOrder(call.tx, call.id, { name: 'startPacking' }, call.at, call.body)
      await log(call, order, 'startPacking')
      return {}
    },
  }),

  ship: command({
    permission: 'orders.ship',
    body: z.strictObject({ seen, carrier: words(60), trackingNumber: words(60).regex(/^[A-Za-z0-9-]+$/) }),
    run: async (call) => {
      const { carrier, trackingNumber } = call.body
      const order = await changeOrder(call.tx, call.id, { name: 'ship' }, call.at, call.body)
      await moveOrderStock(call.req, order, 'ship', actorOf(call))
      await call.req.payload.create({
        collection: 'shipments',
        req: call.req,
        overrideAccess: true,
        depth: 0,
        data: { order: order.id, carrier, trackingNumber, shippedAt: call.at.toISOString() },
      })
      await queueMail(call.tx, 'orderShipped', order.id)
      await log(call, order, 'ship', `${carrier} ${trackingNumber}`, { carrier, trackingNumber })
      return {}
    },
  }),

  complete: command({
    permission: 'orders.complete',
    body: plainBody,
    run: async (call) => {
      const order = await changeOrder(call.tx, call.id, { name: 'complete' }, call.at, call.body)
      await log(call, order, 'complete')
      return {}
    },
  }),

  cancel: command({
    permission: 'orders.cancel',
    body: z.strictObject({ seen, reason: words(500) }),
    run: async (call) => {
      const { reason } = call.body
      const order = await changeOrder(call.tx, call.id, { name: 'cancel' }, call.at, {
        seen: call.body.seen,
        cancelReason: reason,
      })
      await moveOrderStock(call.req, order, 'release', actorOf(call))
      await endPendingPayment(call.tx, order.id, 'cancelled')
      if (order.paid === 0) await returnCoupon(call.tx, order.id)
      // Whoever may cancel need not hold the till: what came in goes back by itself, and finance pays out what came by hand.
      const left = order.paid - order.refunded
      if (left > 0) {
        await refundOrder(call.tx, order.id, { amount: left, reason, automatic: true, actor: actorOf(call) }, call.at)
        await openMoneyTicket(call.req, call.tx, order, { reason, amount: left })
      }
      await log(call, order, 'cancel', reason, { reason })
      return {}
    },
  }),

  refund: command({
    permission: 'orders.refund',
    body: z
      .strictObject({
        seen,
        amount: fen.optional(),
        lines: piecesOfLines.optional(),
        reason: words(500),
      })
      .refine(({ amount, lines }) => (amount === undefined) !== (lines === undefined), { path: ['amount'] }),
    run: async (call) => {
      const { reason } = call.body
      const { order, amount } = await refundOrder(call.tx, call.id, { ...call.body, actor: actorOf(call) }, call.at)
      await log(call, order, 'refund', `${formatFen(amount)}，${reason}`, { amount, reason })
      return { amount }
    },
  }),
} satisfies Record<OrderCommandName, unknown>

/** Says what a refund by line would come to, line by line, and changes nothing. */
export const PREVIEW_REFUND = command({
  permission: 'orders.refund',
  body: z.strictObject({ lines: piecesOfLines }),
  run: async ({ tx, id, body }) => ({ ...(await previewRefund(tx, id, body.lines)) }),
})

const actorOf = (call: CommandCall<unknown>): string => String(call.req.user?.id)

/** A line of the order's time line. `details` is what the desk shows, in the reader's language. */
async function log(
  call: CommandCall<unknown>,
  order: OrderRow,
  name: OrderCommandName,
  what = '',
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordActivity(call.req, {
    action: `orders.${name}`,
    resource: 'orders',
    docId: order.id,
    summary: `${order.number} ${COMMAND_WORDS[name].zh}${what ? `：${what}` : ''}`,
    details,
  })
}
