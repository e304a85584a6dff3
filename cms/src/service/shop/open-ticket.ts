import { sql } from '@payloadcms/db-postgres'
import { hashOfToken } from '../../customers/customers.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { databaseOf } from '../../database/transaction.ts'
import { queueMail } from '../../mail/mail.ts'
import { type ShopCall, shopEndpoint, shopRefusals } from '../../shop-api/shop-api.ts'
import type { TicketOpened } from '../../store-api/shop-people-contract.ts'
import { inspectPictures } from './keep-pictures.ts'
import { readFormWithPictures } from './read-form.ts'
import { shopperSays } from './shopper-says.ts'
import { type TicketForm, ticketForm } from './ticket-forms.ts'
import { limitForms, limitNewTickets } from './ticket-limits.ts'
import { ticketToken } from './ticket-token.ts'

/** Whom a ticket is of, and whether they have shown that they are. */
interface Asker {
  customer: string | null
  email: string | null
  order: string | null
  /** a guest with nothing but an address has to open the mail first */
  isShown: boolean
}

/** `POST /api/shop/tickets`. */
export const openTicket = shopEndpoint('post', '/shop/tickets', async (call) => {
  await limitForms(call)
  const { body: form, pictures } = await readFormWithPictures(call, ticketForm)
  const asker = await askerOf(call, form)
  await limitNewTickets(call, asker)
  await inspectPictures(pictures)
  const product = form.productSlug && (await productOf(call, form.productSlug))
  const { req } = call
  const ticket = await inTransaction(req, async (tx) => {
    const created = await req.payload.create({
      collection: 'tickets',
      req,
      overrideAccess: true,
      depth: 0,
      data: {
        subject: form.subject,
        kind: form.kind,
        locale: call.locale,
        ...(asker.customer ? { customer: asker.customer } : { email: asker.email }),
        ...(asker.order ? { order: asker.order } : {}),
        ...(product ? { product } : {}),
      } as never,
    })
    await shopperSays(call, tx, created.id, { body: form.body, pictures })
    await queueMail(tx, 'ticketOpened', created.id)
    return created
  })
  return {
    status: 201,
    body: {
      number: ticket.number,
      token: asker.isShown ? ticketToken(req.payload, ticket.id) : null,
      message: messageTo(call, asker),
    } satisfies TicketOpened,
  }
})

function messageTo({ locale }: ShopCall, { isShown }: Asker): string {
  if (isShown)
    return locale === 'zh'
      ? '已收到，我们会尽快回复；回复时会发邮件给您。'
      : 'We have got it and will answer soon; a mail will tell you.'
  return locale === 'zh'
    ? '已收到。查看工单的链接已寄到您的邮箱，我们的回复也会寄到那里。'
    : 'We have got it. The link to your ticket is on its way to your mail box, and so will be our answer.'
}

/** @throws ShopRefused naming `email` when nobody could be answered */
async function askerOf({ req, customer }: ShopCall, form: TicketForm): Promise<Asker> {
  const order = form.orderToken ? await orderOf(req.payload, form.orderToken) : null
  if (customer) {
    // An order of somebody else does not become theirs because they hold its link.
    const isTheirs = order !== null && (order.customer === null || order.customer === customer.id)
    return { customer: customer.id, email: null, order: isTheirs ? order.id : null, isShown: true }
  }
  if (order && (order.customer ?? order.email))
    return { customer: order.customer, email: order.customer ? null : order.email, order: order.id, isShown: true }
  if (form.email === null)
    throw shopRefusals.invalid({
      email: { zh: '请填写邮箱，我们的回复会寄到那里。', en: 'Please enter your mail address, for our answer.' },
    })
  return { customer: null, email: form.email, order: order?.id ?? null, isShown: false }
}

async function orderOf(
  payload: ShopCall['req']['payload'],
  token: string,
): Promise<{ id: string; customer: string | null; email: string | null } | null> {
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select id, customer_id, email from orders where token_hash = ${hashOfToken(token)}`,
  )
  const row = rows[0]
  if (!row) return null
  return {
    id: String(row.id),
    customer: row.customer_id == null ? null : String(row.customer_id),
    email: row.email == null ? null : String(row.email),
  }
}

/** A question about a product that has gone meanwhile is a question still. */
async function productOf({ req }: ShopCall, slug: string): Promise<string | null> {
  const { rows } = await databaseOf(req.payload).drizzle.execute(
    sql`select id from products where slug = ${slug} and deleted_at is null`,
  )
  return rows[0] ? String(rows[0].id) : null
}
