import type { CommandCall } from '../../commands/commands.ts'
import { Refused, refuse } from '../../commands/commands.ts'
import { type ReleaseRecord, readRelease } from '../read-release.ts'
import { hasFilled } from '../release-members.ts'
import { RELEASE_REFUSALS } from '../rules/release-refusals.ts'
import { type ReleaseStep, takeReleaseStep } from '../rules/release-states.ts'

type Reason = keyof typeof RELEASE_REFUSALS

export const refuseRelease = (reason: Reason, details: Record<string, string | number> = {}): Refused =>
  new Refused(reason, RELEASE_REFUSALS[reason], details)

/**
 * The release with its row locked, if the step may be taken.
 * @param planned what the step itself changes before it is judged
 * @throws Refused
 */
export async function lockForStep(
  { req, tx, id, at }: CommandCall<unknown>,
  step: ReleaseStep,
  planned: Partial<ReleaseRecord> = {},
): Promise<ReleaseRecord> {
  const release = await readRelease(tx, id, { lock: true })
  if (!release) throw refuse('not_found')
  const isOwnWork = await hasFilled(tx, id, String(req.user?.id))
  const outcome = takeReleaseStep({ ...release, ...planned, isOwnWork }, step, at)
  if (!outcome.ok) throw refuseRelease(outcome.reason)
  return { ...release, ...planned, state: outcome.state }
}
