import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command } from '../../commands/commands.ts'
import type { ReviewState } from '../../media/media.ts'
import { longText } from '../../text/text.ts'
import { type AssetInReview, lockForReview, refuseProofing } from '../read-review.ts'
import { type ReviewStep, takeReviewStep } from '../rules/review-states.ts'
import { REVIEW_STEP_WORDS } from '../rules/review-words.ts'

const note = longText().trim().max(1000)

/** What somebody looked at when they decided: a decision never falls on something else. */
const seen = { version: z.int().min(1), look: z.string().max(64) }

/** Submit, withdraw, approve, request changes. */
export const REVIEW_COMMANDS = {
  submit: command({
    permission: 'proofing.submit',
    body: z.strictObject({ note: note.optional() }),
    run: async (call) => {
      const review = await lockForReview(call.req, call.tx, call.id)
      await take(call, review, 'submit')
      await log(call, review, 'submit', call.body.note)
      return {}
    },
  }),

  withdraw: command({
    permission: 'proofing.withdraw',
    body: z.strictObject({}),
    run: async (call) => {
      const review = await lockForReview(call.req, call.tx, call.id)
      await take(call, review, 'withdraw')
      await log(call, review, 'withdraw')
      return {}
    },
  }),

  approve: command({
    permission: 'proofing.approve',
    body: z.strictObject({ ...seen, note: note.optional() }),
    run: async (call) => {
      const review = await lockForReview(call.req, call.tx, call.id)
      checkSeen(call.body, review)
      await take(call, review, 'approve', {
        sha256: String(review.asset.sha256),
        look: review.look,
        version: review.version.number,
      })
      await log(call, review, 'approve', call.body.note)
      return { version: review.version.number, sha256: review.asset.sha256, look: review.look }
    },
  }),

  requestChanges: command({
    permission: 'proofing.requestChanges',
    body: z.strictObject({ ...seen, note: note.min(1) }),
    run: async (call) => {
      const review = await lockForReview(call.req, call.tx, call.id)
      checkSeen(call.body, review)
      await take(call, review, 'requestChanges')
      await log(call, review, 'requestChanges', call.body.note)
      return {}
    },
  }),
}

function checkSeen(body: { version: number; look: string }, { version, look }: AssetInReview): void {
  if (body.version !== version.number || body.look !== look) throw refuseProofing('not_this_version')
}

/** Decides and writes, in one statement, so that the table can hold an approval to what it was given for. */
async function take(
  { req, tx, id, at }: CommandCall<unknown>,
  { state, version, look }: AssetInReview,
  step: ReviewStep,
  approval: { sha256: string; look: string; version: number } | null = null,
): Promise<ReviewState> {
  const by = String(req.user?.id)
  const makers = [version.uploadedBy, version.lookBy].map((maker) => (maker ? String(maker) : null))
  const outcome = takeReviewStep(step, { state, makers, by })
  if (!outcome.ok) throw refuseProofing(outcome.reason)
  const granted = approval
    ? sql`, approved_sha256 = ${approval.sha256}, approved_look = ${approval.look},
            approved_version = ${approval.version}, approved_by_id = ${by}::uuid, approved_at = ${at.toISOString()}::timestamptz`
    : sql``
  await tx.execute(sql`
    update media set review_state = ${outcome.state}, review_changed_at = ${at.toISOString()}::timestamptz,
                     look_fingerprint = ${look} ${granted} where id = ${id}::uuid`)
  return outcome.state
}

async function log(
  { req, id }: CommandCall<unknown>,
  { asset, version, look }: AssetInReview,
  step: ReviewStep,
  said?: string,
): Promise<void> {
  await recordActivity(req, {
    action: `proofing.${step}`,
    resource: 'media',
    docId: id,
    summary: `${asset.originalName ?? ''} v${version.number} ${REVIEW_STEP_WORDS[step].zh}${said ? `：${said}` : ''}`,
    details: { version: version.number, sha256: version.sha256, look, note: said ?? null },
  })
}
