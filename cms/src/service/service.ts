import type { CollectionConfig, Endpoint } from 'payload'
import { TicketMessages } from './collections/ticket-messages.ts'
import { Tickets } from './collections/tickets.ts'
import { myTickets } from './shop/my-tickets.ts'
import { openTicket } from './shop/open-ticket.ts'
import { ticketPage } from './shop/ticket-page.ts'
import { ticketPicture } from './shop/ticket-picture.ts'

export { TICKET_MAILS } from './mails/ticket-mails.ts'

/** For payload.config.ts. The endpoints of the desk hang on the collection. */
export const serviceCollections: CollectionConfig[] = [Tickets, TicketMessages]

/** For payload.config.ts: what shoppers ask and answer. */
export const ticketShopEndpoints: Endpoint[] = [openTicket, ...ticketPage, ticketPicture, myTickets]
