import type { CollectionConfig } from 'payload'
import { TicketMessages } from './collections/ticket-messages.ts'
import { Tickets } from './collections/tickets.ts'

/** For payload.config.ts. The endpoints of the desk hang on the collection. */
export const serviceCollections: CollectionConfig[] = [Tickets, TicketMessages]
