import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { available, type StockLevel, type StockState, stockState } from './rules/stock-state.ts'

export type StockReading = StockLevel & { available: number; state: StockState }

const NONE: StockReading = { onHand: 0, reserved: 0, available: 0, state: 'out' }

/**
 * The stock of many SKUs in one query, by SKU id. Promises whose time is over do not count, whether or not
 * somebody has ended them.
 * A SKU the warehouse has never seen has none.
 */
export async function stockOf(payload: Payload, skuIds: readonly string[]): Promise<Map<string, StockReading>> {
  const wanted = [...new Set(skuIds)]
  const stock = new Map<string, StockReading>(wanted.map((id) => [id, NONE]))
  if (wanted.length === 0) return stock
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`
      select l.sku_id, l.on_hand, l.reserved - coalesce(over.pieces, 0) as reserved
        from stock_levels l
        left join lateral (
          select sum(quantity) as pieces from mall.reservations
           where sku_id = l.sku_id and ended_at is null and expires_at <= now()
        ) over on true
       where l.sku_id = any(${sql.param(wanted)}::uuid[])`,
  )
  for (const row of rows) {
    const level = { onHand: Number(row.on_hand), reserved: Number(row.reserved) }
    stock.set(String(row.sku_id), { ...level, available: available(level), state: stockState(available(level)) })
  }
  return stock
}
