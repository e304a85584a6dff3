import { sql } from '@payloadcms/db-postgres'

/**
 * What a piece of the SKU in `s` costs at an instant, in fen: `unitPriceAt` as SQL, for lists that sort and filter by
 * price. The alias of `skus` in the statement has to be `s`.
 */
export const priceInSql = (at: Date) => sql`least(s.price, coalesce((
  select min(w.price) from price_windows w
   where w.sku_id = s.id
     and (w.window_from is null or w.window_from <= ${at.toISOString()}::timestamptz)
     and (w.window_until is null or w.window_until > ${at.toISOString()}::timestamptz)), s.price))`
