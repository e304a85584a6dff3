import type { Payload } from 'payload'
import { ACCOUNT_MAILS } from '../customers/customers.ts'
import type { TaskName, Tasks } from '../jobs/jobs.ts'
import { sendMailWith } from '../mail/mail.ts'
import { renderAsset } from '../media/media.ts'
import { TICKET_MAILS } from '../service/service.ts'

/** What the worker can do: one named function a task, each safe to run twice. */
export const TASKS: { [T in TaskName]: (payload: Payload, input: Tasks[T]) => Promise<void> } = {
  renderAsset,
  sendMail: sendMailWith({ ...ACCOUNT_MAILS, ...TICKET_MAILS }),
}
