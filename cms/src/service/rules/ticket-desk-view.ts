import type {
  TicketAuthor,
  TicketCommandName,
  TicketFacts,
  TicketKind,
  TicketPriority,
  TicketState,
} from './ticket-states.ts'

/** What the ticket desk shows of one ticket: `GET /api/tickets/:id/desk`. Instants ISO 8601, amounts in fen. */
export interface TicketDeskView {
  ticket: Omit<TicketFacts, 'assignee' | 'firstResponseAt'> & {
    id: string
    number: string
    subject: string
    kind: TicketKind
    state: TicketState
    priority: TicketPriority
    assignee: { id: string; name: string } | null
    email: string | null
    createdAt: string
    firstResponseAt: string | null
    firstResponsePriority: TicketPriority | null
  }
  /** null for guests, and for those who may not read shoppers */
  customer: { id: string; name: string; email: string; orders: number } | null
  /** null without one, and for those who may not read orders */
  order: {
    id: string
    number: string
    payable: number /** payment and fulfilment in words */
    standing: { zh: string; en: string }
  } | null
  product: { id: string; title: string } | null
  /** messages and acts, oldest first */
  conversation: ConversationEntry[]
  /** who may be assigned; empty unless this person may assign */
  colleagues: { id: string; name: string }[]
  commands: TicketCommandName[]
}

export type ConversationEntry =
  | {
      type: 'message'
      id: string
      at: string
      author: TicketAuthor
      name: string | null
      internal: boolean
      body: string
      attachments: { id: string; thumbnail: string | null; url: string | null; name: string }[]
    }
  | { type: 'act'; id: string; at: string; what: TicketCommandName; actor: string; details: Record<string, unknown> }
