import { sql } from '@payloadcms/db-postgres'
import { Refused, refuse } from '../../commands/commands.ts'
import type { Executor } from '../../database/transaction.ts'
import { TICKET_REFUSALS } from '../rules/ticket-refusals.ts'
import type { TicketChanges, TicketFacts, TicketOutcome } from '../rules/ticket-states.ts'

export interface TicketRow extends TicketFacts {
  id: string
  number: string
}

/** The ticket as the database has it now, or null. */
export async function readTicket(tx: Executor, id: string): Promise<TicketRow | null> {
  const { rows } = await tx.execute(sql`
    select id, number, state, priority, assignee_id, (extract(epoch from first_response_at) * 1000)::bigint as first_response_ms
      from tickets where id = ${id}::uuid`)
  const row = rows[0]
  if (!row) return null
  return {
    id: String(row.id),
    number: String(row.number),
    state: row.state as TicketFacts['state'],
    priority: row.priority as TicketFacts['priority'],
    assignee: row.assignee_id == null ? null : String(row.assignee_id),
    firstResponseAt: row.first_response_ms == null ? null : new Date(Number(row.first_response_ms)),
  }
}

/**
 * Takes a decision on a ticket and writes it only if state and assignee still are what was read; of two
 * commands at the same instant one wins and the other is told to look again.
 * @param messageAt set when a message for the shopper's eyes goes with it: the ticket moves up the inbox
 * @throws Refused with the reason of the rule, `changed_meanwhile` or `not_found`
 */
export async function changeTicket(
  tx: Executor,
  id: string,
  decide: (ticket: TicketFacts) => TicketOutcome,
  messageAt?: Date,
): Promise<TicketRow> {
  const ticket = await readTicket(tx, id)
  if (!ticket) throw refuse('not_found')
  const outcome = decide(ticket)
  if (!outcome.ok) throw new Refused(outcome.reason, TICKET_REFUSALS[outcome.reason])
  if (!(await writeIfUnchanged(tx, ticket, outcome.changes, messageAt))) throw refuse('changed_meanwhile')
  return ticket
}

async function writeIfUnchanged(
  tx: Executor,
  ticket: TicketRow,
  changes: TicketChanges,
  messageAt?: Date,
): Promise<boolean> {
  const assignee = changes.assignee === undefined ? ticket.assignee : changes.assignee
  const { rows } = await tx.execute(sql`
    update tickets set
      state = ${changes.state ?? ticket.state},
      priority = ${changes.priority ?? ticket.priority},
      assignee_id = ${assignee}::uuid,
      first_response_at = coalesce(first_response_at, ${changes.firstResponseAt?.toISOString() ?? null}::timestamptz),
      first_response_priority = coalesce(first_response_priority, ${changes.firstResponsePriority ?? null}),
      resolved_at = ${instant('resolved_at', changes.resolvedAt)},
      closed_at = ${instant('closed_at', changes.closedAt)},
      last_message_at = coalesce(${messageAt?.toISOString() ?? null}::timestamptz, last_message_at),
      updated_at = clock_timestamp()
    where id = ${ticket.id}::uuid and state = ${ticket.state} and priority = ${ticket.priority}
      and assignee_id is not distinct from ${ticket.assignee}::uuid
    returning id`)
  return rows.length === 1
}

/** undefined leaves the column as it is, null empties it. */
const instant = (column: 'resolved_at' | 'closed_at', value: Date | null | undefined) =>
  value === undefined ? sql.raw(column) : sql`${value?.toISOString() ?? null}::timestamptz`
