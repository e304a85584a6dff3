import type { DefaultServerCellComponentProps } from 'payload'
import { StateBadge } from '../../desk/desk.ts'
import { firstResponse, firstResponseText } from '../rules/first-response.ts'
import type { TicketPriority, TicketState } from '../rules/ticket-states.ts'
import { TICKET_AUTHOR_WORDS, TICKET_PRIORITY_WORDS, TICKET_STATE_WORDS } from '../rules/ticket-words.ts'

type Words = Record<string, { zh: string; en: string; tone: 'waiting' | 'good' | 'quiet' | 'bad' }>

/** A cell that shows a state in words; an unknown one as it is stored. */
const stateCell =
  (words: Words) =>
  ({ cellData, i18n }: DefaultServerCellComponentProps) => {
    const entry = typeof cellData === 'string' ? words[cellData] : undefined
    if (!entry) return <span>{String(cellData ?? '')}</span>
    return <StateBadge word={entry[i18n.language === 'en' ? 'en' : 'zh']} tone={entry.tone} />
  }

export const TicketStateCell = stateCell(TICKET_STATE_WORDS)
export const TicketPriorityCell = stateCell(TICKET_PRIORITY_WORDS)
export const MessageAuthorCell = stateCell(TICKET_AUTHOR_WORDS)

/** How long the shopper waits, or waited, for the first answer. */
export function FirstResponseCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  const facts = {
    state: rowData.state as TicketState,
    priority: rowData.priority as TicketPriority,
    createdAt: new Date(rowData.createdAt),
    firstResponsePriority: (rowData.firstResponsePriority as TicketPriority | undefined) ?? null,
    firstResponseAt: rowData.firstResponseAt ? new Date(rowData.firstResponseAt) : null,
  }
  const { text, tone } = firstResponseText(firstResponse(facts, new Date()), i18n.language === 'en' ? 'en' : 'zh')
  return <StateBadge word={text} tone={tone} />
}
