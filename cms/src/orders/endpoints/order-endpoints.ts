import type { Endpoint } from 'payload'
import { commandEndpoint } from '../../commands/commands.ts'
import { bulkShip } from './bulk-ship.ts'
import { ORDER_DESK_COMMANDS, PREVIEW_REFUND } from './order-commands.ts'
import { readOrderDesk } from './read-order-desk.ts'

/**
 * On the collection `orders`: `POST /api/orders/bulk-ship`, `POST /api/orders/:id/commands/:command` and
 * `GET /api/orders/:id/desk`.
 */
export const orderEndpoints: Omit<Endpoint, 'root'>[] = [
  bulkShip,
  commandEndpoint({ ...ORDER_DESK_COMMANDS, previewRefund: PREVIEW_REFUND }),
  readOrderDesk,
]
