import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReviewState } from '../../media/media.ts'
import {
  afterEvent,
  isRework,
  REVIEW_EVENTS,
  REVIEW_STEPS,
  type ReviewEvent,
  type ReviewStep,
  takeReviewStep,
} from './review-states.ts'

const STATES: ReviewState[] = ['draft', 'in_review', 'changes_requested', 'approved', 'changed']
const anyMove = fc.constantFrom<ReviewStep | ReviewEvent>(...REVIEW_STEPS, ...REVIEW_EVENTS)
const isStep = (move: string): move is ReviewStep => (REVIEW_STEPS as readonly string[]).includes(move)

/** The state after a move by somebody who did not make the picture; a refused step changes nothing. */
function after(state: ReviewState, move: ReviewStep | ReviewEvent): ReviewState {
  if (!isStep(move)) return afterEvent(state, move)
  const outcome = takeReviewStep(move, { state, makers: ['xiao-wang'], by: 'lead' })
  return outcome.ok ? outcome.state : state
}

describe('whatever happens to an asset', () => {
  test('it is approved only right after an approval, with nothing done to the picture since', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
        let state: ReviewState = 'draft' as ReviewState
        let approvedSinceTouched = false
        for (const move of moves) {
          const before: ReviewState = state
          state = after(state, move)
          if (move === 'approve' && before !== state) approvedSinceTouched = true
          if (move === 'newVersion' || move === 'lookChanged') approvedSinceTouched = false
          if (state === 'approved') expect(approvedSinceTouched).toBe(true)
          expect(STATES).toContain(state)
        }
      }),
    )
  })

  test('asked for changes, it is never approved before a new version or another submission', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
        let state: ReviewState = 'changes_requested'
        for (const move of moves) {
          if (move === 'newVersion' || move === 'submit') return
          state = after(state, move)
          expect(state).toBe('changes_requested')
        }
      }),
    )
  })

  test('it can always come to an approval again', () => {
    for (const state of STATES) expect(after(after(state, 'newVersion'), 'approve')).toBe('approved')
  })
})

describe('four eyes', () => {
  test('whoever uploaded or edited the version may take every step but the approval', () => {
    for (const state of STATES) {
      for (const step of REVIEW_STEPS) {
        const other = takeReviewStep(step, { state, makers: ['wang', 'li'], by: 'lead' })
        for (const by of ['wang', 'li']) {
          const own = takeReviewStep(step, { state, makers: ['wang', 'li'], by })
          if (step === 'approve' && other.ok) expect(own).toEqual({ ok: false, reason: 'own_work' })
          else expect(own).toEqual(other)
        }
      }
    }
  })

  test('a picture of unknown origin may be approved by anybody who approves', () => {
    expect(takeReviewStep('approve', { state: 'in_review', makers: [null], by: 'lead' }).ok).toBe(true)
  })
})

test('a new version is rework only when changes were asked for', () => {
  expect(STATES.filter(isRework)).toEqual(['changes_requested'])
})

test('a refused step says what the matter is', () => {
  const reason = (step: ReviewStep, state: ReviewState) => {
    const outcome = takeReviewStep(step, { state, makers: [], by: 'lead' })
    return outcome.ok ? outcome.state : outcome.reason
  }
  expect(reason('approve', 'changes_requested')).toBe('changes_are_asked_for')
  expect(reason('requestChanges', 'changes_requested')).toBe('changes_are_asked_for')
  expect(reason('approve', 'approved')).toBe('already_approved')
  expect(reason('submit', 'approved')).toBe('already_approved')
  expect(reason('submit', 'in_review')).toBe('already_in_review')
  expect(reason('withdraw', 'draft')).toBe('not_in_review')
})
