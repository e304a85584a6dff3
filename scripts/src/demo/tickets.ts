import type { DemoOrder } from './orders.ts'
import { TICKET_SCRIPTS, type TicketScript } from './ticket-scripts.ts'

export interface DemoTicketMessage {
  author: 'shopper' | 'staff' | 'system'
  /** a note among colleagues that the shopper never sees */
  internal: boolean
  body: string
  at: string
}

export interface DemoTicket {
  number: string
  subject: string
  kind: TicketScript['kind']
  state: TicketScript['state']
  priority: TicketScript['priority']
  /** email of the account; null: a guest */
  customer: string | null
  guestEmail: string | null
  /** number of the order it is about */
  order: string | null
  /** slug of the product it is about */
  product: string | null
  /** staff role that has it */
  assignee: string | null
  messages: DemoTicketMessage[]
  firstResponseAt: string | null
  resolvedAt: string | null
  closedAt: string | null
}

const HOUR_MS = 3_600_000

/**
 * Fifteen tickets in all states. A ticket about an order takes the first order of the kind its script asks for
 * that no other ticket has, and names it in its text; its messages never lie before the order.
 */
export function generateTickets(input: { orders: readonly DemoOrder[]; now: Date }): DemoTicket[] {
  const { orders, now } = input
  const taken = new Set<string>()
  return TICKET_SCRIPTS.map((script, index) => {
    const order = script.about
      ? orders.find((candidate) => !taken.has(candidate.number) && script.about?.(candidate))
      : undefined
    if (script.about && !order) throw new Error(`no order fits the ticket "${script.subject}"`)
    if (order) taken.add(order.number)
    return makeTicket(script, index, order, now)
  })
}

function makeTicket(script: TicketScript, index: number, order: DemoOrder | undefined, now: Date): DemoTicket {
  const fill = (text: string): string =>
    text
      .replaceAll('{number}', order?.number ?? '')
      .replaceAll('{title}', order?.lines[0]?.title ?? '')
      .replaceAll('{tracking}', order?.shipment?.trackingNumber ?? '')
      .replaceAll('{carrier}', order?.shipment?.carrier ?? '')
  const earliest = order ? Date.parse(order.placedAt) + 60_000 : Number.NEGATIVE_INFINITY
  const messages = script.messages.map(
    ([author, hoursAgo, body], place): DemoTicketMessage => ({
      author: author === 'note' ? 'staff' : author,
      internal: author === 'note',
      body: fill(body),
      at: new Date(Math.max(now.getTime() - hoursAgo * HOUR_MS, earliest + place * 60_000)).toISOString(),
    }),
  )
  const last = messages.at(-1)?.at ?? now.toISOString()
  const firstAnswer = messages.find(({ author, internal }) => author === 'staff' && !internal)
  return {
    number: `T${(messages[0]?.at ?? last).slice(2, 10).replaceAll('-', '')}-DEM${String(index + 1).padStart(3, '2')}`,
    subject: fill(script.subject),
    kind: script.kind,
    state: script.state,
    priority: script.priority,
    customer: order ? order.customer : (script.customer ?? null),
    guestEmail: order ? order.guestEmail : (script.guestEmail ?? null),
    order: order?.number ?? null,
    product: script.product ?? order?.lines[0]?.product ?? null,
    assignee: script.assignee,
    messages,
    firstResponseAt: firstAnswer?.at ?? null,
    resolvedAt: script.state === 'resolved' || script.state === 'closed' ? last : null,
    closedAt: script.state === 'closed' ? last : null,
  }
}
