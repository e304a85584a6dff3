import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { newId } from '../../../../cms/src/database/new-id.ts'
import { transactionOf } from '../../../../cms/src/database/transaction.ts'
import type { DemoOrder } from '../orders.ts'
import { PRODUCTS } from '../products/products.ts'
import { stockHistory } from '../stock-history.ts'
import { type IdsByName, idOf } from './seed-context.ts'

/**
 * Writes ledger and levels in two statements. The shop itself moves stock through `moveStock` alone, at the present
 * instant; a history has instants of its own. The database's constraints hold here as anywhere.
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
  await tx.execute(sql`
    insert into stock_movements
      (id, sku_id, kind, quantity, on_hand_after, reserved_after, reason, reference, actor_id, idempotency_key, created_at, updated_at)
    select id, sku_id, kind, quantity, on_hand_after, reserved_after, reason, reference, actor_id, idempotency_key, created_at, updated_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
        id uuid, sku_id uuid, kind text, quantity int, on_hand_after int, reserved_after int, reason text, reference text,
        actor_id uuid, idempotency_key text, created_at timestamptz, updated_at timestamptz)`)
  const levelRows = [...levels].map(([code, { onHand, reserved }]) => ({
    id: newId(),
    sku_id: idOf(skus, code),
    on_hand: onHand,
    reserved,
  }))
  await tx.execute(sql`
    insert into stock_levels (id, sku_id, on_hand, reserved, created_at, updated_at)
    select id, sku_id, on_hand, reserved, now(), now()
      from jsonb_to_recordset(${JSON.stringify(levelRows)}::jsonb) as row(id uuid, sku_id uuid, on_hand int, reserved int)`)
}
