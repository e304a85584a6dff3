import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import { eachDay, type ReportDays } from './rules/report-days.ts'
import type { SalesOfDay, SalesOfSku, SalesTotals } from './rules/sales-view.ts'

/** More kinds of goods than a person reads; the totals count all of them. */
const MOST_SKUS = 5000

/** Paid orders of the days, with their day. Midnights are the zone's, whatever the clocks did in between. */
const paidOrders = ({ from, to }: ReportDays, timeZone: string) => sql`
  paid as (
    select o.*, (o.paid_at at time zone ${timeZone})::date as day
      from orders o
     where o.payment <> 'pending'
       and o.paid_at >= ${from}::date::timestamp at time zone ${timeZone}
       and o.paid_at < (${to}::date + 1)::timestamp at time zone ${timeZone}
  ),
  said as (
    select line.order_id, sum(line.quantity) as pieces, sum(line.unit_price * line.quantity) as gross,
           sum(line.discount_share) as discount, sum(line.line_total) as goods
      from order_lines line join paid on paid.id = line.order_id group by line.order_id
  )`

const ORDER_SUMS = sql`
  count(*) as orders, coalesce(sum(said.pieces), 0) as pieces, coalesce(sum(said.gross), 0) as gross,
  coalesce(sum(said.discount), 0) as discount, coalesce(sum(said.goods), 0) as goods,
  coalesce(sum(paid.totals_shipping), 0) as shipping, coalesce(sum(paid.totals_refunded), 0) as refunded`

export async function salesTotals(tx: Executor, days: ReportDays, timeZone: string): Promise<SalesTotals> {
  const { rows } = await tx.execute(sql`
    with ${paidOrders(days, timeZone)}
    select ${ORDER_SUMS} from paid left join said on said.order_id = paid.id`)
  return totalsOf(rows[0] ?? {})
}

/** One row for every day, also for those without sales. */
export async function salesByDay(tx: Executor, days: ReportDays, timeZone: string): Promise<SalesOfDay[]> {
  const { rows } = await tx.execute(sql`
    with ${paidOrders(days, timeZone)}
    select to_char(paid.day, 'YYYY-MM-DD') as day, ${ORDER_SUMS}
      from paid left join said on said.order_id = paid.id group by paid.day`)
  const sold = new Map(rows.map((row) => [String(row.day), row]))
  return eachDay(days).map((day) => ({ day, ...totalsOf(sold.get(day) ?? {}) }))
}

/** What brought most first. */
export async function salesBySku(tx: Executor, days: ReportDays, timeZone: string): Promise<SalesOfSku[]> {
  const { rows } = await tx.execute(sql`
    with ${paidOrders(days, timeZone)}
    select line.sku_code, (array_agg(line.title order by paid.paid_at desc, line.id desc))[1] as title,
           (array_agg(coalesce(line.options, '') order by paid.paid_at desc, line.id desc))[1] as options,
           count(distinct line.order_id) as orders, sum(line.quantity) as pieces,
           sum(line.unit_price * line.quantity) as gross, sum(line.discount_share) as discount,
           sum(line.line_total) as goods, sum(line.refunded_quantity) as refunded_pieces
      from order_lines line join paid on paid.id = line.order_id
     group by line.sku_code order by goods desc, line.sku_code limit ${MOST_SKUS}`)
  return rows.map((row) => ({
    skuCode: String(row.sku_code),
    title: String(row.title),
    options: String(row.options),
    orders: Number(row.orders),
    pieces: Number(row.pieces),
    gross: Number(row.gross),
    discount: Number(row.discount),
    goods: Number(row.goods),
    refundedPieces: Number(row.refunded_pieces),
  }))
}

const totalsOf = (row: Record<string, unknown>): SalesTotals => ({
  orders: Number(row.orders ?? 0),
  pieces: Number(row.pieces ?? 0),
  gross: Number(row.gross ?? 0),
  discount: Number(row.discount ?? 0),
  goods: Number(row.goods ?? 0),
  shipping: Number(row.shipping ?? 0),
  refunded: Number(row.refunded ?? 0),
})
