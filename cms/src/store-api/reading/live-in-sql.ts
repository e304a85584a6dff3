import { sql } from '@payloadcms/db-postgres'

/** A piece of a statement with its parameters. */
export type Fragment = ReturnType<typeof sql>

/** The table aliased so is read; its columns are those of a windowed editorial collection. */
type Alias = 'p' | 'a' | 'c' | 'b'

/**
 * The visibility rule of `time/visibility-window.ts` with publication and trash, for reads that the Local API
 * cannot express in one query. `live-in-sql.int.test.ts` holds it against the pure rule.
 */
export function liveInSql(alias: Alias, at: Date): Fragment {
  const t = at.toISOString()
  const column = (name: string): Fragment => sql`${sql.identifier(alias)}.${sql.identifier(name)}`
  return sql`(${column('_status')} = 'published' and ${column('deleted_at')} is null
    and (${column('window_from')} is null or ${column('window_from')} <= ${t}::timestamptz)
    and (${column('window_until')} is null or ${column('window_until')} > ${t}::timestamptz))`
}

/** Has something to sell, in stock or not: a product without an active SKU is not in the shop. */
export const sellableInSql = sql`exists (select 1 from skus s where s.product_id = p.id and s.active is true)`

/** Sold out: no active SKU has a piece left or takes back-orders. Sorts false first. */
export const soldOutInSql = sql`not exists (
  select 1 from skus s left join stock_levels l on l.sku_id = s.id
   where s.product_id = p.id and s.active is true
     and (s.stock_policy = 'backorder' or coalesce(l.on_hand - l.reserved, 0) > 0))`

/** The instant something became visible, as far as it is known. */
export const visibleSinceInSql = (alias: Alias): Fragment =>
  sql`coalesce(${sql.identifier(alias)}.window_from, ${sql.identifier(alias)}.created_at)`

/** A list of ids as one parameter. */
export const uuids = (ids: readonly string[]): Fragment => sql`${sql.param([...ids])}::uuid[]`
