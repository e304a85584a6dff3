import { sql } from '@payloadcms/db-postgres'
import { Refused } from '../commands/commands.ts'
import type { Executor } from '../database/transaction.ts'
import { formatFen } from '../money/money.ts'
import { bookImportedPayment, giveBack } from '../payments/payments.ts'
import { changeOrder, type OrderRow, readOrder } from './endpoints/change-order.ts'
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
 * paid: the order's, the payment's, and the lines' pieces; each moves only if there is so much left.
 * @throws Refused with the reason
 */
export async function refundOrder(
  tx: Executor,
  id: string,
  refund: OrderRefund,
  at: Date,
): Promise<{ order: OrderRow; amount: number }> {
  const before = await readOrder(tx, id)
  if (before) await bookImportedPayment(tx, before)
  const lines = refund.lines ? await refundLines(tx, id, refund.lines) : undefined
  const amount = lines ? lines.reduce((sum, line) => sum + line.amount, 0) : (refund.amount ?? 0)
  const order = await changeOrder(tx, id, { name: 'refund', amount }, at, { seen: refund.seen })
  const { reason, automatic = false, actor } = refund
  const given = await giveBack(tx, { orderId: id, amount, reason, automatic, actor, ...(lines ? { lines } : {}) })
  if (!given) {
    const refundable = formatFen(order.paid - order.refunded)
    throw new Refused('amount_above_paid', ORDER_REFUSALS.amount_above_paid, { refundable })
  }
  return { order, amount }
}

interface RefundedLine {
  line: string
  quantity: number
  amount: number
}

async function refundLines(
  tx: Executor,
  orderId: string,
  wanted: readonly { line: string; quantity: number }[],
): Promise<RefundedLine[]> {
  const refunded: RefundedLine[] = []
  for (const { line, quantity } of wanted.toSorted((a, b) => (a.line < b.line ? -1 : 1))) {
    const { rows } = await tx.execute(sql`
      update order_lines set refunded_quantity = refunded_quantity + ${quantity}::int, updated_at = clock_timestamp()
       where id = ${line}::uuid and order_id = ${orderId}::uuid and refunded_quantity + ${quantity}::int <= quantity
      returning quantity, refunded_quantity - ${quantity}::int as refunded_before, line_total`)
    const row = rows[0]
    const amount =
      row &&
      lineRefund(
        {
          quantity: Number(row.quantity),
          refundedQuantity: Number(row.refunded_before),
          lineTotal: Number(row.line_total),
        },
        quantity,
      )
    if (amount == null) throw new Refused('pieces_above_ordered', ORDER_REFUSALS.pieces_above_ordered)
    refunded.push({ line, quantity, amount })
  }
  return refunded
}
