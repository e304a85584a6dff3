import type { RefusalText } from '../../commands/commands.ts'
import type { TicketRefusal } from './ticket-states.ts'

/** What each reason means to the outside: status and sentence. */
export const TICKET_REFUSALS: Record<TicketRefusal, RefusalText> = {
  ticket_closed: { status: 409, zh: '工单已关闭，请先重新打开。', en: 'This ticket is closed. Reopen it first.' },
  already_resolved: { status: 409, zh: '工单已标为解决。', en: 'This ticket is resolved already.' },
  already_pending: { status: 409, zh: '工单已在等待顾客回复。', en: 'This ticket is waiting for the shopper already.' },
  still_open: { status: 409, zh: '工单还在处理中，无需重新打开。', en: 'This ticket is still being worked on.' },
  already_so: { status: 409, zh: '已经是这样了，没有变化。', en: 'It is so already; nothing has changed.' },
}
