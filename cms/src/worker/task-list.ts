import type { Payload } from 'payload'
import { closeUnpaidOrders, dropOldCarts, ORDER_MAILS } from '../checkout/checkout.ts'
import { ACCOUNT_MAILS } from '../customers/customers.ts'
import type { TaskName, Tasks } from '../jobs/jobs.ts'
import { sendMailWith } from '../mail/mail.ts'
import { renderAsset } from '../media/media.ts'
import { notifyShop, sendRefund } from '../payments/payments.ts'
import { TICKET_MAILS } from '../service/service.ts'

/** What the worker can do: one named function a task, each safe to run twice. */
export const TASKS: { [T in TaskName]: (payload: Payload, input: Tasks[T]) => Promise<void> } = {
  renderAsset,
  sendMail: sendMailWith({ ...ACCOUNT_MAILS, ...TICKET_MAILS, ...ORDER_MAILS }),
  sendRefund,
  closeUnpaidOrders,
  dropOldCarts,
  notifyShop,
}

/** What the clock starts: minute, hour, day, month, weekday in UTC, and the task. One run at a time, no catching up. */
export const CLOCK = [
  '* * * * * closeUnpaidOrders ?jobKey=closeUnpaidOrders&max=3',
  '17 19 * * * dropOldCarts ?jobKey=dropOldCarts&max=3',
].join('\n')
