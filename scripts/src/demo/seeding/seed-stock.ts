import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { newId } from '../../../../cms/src/database/new-id.ts'
import { transactionOf } from '../../../../cms/src/database/transaction.ts'
import { reservationsFromLedger } from '../../../../cms/src/inventory/inventory.ts'
import type { DemoOrder } from '../orders.ts'
import { PRODUCTS } from '../products/products.ts'
import { stockHistory } from '../stock-history.ts'
import { insertRows } from './insert-rows.ts'
import { type IdsByName, idOf } from './seed-context.ts'

/**
 * Writes ledger, levels and reservations, a statement each. The shop itself moves stock through `moveStock` alone, at
 * the present instant; a history has instants of its own. The database's constraints hold here as anywhere.
 * @param actor id of who took in the first delivery
 */
export async function seedStock(input: {
  req: PayloadRequest
  orders: readonly DemoOrder[]
  orderIds: IdsByName
  skus: IdsByName
  actor: string
  now: Date
}): Promise<void> {
  const { req, orders, orderIds, skus, actor, now } = input
  const tx = await transactionOf(req)
  const { movements, levels } = stockHistory({ products: PRODUCTS, orders, now })
  const rows = movements.map((movement) => {
    const sku = idOf(skus, movement.sku)
    return {
      id: newId(),
      sku_id: sku,
      kind: movement.kind,
      quantity: movement.quantity,
      on_hand_after: movement.onHandAfter,
      reserved_after: movement.reservedAfter,
      reason: movement.kind === 'receive' ? '首批到货' : null,
      reference: movement.order,
      actor_id: movement.kind === 'receive' || movement.kind === 'ship' ? actor : null,
      // The keys the order desk itself uses: a later command on the same order is recognised as done.
      idempotency_key:
        movement.order === null
          ? `demo:receive:${sku}`
          : `order:${idOf(orderIds, movement.order)}:${movement.kind}:${sku}`,
      created_at: movement.at,
      updated_at: movement.at,
    }
  })
  await insertRows(tx, 'stock_movements', rows)
  const levelRows = [...levels].map(([code, { onHand, reserved }]) => ({
    id: newId(),
    sku_id: idOf(skus, code),
    on_hand: onHand,
    reserved,
    created_at: now.toISOString(),
    updated_at: now.toISOString(),
  }))
  await insertRows(tx, 'stock_levels', levelRows)
  await reservationsFromLedger(tx)
  // An order not yet paid keeps its pieces until its time is over. No other orders exist yet.
  await tx.execute(sql`
    update mall.reservations r set expires_at = o.pay_by from orders o where o.id = r.order_id and r.ended_at is null`)
}
