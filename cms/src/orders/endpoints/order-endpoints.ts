import type { Endpoint } from 'payload'
import { commandEndpoint } from '../../commands/commands.ts'
import { bulkShip } from './bulk-ship.ts'
import { NOTE_ORDER } from './note-order.ts'
import { ORDER_DESK_COMMANDS, PREVIEW_REFUND } from './order-commands.ts'
import { readOrderDesk } from './read-order-desk.ts'
import { readRegions } from './read-regions.ts'

/**
 * On the collection `orders`: `POST /api/orders/bulk-ship`, `POST /api/orders/:id/commands/:command`,
 * `GET /api/orders/:id/desk` and `GET /api/orders/regions`.
 */
export const orderEndpoints: Omit<Endpoint, 'root'>[] = [
  bulkShip,
  commandEndpoint({ ...ORDER_DESK_COMMANDS, previewRefund: PREVIEW_REFUND, note: NOTE_ORDER }),
  readOrderDesk,
  readRegions,
]
