import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import { available, type StockLevel, type StockState, stockState } from './rules/stock-state.ts'

export type StockReading = StockLevel & {
  available: number
  state: StockState
  /** when pieces come back by themselves because a promise ends; null: none that a shopper would notice */
  changesAt: Date | null
}

const NONE: StockReading = { onHand: 0, reserved: 0, available: 0, state: 'out', changesAt: null }

/**
 * The stock of many SKUs in one query, by SKU id. Promises whose time is over at `at` do not count, whether or not
 * somebody has ended them.
 * A SKU the warehouse has never seen has none.
 */
export async function stockOf(
  db: Executor,
  skuIds: readonly string[],
  at = new Date(),
): Promise<Map<string, StockReading>> {
  const wanted = [...new Set(skuIds)]
  const stock = new Map<string, StockReading>(wanted.map((id) => [id, NONE]))
  if (wanted.length === 0) return stock
  const t = sql`${at.toISOString()}::timestamptz`
  const { rows } = await db.execute(
    sql`
      select l.sku_id, l.on_hand, l.reserved - coalesce(over.pieces, 0) as reserved,
             extract(epoch from over.next) * 1000 as next_ms
        from stock_levels l
        left join lateral (
          select sum(quantity) filter (where expires_at <= ${t}) as pieces,
                 min(expires_at) filter (where expires_at > ${t}) as next
            from mall.reservations where sku_id = l.sku_id and ended_at is null
        ) over on true
       where l.sku_id = any(${sql.param(wanted)}::uuid[])`,
  )
  for (const row of rows) {
    const level = { onHand: Number(row.on_hand), reserved: Number(row.reserved) }
    const state = stockState(available(level))
    // Of plenty nobody is told how much there is.
    const changesAt = row.next_ms === null || state === 'in' ? null : new Date(Number(row.next_ms))
    stock.set(String(row.sku_id), { ...level, available: available(level), state, changesAt })
  }
  return stock
}
