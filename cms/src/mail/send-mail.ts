import type { Payload } from 'payload'
import { type Letter, writeLetter } from './letter.ts'

/** Every mail the mall writes, by name, and what it is about. A mail is added here and by the feature that writes it. */
export interface Mails {
  /** id of the link of a sign-up */
  signUp: string
  /** id of the link of a forgotten password */
  resetPassword: string
  /** id of the ticket */
  ticketOpened: string
  /** id of the message */
  ticketReply: string
  /** id of the order */
  orderPlaced: string
  /** id of the order */
  orderShipped: string
  /** id of the order */
  parcelCorrected: string
  /** id of the order */
  orderAddressChanged: string
  /** id of the order */
  orderReturned: string
  /** id of the refund */
  orderRefunded: string
  /** id of the trouble */
  bannerHeldBack: string
  /** id of the notice and of the member of staff, with a colon between */
  assetRights: string
  /** id of the mail and of the member of staff, with a colon between */
  notifications: string
}

export type MailName = keyof Mails

/**
 * Reads what a mail needs when it is written, not when it is asked for, so that the queue holds ids and no personal
 * data. null: there is nobody to write to any more.
 */
export type WriteMail = (payload: Payload, about: string) => Promise<{ to: string; letter: Letter } | null>

/**
 * The task `sendMail`. A mail server that takes a mail and loses the answer gets it a second time; a mail that was
 * never taken is tried again by the queue and stays there for a person when it gives up.
 * @throws Error without anybody's address: what a mail server says goes into the log and the list of jobs
 */
export function sendMailWith(
  mails: Record<MailName, WriteMail>,
): (payload: Payload, job: { mail: MailName; about: string }) => Promise<void> {
  return async (payload, { mail, about }) => {
    const written = await mails[mail](payload, about)
    if (!written) return
    try {
      await payload.sendEmail({ to: written.to, ...writeLetter(written.letter) })
    } catch (error) {
      const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string }
      const reason = [code, responseCode, command].filter((part) => part !== undefined).join(' ')
      throw new Error(`the mail "${mail}" was not taken by the mail server${reason ? `: ${reason}` : ''}`)
    }
  }
}
