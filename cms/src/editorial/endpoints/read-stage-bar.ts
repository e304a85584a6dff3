import type { Endpoint } from 'payload'
import { deskEndpoint } from '../../commands/commands.ts'
import { transactionOf } from '../../database/transaction.ts'
import { type EditorialCollection, readApproval } from '../editorial-record.ts'
import { readUnderReview } from '../read-stage.ts'
import { stepsFor } from '../rules/editorial-stages.ts'
import type { StageBarView } from '../rules/stage-bar-view.ts'
import { stageOf } from '../stages-of.ts'

/** Steps shown in the bar; the rest is history. */
const SHOWN_STEPS = 40

/** `GET /api/<collection>/:id/stage`: where a document stands, what this person may do about it, and what was done. */
export const readStageBar = (collection: EditorialCollection): Endpoint =>
  deskEndpoint(
    collection,
    async (req, id): Promise<StageBarView | null> => {
      const ref = { collection, id }
      const tx = await transactionOf(req)
      const review = await readUnderReview(req, tx, ref)
      const standing = await stageOf(req, ref, new Date())
      if (!review || !standing) return null
      const { newest, steps, facts } = review
      const liveApproval = standing.live ? await readApproval(tx, ref, standing.live.hash) : null
      return {
        stage: standing.stage,
        shown: standing.shown,
        hash: newest.hash,
        live: standing.live && { ...standing.live, approval: liveApproval },
        hasNewer: standing.hasNewer,
        approval: standing.approvedHash === null ? null : await readApproval(tx, ref, newest.hash),
        commands: stepsFor(facts).map(({ step, outcome }) => ({
          step,
          refusal: outcome.ok ? null : outcome.reason,
        })),
        steps: steps
          .slice(0, SHOWN_STEPS)
          .map(({ id: step, step: name, hash, byName, at, note, checklist, warnings }) => ({
            id: step,
            step: name,
            hash,
            byName,
            at,
            note,
            checklist,
            warnings,
          })),
      }
    },
    '/:id/stage',
  )
