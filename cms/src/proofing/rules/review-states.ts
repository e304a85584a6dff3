import type { ReviewState } from '../../media/media.ts'

/**
 * The life of an asset in review, as data: what people do (steps) and what happens to the picture (events).
 *
 * - A new version answers a request for changes, so it goes back to the reviewer by itself, and counts as rework.
 * - Whatever changes after an approval voids it: other bytes, another crop, another focal point. Putting the old
 *   picture back does not bring the approval back: somebody may have refused it since for a reason of the day.
 * - The reviewer may ask for changes at any time, also of what was approved, and may approve what nobody submitted;
 *   but once changes were asked for, a new version or a submission with a word comes first.
 */

export const REVIEW_STEPS = ['submit', 'withdraw', 'approve', 'requestChanges'] as const
export type ReviewStep = (typeof REVIEW_STEPS)[number]

export const REVIEW_EVENTS = ['newVersion', 'lookChanged'] as const
export type ReviewEvent = (typeof REVIEW_EVENTS)[number]

/** From which state each step leads where; what is missing is refused. */
export const STEP_TABLE: Record<ReviewStep, Partial<Record<ReviewState, ReviewState>>> = {
  submit: { draft: 'in_review', changes_requested: 'in_review', changed: 'in_review' },
  withdraw: { in_review: 'draft' },
  approve: { draft: 'approved', in_review: 'approved', changed: 'approved' },
  requestChanges: {
    draft: 'changes_requested',
    in_review: 'changes_requested',
    changed: 'changes_requested',
    approved: 'changes_requested',
  },
}

/** What happens to the picture is never refused; what is missing leaves the state as it is. */
export const EVENT_TABLE: Record<ReviewEvent, Partial<Record<ReviewState, ReviewState>>> = {
  newVersion: { changes_requested: 'in_review', approved: 'changed' },
  lookChanged: { approved: 'changed' },
}

export type ReviewRefusal =
  | 'already_in_review'
  | 'already_approved'
  | 'changes_are_asked_for'
  | 'not_in_review'
  | 'own_work'
  | 'not_this_version'

export type StepOutcome = { ok: true; state: ReviewState } | { ok: false; reason: ReviewRefusal }

/** What a step depends on besides the state. */
export interface StepFacts {
  state: ReviewState
  /** staff ids of those whose work the version is: who uploaded it, and who edited it last; null: not known */
  makers: readonly (string | null)[]
  /** who takes the step */
  by: string
}

/** Where a step leads, or why not. Four eyes: nobody approves what they uploaded or edited themselves. */
export function takeReviewStep(step: ReviewStep, { state, makers, by }: StepFacts): StepOutcome {
  const next = STEP_TABLE[step][state]
  if (!next) return { ok: false, reason: refusalOf(step, state) }
  if (step === 'approve' && makers.includes(by)) return { ok: false, reason: 'own_work' }
  return { ok: true, state: next }
}

/** The state after something happened to the picture. */
export const afterEvent = (state: ReviewState, event: ReviewEvent): ReviewState => EVENT_TABLE[event][state] ?? state

/** Whether a new version in this state is rework: it follows a request for changes. */
export const isRework = (state: ReviewState): boolean => state === 'changes_requested'

function refusalOf(step: ReviewStep, state: ReviewState): ReviewRefusal {
  if (step === 'withdraw') return 'not_in_review'
  if (step === 'submit') return state === 'approved' ? 'already_approved' : 'already_in_review'
  return state === 'approved' ? 'already_approved' : 'changes_are_asked_for'
}
