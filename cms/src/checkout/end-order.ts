import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf } from '../database/transaction.ts'
import { endReservations } from '../inventory/inventory.ts'
import { CANCELLED_BY_TIME, changeOrder, endMoney, lockOrder } from '../orders/orders.ts'
import { endPendingPayment, pendingPayment, providerOf } from '../payments/payments.ts'
import { returnCoupon } from '../pricing/pricing.ts'
import { eachOrder } from './each-order.ts'
import { settleIfPaid } from './start-payment.ts'

/**
 * A job, once a minute: ends orders that were not paid in time. Only tidying: over time their goods count as free
 * whether or not this runs. Whoever paid without our being told is found first.
 */
export async function closeUnpaidOrders(payload: Payload): Promise<void> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select id from orders where status = 'open' and payment = 'pending' and pay_by <= now() order by pay_by`)
  await eachOrder(
    payload,
    rows.map(({ id }) => String(id)),
    (id) => closeUnpaid(payload, id),
  )
}

async function closeUnpaid(payload: Payload, orderId: string): Promise<void> {
  const req = await createLocalReq({}, payload)
  const payment = await pendingPayment(databaseOf(payload).drizzle, orderId)
  if (payment) {
    if (await settleIfPaid(req, payment)) return
    // From now on the provider takes no money for it; if it has just been paid, its notification is on its way.
    if (payment.externalId !== null && !(await providerOf(payment.provider).close(payload, payment.externalId))) return
  }
  await inTransaction(req, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order?.status !== 'open' || order.payment !== 'pending') return
    const reason = CANCELLED_BY_TIME
    await changeOrder(tx, orderId, { name: 'cancel' }, new Date(), { cancelReason: reason })
    await endReservations(req, order, 'expired')
    await endPendingPayment(tx, orderId, 'cancelled')
    await returnCoupon(tx, orderId)
    await recordActivity(req, {
      action: 'orders.cancel',
      resource: 'orders',
      docId: orderId,
      summary: `${order.number} ${reason}`,
      details: { reason },
    })
  })
}

/**
 * A shopper gives their order up, before anybody packs it: goods and coupon are free again; what was paid goes
 * back whole, by itself, and a ticket sees that it arrives. False when it has gone too far.
 */
export async function cancelByShopper(req: PayloadRequest, orderId: string, reason: string): Promise<boolean> {
  return inTransaction(req, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order?.status !== 'open' || order.fulfilment !== 'unfulfilled') return false
    const why = reason === '' ? '顾客取消' : `顾客取消：${reason}`
    await changeOrder(tx, orderId, { name: 'cancel' }, new Date(), { cancelReason: why })
    await endReservations(req, order, 'released')
    await endMoney(req, tx, order, { reason: why, at: new Date() })
    await recordActivity(req, {
      action: 'orders.cancel',
      resource: 'orders',
      docId: orderId,
      summary: `${order.number} ${why}`,
      details: { reason: why },
    })
    return true
  })
}
