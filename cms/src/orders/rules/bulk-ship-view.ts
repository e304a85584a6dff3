/** The answer to `POST /api/orders/bulk-ship`: one row for each line that was not empty, in their order. */
export interface BulkShipAnswer {
  shipped: number
  /** had this parcel already */
  unchanged: number
  refused: number
  rows: BulkShipRow[]
}

export interface BulkShipRow {
  /** line of the text, from 1 */
  row: number
  number: string
  trackingNumber: string
  outcome: 'shipped' | 'unchanged' | 'refused'
  /** code of the reason; null when it was shipped */
  reason: string | null
  /** a sentence in the person's language */
  message: string
}
