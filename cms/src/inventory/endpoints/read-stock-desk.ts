import { deskEndpoint } from '../../commands/commands.ts'
import { can, canCommand, type Principal } from '../../permissions/permissions.ts'
import { STOCK_COMMAND_NAMES, type StockDeskView } from '../rules/stock-desk-view.ts'
import type { MovementKind } from '../rules/stock-movements.ts'
import { available, stockState } from '../rules/stock-state.ts'

const LATEST = 50

/** `GET /api/stock-levels/:id/desk`: one SKU's stock and its latest movements. */
export const readStockDesk = deskEndpoint('stock-levels', async (req, id): Promise<StockDeskView | null> => {
  const user = req.user as Principal
  const found = await req.payload.findByID({
    collection: 'stock-levels',
    id,
    depth: 2,
    disableErrors: true,
    overrideAccess: true,
  })
  const sku = found?.sku
  if (!found || !sku || typeof sku === 'string') return null
  const level = { onHand: found.onHand, reserved: found.reserved }
  const movements = can(user, 'read', 'stock-movements')
    ? await req.payload.find({
        collection: 'stock-movements',
        where: { sku: { equals: sku.id } },
        sort: '-id',
        limit: LATEST,
        pagination: false,
        depth: 1,
        overrideAccess: true,
      })
    : { docs: [] }
  return {
    sku: { id: sku.id, code: sku.code, product: typeof sku.product === 'object' ? (sku.product?.title ?? null) : null },
    level: { ...level, available: available(level), state: stockState(available(level)) },
    movements: movements.docs.map((movement) => ({
      id: movement.id,
      at: movement.createdAt,
      kind: movement.kind as MovementKind,
      quantity: movement.quantity,
      onHandAfter: movement.onHandAfter,
      reservedAfter: movement.reservedAfter,
      reason: movement.reason ?? null,
      reference: movement.reference ?? null,
      actor: movement.actor && typeof movement.actor === 'object' ? movement.actor.name : null,
    })),
    commands: STOCK_COMMAND_NAMES.filter((name) => canCommand(user, `stock.${name}`)),
  }
})
