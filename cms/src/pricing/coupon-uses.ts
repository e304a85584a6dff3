import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'

/** Who used a coupon: an account, or the mail address of a guest, of which only a hash is kept. */
export const shopperKey = (customerId: string | null, email: string | null): string | null =>
  customerId !== null
    ? `customer:${customerId}`
    : email !== null
      ? `mail:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`
      : null

export type RedemptionOutcome = 'redeemed' | 'used_up' | 'used_by_customer'

/**
 * Counts one use of a coupon for an order, in the order's transaction: the counter moves only while it is below
 * the limit, and its row stays locked until the commit, so that the uses of one shopper are counted one order
 * at a time. Anything but `redeemed` must roll the transaction back.
 */
export async function redeemCoupon(
  tx: Executor,
  use: { couponId: string; orderId: string; shopper: string },
): Promise<RedemptionOutcome> {
  const { rows } = await tx.execute(sql`
    update mall.coupon_counts n set used = n.used + 1
      from coupons k
     where n.coupon_id = ${use.couponId}::uuid and k.id = n.coupon_id
       and (k.total_limit is null or n.used < k.total_limit)
    returning k.per_customer_limit as most`)
  if (!rows[0]) return 'used_up'
  const most = rows[0].most === null ? null : Number(rows[0].most)
  const { rows: redeemed } = await tx.execute(sql`
    insert into mall.coupon_redemptions (coupon_id, order_id, shopper)
    select ${use.couponId}::uuid, ${use.orderId}::uuid, ${use.shopper}
     where ${most}::int is null
        or (select count(*) from mall.coupon_redemptions
             where coupon_id = ${use.couponId}::uuid and shopper = ${use.shopper} and returned_at is null) < ${most}::int
    on conflict (order_id) do update set returned_at = null
    returning 1`)
  return redeemed.length === 1 ? 'redeemed' : 'used_by_customer'
}

/** Gives the use back that an order took, if it has not been given back: for orders that were never paid. */
export async function returnCoupon(tx: Executor, orderId: string): Promise<void> {
  await tx.execute(sql`
    with returned as (
      update mall.coupon_redemptions set returned_at = clock_timestamp()
       where order_id = ${orderId}::uuid and returned_at is null
      returning coupon_id
    )
    update mall.coupon_counts n set used = n.used - 1 from returned where n.coupon_id = returned.coupon_id`)
}

/** Takes the use again that an order gave back; true also when it had no coupon or had not given it back. */
export async function redeemAgain(tx: Executor, orderId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select coupon_id, shopper from mall.coupon_redemptions where order_id = ${orderId}::uuid and returned_at is not null`,
  )
  if (!rows[0]) return true
  const use = { couponId: String(rows[0].coupon_id), orderId, shopper: String(rows[0].shopper) }
  return (await redeemCoupon(tx, use)) === 'redeemed'
}
