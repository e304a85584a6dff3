import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'
import { available, type StockLevel, type StockState, stockState } from './rules/stock-state.ts'

export type StockReading = StockLevel & {
  available: number
  state: StockState
  /** when pieces come back by themselves because a promise ends; null: none that a shopper would notice */
  changesAt: Date | null
}

const NONE: StockReading = { onHand: 0, reserved: 0, available: 0, state: 'out', changesAt: null }

/** A row of `stockInSql`. */
export interface StockRow {
  on_hand: unknown
  reserved: unknown
  /** ms since the epoch at which the next promise ends */
  next_ms: unknown
}

/**
 * The stock of a SKU at an instant as a statement for a `lateral` join: one row, or none for one the warehouse has never
 * seen. Promises whose time is over do not count, whether or not somebody has ended them. Read rows with `stockIn`.
 * @param skuId the column with the id of the SKU
 */
export function stockInSql(skuId: SQL, at: Date): SQL {
  const t = sql`${at.toISOString()}::timestamptz`
  return sql`
    select l.on_hand, l.reserved - coalesce(over.pieces, 0) as reserved, extract(epoch from over.next) * 1000 as next_ms
      from stock_levels l
      left join lateral (
        select sum(quantity) filter (where expires_at <= ${t}) as pieces,
               min(expires_at) filter (where expires_at > ${t}) as next
          from mall.reservations where sku_id = l.sku_id and ended_at is null
      ) over on true
     where l.sku_id = ${skuId}`
}

/** What a row of `stockInSql` says; without one there is nothing. */
export function stockIn(row: StockRow): StockReading {
  if (row.on_hand === null) return NONE
  const level = { onHand: Number(row.on_hand), reserved: Number(row.reserved) }
  const state = stockState(available(level))
  // Of plenty nobody is told how much there is.
  const changesAt = row.next_ms === null || state === 'in' ? null : new Date(Number(row.next_ms))
  return { ...level, available: available(level), state, changesAt }
}

/** The stock of many SKUs in one query, by SKU id. A SKU the warehouse has never seen has none. */
export async function stockOf(
  db: Executor,
  skuIds: readonly string[],
  at = new Date(),
): Promise<Map<string, StockReading>> {
  const wanted = [...new Set(skuIds)]
  if (wanted.length === 0) return new Map()
  const { rows } = await db.execute(sql`
    select w.id, stock.* from unnest(${sql.param(wanted)}::uuid[]) as w (id)
      left join lateral (${stockInSql(sql`w.id`, at)}) stock on true`)
  return new Map(rows.map((row) => [String(row.id), stockIn(row as unknown as StockRow)]))
}
