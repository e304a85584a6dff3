import type { TicketAuthor, TicketCommandName, TicketKind, TicketPriority, TicketState } from './ticket-states.ts'

/** What states, kinds and commands of tickets are called at the desk and in the shop. */
interface Words {
  zh: string
  en: string
}

/** `tone`: whether a state asks for action, is fine, is over, or is pressing. */
type StateWords = Words & { tone: 'waiting' | 'good' | 'quiet' | 'bad' }

export const TICKET_STATE_WORDS: Record<TicketState, StateWords> = {
  open: { zh: '待处理', en: 'Open', tone: 'waiting' },
  pending: { zh: '等待顾客', en: 'Waiting for shopper', tone: 'quiet' },
  resolved: { zh: '已解决', en: 'Resolved', tone: 'good' },
  closed: { zh: '已关闭', en: 'Closed', tone: 'quiet' },
}

export const TICKET_KIND_WORDS: Record<TicketKind, StateWords> = {
  question: { zh: '咨询', en: 'Question', tone: 'quiet' },
  order: { zh: '订单问题', en: 'Order', tone: 'quiet' },
  complaint: { zh: '投诉', en: 'Complaint', tone: 'bad' },
  return: { zh: '退换货', en: 'Return', tone: 'waiting' },
}

export const TICKET_PRIORITY_WORDS: Record<TicketPriority, StateWords> = {
  low: { zh: '低', en: 'Low', tone: 'quiet' },
  normal: { zh: '普通', en: 'Normal', tone: 'quiet' },
  high: { zh: '高', en: 'High', tone: 'waiting' },
  urgent: { zh: '紧急', en: 'Urgent', tone: 'bad' },
}

export const TICKET_COMMAND_WORDS: Record<TicketCommandName, Words> = {
  reply: { zh: '回复顾客', en: 'Reply' },
  note: { zh: '内部备注', en: 'Internal note' },
  assign: { zh: '指派', en: 'Assign' },
  prioritise: { zh: '优先级', en: 'Priority' },
  hold: { zh: '等待顾客', en: 'Wait for shopper' },
  resolve: { zh: '标为已解决', en: 'Resolve' },
  close: { zh: '关闭', en: 'Close' },
  reopen: { zh: '重新打开', en: 'Reopen' },
}

export const TICKET_AUTHOR_WORDS: Record<TicketAuthor, StateWords> = {
  shopper: { zh: '顾客', en: 'Shopper', tone: 'waiting' },
  staff: { zh: '客服', en: 'Staff', tone: 'quiet' },
  system: { zh: '系统', en: 'System', tone: 'quiet' },
}
