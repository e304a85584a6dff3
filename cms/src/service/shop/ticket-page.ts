import type { Endpoint } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { databaseOf } from '../../database/transaction.ts'
import { type ShopCall, shopEndpoint, shopRefusals } from '../../shop-api/shop-api.ts'
import type { TicketView } from '../../store-api/shop-people-contract.ts'
import { inspectPictures } from './keep-pictures.ts'
import { readFormWithPictures } from './read-form.ts'
import { readTicketView } from './read-ticket.ts'
import { shopperSays } from './shopper-says.ts'
import { wordsForm } from './ticket-forms.ts'
import { countMiss, limitWords } from './ticket-limits.ts'
import { ticketOfToken } from './ticket-token.ts'

/** @throws ShopRefused `not_found` for anything but a right token; it says nothing about which tickets there are */
export async function ticketOf(call: ShopCall): Promise<string> {
  const token = String(call.req.routeParams?.token ?? '')
  const id = await ticketOfToken(databaseOf(call.req.payload).drizzle, token)
  if (id !== null) return id
  await countMiss(call)
  throw shopRefusals.notFound()
}

async function show(call: ShopCall, id: string): Promise<TicketView> {
  const view = await readTicketView(databaseOf(call.req.payload).drizzle, call.req.payload, id, call.locale)
  if (!view) throw shopRefusals.notFound()
  return view
}

/** `GET /api/shop/tickets/:token` and `POST /api/shop/tickets/:token/messages`. */
export const ticketPage: Endpoint[] = [
  shopEndpoint('get', '/shop/tickets/:token', async (call) => ({ body: await show(call, await ticketOf(call)) })),

  shopEndpoint('post', '/shop/tickets/:token/messages', async (call) => {
    const id = await ticketOf(call)
    await limitWords(call, id)
    const { body: form, pictures } = await readFormWithPictures(call, wordsForm)
    await inspectPictures(pictures)
    await inTransaction(call.req, (tx) => shopperSays(call, tx, id, { body: form.body, pictures }))
    return { status: 201, body: await show(call, id) }
  }),
]
