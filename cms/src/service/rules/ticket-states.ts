/**
 * A ticket's life: who is waiting for whom. `open`: the shop has to act; `pending`: the shop waits for the
 * shopper; `resolved`: answered, reopens by itself when the shopper writes again; `closed`: over.
 */

export const TICKET_STATES = ['open', 'pending', 'resolved', 'closed'] as const
export type TicketState = (typeof TICKET_STATES)[number]

export const TICKET_KINDS = ['question', 'order', 'complaint', 'return'] as const
export type TicketKind = (typeof TICKET_KINDS)[number]

export const TICKET_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type TicketPriority = (typeof TICKET_PRIORITIES)[number]

export const TICKET_AUTHORS = ['shopper', 'staff', 'system'] as const
export type TicketAuthor = (typeof TICKET_AUTHORS)[number]

/** Everything a decision about a ticket needs. */
export interface TicketFacts {
  state: TicketState
  priority: TicketPriority
  /** id of a staff member */
  assignee: string | null
  firstResponseAt: Date | null
}

export const TICKET_COMMANDS = ['reply', 'note', 'assign', 'prioritise', 'hold', 'resolve', 'close', 'reopen'] as const
export type TicketCommandName = (typeof TICKET_COMMANDS)[number]

export type TicketCommand =
  | { name: 'reply'; by: string }
  | { name: 'assign'; assignee: string | null }
  | { name: 'prioritise'; priority: TicketPriority }
  | { name: 'note' | 'hold' | 'resolve' | 'close' | 'reopen' }

const NOT_CLOSED = ['open', 'pending', 'resolved'] as const

/** From which states each command may be taken. */
export const TICKET_STEPS: Record<TicketCommandName, readonly TicketState[]> = {
  reply: NOT_CLOSED,
  // A closed case may still need a remark for the next colleague who finds it.
  note: TICKET_STATES,
  assign: NOT_CLOSED,
  prioritise: NOT_CLOSED,
  hold: ['open'],
  resolve: ['open', 'pending'],
  close: NOT_CLOSED,
  reopen: ['resolved', 'closed'],
}

export type TicketRefusal = 'ticket_closed' | 'already_resolved' | 'already_pending' | 'still_open' | 'already_so'

/** What a command changes; instants in UTC, null empties. */
export interface TicketChanges {
  state?: TicketState
  priority?: TicketPriority
  assignee?: string | null
  firstResponseAt?: Date
  firstResponsePriority?: TicketPriority
  resolvedAt?: Date | null
  closedAt?: Date | null
}

export type TicketOutcome = { ok: true; changes: TicketChanges } | { ok: false; reason: TicketRefusal }

/** Why the state forbids a command, or null when it may be taken. */
export function ticketRefusal(state: TicketState, name: TicketCommandName): TicketRefusal | null {
  if (TICKET_STEPS[name].includes(state)) return null
  if (state === 'closed') return 'ticket_closed'
  if (state === 'resolved') return 'already_resolved'
  return name === 'hold' ? 'already_pending' : 'still_open'
}

/** The commands the state allows and the person may take, in the order of the table. */
export const availableTicketCommands = (
  state: TicketState,
  can: (command: TicketCommandName) => boolean,
): TicketCommandName[] => TICKET_COMMANDS.filter((name) => ticketRefusal(state, name) === null && can(name))

/** Decides a command: what it changes, or why it is refused. Pure; `at` is the instant of the decision. */
export function takeTicketCommand(ticket: TicketFacts, command: TicketCommand, at: Date): TicketOutcome {
  const reason = ticketRefusal(ticket.state, command.name)
  if (reason) return { ok: false, reason }
  switch (command.name) {
    case 'reply':
      return { ok: true, changes: replyChanges(ticket, command.by, at) }
    case 'note':
      return { ok: true, changes: {} }
    case 'assign':
      return command.assignee === ticket.assignee
        ? { ok: false, reason: 'already_so' }
        : { ok: true, changes: { assignee: command.assignee } }
    case 'prioritise':
      return command.priority === ticket.priority
        ? { ok: false, reason: 'already_so' }
        : { ok: true, changes: { priority: command.priority } }
    case 'hold':
      return { ok: true, changes: { state: 'pending' } }
    case 'resolve':
      return { ok: true, changes: { state: 'resolved', resolvedAt: at } }
    case 'close':
      return { ok: true, changes: { state: 'closed', closedAt: at } }
    case 'reopen':
      return { ok: true, changes: { state: 'open', resolvedAt: null, closedAt: null } }
  }
}

/** Answering passes the ball to the shopper, stops the first-response clock and takes an unclaimed ticket. */
function replyChanges(ticket: TicketFacts, by: string, at: Date): TicketChanges {
  return {
    ...(ticket.state === 'open' ? { state: 'pending' as const } : {}),
    ...(ticket.firstResponseAt ? {} : { firstResponseAt: at, firstResponsePriority: ticket.priority }),
    ...(ticket.assignee ? {} : { assignee: by }),
  }
}

/** What a shopper's message does: the ball is with the shop again, unless the case is closed. */
export function shopperWrites(ticket: TicketFacts): TicketOutcome {
  if (ticket.state === 'closed') return { ok: false, reason: 'ticket_closed' }
  return { ok: true, changes: ticket.state === 'open' ? {} : { state: 'open', resolvedAt: null } }
}
