import { z } from 'zod'
import { type CommandCall, command, Refused } from '../../commands/commands.ts'
import { queueMail } from '../../mail/mail.ts'
import { longText, oneLine } from '../../text/text.ts'
import { endMoney } from '../end-money.ts'
import { moveOrderStock, refuseNothingToSend } from '../order-stock.ts'
import { type Label, labelOf, lockNumbers, lockOrdersOfBoth, parcelsWith } from '../parcel-labels.ts'
import { LONGEST_CARRIER } from '../rules/bulk-lines.ts'
import { ORDER_REFUSALS } from '../rules/order-refusals.ts'
import type { OrderRefusal } from '../rules/order-states.ts'
import { changeOrder, type OrderRow } from './change-order.ts'
import { exchangeLabels } from './exchange-labels.ts'
import { actorOf, logOrder } from './log-order.ts'
import { relabel } from './relabel.ts'

/** What stands on a parcel. */
const label = {
  carrier: oneLine().min(1).max(LONGEST_CARRIER),
  trackingNumber: z
    .string()
    .trim()
    .max(60)
    .regex(/^[A-Za-z0-9-]+$/),
}
const seen = z.iso.datetime({ offset: true }).optional()

/** The commands about what travels. */
export const PARCEL_COMMANDS = {
  ship: command({
    permission: 'orders.ship',
    body: z.strictObject({ seen, ...label }),
    run: async (call) => {
      const order = await changeOrder(call.tx, call.id, { name: 'ship' }, call.at, call.body)
      await refuseNothingToSend(call.tx, order)
      await moveOrderStock(call.req, order, 'ship', actorOf(call))
      await sendParcel(call, order)
      await logParcel(call, order, 'ship')
      return {}
    },
  }),

  addParcel: command({
    permission: 'orders.addParcel',
    body: z.strictObject({ seen, ...label }),
    run: async (call) => {
      const order = await changeOrder(call.tx, call.id, { name: 'addParcel' }, call.at, call.body)
      await sendParcel(call, order)
      await logParcel(call, order, 'addParcel')
      return {}
    },
  }),

  correctParcel: command({
    permission: 'orders.correctParcel',
    body: z.strictObject({
      seen,
      shipment: z.uuid(),
      ...label,
      /** the number is on a parcel of somebody else, which gets this parcel's: the labels were swapped */
      exchange: z.boolean().default(false),
    }),
    run: async (call) => {
      const { tx, id, body } = call
      const { shipment, carrier, trackingNumber, exchange } = body
      if (exchange) await lockOrdersOfBoth(tx, id, shipment, body)
      const order = await changeOrder(tx, id, { name: 'correctParcel' }, call.at, { seen: body.seen })
      const before = await labelOf(tx, id, shipment)
      if (!before) throw refuseOrder('no_such_parcel')
      if (before.carrier === carrier && before.trackingNumber === trackingNumber) throw refuseOrder('nothing_changed')
      if (exchange) await exchangeLabels(call, order, before)
      else {
        await refuseOthersNumber(call, order, 'labels_swapped')
        await relabel(call, order, { parcels: [shipment], before, after: { carrier, trackingNumber } })
      }
      return {}
    },
  }),

  /** Nobody took it, or it could not be delivered: the goods are here again and the order is over. */
  returned: command({
    permission: 'orders.returned',
    body: z.strictObject({ seen, reason: longText().trim().min(1).max(500) }),
    run: async (call) => {
      const { seen: known, reason } = call.body
      const order = await changeOrder(call.tx, call.id, { name: 'returned' }, call.at, {
        seen: known,
        cancelReason: reason,
      })
      await moveOrderStock(call.req, order, 'return', actorOf(call))
      await endMoney(call.req, call.tx, order, { reason, at: call.at, actor: actorOf(call) })
      await queueMail(call.tx, 'orderReturned', order.id)
      await logOrder(call, order, 'returned', reason, { reason })
      return {}
    },
  }),
}

async function sendParcel(call: CommandCall<Label>, order: OrderRow): Promise<void> {
  const { carrier, trackingNumber } = call.body
  await refuseOthersNumber(call, order)
  await call.req.payload.create({
    collection: 'shipments',
    req: call.req,
    overrideAccess: true,
    depth: 0,
    data: { order: order.id, carrier, trackingNumber, shippedAt: call.at.toISOString() },
  })
  await queueMail(call.tx, 'orderShipped', order.id)
}

/**
 * One parcel may hold several orders of one buyer, and those of two buyers never: then the number was pasted one line
 * too high, or the labels of two boxes were swapped.
 * @param whileOpen what is said when the other order is open still
 * @throws Refused `tracking_number_used` naming the other order
 */
async function refuseOthersNumber(
  { tx, body, at }: CommandCall<Label>,
  order: OrderRow,
  whileOpen: 'tracking_number_used' | 'labels_swapped' = 'tracking_number_used',
): Promise<void> {
  await lockNumbers(tx, [body])
  const theirs = (await parcelsWith(tx, body, { order: order.id, at })).filter(({ isSomebodyElses }) => isSomebodyElses)
  const other = theirs.find(({ isOpen }) => !isOpen) ?? theirs[0]
  if (!other) return
  const details = { trackingNumber: body.trackingNumber, number: other.orderNumber }
  throw refuseOrder('tracking_number_used', details, other.isOpen ? whileOpen : 'tracking_number_used')
}

const refuseOrder = (
  reason: OrderRefusal,
  details: Record<string, string> = {},
  sentence: keyof typeof ORDER_REFUSALS = reason,
): Refused => new Refused(reason, ORDER_REFUSALS[sentence], details)

async function logParcel(call: CommandCall<Label>, order: OrderRow, name: 'ship' | 'addParcel'): Promise<void> {
  const { carrier, trackingNumber } = call.body
  await logOrder(call, order, name, `${carrier} ${trackingNumber}`, { carrier, trackingNumber })
}
