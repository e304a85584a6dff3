import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  openSteps,
  RELEASE_STATES,
  RELEASE_STEPS,
  type ReleaseFacts,
  type ReleaseStep,
  shownState,
  takeReleaseStep,
} from './release-states.ts'

const NOW = new Date('2026-11-11T02:00:00Z')
const around = fc.option(
  fc.integer({ min: -3, max: 3 }).map((s) => new Date(NOW.getTime() + s * 1000)),
  { nil: null },
)
const facts: fc.Arbitrary<ReleaseFacts> = fc.record({
  state: fc.constantFrom(...RELEASE_STATES),
  goLiveAt: around,
  revertAt: around,
  failure: fc.constantFrom(null, 'why'),
  members: fc.integer({ min: 0, max: 2 }),
})
const step = fc.constantFrom(...RELEASE_STEPS)

/** What a step does to the facts besides the state, as the commands write it. */
function after(before: ReleaseFacts, taken: ReleaseStep, at: Date): ReleaseFacts {
  const outcome = takeReleaseStep(before, taken, at)
  if (!outcome.ok) return before
  const soon = new Date(at.getTime() + 1)
  return {
    ...before,
    state: outcome.state,
    ...(taken === 'plan' || taken === 'goLiveNow' ? { goLiveAt: soon } : {}),
    ...(taken === 'revert' ? { revertAt: soon } : {}),
    ...(taken === 'retry' ? { failure: null } : {}),
  }
}

describe('the life of a release', () => {
  it('reaches shoppers only through an approval, whatever the order of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.integer({ min: 0, max: 5 })), { maxLength: 30 }), (steps) => {
        let now: ReleaseFacts = { state: 'draft', goLiveAt: null, revertAt: null, failure: null, members: 1 }
        let at = NOW
        let isApproved = false
        for (const [taken, seconds] of steps) {
          at = new Date(at.getTime() + seconds * 1000)
          const next = after(now, taken, at)
          if (next.state !== now.state) {
            if (next.state === 'approved') isApproved = true
            if (next.state === 'draft') isApproved = false
            if (next.state === 'live' || next.state === 'scheduled') expect(isApproved).toBe(true)
          }
          now = next
        }
      }),
    )
  })

  it('goes live at its instant or later, never before, and never after a failure nobody has seen to', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const outcome = takeReleaseStep(one, 'goLive', NOW)
        const may = one.state === 'scheduled' && one.goLiveAt !== null && one.goLiveAt <= NOW && one.failure === null
        expect(outcome.ok).toBe(may)
      }),
    )
  })

  it('is never scheduled for an instant that has passed', () => {
    fc.assert(
      fc.property(facts, (one) => {
        if (takeReleaseStep(one, 'schedule', NOW).ok) expect(one.goLiveAt?.getTime()).toBeGreaterThan(NOW.getTime())
      }),
    )
  })

  it('is over once it is reverted', () => {
    fc.assert(
      fc.property(facts, step, (one, taken) => {
        expect(takeReleaseStep({ ...one, state: 'reverted' }, taken, NOW).ok).toBe(false)
      }),
    )
  })

  it('offers people what they may do and never the steps of the clock', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const offered = openSteps(one, NOW)
        expect(offered).not.toContain('goLive')
        for (const taken of offered) expect(takeReleaseStep(one, taken, NOW).ok).toBe(true)
      }),
    )
  })

  it('shows a release whose instant has come as due, or as failed', () => {
    const due = { state: 'scheduled', goLiveAt: NOW, failure: null } as const
    expect(shownState(due, NOW)).toBe('due')
    expect(shownState(due, new Date(NOW.getTime() - 1))).toBe('scheduled')
    expect(shownState({ ...due, failure: 'why' }, NOW)).toBe('failed')
  })
})
