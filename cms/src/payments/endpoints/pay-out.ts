import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { command, type RefusalText, Refused, refuse } from '../../commands/commands.ts'
import { formatFen } from '../../money/money.ts'
import type { Principal } from '../../permissions/permissions.ts'
import { longText } from '../../text/text.ts'
import { refundOfDesk } from '../read-payments.ts'
import { isPaidOutByHand } from '../rules/refund-desk-view.ts'

const REFUSALS = {
  amount_differs: {
    status: 422,
    zh: '打款金额与退款金额 {amount} 不一致，请核对。',
    en: 'The amount differs from the refund, {amount}. Please check.',
  },
  provider_pays: {
    status: 409,
    zh: '这笔退款由支付渠道退回，不需要打款。',
    en: 'The payment provider gives this refund back; there is nothing to pay out.',
  },
} as const satisfies Record<string, RefusalText>

/**
 * `POST /api/refunds/:id/commands/payOut`: finance has handed the money of an offline refund over, or of one the
 * provider refused. Sent again it changes nothing and succeeds: it says what is so.
 */
export const payOut = command({
  permission: 'refunds.payOut',
  body: z.strictObject({ amount: z.int().min(1).max(100_000_000_00), note: longText().trim().max(500).default('') }),
  run: async ({ tx, id, req, body }) => {
    const person = req.user as Principal
    // The row is the lock: of two at the same instant the second finds it paid out.
    await tx.execute(sql`select 1 from refunds where id = ${id}::uuid for update`)
    const refund = await refundOfDesk(tx, id, person)
    if (!refund) throw refuse('not_found')
    const amount = formatFen(refund.amount)
    if (body.amount !== refund.amount) throw new Refused('amount_differs', REFUSALS.amount_differs, { amount })
    if (refund.state === 'done') return { already: true }
    if (!isPaidOutByHand(refund)) throw new Refused('provider_pays', REFUSALS.provider_pays)
    const note = body.note === '' ? null : body.note
    await tx.execute(sql`
      update refunds set state = 'done', done_at = clock_timestamp(), note = ${note}, paid_out_by_id = ${String(req.user?.id)}::uuid,
             updated_at = clock_timestamp()
       where id = ${id}::uuid`)
    await recordActivity(req, {
      action: 'refunds.payOut',
      resource: 'refunds',
      docId: id,
      summary: `${refund.orderNumber} 退款已打款：${amount}${note ? `，${note}` : ''}`,
      details: { amount: refund.amount, note: body.note, order: refund.orderId },
    })
    return { already: false }
  },
})
