/** What a shopper is told about stock. */
export type StockState = 'in' | 'low' | 'out'

/** Up to this many left, a shopper is told to hurry. */
export const LOW_STOCK = 5

/** Pieces on the shelf and pieces promised to orders, of one SKU. */
export interface StockLevel {
  onHand: number
  reserved: number
}

/** What can still be sold. */
export const available = (level: StockLevel): number => level.onHand - level.reserved

/** The one rule of the buckets; `count` pieces can still be sold. */
export const stockState = (count: number): StockState => (count <= 0 ? 'out' : count <= LOW_STOCK ? 'low' : 'in')
