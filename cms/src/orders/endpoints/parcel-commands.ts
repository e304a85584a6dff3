import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { type CommandCall, command, Refused } from '../../commands/commands.ts'
import { queueMail } from '../../mail/mail.ts'
import { oneLine } from '../../text/text.ts'
import { endMoney } from '../end-money.ts'
import { moveOrderStock, refuseNothingToSend } from '../order-stock.ts'
import { LONGEST_CARRIER } from '../rules/bulk-lines.ts'
import { ORDER_REFUSALS } from '../rules/order-refusals.ts'
import type { OrderRefusal } from '../rules/order-states.ts'
import { changeOrder, type OrderRow } from './change-order.ts'
import { actorOf, logOrder } from './log-order.ts'

interface Label {
  carrier: string
  trackingNumber: string
}

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
    body: z.strictObject({ seen, shipment: z.uuid(), ...label }),
    run: async (call) => {
      const { shipment, carrier, trackingNumber } = call.body
      const order = await changeOrder(call.tx, call.id, { name: 'correctParcel' }, call.at, call.body)
      const { rows } = await call.tx.execute(sql`
        select carrier, tracking_number from shipments where id = ${shipment}::uuid and order_id = ${order.id}::uuid`)
      const before = rows[0]
      if (!before) throw refuseOrder('no_such_parcel')
      if (before.carrier === carrier && before.tracking_number === trackingNumber) throw refuseOrder('nothing_changed')
      await refuseOthersNumber(call, order)
      await call.req.payload.update({
        collection: 'shipments',
        id: shipment,
        req: call.req,
        overrideAccess: true,
        depth: 0,
        data: { carrier, trackingNumber },
      })
      await queueMail(call.tx, 'parcelCorrected', order.id)
      await logParcel(call, order, 'correctParcel', `${String(before.carrier)} ${String(before.tracking_number)} → `)
      return {}
    },
  }),

  /** Nobody took it, or it could not be delivered: the goods are here again and the order is over. */
  returned: command({
    permission: 'orders.returned',
    body: z.strictObject({ seen, reason: z.string().trim().min(1).max(500) }),
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
 * too high. Two that use one number at the same instant come one after the other.
 * @throws Refused `tracking_number_used` naming the other order
 */
async function refuseOthersNumber({ tx, body }: CommandCall<Label>, order: OrderRow): Promise<void> {
  const { trackingNumber } = body
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`parcel:${trackingNumber}`}, 0))`)
  const { rows } = await tx.execute(sql`
    select other.number
      from shipments s join orders other on other.id = s.order_id join orders mine on mine.id = ${order.id}::uuid
     where s.tracking_number = ${trackingNumber} and other.id <> mine.id
       and (mine.customer_id is null or other.customer_id is distinct from mine.customer_id)
       and (mine.email is null or other.email is distinct from mine.email)
       and (mine.address_phone is null or other.address_phone is distinct from mine.address_phone)
     limit 1`)
  const other = rows[0]
  if (other) throw refuseOrder('tracking_number_used', { trackingNumber, number: String(other.number) })
}

const refuseOrder = (reason: OrderRefusal, details: Record<string, string> = {}): Refused =>
  new Refused(reason, ORDER_REFUSALS[reason], details)

async function logParcel(
  call: CommandCall<Label>,
  order: OrderRow,
  name: 'ship' | 'addParcel' | 'correctParcel',
  before = '',
): Promise<void> {
  const { carrier, trackingNumber } = call.body
  await logOrder(call, order, name, `${before}${carrier} ${trackingNumber}`, { carrier, trackingNumber })
}
