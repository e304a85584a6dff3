import type { CollectionConfig } from 'payload'
import { StockLevels } from './collections/stock-levels.ts'
import { StockMovements } from './collections/stock-movements.ts'

export { canBeBoughtInSql } from './available-in-sql.ts'
export { moveStock, type StockMovement, type StockOutcome } from './move-stock.ts'
export {
  endReservations,
  heldBy,
  keepReservations,
  type Pieces,
  type ReservationOutcome,
  type ReservingOrder,
  reservationsFromLedger,
  reserveFor,
  trimReservations,
} from './reservations.ts'
export type { MovementKind, StockRefusal } from './rules/stock-movements.ts'
export { STOCK_REFUSALS } from './rules/stock-refusals.ts'
export { type StockLevel, type StockState, stockState } from './rules/stock-state.ts'
export { type StockReading, type StockRow, stockIn, stockInSql, stockOf } from './stock-of.ts'

/** For payload.config.ts. The endpoints of the desk hang on the collection. */
export const inventoryCollections: CollectionConfig[] = [StockLevels, StockMovements]
