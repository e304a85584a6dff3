import type { PublicState, ShownStage, Stage, Step, StepRefusal } from './editorial-stages.ts'

export interface ApprovalView {
  byName: string
  /** ISO, UTC */
  at: string
  hash: string
}

/** What the stage bar of a document shows; instants are ISO, UTC. */
export interface StageBarView {
  stage: Stage
  shown: ShownStage
  /** of what is being worked on */
  hash: string
  live: { hash: string; state: PublicState; approval: ApprovalView | null } | null
  /** what is being worked on is not what is public */
  hasNewer: boolean
  /** of what is being worked on */
  approval: ApprovalView | null
  /** every step with what stands in its way for this person; null: nothing */
  commands: { step: Step; refusal: StepRefusal | null }[]
  /** the latest first */
  steps: {
    id: string
    step: Step
    hash: string
    byName: string
    at: string
    note: string | null
    checklist: { id: string; text: string }[]
    warnings: { path: string; message: string }[]
  }[]
}
