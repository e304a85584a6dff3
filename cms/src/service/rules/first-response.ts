import type { TicketFacts, TicketPriority } from './ticket-states.ts'

/** How long a shopper waits at most for the first answer. hours. The shop's own promise; no law sets it. */
export const FIRST_RESPONSE_HOURS: Record<TicketPriority, number> = { urgent: 1, high: 4, normal: 24, low: 48 }

/** From this part of the promise on, the clock warns. */
const WARNS_FROM = 0.75

const MINUTE = 60_000

export interface FirstResponse {
  /** `stopped`: closed or resolved without any answer */
  state: 'answered' | 'answered_late' | 'waiting' | 'pressing' | 'late' | 'stopped'
  /** from the opening to the answer, or until now */
  minutes: number
  /** when the promise ends or ended */
  due: Date
}

/**
 * The first-response clock of a ticket at `now`. A raised priority shortens the promise of what still waits; what has
 * been answered is held to the priority it had then.
 */
export function firstResponse(
  ticket: Pick<TicketFacts, 'state' | 'priority' | 'firstResponseAt'> & {
    createdAt: Date
    /** null: not answered yet */
    firstResponsePriority: TicketPriority | null
  },
  now: Date,
): FirstResponse {
  const promised = FIRST_RESPONSE_HOURS[ticket.firstResponsePriority ?? ticket.priority] * 60
  const due = new Date(ticket.createdAt.getTime() + promised * MINUTE)
  const minutes = Math.max(
    0,
    Math.floor(((ticket.firstResponseAt ?? now).getTime() - ticket.createdAt.getTime()) / MINUTE),
  )
  if (ticket.firstResponseAt) return { state: minutes > promised ? 'answered_late' : 'answered', minutes, due }
  if (ticket.state === 'closed' || ticket.state === 'resolved') return { state: 'stopped', minutes, due }
  if (minutes > promised) return { state: 'late', minutes, due }
  return { state: minutes >= promised * WARNS_FROM ? 'pressing' : 'waiting', minutes, due }
}

const SENTENCES: Record<
  FirstResponse['state'],
  { zh: string; en: string; tone: 'waiting' | 'good' | 'quiet' | 'bad' }
> = {
  answered: { zh: '{time}后首次回复', en: 'answered after {time}', tone: 'good' },
  answered_late: { zh: '{time}后才首次回复', en: 'answered late, after {time}', tone: 'quiet' },
  waiting: { zh: '等待首次回复 {time}', en: 'waiting for {time}', tone: 'quiet' },
  pressing: { zh: '等待首次回复 {time}，快到期', en: 'waiting for {time}, due soon', tone: 'waiting' },
  late: { zh: '等待首次回复 {time}，已超时', en: 'waiting for {time}, overdue', tone: 'bad' },
  stopped: { zh: '未回复即结束', en: 'ended without an answer', tone: 'quiet' },
}

/** The clock in words, and how pressing it is. */
export function firstResponseText(
  { state, minutes }: FirstResponse,
  language: 'zh' | 'en',
): { text: string; tone: 'waiting' | 'good' | 'quiet' | 'bad' } {
  const { tone, ...sentence } = SENTENCES[state]
  return { text: sentence[language].replace('{time}', timeText(minutes, language)), tone }
}

function timeText(minutes: number, language: 'zh' | 'en'): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days > 0) return language === 'zh' ? `${days} 天 ${hours} 小时` : `${days} d ${hours} h`
  if (hours > 0) return language === 'zh' ? `${hours} 小时 ${minutes % 60} 分钟` : `${hours} h ${minutes % 60} min`
  return language === 'zh' ? `${minutes} 分钟` : `${minutes} min`
}
