import { sql } from '@payloadcms/db-postgres'

/** A piece of a statement with its parameters. */
export type Fragment = ReturnType<typeof sql>

/** Has something to sell, in stock or not: a product without an active SKU is not in the shop. */
export const sellableInSql = sql`exists (select 1 from skus s where s.product_id = p.id and s.active is true)`

/** Sold out: no active SKU has a piece left or takes back-orders. Sorts false first. */
export const soldOutInSql = sql`not exists (
  select 1 from skus s left join stock_levels l on l.sku_id = s.id
   where s.product_id = p.id and s.active is true
     and (s.stock_policy = 'backorder' or coalesce(l.on_hand - l.reserved, 0) > 0))`

/** The instant something became visible, as far as it is known. */
export const visibleSinceInSql = (alias: string): Fragment =>
  sql`coalesce(${sql.identifier(alias)}.window_from, ${sql.identifier(alias)}.created_at)`

/** A list of ids as one parameter. */
export const uuids = (ids: readonly string[]): Fragment => sql`${sql.param([...ids])}::uuid[]`
