import type { Command } from '../../permissions/permissions.ts'
import type { ReleaseStep } from './release-states.ts'

/** The right each step needs. */
export const STEP_RIGHTS: Record<ReleaseStep, Command> = {
  change: 'releases.change',
  plan: 'releases.change',
  approve: 'releases.approve',
  reopen: 'releases.change',
  schedule: 'releases.schedule',
  unschedule: 'releases.schedule',
  goLiveNow: 'releases.schedule',
  retry: 'releases.schedule',
  cancel: 'releases.change',
  revert: 'releases.revert',
  goLive: 'releases.schedule',
  undo: 'releases.revert',
}
