import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { Refused } from '../commands/commands.ts'
import { type Executor, transactionOf } from '../database/transaction.ts'
import {
  endReservations,
  heldBy,
  moveStock,
  type ReservingOrder,
  reserveFor,
  STOCK_REFUSALS,
  trimReservations,
} from '../inventory/inventory.ts'
import { ORDER_REFUSALS } from './rules/order-refusals.ts'

/**
 * What an order may do to stock: promise pieces when placed, let them go when shipped, free those that are not to be
 * sent any more, free them all when cancelled, bring back what had left.
 */
export type OrderMovement = 'reserve' | 'ship' | 'trim' | 'release' | 'return'

/**
 * Moves the stock of all lines of an order inside the transaction of `req`, each SKU once however many lines
 * name it; pieces refunded before they left are none of it. Shipping takes what this order was promised, then what is
 * free, and never what another was promised; releasing frees what it still holds. Lines whose SKU is gone have no
 * stock. Sending it twice moves nothing twice.
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
  if (kind === 'return') return bringBack(req, tx, order, actor)
  const pieces = await piecesOf(tx, order)
  if (kind === 'reserve') return reserve(req, order, pieces, '', actor)
  // Locks every level of the order, so that what follows takes none before another. Orders refunded before refunds
  // freed anything hold too much until they are sent.
  await trimReservations(req, order, pieces, actor)
  if (kind === 'ship') return ship(req, tx, order, pieces, actor)
}

/** Pieces of one SKU that an order is still to send. */
interface PiecesToSend {
  sku: string
  code: string
  /** may be nothing: all were refunded */
  quantity: number
  takesBackOrders: boolean
}

async function ship(
  req: PayloadRequest,
  tx: Executor,
  order: ReservingOrder,
  pieces: readonly PiecesToSend[],
  actor: string | undefined,
): Promise<void> {
  const before = await heldBy(tx, order)
  const missing = pieces.filter(({ sku, quantity }) => quantity > 0 && !before.has(sku))
  // Back-ordered goods are promised when they have come, which is when they are sent. Whether the SKU still takes
  // back-orders by then says nothing about the orders it took.
  await reserve(req, order, missing, 'ship', actor)
  const held = await heldBy(tx, order)
  const short = pieces.find(({ sku, quantity }) => (held.get(sku) ?? 0) < quantity)
  if (short)
    throw new Refused('not_reserved', STOCK_REFUSALS.not_reserved, {
      sku: short.code,
      reserved: held.get(short.sku) ?? 0,
    })
  await endReservations(req, order, 'shipped', actor)
  await tx.execute(sql`
    update order_lines set sent_quantity = quantity - refunded_quantity, updated_at = clock_timestamp()
     where order_id = ${order.id}::uuid`)
}

/** @throws Error when a level cannot take it: none refuses what comes in */
async function bringBack(
  req: PayloadRequest,
  tx: Executor,
  order: ReservingOrder,
  actor: string | undefined,
): Promise<void> {
  const { rows } = await tx.execute(sql`
    select line.sku_id, sum(line.sent_quantity) as sent from order_lines line join skus s on s.id = line.sku_id
     where line.order_id = ${order.id}::uuid and line.sent_quantity > 0 group by line.sku_id order by line.sku_id`)
  for (const { sku_id: sku, sent } of rows) {
    const moved = await moveStock(req, {
      sku: String(sku),
      kind: 'return',
      quantity: Number(sent),
      actor,
      reference: order.number,
      idempotencyKey: `order:${order.id}:return:${String(sku)}`,
    })
    if (!moved.ok) throw new Error(`order ${order.id} cannot bring ${String(sku)} back: ${moved.reason}`)
  }
}

async function reserve(
  req: PayloadRequest,
  order: ReservingOrder,
  pieces: readonly PiecesToSend[],
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

/** What an order that has not left asks of the warehouse, by SKU: what was ordered, less what was refunded. */
export async function piecesOf(tx: Executor, order: Pick<ReservingOrder, 'id'>): Promise<PiecesToSend[]> {
  const { rows } = await tx.execute(sql`
    select line.sku_id, min(line.sku_code) as code, sum(line.quantity - line.refunded_quantity) as to_send,
           bool_or(s.stock_policy = 'backorder') as back_orders
      from order_lines line join skus s on s.id = line.sku_id
     where line.order_id = ${order.id}::uuid group by line.sku_id`)
  return rows.map((row) => ({
    sku: String(row.sku_id),
    code: String(row.code),
    quantity: Number(row.to_send),
    takesBackOrders: row.back_orders === true,
  }))
}

/**
 * For whoever packs or sends an order: the money of all its goods may have gone back while that of the delivery has not.
 * @throws Refused when nothing of it is to be sent
 */
export async function refuseNothingToSend(tx: Executor, order: Pick<ReservingOrder, 'id'>): Promise<void> {
  const { rows } = await tx.execute(sql`
    select 1 from order_lines where order_id = ${order.id}::uuid and refunded_quantity < quantity limit 1`)
  if (rows.length === 0) throw new Refused('nothing_to_send', ORDER_REFUSALS.nothing_to_send)
}
