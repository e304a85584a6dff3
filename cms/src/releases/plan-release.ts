import { sql } from '@payloadcms/db-postgres'
import { recordActivity } from '../activity/activity.ts'
import type { CommandCall } from '../commands/commands.ts'
import { lockForStep } from './endpoints/take-step.ts'
import type { ReleaseRecord } from './read-release.ts'

/**
 * Gives a release its instant; null: by button.
 * @returns the release as it was
 * @throws Refused when its state does not allow it
 */
export async function planRelease(call: CommandCall<unknown>, goLiveAt: Date | null): Promise<ReleaseRecord> {
  const { req, tx, id } = call
  const before = await lockForStep(call, 'plan')
  const instant = goLiveAt?.toISOString() ?? null
  await tx.execute(sql`
    update releases set go_live_at = ${instant}::timestamptz, updated_at = now() where id = ${id}::uuid`)
  await recordActivity(req, {
    action: 'releases.plan',
    resource: 'releases',
    docId: id,
    summary: before.title,
    details: { before: before.goLiveAt?.toISOString() ?? null, goLiveAt: instant },
  })
  return before
}
