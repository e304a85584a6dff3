import type { ServerProps } from 'payload'
import { canCommand, type Principal } from '../../permissions/permissions.ts'
import { STOCK_COMMAND_NAMES } from '../rules/stock-desk-view.ts'
import { StockCommandBar } from './StockCommandBar.tsx'

/** Above the list of levels: goods are received there whose SKU has no level yet. */
export function StockCommandsOfList({ user }: ServerProps) {
  const names = STOCK_COMMAND_NAMES.filter((name) => canCommand(user as Principal, `stock.${name}`))
  return names.length === 0 ? null : <StockCommandBar names={names} />
}
