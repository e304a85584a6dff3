import { sql } from '@payloadcms/db-postgres'

/**
 * Whether the SKU in `s` can be had at an instant. Promises whose time is over by then do not count, whether or not
 * somebody has ended them; `stockOf` is the same rule. The alias of `skus` in the statement has to be `s`.
 */
export const canBeBoughtInSql = (at: Date) => sql`(s.stock_policy = 'backorder' or coalesce((
  select l.on_hand - l.reserved + coalesce((
           select sum(r.quantity) from mall.reservations r
            where r.sku_id = l.sku_id and r.ended_at is null and r.expires_at <= ${at.toISOString()}::timestamptz), 0)
    from stock_levels l where l.sku_id = s.id), 0) > 0)`
