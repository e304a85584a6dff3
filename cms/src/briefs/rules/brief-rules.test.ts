import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAskedOf, missingIn, SPECIFICATION } from './brief-specification.ts'
import {
  type Actor,
  availableSteps,
  BRIEF_KINDS,
  BRIEF_STATES,
  BRIEF_STEPS,
  type BriefFacts,
  REWORKS_BEFORE_LEAD,
  takeBriefStep,
} from './brief-states.ts'
import { dueStateAt, readInstant } from './due.ts'
import { mentionsIn } from './mentions.ts'
import { movesFor, plannedDue } from './plan-from-template.ts'
import { type WorkingHours, workingMinutesBetween, workingTimeBefore } from './working-hours.ts'

const PEOPLE = ['ann', 'bo', 'cy'] as const
const actor = fc.record({ id: fc.constantFrom(...PEOPLE), isLead: fc.boolean(), isOfRole: fc.boolean() })
const step = fc.constantFrom(...BRIEF_STEPS)
const fresh = fc.record({ requester: fc.constantFrom(...PEOPLE), assignee: fc.constantFrom(null, ...PEOPLE) })

/** Lives a brief through steps of different people, as far as each is allowed. */
function live(
  start: { requester: string; assignee: string | null },
  acts: readonly { step: (typeof BRIEF_STEPS)[number]; actor: Actor }[],
): { brief: BriefFacts; taken: { step: string; from: BriefFacts; actor: Actor }[] } {
  let brief: BriefFacts = { state: 'draft', reworks: 0, deliveredBy: null, ...start }
  const taken = []
  for (const act of acts) {
    const outcome = takeBriefStep(brief, act.step, act.actor)
    if (!outcome.ok) continue
    taken.push({ step: act.step, from: brief, actor: act.actor })
    const { state, reworks, assignee } = outcome
    brief = { ...brief, state, reworks, assignee, ...(act.step === 'deliver' ? { deliveredBy: act.actor.id } : {}) }
  }
  return { brief, taken }
}
const acts = fc.array(fc.record({ step, actor }), { maxLength: 60 })

describe('the life of a brief', () => {
  it('is never accepted by whoever handed it in, nor before it was handed in', () => {
    fc.assert(
      fc.property(fresh, acts, (start, done) => {
        for (const { step: name, from, actor: by } of live(start, done).taken.filter((one) => one.step === 'accept')) {
          expect(name).toBe('accept')
          expect(from.deliveredBy).not.toBeNull()
          expect(from.deliveredBy).not.toBe(by.id)
        }
      }),
    )
  })

  it('counts exactly how often it was sent back, and past the limit only a lead sends it back', () => {
    fc.assert(
      fc.property(fresh, acts, (start, done) => {
        const { brief, taken } = live(start, done)
        const back = taken.filter(
          ({ step: name, from, actor: by }) =>
            (name === 'requestChanges' && (by.isLead || from.reworks < REWORKS_BEFORE_LEAD)) ||
            (name === 'reopen' && from.state === 'accepted'),
        )
        expect(brief.reworks).toBe(back.length)
      }),
    )
  })

  it('is decided on by whoever asked for it or a lead alone', () => {
    fc.assert(
      fc.property(fresh, acts, (start, done) => {
        for (const { step: name, from, actor: by } of live(start, done).taken)
          if (name !== 'start' && name !== 'deliver') expect(by.isLead || from.requester === by.id).toBe(true)
      }),
    )
  })

  it('has a way on from every state that is not over, and what is over can be reopened', () => {
    const lead: Actor = { id: 'ann', isLead: true, isOfRole: true }
    for (const state of BRIEF_STATES) {
      const facts: BriefFacts = { state, reworks: 0, requester: 'bo', assignee: null, deliveredBy: 'cy' }
      expect(availableSteps(facts, lead), state).not.toEqual([])
    }
  })
})

describe('a specification', () => {
  it('asks in its form for everything it needs', () => {
    for (const kind of BRIEF_KINDS)
      for (const field of SPECIFICATION[kind].needed) expect(isAskedOf(kind, field)).toBe(true)
  })

  it('takes a role or a person for who does it, and blanks for nothing', () => {
    const form = { doneWhen: ' ', background: 'b', due: '2026-11-11', role: 'designer' }
    expect(missingIn('task', form)).toEqual(['doneWhen'])
    expect(missingIn('task', { ...form, doneWhen: 'x', role: null })).toEqual(['who'])
    expect(missingIn('task', { ...form, doneWhen: 'x', role: null, assignee: 'ann' })).toEqual([])
  })
})

