import { z } from 'zod'
import { MAIL_ADDRESS } from '../../mail/mail.ts'
import type { NewTicket, TicketWords } from '../../store-api/shop-people-contract.ts'
import { longText, oneLine } from '../../text/text.ts'
import { TICKET_KINDS } from '../rules/ticket-states.ts'

/** Messages are `Chinese|English`: what the shopper is told beside the field. */
const body = longText()
  .trim()
  .min(2, '请写下您的问题。|Please write what it is about.')
  .max(5000, '最多 5000 个字符。|At most 5,000 characters.')

/** A form sends empty fields where JSON leaves them out. */
const optional = <T extends z.ZodType<string>>(inner: T) =>
  z.preprocess((value) => (value === '' ? null : value), inner.nullable().default(null))

export interface TicketForm extends NewTicket {
  email: string | null
  orderToken: string | null
  productSlug: string | null
}

export const ticketForm = z.strictObject({
  kind: z.enum(TICKET_KINDS),
  subject: oneLine()
    .min(2, '请填写主题。|Please enter a subject.')
    .max(120, '主题最多 120 个字符。|A subject has at most 120 characters.'),
  body,
  email: optional(
    z
      .string()
      .max(200)
      .transform((text) => text.trim().toLowerCase())
      .pipe(z.email({ pattern: MAIL_ADDRESS, error: '请填写有效的邮箱。|Please enter a valid mail address.' })),
  ),
  orderToken: optional(oneLine().max(200)),
  productSlug: optional(oneLine().max(200)),
}) as z.ZodType<TicketForm>

export const wordsForm: z.ZodType<TicketWords> = z.strictObject({ body })
