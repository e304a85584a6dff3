import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { newId } from '../../../../cms/src/database/new-id.ts'
import { type Executor, transactionOf } from '../../../../cms/src/database/transaction.ts'
import { COUPON, type DemoOrder } from '../orders.ts'
import { insertRows } from './insert-rows.ts'
import { type IdsByName, idOf } from './seed-context.ts'

interface MoneyWorld {
  payload: Payload
  req: PayloadRequest
  orders: readonly DemoOrder[]
  /** by number */
  orderIds: IdsByName
  customers: IdsByName
  /** id of who gave money back */
  cashier: string
}

/**
 * What the orders' figures stand on: a payment each, refunds, the coupon with its uses, and for online payments the
 * books of the sandbox gateway, so that money of a demo order can be given back like any other.
 */
export async function seedMoney(world: MoneyWorld): Promise<void> {
  const tx = await transactionOf(world.req)
  for (const order of world.orders) await seedPayment(world, tx, order)
  await seedCoupon(world, tx)
}

async function seedPayment(
  { payload, req, orderIds, cashier }: MoneyWorld,
  tx: Executor,
  order: DemoOrder,
): Promise<void> {
  const { payable, paid, refunded } = order.totals
  const online = order.paymentMethod === 'online'
  const gatewayId = online ? newId() : null
  const state = paid > 0 ? 'captured' : order.status === 'cancelled' ? 'cancelled' : 'pending'
  const payment = await payload.create({
    collection: 'payments',
    req,
    depth: 0,
    data: {
      order: idOf(orderIds, order.number),
      provider: online ? 'sandbox' : 'offline',
      state,
      externalId: gatewayId,
      amount: payable,
      captured: paid,
      refunded,
      capturedAt: order.paidAt,
      createdAt: order.placedAt,
    },
  })
  if (gatewayId !== null) {
    const gateway = {
      id: gatewayId,
      reference: payment.id,
      title: order.number,
      amount: payable,
      state: { captured: 'paid', cancelled: 'closed', pending: 'waiting' }[state],
      refunded,
      return_url: '/',
      locale: order.locale,
      paid_at: order.paidAt,
      created_at: order.placedAt,
    }
    await insertRows(tx, 'mall.sandbox_payments', [gateway])
  }
  if (order.refund === null) return
  const { at, amount, reason } = order.refund
  const refund = await payload.create({
    collection: 'refunds',
    req,
    depth: 0,
    data: {
      order: idOf(orderIds, order.number),
      payment: payment.id,
      amount,
      state: 'done',
      doneAt: at,
      reason,
      actor: cashier,
      createdAt: at,
    },
  })
  if (gatewayId !== null)
    await insertRows(tx, 'mall.sandbox_refunds', [
      { reference: refund.id, payment_id: gatewayId, amount, created_at: at },
    ])
}

/** The coupon and who used it; an order cancelled before payment gave its use back. */
async function seedCoupon({ payload, req, orders, orderIds, customers }: MoneyWorld, tx: Executor): Promise<void> {
  const coupon = await payload.create({
    collection: 'coupons',
    req,
    depth: 0,
    data: {
      code: COUPON.code,
      threshold: COUPON.threshold,
      amount: COUPON.amount,
      perCustomerLimit: 1,
      note: '新客满 199 减 20',
      active: true,
    },
  })
  const redemptions = orders
    .filter(({ couponCode }) => couponCode === COUPON.code)
    .map((order) => ({
      coupon_id: coupon.id,
      order_id: idOf(orderIds, order.number),
      shopper:
        order.customer === null
          ? `mail:${sha256(order.guestEmail ?? '')}`
          : `customer:${idOf(customers, order.customer)}`,
      redeemed_at: order.placedAt,
      returned_at: order.totals.paid === 0 ? order.cancelledAt : null,
    }))
  await insertRows(tx, 'mall.coupon_redemptions', redemptions)
  const used = redemptions.filter(({ returned_at }) => returned_at === null).length
  await tx.execute(sql`update mall.coupon_counts set used = ${used}::int where coupon_id = ${coupon.id}::uuid`)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
