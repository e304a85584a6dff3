import { describe, expect, it } from 'vitest'
import { lastDigestAt } from './mail-choice.ts'
import { NOTIFICATION_KINDS, notificationSentence } from './notification-kinds.ts'
import { type NotificationEvent, toLines } from './notification-lines.ts'

const event = (over: Partial<NotificationEvent> = {}): NotificationEvent => ({
  kind: 'commented',
  collection: 'briefs',
  docId: 'b1',
  title: '首页横幅',
  actor: '小王',
  note: '图太暗',
  href: null,
  at: 1000,
  readAt: null,
  ...over,
})

describe('lines of notifications', () => {
  it('tell many events about one thing in one line, by the newest, with their number', () => {
    const lines = toLines([event(), event({ at: 3000, kind: 'submitted', note: '' }), event({ at: 2000 })], 'zh')
    expect(lines).toMatchObject([{ count: 3, sentence: '小王提交了“首页横幅”，请审阅', read: false }])
  })

  it('are urgent while something late among them is unread', () => {
    const late = event({ kind: 'overdue', at: 500 })
    expect(toLines([event(), late], 'zh')[0]?.urgent).toBe(true)
    expect(toLines([event(), { ...late, readAt: 600 }], 'zh').map(({ urgent }) => urgent)).toEqual([false, false])
  })

  it('keep different things apart and put the newest first', () => {
    const lines = toLines([event(), event({ docId: 'b2', at: 9000 })], 'en')
    expect(lines.map(({ docId }) => docId)).toEqual(['b2', 'b1'])
    expect(lines[0]?.href).toBe('/admin/collections/briefs/b2')
  })
})

describe('a sentence', () => {
  it('has no empty end and no place left unfilled, whatever the kind', () => {
    for (const kind of NOTIFICATION_KINDS)
      for (const language of ['zh', 'en'] as const)
        for (const note of ['', '补一版'])
          expect(notificationSentence({ kind, title: '横幅', actor: null, note }, language)).not.toMatch(
            /[{}]|[：:]\s*$/,
          )
  })

  it('keeps a Latin name apart from the Chinese verb', () => {
    expect(notificationSentence({ kind: 'approved', title: '横幅', actor: 'Lin', note: '' }, 'zh')).toBe(
      'Lin 通过了“横幅”',
    )
  })
})

describe('the daily digest', () => {
  it('is due at half past eight where the mall is, and until then it was yesterday', () => {
    const zone = 'Asia/Shanghai'
    expect(lastDigestAt(new Date('2026-11-11T00:30:00Z'), zone)).toEqual(new Date('2026-11-11T00:30:00Z'))
    expect(lastDigestAt(new Date('2026-11-11T00:29:59Z'), zone)).toEqual(new Date('2026-11-10T00:30:00Z'))
  })

  it('is at half past eight also on the days clocks change', () => {
    // Berlin went back from UTC+2 to UTC+1 on 25 October 2026 at 01:00 UTC.
    expect(lastDigestAt(new Date('2026-10-25T12:00:00Z'), 'Europe/Berlin')).toEqual(new Date('2026-10-25T07:30:00Z'))
    expect(lastDigestAt(new Date('2026-10-24T12:00:00Z'), 'Europe/Berlin')).toEqual(new Date('2026-10-24T06:30:00Z'))
  })
})
