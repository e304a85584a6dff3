import type { Endpoint } from 'payload'
import { commandEndpoint } from '../../commands/commands.ts'
import { readTicketDesk } from './read-ticket-desk.ts'
import { TICKET_DESK_COMMANDS } from './ticket-commands.ts'

/** On the collection `tickets`: `POST /api/tickets/:id/commands/:command` and `GET /api/tickets/:id/desk`. */
export const ticketEndpoints: Omit<Endpoint, 'root'>[] = [commandEndpoint(TICKET_DESK_COMMANDS), readTicketDesk]
