import type { Executor } from '../database/transaction.ts'
import { enqueueWith } from '../jobs/jobs.ts'
import type { MailName, Mails } from './send-mail.ts'

/** Attempts are spread over about a day. */
const ATTEMPTS = 14

/** Asks for a mail in the caller's transaction: no commit, no mail. */
export const queueMail = <M extends MailName>(tx: Executor, mail: M, about: Mails[M]): Promise<void> =>
  enqueueWith(tx, 'sendMail', { mail, about }, { maxAttempts: ATTEMPTS })
