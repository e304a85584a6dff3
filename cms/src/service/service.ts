import type { CollectionConfig } from 'payload'
import { TicketMessages } from './collections/ticket-messages.ts'
import { Tickets } from './collections/tickets.ts'

export {
  shopperWrites,
  type TicketAuthor,
  type TicketFacts,
  type TicketKind,
  type TicketOutcome,
  type TicketPriority,
  type TicketState,
} from './rules/ticket-states.ts'
export { TICKET_KIND_WORDS, TICKET_STATE_WORDS } from './rules/ticket-words.ts'
export { TICKET_CONSTRAINTS_SQL } from './ticket-constraints.sql.ts'

/** For payload.config.ts. The endpoints of the desk hang on the collection. */
export const serviceCollections: CollectionConfig[] = [Tickets, TicketMessages]
