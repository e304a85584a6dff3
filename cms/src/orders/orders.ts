import type { CollectionConfig } from 'payload'
import { OrderLines } from './collections/order-lines.ts'
import { Orders } from './collections/orders.ts'
import { Shipments } from './collections/shipments.ts'

export { readByStaffOrOwner } from './collections/own-orders.ts'
export { stateField } from './collections/state-field.ts'
export { giveNumber } from './hooks/give-number.ts'
export { ORDER_CONSTRAINTS_SQL } from './order-constraints.sql.ts'
export { moveOrderStock, type OrderMovement } from './order-stock.ts'
export { humanNumber } from './rules/human-number.ts'
export {
  availableCommands,
  type FulfilmentState,
  isPossible,
  type OrderChanges,
  type OrderCommand,
  type OrderCommandName,
  type OrderOutcome,
  type OrderRefusal,
  type OrderState,
  type OrderStatus,
  type PaymentMethod,
  type PaymentState,
  takeCommand,
} from './rules/order-states.ts'
export { FULFILMENT_WORDS, METHOD_WORDS, PAYMENT_WORDS, STATUS_WORDS, standingOf } from './rules/order-words.ts'

/** For payload.config.ts. The endpoints of the desk hang on the collection. */
export const orderCollections: CollectionConfig[] = [Orders, OrderLines, Shipments]
