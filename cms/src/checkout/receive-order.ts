import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf, type Executor } from '../database/transaction.ts'
import { changeOrder, lockOrder, type OrderRow } from '../orders/orders.ts'
import { eachOrder } from './each-order.ts'
import { completesAt, orderActs } from './rules/order-standing.ts'

/** Days until an order completes by itself, as the mall's settings have it. */
export const autoCompleteDays = sql`coalesce((select auto_complete_days::int from mall_settings limit 1), 10)`

/** Whether the shop still owes the shopper of an order an answer, or they the shop. */
export const hasOpenTicket = (orderId: ReturnType<typeof sql>) =>
  sql`exists (select 1 from tickets where order_id = ${orderId} and state in ('open', 'pending'))`

/** The shopper says that everything has come. False when there is nothing to be received, or it has been already. */
export async function receiveByShopper(req: PayloadRequest, orderId: string): Promise<boolean> {
  return inTransaction(req, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!order || !orderActs({ ...order, payBy: null }, new Date()).includes('received')) return false
    await complete(req, tx, order, '顾客确认收货')
    return true
  })
}

/**
 * A job: completes orders whose last parcel left so long ago that it must have come, unless a ticket about them is
 * under way. Looks again under the order's lock, since a shopper may ask at that instant.
 */
export async function completeReceived(payload: Payload): Promise<void> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select o.id, ${autoCompleteDays} as days from orders o
     where o.status = 'open' and o.fulfilment = 'shipped' and o.payment <> 'pending' and not ${hasOpenTicket(sql`o.id`)}
       and (select max(shipped_at) from shipments where order_id = o.id) <= now() - make_interval(days => ${autoCompleteDays})
     order by o.shipped_at`)
  await eachOrder(
    payload,
    rows.map(({ id }) => String(id)),
    (id) => completeOld(payload, id, Number(rows[0]?.days)),
  )
}

async function completeOld(payload: Payload, orderId: string, days: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (tx) => {
    const order = await lockOrder(tx, orderId)
    const { rows } = await tx.execute(sql`
      select (select extract(epoch from max(shipped_at)) * 1000 from shipments where order_id = ${orderId}::uuid) as last_ms,
             ${hasOpenTicket(sql`${orderId}::uuid`)} as has_open_ticket`)
    const facts = rows[0]
    if (!order || facts?.last_ms == null) return
    const received = {
      ...order,
      payBy: null,
      lastParcelAt: new Date(Number(facts.last_ms)),
      hasOpenTicket: facts.has_open_ticket === true,
    }
    const due = completesAt(received, days)
    if (due && due <= new Date()) await complete(req, tx, order, `发货满 ${days} 天，自动确认收货`)
  })
}

async function complete(req: PayloadRequest, tx: Executor, order: OrderRow, reason: string): Promise<void> {
  await changeOrder(tx, order.id, { name: 'complete' }, new Date())
  await recordActivity(req, {
    action: 'orders.complete',
    resource: 'orders',
    docId: order.id,
    summary: `${order.number} ${reason}`,
    details: { reason },
  })
}
