import { sql } from '@payloadcms/db-postgres'
import type { FieldHook } from 'payload'
import { transactionOf } from '../../database/transaction.ts'

/** How often orders have used a coupon, from the counter orders keep. */
export const readCouponUses: FieldHook = async ({ data, req }) => {
  if (!data?.id) return 0
  const { rows } = await (await transactionOf(req)).execute(
    sql`select used from mall.coupon_counts where coupon_id = ${String(data.id)}::uuid`,
  )
  return Number(rows[0]?.used ?? 0)
}
