import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { Refused } from '../commands/commands.ts'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { moveStockOfMany, STOCK_REFUSALS } from '../inventory/inventory.ts'

/** What an order may do to stock: promise pieces when placed, let them go when shipped, free them when cancelled. */
export type OrderMovement = 'reserve' | 'ship' | 'release'

/**
 * Moves the stock of all lines of an order inside the transaction of `req`, each SKU once however many lines
 * name it. Shipping takes what this order was promised and never what another was; releasing frees what it
 * still holds. Lines whose SKU is gone have no stock. Sending it twice moves nothing twice.
 * @throws Refused naming the SKU when a level cannot take it
 */
export async function moveOrderStock(
  req: PayloadRequest,
  order: { id: string; number: string },
  kind: OrderMovement,
  actor?: string,
): Promise<void> {
  const pieces = await piecesOf(await transactionOf(req), order)
  const short = kind === 'ship' ? pieces.find(({ ordered, held }) => held < ordered) : undefined
  if (short) throw new Refused('not_reserved', STOCK_REFUSALS.not_reserved, { sku: short.code, reserved: short.held })
  const outcome = await moveStockOfMany(
    req,
    pieces
      .map(({ sku, ordered, held }) => ({ sku, quantity: kind === 'release' ? held : ordered }))
      .filter(({ quantity }) => quantity > 0)
      .map(({ sku, quantity }) => ({
        sku,
        kind,
        quantity,
        actor,
        reference: order.number,
        idempotencyKey: `order:${order.id}:${kind}:${sku}`,
      })),
  )
  if (outcome.ok) return
  const { onHand, reserved } = outcome.level ?? { onHand: 0, reserved: 0 }
  const code = pieces.find(({ sku }) => sku === outcome.sku)?.code ?? outcome.sku
  throw new Refused(outcome.reason, STOCK_REFUSALS[outcome.reason], {
    sku: code,
    available: onHand - reserved,
    reserved,
  })
}

interface Pieces {
  sku: string
  code: string
  ordered: number
  /** promised to this order and neither shipped nor released; read from the ledger, which names the order */
  held: number
}

async function piecesOf(tx: Executor, order: { id: string; number: string }): Promise<Pieces[]> {
  const { rows } = await tx.execute(sql`
    select line.sku_id, min(line.sku_code) as code, sum(line.quantity) as ordered,
           coalesce((
             select sum(case kind when 'reserve' then quantity when 'release' then -quantity when 'ship' then -quantity else 0 end)
               from stock_movements where reference = ${order.number} and sku_id = line.sku_id
           ), 0) as held
      from order_lines line where line.order_id = ${order.id}::uuid and line.sku_id is not null group by line.sku_id`)
  return rows.map((row) => ({
    sku: String(row.sku_id),
    code: String(row.code),
    ordered: Number(row.ordered),
    held: Number(row.held),
  }))
}
