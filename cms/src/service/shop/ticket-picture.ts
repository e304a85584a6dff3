import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { evidenceResponse } from '../../media/media.ts'
import { shopEndpoint, shopRefusals } from '../../shop-api/shop-api.ts'
import { ticketOf } from './ticket-page.ts'

/**
 * `GET /api/shop/tickets/:token/pictures/:file`: a picture that was sent with a ticket, for whoever holds its token.
 * Pictures of internal notes and of other tickets are none of theirs.
 */
export const ticketPicture: Endpoint = shopEndpoint('get', '/shop/tickets/:token/pictures/:file', async (call) => {
  const ticket = await ticketOf(call)
  const file = String(call.req.routeParams?.file ?? '')
  const { rows } = await databaseOf(call.req.payload).drizzle.execute(sql`
    select 1 from ticket_messages m
      join ticket_messages_rels r on r.parent_id = m.id and r.path = 'attachments'
      join media a on a.id = r.media_id
     where m.ticket_id = ${ticket}::uuid and m.internal is not true and a.deleted_at is null
       and a.renditions @> ${JSON.stringify([{ file }])}::jsonb limit 1`)
  const body = rows.length === 0 ? null : await evidenceResponse(call.req.payload, file)
  if (!body) throw shopRefusals.notFound()
  return { body }
})
