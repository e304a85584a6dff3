import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { type Letter, shopLink, type WriteMail } from '../../mail/mail.ts'
import { ticketToken } from '../shop/ticket-token.ts'

type Locale = 'zh' | 'en'

interface TicketOfMail {
  id: string
  number: string
  subject: string
  locale: Locale
  to: string
}

const FOOT: Record<Locale, string> = {
  zh: '坊市客服。请不要把链接转给别人：拿到链接就能看到这个工单。',
  en: 'Fangshi service desk. Keep the link to yourself: whoever has it can read this ticket.',
}

/** A guest's goes to whatever address was typed: it holds the number, and no word of who asked. */
const opened: Record<Locale, (ticket: TicketOfMail, address: string) => Letter> = {
  zh: ({ number }, address) => ({
    subject: `已收到您的工单 ${number}`,
    paragraphs: ['您好：', `我们收到了您的工单 ${number}，会尽快回复。打开下面的链接可以查看进展、补充说明或图片。`],
    link: { label: `查看工单 ${number}`, address },
    foot: FOOT.zh,
  }),
  en: ({ number }, address) => ({
    subject: `We have got your ticket ${number}`,
    paragraphs: [
      'Hello,',
      `We have got your ticket ${number} and will answer soon. Open the link below to follow it, or to add words and pictures.`,
    ],
    link: { label: `See ticket ${number}`, address },
    foot: FOOT.en,
  }),
}

const answered: Record<Locale, (ticket: TicketOfMail, said: string, address: string) => Letter> = {
  zh: ({ number, subject }, said, address) => ({
    subject: `客服回复了您的工单 ${number}`,
    paragraphs: ['您好：', `关于“${subject}”，客服回复：`, said],
    link: { label: '查看并回复', address },
    foot: FOOT.zh,
  }),
  en: ({ number, subject }, said, address) => ({
    subject: `An answer to your ticket ${number}`,
    paragraphs: ['Hello,', `About "${subject}", our service desk writes:`, said],
    link: { label: 'Read and reply', address },
    foot: FOOT.en,
  }),
}

const addressOf = (payload: Payload, { id, locale }: TicketOfMail): string =>
  shopLink(locale, `/tickets/${ticketToken(payload, id)}`)

const ticketOpened: WriteMail = async (payload, about) => {
  const ticket = await readTicket(payload, about)
  return ticket && { to: ticket.to, letter: opened[ticket.locale](ticket, addressOf(payload, ticket)) }
}

const ticketReply: WriteMail = async (payload, about) => {
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select ticket_id, body from ticket_messages where id = ${about}::uuid and author = 'staff' and not internal`,
  )
  const message = rows[0]
  const ticket = message && (await readTicket(payload, String(message.ticket_id)))
  if (!ticket) return null
  return { to: ticket.to, letter: answered[ticket.locale](ticket, String(message.body), addressOf(payload, ticket)) }
}

/** null when there is no address to write to: an account that is gone. */
async function readTicket(payload: Payload, id: string): Promise<TicketOfMail | null> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select t.id, t.number, t.subject, coalesce(c.email, t.email) as address, coalesce(t.locale, c.locale::text) as locale
      from tickets t left join customers c on c.id = t.customer_id and c.deleted_at is null
     where t.id = ${id}::uuid`)
  const row = rows[0]
  if (row?.address == null) return null
  return {
    id: String(row.id),
    number: String(row.number),
    subject: String(row.subject),
    locale: row.locale === 'en' ? 'en' : 'zh',
    to: String(row.address),
  }
}

/** The mails about tickets, for the task `sendMail`. */
export const TICKET_MAILS = { ticketOpened, ticketReply }
