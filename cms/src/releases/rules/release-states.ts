/**
 * A release's life (发布包). `due`, `failed` and `conflicted` are no states: they are seen from the instants and the
 * members. The table says from where each step may be taken; the endpoint, the buttons and the tests read it.
 */

export const RELEASE_STATES = ['draft', 'approved', 'scheduled', 'live', 'reverted', 'cancelled'] as const
export type ReleaseState = (typeof RELEASE_STATES)[number]

/** What people do, and the two steps that happen at an instant (`goLive`, `undo`). */
export const RELEASE_STEPS = [
  'change',
  'plan',
  'approve',
  'reopen',
  'schedule',
  'unschedule',
  'goLiveNow',
  'retry',
  'cancel',
  'revert',
  'goLive',
  'undo',
] as const
export type ReleaseStep = (typeof RELEASE_STEPS)[number]

export interface ReleaseFacts {
  state: ReleaseState
  /** UTC; null: by button, or not decided yet */
  goLiveAt: Date | null
  /** the instant a revert was asked for; null: none */
  revertAt: Date | null
  /** why applying failed the last time; null: it did not */
  failure: string | null
  members: number
  /** who takes the step has put something into it: somebody else approves it */
  isOwnWork?: boolean
}

export type StepRefusal =
  | 'wrong_state'
  | 'no_members'
  | 'own_work'
  | 'not_in_future'
  | 'not_due'
  | 'has_failed'
  | 'has_not_failed'

type Outcome = { ok: true; state: ReleaseState } | { ok: false; reason: StepRefusal }

const FROM: Record<ReleaseStep, readonly ReleaseState[]> = {
  change: ['draft'],
  plan: ['draft'],
  approve: ['draft'],
  reopen: ['approved', 'scheduled', 'cancelled'],
  schedule: ['approved'],
  unschedule: ['scheduled'],
  goLiveNow: ['approved', 'scheduled'],
  retry: ['scheduled', 'live'],
  cancel: ['draft', 'approved', 'scheduled'],
  revert: ['live'],
  goLive: ['scheduled'],
  undo: ['live'],
}

const TO: Partial<Record<ReleaseStep, ReleaseState>> = {
  approve: 'approved',
  reopen: 'draft',
  schedule: 'scheduled',
  unschedule: 'approved',
  goLiveNow: 'scheduled',
  cancel: 'cancelled',
  goLive: 'live',
  undo: 'reverted',
}

/** Whether a step may be taken at an instant and where it leads. Decided from values alone. */
export function takeReleaseStep(facts: ReleaseFacts, step: ReleaseStep, at: Date): Outcome {
  const refuse = (reason: StepRefusal): Outcome => ({ ok: false, reason })
  if (!FROM[step].includes(facts.state)) return refuse('wrong_state')
  switch (step) {
    case 'approve':
      if (facts.members === 0) return refuse('no_members')
      if (facts.isOwnWork) return refuse('own_work')
      break
    case 'schedule':
      // An instant that has passed would make the shop change while somebody still reads the form.
      if (facts.goLiveAt === null || facts.goLiveAt <= at) return refuse('not_in_future')
      break
    case 'retry':
      if (facts.failure === null) return refuse('has_not_failed')
      break
    case 'goLive':
    case 'undo': {
      const instant = step === 'goLive' ? facts.goLiveAt : facts.revertAt
      if (instant === null || instant > at) return refuse('not_due')
      if (facts.failure !== null) return refuse('has_failed')
      break
    }
  }
  return { ok: true, state: TO[step] ?? facts.state }
}

/** The steps a person could take now, before rights are asked. */
export const openSteps = (facts: ReleaseFacts, at: Date): ReleaseStep[] =>
  RELEASE_STEPS.filter((step) => step !== 'goLive' && step !== 'undo' && takeReleaseStep(facts, step, at).ok)

/** What a release looks like at an instant: its state, or what has become of its instant. */
export type ShownState = ReleaseState | 'due' | 'failed'

export function shownState(facts: Pick<ReleaseFacts, 'state' | 'goLiveAt' | 'failure'>, at: Date): ShownState {
  if (facts.failure !== null && (facts.state === 'scheduled' || facts.state === 'live')) return 'failed'
  if (facts.state === 'scheduled' && facts.goLiveAt !== null && facts.goLiveAt <= at) return 'due'
  return facts.state
}
