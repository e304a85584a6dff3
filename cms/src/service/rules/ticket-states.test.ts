import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  availableTicketCommands,
  shopperWrites,
  TICKET_COMMANDS,
  TICKET_PRIORITIES,
  TICKET_STATES,
  type TicketCommand,
  type TicketFacts,
  type TicketOutcome,
  takeTicketCommand,
} from './ticket-states.ts'

const AT = new Date('2026-11-11T02:00:00Z')
const LATER = new Date('2026-11-11T05:00:00Z')

const newTicket = (changes: Partial<TicketFacts> = {}): TicketFacts => ({
  state: 'open',
  priority: 'normal',
  assignee: null,
  firstResponseAt: null,
  ...changes,
})

const apply = (ticket: TicketFacts, outcome: TicketOutcome): TicketFacts | string => {
  if (!outcome.ok) return outcome.reason
  const { state, priority, assignee, firstResponseAt } = { ...ticket, ...outcome.changes }
  return { state, priority, assignee, firstResponseAt }
}

const after = (ticket: TicketFacts, command: TicketCommand, at = AT) =>
  apply(ticket, takeTicketCommand(ticket, command, at))

const anyCommand: fc.Arbitrary<TicketCommand> = fc.oneof(
  fc.constantFrom('note', 'hold', 'resolve', 'close', 'reopen').map((name) => ({ name }) as TicketCommand),
  fc.constantFrom('wang', 'li').map((by): TicketCommand => ({ name: 'reply', by })),
  fc.constantFrom('wang', 'li', null).map((assignee): TicketCommand => ({ name: 'assign', assignee })),
  fc.constantFrom(...TICKET_PRIORITIES).map((priority): TicketCommand => ({ name: 'prioritise', priority })),
)

describe('whatever is done to a ticket', () => {
  test('its state stays in the vocabulary and a closed one changes by reopening alone', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
        let ticket = newTicket()
        for (const command of commands) {
          const next = after(ticket, command)
          if (typeof next === 'string') continue
          if (ticket.state === 'closed' && next.state !== 'closed') expect(command.name).toBe('reopen')
          ticket = next
          expect(TICKET_STATES).toContain(ticket.state)
        }
      }),
    )
  })

  test('the first response is the first reply and never moves', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
        let ticket = newTicket()
        let first: Date | null = null
        for (const [minute, command] of commands.entries()) {
          const at = new Date(AT.getTime() + minute * 60_000)
          const next = after(ticket, command, at)
          if (typeof next === 'string') continue
          if (command.name === 'reply') first ??= at
          ticket = next
          expect(ticket.firstResponseAt).toEqual(first)
        }
      }),
    )
  })

  test('only commands the state allows are offered', () => {
    for (const state of TICKET_STATES) {
      const ticket = newTicket({ state, assignee: 'wang' })
      const offered = availableTicketCommands(state, () => true)
      const trial: Record<(typeof TICKET_COMMANDS)[number], TicketCommand> = {
        reply: { name: 'reply', by: 'wang' },
        note: { name: 'note' },
        assign: { name: 'assign', assignee: 'li' },
        prioritise: { name: 'prioritise', priority: 'urgent' },
        hold: { name: 'hold' },
        resolve: { name: 'resolve' },
        close: { name: 'close' },
        reopen: { name: 'reopen' },
      }
      for (const name of TICKET_COMMANDS) {
        expect(takeTicketCommand(ticket, trial[name], AT).ok, `${name} from ${state}`).toBe(offered.includes(name))
      }
    }
  })
})

describe('a ticket', () => {
  test('that is answered waits for the shopper, belongs to whoever answered, and stops its clock', () => {
    expect(after(newTicket(), { name: 'reply', by: 'wang' })).toEqual({
      state: 'pending',
      priority: 'normal',
      assignee: 'wang',
      firstResponseAt: AT,
    })
  })

  test('remembers with its first answer how pressing it was then', () => {
    const first = takeTicketCommand(newTicket({ priority: 'high' }), { name: 'reply', by: 'wang' }, AT)
    expect(first).toMatchObject({ changes: { firstResponsePriority: 'high' } })
    const second = takeTicketCommand(newTicket({ firstResponseAt: AT }), { name: 'reply', by: 'wang' }, LATER)
    expect(second.ok && second.changes).not.toHaveProperty('firstResponsePriority')
  })

  test('that has an assignee keeps them when a colleague answers', () => {
    const answered = after(newTicket({ assignee: 'li', firstResponseAt: AT }), { name: 'reply', by: 'wang' }, LATER)
    expect(answered).toMatchObject({ assignee: 'li', firstResponseAt: AT })
  })

  test('comes back to the desk when the shopper writes, also after it was resolved', () => {
    expect(apply(newTicket({ state: 'pending' }), shopperWrites(newTicket({ state: 'pending' })))).toMatchObject({
      state: 'open',
    })
    expect(apply(newTicket({ state: 'resolved' }), shopperWrites(newTicket({ state: 'resolved' })))).toMatchObject({
      state: 'open',
    })
    expect(shopperWrites(newTicket({ state: 'closed' }))).toEqual({ ok: false, reason: 'ticket_closed' })
  })

  test('closed takes a note and nothing else before it is reopened', () => {
    const closed = newTicket({ state: 'closed' })
    expect(after(closed, { name: 'note' })).toMatchObject({ state: 'closed' })
    expect(after(closed, { name: 'reply', by: 'wang' })).toBe('ticket_closed')
    expect(after(closed, { name: 'reopen' })).toMatchObject({ state: 'open' })
  })

  test('says why a command is refused', () => {
    expect(after(newTicket(), { name: 'reopen' })).toBe('still_open')
    expect(after(newTicket({ state: 'pending' }), { name: 'hold' })).toBe('already_pending')
    expect(after(newTicket({ state: 'resolved' }), { name: 'resolve' })).toBe('already_resolved')
    expect(after(newTicket({ assignee: 'li' }), { name: 'assign', assignee: 'li' })).toBe('already_so')
    expect(after(newTicket(), { name: 'prioritise', priority: 'normal' })).toBe('already_so')
  })
})
