/**
 * The life of a brief (需求单), as data. `open`: complete and waiting for somebody to begin; `changes`: sent back;
 * `escalated`: would be sent back once more than is healthy, so a lead decides.
 */

export const BRIEF_STATES = [
  'draft',
  'open',
  'in_work',
  'delivered',
  'changes',
  'escalated',
  'accepted',
  'cancelled',
] as const
export type BriefState = (typeof BRIEF_STATES)[number]

/** States in which somebody still has to do something. */
export const UNFINISHED_STATES: readonly BriefState[] = BRIEF_STATES.filter(
  (state) => state !== 'accepted' && state !== 'cancelled',
)

export const BRIEF_KINDS = ['banner', 'article', 'page', 'product_copy', 'asset', 'task'] as const
export type BriefKind = (typeof BRIEF_KINDS)[number]

export const BRIEF_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type BriefPriority = (typeof BRIEF_PRIORITIES)[number]

export const BRIEF_STEPS = [
  'submit',
  'start',
  'deliver',
  'accept',
  'requestChanges',
  'assign',
  'reschedule',
  'cancel',
  'reopen',
] as const
export type BriefStep = (typeof BRIEF_STEPS)[number]

const BEFORE_DELIVERY = ['draft', 'open', 'in_work', 'changes'] as const
const UNDECIDED = [...BEFORE_DELIVERY, 'delivered', 'escalated'] as const

const stay = (states: readonly BriefState[]): Partial<Record<BriefState, BriefState>> =>
  Object.fromEntries(states.map((state) => [state, state]))
const all = (states: readonly BriefState[], to: BriefState): Partial<Record<BriefState, BriefState>> =>
  Object.fromEntries(states.map((state) => [state, to]))

/** From which state each step leads where; what is missing is refused. */
export const STEP_TABLE: Record<BriefStep, Partial<Record<BriefState, BriefState>>> = {
  submit: { draft: 'open' },
  start: { open: 'in_work', changes: 'in_work' },
  deliver: { open: 'delivered', in_work: 'delivered', changes: 'delivered' },
  accept: { delivered: 'accepted', escalated: 'accepted' },
  requestChanges: { delivered: 'changes', escalated: 'changes' },
  assign: stay(BEFORE_DELIVERY),
  reschedule: stay(UNDECIDED),
  cancel: all(UNDECIDED, 'cancelled'),
  reopen: { accepted: 'changes', cancelled: 'draft' },
}

/** Sent back this often, the next time is a lead's to decide (第三次返工找主管). */
export const REWORKS_BEFORE_LEAD = 2

/** What a decision depends on. */
export interface BriefFacts {
  state: BriefState
  /** how often it was sent back */
  reworks: number
  /** ids of staff */
  requester: string | null
  assignee: string | null
  deliveredBy: string | null
}

/** Who takes a step. */
export interface Actor {
  id: string
  /** may decide on any brief: operations and administrators */
  isLead: boolean
  /** the brief waits for somebody of this person's role */
  isOfRole: boolean
}

export type BriefRefusal =
  | 'not_now'
  | 'not_yours_to_decide'
  | 'not_yours_to_do'
  | 'own_work'
  | 'somebody_else_has_it'
  | 'lead_decides'

export type BriefOutcome =
  | { ok: true; state: BriefState; reworks: number; assignee: string | null }
  | { ok: false; reason: BriefRefusal }

const DECISIONS: readonly BriefStep[] = [
  'submit',
  'accept',
  'requestChanges',
  'assign',
  'reschedule',
  'cancel',
  'reopen',
]

/** Where a step leads, or why not. Pure. */
export function takeBriefStep(brief: BriefFacts, step: BriefStep, actor: Actor): BriefOutcome {
  const next = STEP_TABLE[step][brief.state]
  if (!next) return { ok: false, reason: 'not_now' }
  const isRequester = brief.requester === actor.id
  const refused = DECISIONS.includes(step)
    ? isRequester || actor.isLead
      ? null
      : 'not_yours_to_decide'
    : refusalToWork(brief, actor)
  if (refused) return { ok: false, reason: refused }
  if (brief.state === 'escalated' && step !== 'reschedule' && !actor.isLead)
    return { ok: false, reason: 'lead_decides' }
  // Four eyes: whoever handed the work in does not accept it.
  if (step === 'accept' && brief.deliveredBy === actor.id) return { ok: false, reason: 'own_work' }
  const outcome = { ok: true, state: next, reworks: brief.reworks, assignee: brief.assignee } as const
  if (step === 'start' || step === 'deliver') return { ...outcome, assignee: brief.assignee ?? actor.id }
  const isSentBack = step === 'requestChanges' || (step === 'reopen' && brief.state === 'accepted')
  if (!isSentBack) return outcome
  if (step === 'requestChanges' && !actor.isLead && brief.reworks >= REWORKS_BEFORE_LEAD)
    return { ...outcome, state: 'escalated' }
  return { ...outcome, reworks: brief.reworks + 1 }
}

/** Work is begun and handed in by whoever it was given to, or by somebody of the role it waits for. */
function refusalToWork(brief: BriefFacts, actor: Actor): BriefRefusal | null {
  if (brief.assignee === actor.id || actor.isLead) return null
  if (brief.assignee !== null) return 'somebody_else_has_it'
  return actor.isOfRole ? null : 'not_yours_to_do'
}

/** The steps a person may take now, in the order of the table. */
export const availableSteps = (brief: BriefFacts, actor: Actor): BriefStep[] =>
  BRIEF_STEPS.filter((step) => takeBriefStep(brief, step, actor).ok)
