import { describe, expect, it } from 'vitest'
import { firstResponse, firstResponseText } from './first-response.ts'

const OPENED = new Date('2026-11-20T08:00:00Z')
const after = (hours: number) => new Date(OPENED.getTime() + hours * 3_600_000)
const ticket = {
  state: 'open',
  priority: 'normal',
  firstResponseAt: null,
  firstResponsePriority: null,
  createdAt: OPENED,
} as const

describe('the first-response clock', () => {
  it.each([
    [0, 'waiting'],
    [17.9, 'waiting'],
    [18, 'pressing'],
    [24, 'pressing'],
    [24.1, 'late'],
  ] as const)('after %d hours says %s of an ordinary ticket', (hours, state) => {
    expect(firstResponse(ticket, after(hours)).state).toBe(state)
  })

  it('runs faster for what is urgent', () => {
    expect(firstResponse({ ...ticket, priority: 'urgent' }, after(1.1))).toMatchObject({ state: 'late', due: after(1) })
  })

  it('stops with the first answer and with the end of the ticket, whatever the time is now', () => {
    const answered = {
      ...ticket,
      firstResponseAt: after(2),
      firstResponsePriority: 'normal',
      state: 'pending',
    } as const
    expect(firstResponse(answered, after(500))).toMatchObject({ state: 'answered', minutes: 120 })
    expect(firstResponse({ ...answered, firstResponseAt: after(30) }, after(500)).state).toBe('answered_late')
    expect(firstResponse({ ...ticket, state: 'closed' }, after(500)).state).toBe('stopped')
  })

  it('judges an answer by the priority of its time, whatever becomes of the ticket later', () => {
    const answered = {
      ...ticket,
      firstResponseAt: after(20),
      firstResponsePriority: 'normal',
      state: 'pending',
    } as const
    expect(firstResponse({ ...answered, priority: 'urgent' }, after(30))).toMatchObject({
      state: 'answered',
      due: after(24),
    })
    const late = { ...answered, firstResponsePriority: 'high', priority: 'low' } as const
    expect(firstResponse(late, after(30)).state).toBe('answered_late')
  })

  it('is told in words', () => {
    expect(firstResponseText(firstResponse(ticket, after(26.5)), 'zh')).toEqual({
      text: '等待首次回复 1 天 2 小时，已超时',
      tone: 'bad',
    })
    expect(firstResponseText(firstResponse(ticket, after(1.5)), 'en').text).toBe('waiting for 1 h 30 min')
  })
})
