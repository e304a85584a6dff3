import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command, refuse } from '../../commands/commands.ts'
import { queueMail } from '../../mail/mail.ts'
import { isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { longText } from '../../text/text.ts'
import {
  TICKET_PRIORITIES,
  type TicketCommand,
  type TicketCommandName,
  takeTicketCommand,
} from '../rules/ticket-states.ts'
import { TICKET_COMMAND_WORDS, TICKET_PRIORITY_WORDS } from '../rules/ticket-words.ts'
import { changeTicket, type TicketRow } from './change-ticket.ts'

const nothing = z.strictObject({})

const message = z.strictObject({
  body: longText().trim().min(1).max(10_000),
  /** a note for colleagues; shoppers never see it */
  internal: z.boolean().default(false),
  attachments: z.array(z.uuid()).max(10).default([]),
})

/** A step without a form. */
const step = (name: 'hold' | 'resolve' | 'close' | 'reopen') =>
  command({
    permission: `tickets.${name}`,
    body: nothing,
    run: async (call) => {
      await log(call, await take(call, { name }), name)
      return {}
    },
  })

/** Every command of the ticket desk, by its name in the address. A note is `reply` with `internal`. */
export const TICKET_DESK_COMMANDS = {
  reply: command({
    permission: ({ internal }) => (internal ? 'tickets.note' : 'tickets.reply'),
    body: message,
    run: async (call) => {
      const { body, internal, attachments } = call.body
      await checkAttachments(call, attachments)
      const by = String(call.req.user?.id)
      const ticket = await take(
        call,
        internal ? { name: 'note' } : { name: 'reply', by },
        internal ? undefined : call.at,
      )
      const created = await call.req.payload.create({
        collection: 'ticket-messages',
        req: call.req,
        overrideAccess: true,
        depth: 0,
        data: { ticket: ticket.id, author: 'staff', staff: by, body, internal, attachments },
      })
      if (!internal) await queueMail(call.tx, 'ticketReply', created.id)
      await log(call, ticket, internal ? 'note' : 'reply')
      return { message: created.id }
    },
  }),

  assign: command({
    permission: 'tickets.assign',
    body: z.strictObject({ assignee: z.uuid().nullable() }),
    run: async (call) => {
      const { assignee } = call.body
      const name = assignee === null ? null : await nameOfActiveStaff(call, assignee)
      const ticket = await take(call, { name: 'assign', assignee })
      await log(call, ticket, 'assign', name ?? '无人', { assignee: name })
      return {}
    },
  }),

  prioritise: command({
    permission: 'tickets.prioritise',
    body: z.strictObject({ priority: z.enum(TICKET_PRIORITIES) }),
    run: async (call) => {
      const { priority } = call.body
      const ticket = await take(call, { name: 'prioritise', priority })
      await log(call, ticket, 'prioritise', TICKET_PRIORITY_WORDS[priority].zh, { priority })
      return {}
    },
  }),

  hold: step('hold'),
  resolve: step('resolve'),
  close: step('close'),
  reopen: step('reopen'),
}

const take = (call: CommandCall<unknown>, ticketCommand: TicketCommand, messageAt?: Date): Promise<TicketRow> =>
  changeTicket(call.tx, call.id, (ticket) => takeTicketCommand(ticket, ticketCommand, call.at), messageAt)

async function nameOfActiveStaff({ req }: CommandCall<unknown>, id: string): Promise<string> {
  const person = await req.payload.findByID({
    collection: 'staff',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!person || !isActiveStaff({ ...person, collection: 'staff' } as Principal))
    throw refuse('invalid_body', { fields: req.i18n.language === 'zh' ? '负责人' : 'assignee' })
  return person.name
}

async function checkAttachments({ req }: CommandCall<unknown>, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: { id: { in: ids } },
    overrideAccess: true,
    req,
  })
  if (totalDocs !== new Set(ids).size)
    throw refuse('invalid_body', { fields: req.i18n.language === 'zh' ? '附件' : 'attachments' })
}

/** What was said stays in the ticket; the log says that it was. */
async function log(
  call: CommandCall<unknown>,
  ticket: TicketRow,
  name: TicketCommandName,
  what = '',
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordActivity(call.req, {
    action: `tickets.${name}`,
    resource: 'tickets',
    docId: ticket.id,
    summary: `${ticket.number} ${TICKET_COMMAND_WORDS[name].zh}${what ? `：${what}` : ''}`,
    details,
  })
}
