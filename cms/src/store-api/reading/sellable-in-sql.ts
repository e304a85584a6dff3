import { sql } from '@payloadcms/db-postgres'
import { canBeBoughtInSql } from '../../inventory/inventory.ts'

/** A piece of a statement with its parameters. */
export type Fragment = ReturnType<typeof sql>

/** Has something to sell, in stock or not: a product without an active SKU is not in the shop. */
export const sellableInSql = sql`exists (select 1 from skus s where s.product_id = p.id and s.active is true)`

/** Sold out at an instant: no active SKU has a piece left or takes back-orders. Sorts false first. */
export const soldOutInSql = (at: Date): Fragment => sql`not exists (
  select 1 from skus s where s.product_id = p.id and s.active is true and ${canBeBoughtInSql(at)})`

/** The instant something became visible, as far as it is known. */
export const visibleSinceInSql = (alias: string): Fragment =>
  sql`coalesce(${sql.identifier(alias)}.window_from, ${sql.identifier(alias)}.created_at)`

/** A list of ids as one parameter. */
export const uuids = (ids: readonly string[]): Fragment => sql`${sql.param([...ids])}::uuid[]`
