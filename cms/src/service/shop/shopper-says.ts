import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../../database/transaction.ts'
import type { ShopCall } from '../../shop-api/shop-api.ts'
import { changeTicket } from '../endpoints/change-ticket.ts'
import { shopperWrites } from '../rules/ticket-states.ts'
import { keepPictures } from './keep-pictures.ts'
import type { SentPicture } from './read-form.ts'

/**
 * Adds what a shopper says to a ticket: the ball is with the shop again. Waits for whoever is working on the ticket
 * at this instant, so that a shopper is never told to try again because of a colleague's click.
 * @throws Refused when the ticket is closed
 */
export async function shopperSays(
  call: ShopCall,
  tx: Executor,
  ticketId: string,
  said: { body: string; pictures: readonly SentPicture[] },
): Promise<void> {
  await tx.execute(sql`select 1 from tickets where id = ${ticketId}::uuid for update`)
  await changeTicket(tx, ticketId, shopperWrites, call.at)
  await call.req.payload.create({
    collection: 'ticket-messages',
    req: call.req,
    overrideAccess: true,
    depth: 0,
    data: {
      ticket: ticketId,
      author: 'shopper',
      internal: false,
      body: said.body,
      attachments: await keepPictures(call, said.pictures),
    },
  })
}
