/**
 * `GET /api/reports/sales?from=2026-11-01&to=2026-11-23&by=day|sku`. An order counts from its payment on, on the day
 * on which it was paid in the mall's zone, with what its lines say; what was given back stands beside it, on the day
 * of the order. `before` is what as many days just before brought. Amounts in fen.
 */
export type SalesReport = { from: string; to: string; timeZone: string; totals: SalesTotals; before: SalesTotals } & (
  | { by: 'day'; rows: SalesOfDay[] }
  | { by: 'sku'; rows: SalesOfSku[] }
)

interface Sales {
  /** orders with any of it */
  orders: number
  pieces: number
  /** before the discounts of the order */
  gross: number
  discount: number
  /** gross − discount: what the goods brought */
  goods: number
}

export interface SalesOfDay extends Sales {
  /** `2026-11-23` */
  day: string
  shipping: number
  /** given back of the orders of this day, until now */
  refunded: number
}

export interface SalesOfSku extends Sales {
  skuCode: string
  /** of the last time it was sold */
  title: string
  options: string
  refundedPieces: number
}

export type SalesTotals = Omit<SalesOfDay, 'day'>
