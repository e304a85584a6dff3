import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  APPROVING,
  STAGES,
  STEPS,
  type Stage,
  type Step,
  type StepFacts,
  shownStage,
  stageAfter,
  stepsFor,
  TRANSITIONS,
  takeStep,
  VOIDING,
} from './editorial-stages.ts'

const facts: fc.Arbitrary<StepFacts> = fc.record({
  stage: fc.constantFrom(...STAGES),
  isPublic: fc.boolean(),
  rights: fc.record({ update: fc.boolean(), publish: fc.boolean() }),
  isOwnWork: fc.boolean(),
  said: fc.record({ word: fc.boolean(), errors: fc.nat(3), warnings: fc.nat(3), reason: fc.boolean() }),
})
const step = fc.constantFrom(...STEPS)

describe('the stages of editorial content', () => {
  it('nobody approves their own work, from whatever stage and whatever else is true', () => {
    fc.assert(
      fc.property(facts, step, (given, taken) => {
        const outcome = takeStep(taken, { ...given, isOwnWork: true })
        if (taken === 'approve' || taken === 'approve_by_publishing') expect(outcome.ok).toBe(false)
      }),
    )
  })

  it('a step needs its right', () => {
    fc.assert(
      fc.property(facts, step, (given, taken) => {
        const rights = { ...given.rights, [TRANSITIONS[taken].right]: false }
        expect(takeStep(taken, { ...given, rights })).toEqual({ ok: false, reason: 'not_allowed' })
      }),
    )
  })

  it('content stands approved after any walk exactly when its last step approves or publishes it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, facts), { maxLength: 30 }), (walk) => {
        let last: Step | null = null
        for (const [next, given] of walk) if (takeStep(next, { ...given, stage: stageAfter(last) }).ok) last = next
        expect(stageAfter(last) === 'approved').toBe(last !== null && APPROVING.includes(last))
      }),
    )
  })

  it('nothing is published that did not stand approved', () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (takeStep('publish', given).ok) expect(given.stage).toBe('approved')
      }),
    )
  })

  it('what was asked to change is not approved before it is changed or submitted again', () => {
    for (const taken of ['approve', 'approve_by_publishing', 'publish'] as const)
      expect(TRANSITIONS[taken].from).not.toContain('changes_requested')
  })

  it('content with forbidden words or unanswered warnings is not submitted', () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (!takeStep('submit', given).ok || !given.said) return
        expect(given.said.errors).toBe(0)
        expect(given.said.warnings === 0 || given.said.reason).toBe(true)
      }),
    )
  })

  it('every stage can be left, and every step leads somewhere from somewhere', () => {
    const leavable = (stage: Stage) => STEPS.some((taken) => TRANSITIONS[taken].from.includes(stage))
    expect(STAGES.filter((stage) => !leavable(stage))).toEqual([])
    expect(STEPS.filter((taken) => TRANSITIONS[taken].from.length === 0)).toEqual([])
    expect([...APPROVING, ...VOIDING].sort()).toEqual([...STEPS].sort())
  })

  it('a refusal is told for every step, so that a button can say why it is not offered', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const { step: offered, outcome } of stepsFor(given)) expect(outcome).toEqual(takeStep(offered, given))
      }),
    )
  })

  it('people are told the place in time only of work that is itself public', () => {
    expect(shownStage('approved', true, 'scheduled')).toBe('scheduled')
    expect(shownStage('draft', false, 'live')).toBe('draft')
    expect(shownStage('approved', false, null)).toBe('approved')
  })
})
