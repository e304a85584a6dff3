import { sql } from '@payloadcms/db-postgres'
import { Refused, refuse } from '../../commands/commands.ts'
import type { Executor } from '../../database/transaction.ts'
import { formatFen } from '../../money/money.ts'
import { ORDER_REFUSALS } from '../rules/order-refusals.ts'
import { type OrderChanges, type OrderCommand, type OrderState, takeCommand } from '../rules/order-states.ts'

export interface OrderRow extends OrderState {
  id: string
  number: string
  updatedAt: Date
}

/** The order as the database has it now, or null. */
export async function readOrder(tx: Executor, id: string): Promise<OrderRow | null> {
  const { rows } = await tx.execute(sql`
    select id, number, status, payment, fulfilment, payment_method, totals_payable, totals_paid, totals_refunded,
           (extract(epoch from updated_at) * 1000)::bigint as updated_ms
      from orders where id = ${id}::uuid`)
  const row = rows[0]
  if (!row) return null
  return {
    id: String(row.id),
    number: String(row.number),
    status: row.status as OrderState['status'],
    payment: row.payment as OrderState['payment'],
    fulfilment: row.fulfilment as OrderState['fulfilment'],
    paymentMethod: row.payment_method as OrderState['paymentMethod'],
    payable: Number(row.totals_payable),
    paid: Number(row.totals_paid),
    refunded: Number(row.totals_refunded),
    updatedAt: new Date(Number(row.updated_ms)),
  }
}

/** The order as it is, kept so until the transaction ends; whoever else wants to change it waits. */
export async function lockOrder(tx: Executor, id: string): Promise<OrderRow | null> {
  await tx.execute(sql`select 1 from orders where id = ${id}::uuid for update`)
  return readOrder(tx, id)
}

/**
 * Takes a command on an order: asks the rule, then writes what it changes only if the order still is what
 * was read. Of two commands at the same instant one wins and the other is told to look again.
 * @param seen the `updatedAt` of the order the person was looking at, when known
 * @param cancelReason kept when the command ends the order
 * @throws Refused with the reason of the rule, `changed_meanwhile` or `not_found`
 */
export async function changeOrder(
  tx: Executor,
  id: string,
  command: OrderCommand,
  at: Date,
  options: { seen?: string | undefined; cancelReason?: string } = {},
): Promise<OrderRow> {
  const order = await readOrder(tx, id)
  if (!order) throw refuse('not_found')
  const changes = judge(order, command, at, options.seen)
  const why = changes.status === 'cancelled' ? options.cancelReason : undefined
  if (!(await writeIfUnchanged(tx, order, changes, why))) throw refuse('changed_meanwhile')
  return order
}

/**
 * What a command changes about an order that was read, as the rule has it.
 * @param seen as for `changeOrder`
 * @throws Refused with the reason of the rule, or `changed_meanwhile`
 */
export function judge(order: OrderRow, command: OrderCommand, at: Date, seen?: string): OrderChanges {
  if (seen !== undefined && Date.parse(seen) !== order.updatedAt.getTime()) throw refuse('changed_meanwhile')
  const outcome = takeCommand(order, command, at)
  if (outcome.ok) return outcome.changes
  throw new Refused(outcome.reason, ORDER_REFUSALS[outcome.reason], {
    payable: formatFen(order.payable),
    refundable: formatFen(order.paid - order.refunded),
  })
}

/** The guarded UPDATE: everything the decision was made on stands in its condition. */
async function writeIfUnchanged(
  tx: Executor,
  order: OrderRow,
  changes: OrderChanges,
  cancelReason?: string,
): Promise<boolean> {
  const iso = (instant: Date | undefined) => instant?.toISOString() ?? null
  const { rows } = await tx.execute(sql`
    update orders set
      status = ${changes.status ?? order.status},
      payment = ${changes.payment ?? order.payment},
      fulfilment = ${changes.fulfilment ?? order.fulfilment},
      totals_paid = ${changes.paid ?? order.paid}::numeric,
      totals_refunded = ${changes.refunded ?? order.refunded}::numeric,
      paid_at = coalesce(${iso(changes.paidAt)}::timestamptz, paid_at),
      shipped_at = coalesce(${iso(changes.shippedAt)}::timestamptz, shipped_at),
      completed_at = coalesce(${iso(changes.completedAt)}::timestamptz, completed_at),
      cancelled_at = coalesce(${iso(changes.cancelledAt)}::timestamptz, cancelled_at),
      cancel_reason = coalesce(${cancelReason ?? null}, cancel_reason),
      updated_at = clock_timestamp()
    where id = ${order.id}::uuid
      and status = ${order.status} and payment = ${order.payment} and fulfilment = ${order.fulfilment}
      and totals_payable = ${order.payable}::numeric and totals_paid = ${order.paid}::numeric and totals_refunded = ${order.refunded}::numeric
    returning id`)
  return rows.length === 1
}
