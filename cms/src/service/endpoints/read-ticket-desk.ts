import type { PayloadRequest, TypedUser } from 'payload'
import { deskEndpoint } from '../../commands/commands.ts'
import { standingOf } from '../../orders/orders.ts'
import { COMMAND_PERMISSIONS, can, canCommand, type Principal } from '../../permissions/permissions.ts'
import type { ConversationEntry, TicketDeskView } from '../rules/ticket-desk-view.ts'
import {
  availableTicketCommands,
  TICKET_COMMANDS,
  type TicketKind,
  type TicketPriority,
  type TicketState,
} from '../rules/ticket-states.ts'

const MOST = 500

/** `GET /api/tickets/:id/desk`: one ticket as the desk shows it to the person who asks. */
export const readTicketDesk = deskEndpoint('tickets', async (req, id): Promise<TicketDeskView | null> => {
  const user = req.user as Principal
  // What hangs on the ticket comes with it only as far as this person may read it.
  const ticket = await req.payload.findByID({
    collection: 'tickets',
    id,
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    user: req.user as TypedUser,
  })
  if (!ticket) return null
  const state = ticket.state as TicketState
  const order = related(ticket.order)
  const product = related(ticket.product)
  const assignee = related(ticket.assignee)
  const commands = availableTicketCommands(state, (name) => canCommand(user, `tickets.${name}`))
  const [conversation, customer, colleagues] = await Promise.all([
    conversationOf(req, id),
    customerOf(req, related(ticket.customer)),
    commands.includes('assign') ? colleaguesOf(req) : [],
  ])
  return {
    ticket: {
      id,
      number: ticket.number,
      subject: ticket.subject,
      kind: ticket.kind as TicketKind,
      state,
      priority: ticket.priority as TicketPriority,
      assignee: assignee && { id: assignee.id, name: assignee.name },
      email: ticket.email ?? null,
      createdAt: ticket.createdAt,
      firstResponseAt: ticket.firstResponseAt ?? null,
      firstResponsePriority: (ticket.firstResponsePriority as TicketPriority | null | undefined) ?? null,
    },
    customer,
    order: order && {
      id: order.id,
      number: order.number,
      payable: order.totals.payable,
      standing: standingOf(order),
    },
    product: product && { id: product.id, title: product.title },
    conversation,
    colleagues,
    commands,
  }
})

/** The document behind a relationship, or null when there is none or it may not be read. */
const related = <Doc extends { id: string }>(value: string | Doc | null | undefined): Doc | null =>
  value && typeof value === 'object' ? value : null

/** Acts that say nothing the messages do not say. */
const TOLD_BY_MESSAGES = ['reply', 'note']

async function conversationOf(req: PayloadRequest, id: string): Promise<ConversationEntry[]> {
  const [messages, log] = await Promise.all([
    req.payload.find({
      collection: 'ticket-messages',
      where: { ticket: { equals: id } },
      sort: 'createdAt',
      limit: MOST,
      pagination: false,
      depth: 1,
      overrideAccess: true,
    }),
    req.payload.find({
      collection: 'activity',
      where: { and: [{ resource: { equals: 'tickets' } }, { docId: { equals: id } }] },
      sort: ['at', 'id'],
      limit: MOST,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    }),
  ])
  const said: ConversationEntry[] = messages.docs.map((message) => ({
    type: 'message',
    id: message.id,
    at: message.createdAt,
    author: message.author as 'shopper' | 'staff' | 'system',
    name: related(message.staff)?.name ?? null,
    internal: message.internal,
    body: message.body,
    attachments: (message.attachments ?? []).flatMap((attachment) => {
      const asset = related(attachment)
      return asset
        ? [{ id: asset.id, thumbnail: asset.thumbnailURL ?? null, url: asset.url ?? null, name: asset.filename ?? '' }]
        : []
    }),
  }))
  const done: ConversationEntry[] = log.docs.flatMap((act) => {
    const what = TICKET_COMMANDS.find((name) => act.action === `tickets.${name}` && !TOLD_BY_MESSAGES.includes(name))
    return what
      ? [
          {
            type: 'act',
            id: act.id,
            at: act.at,
            what,
            actor: act.actorName,
            details: (act.details ?? {}) as Record<string, unknown>,
          },
        ]
      : []
  })
  return [...said, ...done].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

async function customerOf(
  req: PayloadRequest,
  customer: { id: string; name: string; email?: string | null } | null,
): Promise<TicketDeskView['customer']> {
  if (!customer) return null
  const { totalDocs } = can(req.user as Principal, 'read', 'orders')
    ? await req.payload.count({
        collection: 'orders',
        where: { customer: { equals: customer.id } },
        overrideAccess: true,
      })
    : { totalDocs: 0 }
  return { id: customer.id, name: customer.name, email: customer.email ?? '', orders: totalDocs }
}

/** Colleagues who answer tickets. */
async function colleaguesOf(req: PayloadRequest): Promise<TicketDeskView['colleagues']> {
  const { docs } = await req.payload.find({
    collection: 'staff',
    where: { and: [{ roles: { in: [...COMMAND_PERMISSIONS['tickets.reply']] } }, { active: { not_equals: false } }] },
    sort: 'name',
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