describe('a mention', () => {
  const people = [
    { id: '1', name: '叶知' },
    { id: '2', name: '叶知秋' },
    { id: '3', name: 'Ann' },
  ]
  it('is of the longest name that fits, once, and not of a mail address or of a longer Latin name', () => {
    expect(mentionsIn('@叶知秋看下，＠叶知秋', people)).toEqual(['2'])
    expect(mentionsIn('@Anna a@Ann.example 请 @Ann，', people)).toEqual(['3'])
    expect(mentionsIn('叶知秋说过', people)).toEqual([])
  })
})

describe('working time', () => {
  const hours: WorkingHours = {
    timeZone: 'Asia/Shanghai',
    days: [1, 2, 3, 4, 5],
    opens: 9 * 60,
    closes: 18 * 60,
    holidays: ['2026-10-01', '2026-10-02'],
    extraDays: ['2026-10-10'],
  }
  const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York')
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })

  it('between the instant found and the end is exactly what was asked, in any zone and across changes of the clock', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 300 * 60 }), zones, (end, minutes, timeZone) => {
        const here = { ...hours, timeZone }
        const found = workingTimeBefore(end, minutes, here)
        expect(found.getTime()).toBeLessThanOrEqual(end.getTime())
        expect(workingMinutesBetween(found, end, here)).toBeCloseTo(minutes, 6)
      }),
      { numRuns: 60 },
    )
  })

  it('never asks for more when less is wanted, and is never outside working time', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (end, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const found = workingTimeBefore(end, less, hours)
        expect(workingTimeBefore(end, more, hours).getTime()).toBeLessThanOrEqual(found.getTime())
        const local = new Date(found.getTime() + 8 * 3_600_000)
        const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
        expect(minute).toBeGreaterThanOrEqual(hours.opens)
        expect(minute).toBeLessThanOrEqual(hours.closes)
      }),
      { numRuns: 60 },
    )
  })

  it('skips weekends and holidays, and counts the Saturday that is worked instead', () => {
    // Monday 12 October 10:00; two hours before: one on Monday, one at the end of the worked Saturday.
    expect(workingTimeBefore(new Date('2026-10-12T02:00:00Z'), 120, hours)).toEqual(new Date('2026-10-10T09:00:00Z'))
    // Monday 5 October 09:00; the weekend and the two holidays before it are not worked.
    expect(workingTimeBefore(new Date('2026-10-05T01:00:00Z'), 60, hours)).toEqual(new Date('2026-09-30T09:00:00Z'))
  })
})

describe('due times of a plan', () => {
  const hours: WorkingHours = {
    timeZone: 'Asia/Shanghai',
    days: [1, 2, 3, 4, 5],
    opens: 540,
    closes: 1080,
    holidays: [],
    extraDays: [],
  }
  const launch = new Date('2026-11-11T02:00:00Z')

  it('are reckoned back from the launch, and say when there is less time than the template wants', () => {
    const now = new Date('2026-11-01T00:00:00Z')
    expect(plannedDue({ leadHours: 9 }, launch, now, hours)).toEqual({
      due: new Date('2026-11-10T02:00:00Z'),
      tight: false,
    })
    const late = plannedDue({ leadHours: 400 }, launch, now, hours)
    expect(late.tight).toBe(true)
    expect(late.due > now && late.due < launch).toBe(true)
  })

  it('follow a moved launch unless somebody has set them by hand', () => {
    const moved = new Date('2026-11-12T02:00:00Z')
    const brief = { due: new Date('2026-11-10T02:00:00Z'), leadHours: 9 }
    const briefs = [
      { id: 'follows', ...brief, plannedFor: launch },
      { id: 'by hand', ...brief, plannedFor: null },
      { id: 'fits', ...brief, plannedFor: moved },
    ]
    const moves = movesFor(briefs, moved, new Date('2026-11-01T00:00:00Z'), hours)
    expect(moves.map(({ id, to }) => [id, to.due.toISOString()])).toEqual([['follows', '2026-11-11T02:00:00.000Z']])
  })
})

describe('a due time', () => {
  it('is overdue from its instant on, and soon a day before', () => {
    const due = new Date('2026-11-11T02:00:00Z')
    const at = (ms: number) => dueStateAt(due, new Date(due.getTime() + ms))
    expect([at(0), at(-1), at(-86_400_000), at(-86_400_001), dueStateAt(null, due)]).toEqual([
      'overdue',
      'soon',
      'soon',
      'ahead',
      'none',
    ])
  })

  it('is read on the clocks of the mall, and a day that does not exist is no time', () => {
    expect(readInstant('2026-11-11T10:00', 'Asia/Shanghai')).toEqual(new Date('2026-11-11T02:00:00Z'))
    expect(readInstant('2026-11-11 10:00', 'Asia/Shanghai')).toEqual(new Date('2026-11-11T02:00:00Z'))
    for (const wrong of ['2026-11-31T10:00', '2026-11-11T25:00', '明天', ''])
      expect(readInstant(wrong, 'UTC')).toBeNull()
  })
})
