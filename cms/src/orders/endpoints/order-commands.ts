import { z } from 'zod'
import { command, deskLanguage, refuse, type Sentence } from '../../commands/commands.ts'
import { formatFen } from '../../money/money.ts'
import { paymentByHand } from '../../payments/payments.ts'
import { longText } from '../../text/text.ts'
import { endMoney } from '../end-money.ts'
import { moveOrderStock, refuseNothingToSend } from '../order-stock.ts'
import { receiveMoney } from '../receive-money.ts'
import { previewRefund, refundOrder } from '../refund-order.ts'
import type { OrderCommandName } from '../rules/order-states.ts'
import { CHANGE_ADDRESS } from './change-address.ts'
import { changeOrder, judge, lockOrder } from './change-order.ts'
import { actorOf, logOrder } from './log-order.ts'
import { PARCEL_COMMANDS } from './parcel-commands.ts'

/** The order as the person saw it; a command on an outdated page is refused instead of taken twice. */
const seen = z.iso.datetime({ offset: true }).optional()
const fen = z.int().min(1).max(100_000_000_00)
const words = (longest: number) => longText().trim().min(1).max(longest)

const plainBody = z.strictObject({ seen })

const piecesOfLines = z
  .array(z.strictObject({ line: z.uuid(), quantity: z.int().min(1).max(10_000) }))
  .min(1)
  .max(100)

/** Money came and could not serve the order. */
const GIVEN_BACK: Sentence = {
  zh: '收款已登记。货品已售出或订单已取消，全额退款已开出，请在退款里打款；已开工单跟进。',
  en: 'The money is booked. The goods are gone or the order was cancelled, so a refund of all of it waits to be paid out, and a ticket follows it.',
}

/** Every command of the order desk, by its name in the address. */
export const ORDER_DESK_COMMANDS = {
  confirmPayment: command({
    permission: 'orders.confirmPayment',
    body: z.strictObject({ seen, amount: fen, note: longText().trim().max(500).default('') }),
    run: async (call) => {
      const { amount, note, seen: seenAt } = call.body
      const order = await lockOrder(call.tx, call.id)
      if (!order) throw refuse('not_found')
      judge(order, { name: 'confirmPayment', amount }, call.at, seenAt)
      const payment = await paymentByHand(call.tx, order)
      const money = { round: `hand:${payment.id}`, note: note === '' ? null : note }
      await logOrder(call, order, 'confirmPayment', `${formatFen(amount)}${note ? `，${note}` : ''}`, { amount, note })
      const outcome = await receiveMoney(call.req, call.tx, order, payment, money)
      return outcome === 'given_back'
        ? { outcome, said: GIVEN_BACK[deskLanguage(call.req.i18n.language)] }
        : { outcome }
    },
  }),

  startPacking: command({
    permission: 'orders.startPacking',
    body: plainBody,
    run: async (call) => {
      const order = await changeOrder(call.tx, call.id, { name: 'startPacking' }, call.at, call.body)
      await refuseNothingToSend(call.tx, order)
      await logOrder(call, order, 'startPacking')
      return {}
    },
  }),

  ...PARCEL_COMMANDS,

  changeAddress: CHANGE_ADDRESS,

  complete: command({
    permission: 'orders.complete',
    body: plainBody,
    run: async (call) => {
      const order = await changeOrder(call.tx, call.id, { name: 'complete' }, call.at, call.body)
      await logOrder(call, order, 'complete')
      return {}
    },
  }),

  cancel: command({
    permission: 'orders.cancel',
    body: z.strictObject({ seen, reason: words(500) }),
    run: async (call) => {
      const { reason } = call.body
      const order = await changeOrder(call.tx, call.id, { name: 'cancel' }, call.at, {
        seen: call.body.seen,
        cancelReason: reason,
      })
      await moveOrderStock(call.req, order, 'release', actorOf(call))
      await endMoney(call.req, call.tx, order, { reason, at: call.at, actor: actorOf(call) })
      await logOrder(call, order, 'cancel', reason, { reason })
      return {}
    },
  }),

  refund: command({
    permission: 'orders.refund',
    body: z
      .strictObject({
        seen,
        amount: fen.optional(),
        lines: piecesOfLines.optional(),
        reason: words(500),
      })
      .refine(({ amount, lines }) => (amount === undefined) !== (lines === undefined), { path: ['amount'] }),
    run: async (call) => {
      const { reason } = call.body
      const { order, amount, isCancelled } = await refundOrder(
        call.tx,
        call.id,
        { ...call.body, actor: actorOf(call) },
        call.at,
      )
      await moveOrderStock(call.req, order, isCancelled ? 'release' : 'trim', actorOf(call))
      await logOrder(call, order, 'refund', `${formatFen(amount)}，${reason}`, { amount, reason })
      if (isCancelled) await logOrder(call, order, 'cancel', reason, { reason })
      return { amount }
    },
  }),
} satisfies Record<OrderCommandName, unknown>

/** Says what a refund by line would come to, line by line, and changes nothing. */
export const PREVIEW_REFUND = command({
  permission: 'orders.refund',
  body: z.strictObject({ lines: piecesOfLines }),
  run: async ({ tx, id, body }) => ({ ...(await previewRefund(tx, id, body.lines)) }),
})
