import { sql } from '@payloadcms/db-postgres'
import { Refused, refuse } from '../commands/commands.ts'
import type { Executor } from '../database/transaction.ts'
import { formatFen } from '../money/money.ts'
import { bookImportedPayment, giveBack } from '../payments/payments.ts'
import { changeOrder, lockOrder, type OrderRow, readOrder } from './endpoints/change-order.ts'
import { lineRefund } from './rules/line-refund.ts'
import { ORDER_REFUSALS } from './rules/order-refusals.ts'

export interface OrderRefund {
  /** fen; or by line: the amount follows from the pieces */
  amount?: number | undefined
  lines?: readonly { line: string; quantity: number }[] | undefined
  reason: string
  seen?: string | undefined
  automatic?: boolean
  /** id of the staff member */
  actor?: string | undefined
}

/**
 * Gives money of an order back: pieces of its lines, or an amount. Three guards hold the sum within what was
 * paid: the order's, the payment's, and the lines' pieces; each moves only if there is so much left. All the money of
 * goods that are still here ends the order, which `isCancelled` says: its stock is the caller's.
 * @throws Refused with the reason
 */
export async function refundOrder(
  tx: Executor,
  id: string,
  refund: OrderRefund,
  at: Date,
): Promise<{ order: OrderRow; amount: number; isCancelled: boolean }> {
  // The order before its lines, as whoever sends it takes them.
  const before = await lockOrder(tx, id)
  if (before) await bookImportedPayment(tx, before)
  const lines = refund.lines ? await refundLines(tx, id, refund.lines) : undefined
  const amount = lines ? lines.reduce((sum, line) => sum + line.amount, 0) : (refund.amount ?? 0)
  const { reason, seen, automatic = false, actor } = refund
  const order = await changeOrder(tx, id, { name: 'refund', amount }, at, { seen, cancelReason: reason })
  const given = await giveBack(tx, { orderId: id, amount, reason, automatic, actor, ...(lines ? { lines } : {}) })
  if (!given) {
    const refundable = formatFen(order.paid - order.refunded)
    throw new Refused('amount_above_paid', ORDER_REFUSALS.amount_above_paid, { refundable })
  }
  const after = await readOrder(tx, id)
  return { order, amount, isCancelled: order.status === 'open' && after?.status === 'cancelled' }
}

interface RefundedLine {
  line: string
  quantity: number
  amount: number
}

interface PiecesOfLine {
  line: string
  quantity: number
}

/** What pieces of an order's lines would give back, as a refund of them would; nothing is written. */
export interface RefundPreview {
  lines: RefundedLine[]
  /** fen, all lines together */
  amount: number
  /** fen left to give back of the whole order, delivery included */
  refundable: number
}

/** @throws Refused as the refund itself would be */
export async function previewRefund(tx: Executor, id: string, wanted: readonly PiecesOfLine[]): Promise<RefundPreview> {
  const order = await readOrder(tx, id)
  if (!order) throw refuse('not_found')
  const { rows } = await tx.execute(sql`
    select id, quantity, refunded_quantity, line_total from order_lines where order_id = ${id}::uuid`)
  const sold = new Map(rows.map((row) => [String(row.id), row]))
  const asked = Map.groupBy(wanted, ({ line }) => line)
  const lines = [...asked].map(([line, parts]) => {
    const row = sold.get(line)
    const quantity = parts.reduce((sum, part) => sum + part.quantity, 0)
    return { line, quantity, amount: amountOf(row, Number(row?.refunded_quantity), quantity) }
  })
  const amount = lines.reduce((sum, line) => sum + line.amount, 0)
  const refundable = order.paid - order.refunded
  if (amount > refundable)
    throw new Refused('amount_above_paid', ORDER_REFUSALS.amount_above_paid, { refundable: formatFen(refundable) })
  return { lines, amount, refundable }
}

/** What `pieces` of a line give back after `refundedQuantity` of them. @throws Refused when it has not so many left */
function amountOf(row: Record<string, unknown> | undefined, refundedQuantity: number, pieces: number): number {
  const amount =
    row && lineRefund({ quantity: Number(row.quantity), refundedQuantity, lineTotal: Number(row.line_total) }, pieces)
  if (amount == null) throw new Refused('pieces_above_ordered', ORDER_REFUSALS.pieces_above_ordered)
  return amount
}

async function refundLines(tx: Executor, orderId: string, wanted: readonly PiecesOfLine[]): Promise<RefundedLine[]> {
  const refunded: RefundedLine[] = []
  for (const { line, quantity } of wanted.toSorted((a, b) => (a.line < b.line ? -1 : 1))) {
    const { rows } = await tx.execute(sql`
      update order_lines set refunded_quantity = refunded_quantity + ${quantity}::int, updated_at = clock_timestamp()
       where id = ${line}::uuid and order_id = ${orderId}::uuid and refunded_quantity + ${quantity}::int <= quantity
      returning quantity, refunded_quantity - ${quantity}::int as refunded_before, line_total`)
    refunded.push({ line, quantity, amount: amountOf(rows[0], Number(rows[0]?.refunded_before), quantity) })
  }
  return refunded
}
