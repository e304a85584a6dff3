import type { MovementKind } from './stock-movements.ts'
import type { StockLevel, StockState } from './stock-state.ts'

export type StockCommandName = 'receive' | 'count' | 'damage'
export const STOCK_COMMAND_NAMES: readonly StockCommandName[] = ['receive', 'count', 'damage']

/** What the stock desk shows of one SKU: `GET /api/stock-levels/:id/desk`. Instants ISO 8601. */
export interface StockDeskView {
  sku: { id: string; code: string; product: string | null }
  level: StockLevel & { available: number; state: StockState }
  /** newest first; empty for those who may not read the ledger */
  movements: {
    id: string
    at: string
    kind: MovementKind
    quantity: number
    onHandAfter: number
    reservedAfter: number
    reason: string | null
    reference: string | null
    actor: string | null
  }[]
  commands: StockCommandName[]
}
