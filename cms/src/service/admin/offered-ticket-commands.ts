import type { OfferedCommand } from '../../desk/desk.ts'
import type { TicketDeskView } from '../rules/ticket-desk-view.ts'
import { TICKET_PRIORITIES, type TicketCommandName } from '../rules/ticket-states.ts'
import { TICKET_COMMAND_WORDS, TICKET_PRIORITY_WORDS } from '../rules/ticket-words.ts'
import type { TicketDeskWords } from './ticket-desk-words.ts'

/** The buttons and forms of what this person may do with this ticket now. */
export function offeredTicketCommands(
  view: TicketDeskView,
  language: 'zh' | 'en',
  words: TicketDeskWords,
): OfferedCommand[] {
  const { ticket, colleagues, commands } = view
  const message = [
    { name: 'body', label: words.body, kind: 'long' },
    { name: 'attachments', label: words.attachments, kind: 'pictures', optional: true },
  ] satisfies OfferedCommand['fields']
  const forms: Partial<Record<TicketCommandName, Pick<OfferedCommand, 'fields' | 'hint' | 'extra'>>> = {
    reply: { hint: words.replyHint, fields: message },
    note: { hint: words.noteHint, fields: message, extra: () => ({ internal: true }) },
    assign: {
      fields: [
        {
          name: 'assignee',
          label: words.assignee,
          kind: 'choice',
          initial: ticket.assignee?.id ?? '',
          options: [
            { value: '', label: words.nobody },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
      ],
    },
    prioritise: {
      fields: [
        {
          name: 'priority',
          label: words.priority,
          kind: 'choice',
          initial: ticket.priority,
          options: TICKET_PRIORITIES.map((value) => ({ value, label: TICKET_PRIORITY_WORDS[value][language] })),
        },
      ],
    },
  }
  return commands.map((name) => ({
    // A note is a reply that stays inside.
    name,
    label: TICKET_COMMAND_WORDS[name][language],
    isNext: name === 'reply' && ticket.state === 'open',
    ...forms[name],
  }))
}
