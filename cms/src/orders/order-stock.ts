import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { Refused } from '../commands/commands.ts'
import { type Executor, transactionOf } from '../database/transaction.ts'
import {
  endReservations,
  heldBy,
  lockLevelsOf,
  type ReservingOrder,
  reserveFor,
  STOCK_REFUSALS,
} from '../inventory/inventory.ts'

/** What an order may do to stock: promise pieces when placed, let them go when shipped, free them when cancelled. */
export type OrderMovement = 'reserve' | 'ship' | 'release'

/**
 * Moves the stock of all lines of an order inside the transaction of `req`, each SKU once however many lines
 * name it. Shipping takes what this order was promised, then what is free, and never what another was promised;
 * releasing frees what it still holds. Lines whose SKU is gone have no stock. Sending it twice moves nothing twice.
 * @throws Refused naming the SKU when a level cannot take it
 */
export async function moveOrderStock(
  req: PayloadRequest,
  order: ReservingOrder,
  kind: OrderMovement,
  actor?: string,
): Promise<void> {
  if (kind === 'release') return endReservations(req, order, 'released', actor)
  const tx = await transactionOf(req)
  const pieces = await piecesOf(tx, order)
  if (kind === 'reserve') return reserve(req, order, pieces, '', actor)
  await lockLevelsOf(tx, order)
  // Back-ordered goods are promised when they have come, which is when they are sent. Whether the SKU still takes
  // back-orders by then says nothing about the orders it took.
  await reserve(req, order, await notHeld(tx, order, pieces), 'ship', actor)
  const held = await heldBy(tx, order)
  const short = pieces.find(({ sku, quantity }) => (held.get(sku) ?? 0) < quantity)
  if (short)
    throw new Refused('not_reserved', STOCK_REFUSALS.not_reserved, {
      sku: short.code,
      reserved: held.get(short.sku) ?? 0,
    })
  return endReservations(req, order, 'shipped', actor)
}

interface OrderedPieces {
  sku: string
  code: string
  quantity: number
  takesBackOrders: boolean
}

async function reserve(
  req: PayloadRequest,
  order: ReservingOrder,
  pieces: readonly OrderedPieces[],
  round: string,
  actor: string | undefined,
): Promise<void> {
  const outcome = await reserveFor(req, order, pieces, { expiresAt: null, round, actor })
  if (outcome.ok) return
  const { onHand, reserved } = outcome.level ?? { onHand: 0, reserved: 0 }
  const code = pieces.find(({ sku }) => sku === outcome.sku)?.code ?? outcome.sku
  throw new Refused(outcome.reason, STOCK_REFUSALS[outcome.reason], {
    sku: code,
    available: onHand - reserved,
    reserved,
  })
}

async function notHeld(
  tx: Executor,
  order: ReservingOrder,
  pieces: readonly OrderedPieces[],
): Promise<OrderedPieces[]> {
  const held = await heldBy(tx, order)
  return pieces.filter(({ sku }) => !held.has(sku))
}

/** What an order's lines ask of the warehouse, by SKU. */
export async function piecesOf(tx: Executor, order: Pick<ReservingOrder, 'id'>): Promise<OrderedPieces[]> {
  const { rows } = await tx.execute(sql`
    select line.sku_id, min(line.sku_code) as code, sum(line.quantity) as ordered,
           bool_or(s.stock_policy = 'backorder') as back_orders
      from order_lines line join skus s on s.id = line.sku_id
     where line.order_id = ${order.id}::uuid group by line.sku_id`)
  return rows.map((row) => ({
    sku: String(row.sku_id),
    code: String(row.code),
    quantity: Number(row.ordered),
    takesBackOrders: row.back_orders === true,
  }))
}
