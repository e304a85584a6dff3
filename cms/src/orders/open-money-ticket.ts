import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Executor } from '../database/transaction.ts'
import { MAIL_ADDRESS } from '../mail/mail.ts'
import { formatFen } from '../money/money.ts'

/**
 * Opens a ticket about money that goes back by itself, so that a person sees it: the shopper is told, and somebody
 * looks whether it arrived. In the transaction of the refund.
 */
export async function openMoneyTicket(
  req: PayloadRequest,
  tx: Executor,
  order: { id: string; number: string },
  { reason, amount }: { reason: string; amount: number },
): Promise<void> {
  const { rows } = await tx.execute(sql`select customer_id, email from orders where id = ${order.id}::uuid`)
  const { customer_id: customer, email } = rows[0] as { customer_id: string | null; email: string | null }
  const ticket = await req.payload.create({
    collection: 'tickets',
    req,
    overrideAccess: true,
    depth: 0,
    data: {
      subject: `订单 ${order.number} 自动退款 ${formatFen(amount)}`,
      kind: 'order',
      priority: 'high',
      state: 'open',
      order: order.id,
      ...(customer ? { customer } : {}),
      // An order of before may have an address that no ticket takes: the money must go back all the same.
      ...(email && MAIL_ADDRESS.test(email) ? { email } : {}),
    } as never,
  })
  await req.payload.create({
    collection: 'ticket-messages',
    req,
    overrideAccess: true,
    depth: 0,
    data: {
      ticket: ticket.id,
      author: 'system',
      internal: true,
      body: `${reason}：已收到 ${formatFen(amount)}，系统已发起全额退款。线上付款原路退回；线下付款由财务打款，并在退款单上确认。请联系顾客说明，并核对退款是否到账。`,
    },
  })
}
