import { shopEndpoint, shopRefusals } from '../../shop-api/shop-api.ts'
import type { MyTickets } from '../../store-api/shop-people-contract.ts'
import type { TicketKind, TicketState } from '../rules/ticket-states.ts'
import { TICKET_KIND_WORDS } from '../rules/ticket-words.ts'
import { stateText } from './read-ticket.ts'
import { ticketToken } from './ticket-token.ts'

const PAGE_SIZE = 20
const LAST_PAGE = 1000

/** `GET /api/shop/me/tickets?page=`: those of the signed-in shopper, the liveliest first. */
export const myTickets = shopEndpoint('get', '/shop/me/tickets', async ({ req, customer, locale }) => {
  if (!customer) throw shopRefusals.signIn()
  const asked = Number(req.searchParams.get('page') ?? 1)
  const found = await req.payload.find({
    collection: 'tickets',
    where: { customer: { equals: customer.id } },
    sort: '-lastMessageAt',
    limit: PAGE_SIZE,
    page: Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1,
    depth: 0,
    overrideAccess: true,
  })
  const body: MyTickets = {
    tickets: found.docs.map((ticket) => {
      const state = ticket.state as TicketState
      return {
        number: ticket.number,
        token: ticketToken(req.payload, ticket.id),
        subject: ticket.subject,
        kindText: TICKET_KIND_WORDS[ticket.kind as TicketKind][locale],
        state,
        stateText: stateText(state, locale),
        openedAt: ticket.createdAt,
        lastMessageAt: ticket.lastMessageAt ?? ticket.createdAt,
      }
    }),
    page: found.page ?? 1,
    pageCount: found.totalPages,
    total: found.totalDocs,
  }
  return { body }
})
