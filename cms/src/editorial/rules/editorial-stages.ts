import type { WindowState } from '../../time/time.ts'

/**
 * The one life of articles, banners, notices, pages, campaigns and product copy, as data. The commands, the buttons,
 * the board and the log all read this table.
 *
 * - A stage belongs to an exact content (its hash). Another content is a draft again, and putting the old content back
 *   puts its stage back: what was approved is approved.
 * - Scheduled, live and over are never stored: they follow from what is published and its window.
 * - Whoever may publish and changed nothing may publish a draft of others outright: that act is an approval, and is
 *   written down as one (`approve_by_publishing`).
 */
export const STAGES = ['draft', 'in_review', 'changes_requested', 'approved', 'withdrawn'] as const
export type Stage = (typeof STAGES)[number]

export const STEPS = [
  'submit',
  'withdraw',
  'request_changes',
  'approve',
  'approve_by_publishing',
  'publish',
  'take_down',
] as const
export type Step = (typeof STEPS)[number]

/** What must be true before a step besides the stage. */
export type Need =
  /** no finding that forbids publishing, and a word about each that warns */
  | 'sound_content'
  /** a word or a list of what is to be done */
  | 'a_word'
  /** nobody approves what they edited since the last approval, whatever their role */
  | 'other_eyes'
  /** shoppers can see it, or will */
  | 'public'

export interface Transition {
  from: readonly Stage[]
  to: Stage
  /** the right in the permission table, on the collection of the document */
  right: 'update' | 'publish'
  needs: readonly Need[]
}

export const TRANSITIONS: Record<Step, Transition> = {
  submit: {
    from: ['draft', 'changes_requested', 'withdrawn'],
    to: 'in_review',
    right: 'update',
    needs: ['sound_content'],
  },
  withdraw: { from: ['in_review'], to: 'draft', right: 'update', needs: [] },
  request_changes: { from: ['in_review', 'approved'], to: 'changes_requested', right: 'publish', needs: ['a_word'] },
  approve: { from: ['in_review'], to: 'approved', right: 'publish', needs: ['other_eyes'] },
  approve_by_publishing: {
    from: ['draft', 'in_review', 'withdrawn'],
    to: 'approved',
    right: 'publish',
    needs: ['other_eyes'],
  },
  publish: { from: ['approved'], to: 'approved', right: 'publish', needs: [] },
  take_down: { from: STAGES, to: 'withdrawn', right: 'publish', needs: ['public'] },
}

/** After one of these the content stands approved … */
export const APPROVING: readonly Step[] = ['approve', 'approve_by_publishing', 'publish']
/** … until one of these is taken about the same content. */
export const VOIDING: readonly Step[] = STEPS.filter((step) => !APPROVING.includes(step))

/** The stage of a content, from the last step taken about exactly that content. */
export const stageAfter = (last: Step | null): Stage => (last === null ? 'draft' : TRANSITIONS[last].to)

export type StepRefusal =
  | 'not_allowed'
  | 'already_in_review'
  | 'already_approved'
  | 'not_in_review'
  | 'not_approved'
  | 'changes_are_asked_for'
  | 'own_work'
  | 'needs_a_word'
  | 'has_errors'
  | 'warnings_need_a_reason'
  | 'not_public'

/** What a step depends on besides who may. */
export interface StepFacts {
  stage: Stage
  /** is this very content, or another of the same document, published */
  isPublic: boolean
  rights: { update: boolean; publish: boolean }
  /** edited since the last approval by who takes the step */
  isOwnWork: boolean
  /** known at the moment of the step; left out: not asked yet */
  said?: { word: boolean; errors: number; warnings: number; reason: boolean }
}

export type StepOutcome = { ok: true; stage: Stage } | { ok: false; reason: StepRefusal }

/** Where a step leads, or the first thing that stands in its way. */
export function takeStep(step: Step, facts: StepFacts): StepOutcome {
  const { from, to, right, needs } = TRANSITIONS[step]
  const no = (reason: StepRefusal): StepOutcome => ({ ok: false, reason })
  if (!facts.rights[right]) return no('not_allowed')
  if (!from.includes(facts.stage)) return no(whyNotFrom(step, facts.stage))
  if (needs.includes('public') && !facts.isPublic) return no('not_public')
  if (needs.includes('other_eyes') && facts.isOwnWork) return no('own_work')
  const { said } = facts
  if (said && needs.includes('a_word') && !said.word) return no('needs_a_word')
  // A writer who sends back what was sent back has to say why.
  if (said && step === 'submit' && facts.stage === 'changes_requested' && !said.word) return no('needs_a_word')
  if (said && needs.includes('sound_content')) {
    if (said.errors > 0) return no('has_errors')
    if (said.warnings > 0 && !said.reason) return no('warnings_need_a_reason')
  }
  return { ok: true, stage: to }
}

function whyNotFrom(step: Step, stage: Stage): StepRefusal {
  if (step === 'withdraw' || step === 'request_changes') return 'not_in_review'
  if (step === 'publish') return 'not_approved'
  if (stage === 'approved') return 'already_approved'
  if (stage === 'changes_requested') return 'changes_are_asked_for'
  return stage === 'in_review' ? 'already_in_review' : 'not_in_review'
}

/** Every step with what it would come to for this person now, in the order of the table. */
export const stepsFor = (facts: StepFacts): { step: Step; outcome: StepOutcome }[] =>
  STEPS.map((step) => ({ step, outcome: takeStep(step, facts) }))

/** Where something published stands in time. */
export type PublicState = 'scheduled' | 'live' | 'expired'

export const PUBLIC_STATES: Record<WindowState, PublicState> = { coming: 'scheduled', live: 'live', ended: 'expired' }

/** What people are told: the stage of the work, or where it stands in time once the newest content is the public one. */
export type ShownStage = Stage | PublicState

export const shownStage = (stage: Stage, newestIsPublic: boolean, publicState: PublicState | null): ShownStage =>
  newestIsPublic && publicState !== null ? publicState : stage
