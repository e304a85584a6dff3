import { type VisibilityWindow, windowStateAt } from '../../time/time.ts'

/** Where a piece of work stands. The last four are told by the clock. */
export const STAGES_OF_WORK = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'live',
  'expired',
  'withdrawn',
] as const
export type StageOfWork = (typeof STAGES_OF_WORK)[number]

/** A person of the team, as work names them. */
export interface Person {
  id: string
  name: string
}

/** What a thing without versions is at an instant: its window says it, unless somebody took it out of use. */
export function stageByWindow(window: VisibilityWindow, at: Date, inUse = true): StageOfWork {
  if (!inUse) return 'withdrawn'
  const state = windowStateAt(window, at)
  return state === 'coming' ? 'scheduled' : state === 'ended' ? 'expired' : 'live'
}
