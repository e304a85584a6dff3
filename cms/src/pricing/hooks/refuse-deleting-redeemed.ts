import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { transactionOf } from '../../database/transaction.ts'

/** A coupon that an order has taken stays, also when the use was given back: the books count by it. */
export const refuseDeletingRedeemed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { rows } = await (await transactionOf(req)).execute(
    sql`select count(*)::int as orders from mall.coupon_redemptions where coupon_id = ${String(id)}::uuid`,
  )
  const orders = Number(rows[0]?.orders)
  if (orders === 0) return
  throw new APIError(
    req.i18n.language === 'zh'
      ? `已有 ${orders} 笔订单用过这张优惠券，不能删除。不再发放请取消勾选“启用”。`
      : `This coupon was taken in ${orders} ${orders === 1 ? 'order' : 'orders'} and cannot be deleted. To end it, untick “In use”.`,
    409,
    undefined,
    true,
  )
}
