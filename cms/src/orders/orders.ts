import type { CollectionConfig } from 'payload'
import { OrderLines } from './collections/order-lines.ts'
import { OrderNotes } from './collections/order-notes.ts'
import { Orders } from './collections/orders.ts'
import { Shipments } from './collections/shipments.ts'

export { readByStaffOrOwner } from './collections/own-orders.ts'
export { stateField } from './collections/state-field.ts'
export { endMoney } from './end-money.ts'
export { changeOrder, lockOrder, type OrderRow, readOrder } from './endpoints/change-order.ts'
export { giveNumber } from './hooks/give-number.ts'
export { openMoneyTicket } from './open-money-ticket.ts'
export { moveOrderStock, type OrderMovement } from './order-stock.ts'
export { type MoneyReceived, receiveMoney } from './receive-money.ts'
export { humanNumber } from './rules/human-number.ts'
export type { OrderDeskView } from './rules/order-desk-view.ts'
export { ORDERS_TO_BE_PAID, ORDERS_TO_BE_SENT } from './rules/order-lists.ts'
export type { FulfilmentState, OrderState, OrderStatus, PaymentState } from './rules/order-states.ts'
export { type LoggedAct, orderTimeline, type TimelineEntry } from './rules/order-timeline.ts'
export { standingOf } from './rules/order-words.ts'
export { CANCELLED_BY_TIME } from './rules/settlement.ts'

/** For payload.config.ts. The endpoints of the desk hang on the collection. */
export const orderCollections: CollectionConfig[] = [Orders, OrderLines, OrderNotes, Shipments]
