import type { Endpoint } from 'payload'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command, commandEndpoint, refuse } from '../../commands/commands.ts'
import { newId } from '../../database/new-id.ts'
import { longText } from '../../text/text.ts'
import { type DocumentRef, type EditorialCollection, lockDocument, recordStep } from '../editorial-record.ts'
import { lintForReview } from '../lint-for-review.ts'
import { publishApproved } from '../publish-approved.ts'
import { titleOf } from '../read-content.ts'
import { type DocumentUnderReview, readUnderReview } from '../read-stage.ts'
import { refuseStage } from '../refuse-stage.ts'
import { type Step, type StepFacts, TRANSITIONS, takeStep } from '../rules/editorial-stages.ts'
import { shortHash } from '../rules/short-hash.ts'
import { STEP_WORDS } from '../rules/stage-words.ts'

const word = longText().trim().max(1000)
/** The content somebody looked at when they decided: a decision never falls on another one. */
const seen = { hash: z.string().regex(/^[0-9a-f]{64}$/) }

/** Findings named in one refusal; the list beside the form has them all. */
const NAMED_FINDINGS = 5

/**
 * `POST /api/<collection>/:id/commands/:command` of an editorial collection: the steps of `editorial-stages.ts`, taken
 * about the content with the hash in the body.
 */
export function stageCommands(collection: EditorialCollection): Endpoint {
  const right = (step: Step) => ({ action: TRANSITIONS[step].right, resource: collection })
  return commandEndpoint({
    submit: command({
      permission: right('submit'),
      body: z.strictObject({ ...seen, note: word.optional(), reason: word.optional() }),
      run: (call) =>
        take(collection, call, 'submit', async (review) => {
          const { errors, warnings } = await lintForReview(call.req, refOf(collection, call), call.at)
          const findings = (errors.length > 0 ? errors : warnings)
            .slice(0, NAMED_FINDINGS)
            .map(({ message }) => message)
            .join(' ')
          const { note, reason } = call.body
          check(
            'submit',
            review,
            { word: !!note, errors: errors.length, warnings: warnings.length, reason: !!reason },
            findings,
          )
          return { note: [note, reason].filter(Boolean).join('\n'), warnings }
        }),
    }),

    withdraw: command({
      permission: right('withdraw'),
      body: z.strictObject({ ...seen }),
      run: (call) => take(collection, call, 'withdraw'),
    }),

    requestChanges: command({
      permission: right('request_changes'),
      body: z.strictObject({
        ...seen,
        note: word.optional(),
        checklist: z.array(longText().trim().min(1).max(300)).max(30).optional(),
      }),
      run: (call) =>
        take(collection, call, 'request_changes', async (review) => {
          const { note, checklist = [] } = call.body
          check('request_changes', review, {
            word: !!note || checklist.length > 0,
            errors: 0,
            warnings: 0,
            reason: true,
          })
          return { note, checklist: checklist.map((text) => ({ id: newId(), text })) }
        }),
    }),

    approve: command({
      permission: right('approve'),
      body: z.strictObject({ ...seen, note: word.optional() }),
      run: (call) => take(collection, call, 'approve', async () => ({ note: call.body.note })),
    }),

    approveAndPublish: command({
      permission: right('approve'),
      body: z.strictObject({ ...seen, note: word.optional() }),
      run: async (call) => {
        const taken = await take(collection, call, 'approve', async () => ({ note: call.body.note }))
        await publishApproved(call.req, refOf(collection, call), call.body.hash)
        return taken
      },
    }),

    publish: command({
      permission: right('publish'),
      body: z.strictObject({ ...seen }),
      run: async (call) => {
        const review = await look(collection, call)
        check('publish', review)
        await publishApproved(call.req, refOf(collection, call), call.body.hash)
        return { hash: call.body.hash }
      },
    }),

    takeDown: command({
      permission: right('take_down'),
      body: z.strictObject({ ...seen, note: word.optional() }),
      run: async (call) => {
        const review = await look(collection, call)
        check('take_down', review)
        const { req, id } = call
        // The hook behind every door writes the step down, as it does for Payload's own way of unpublishing.
        await req.payload.update({
          collection,
          id,
          data: { _status: 'draft' } as never,
          draft: false,
          depth: 0,
          overrideAccess: false,
          user: req.user,
          req,
        })
        return { hash: review.newest.hash }
      },
    }),
  })
}

type Seen = { hash: string }
interface Said {
  note?: string | undefined
  checklist?: { id: string; text: string }[]
  warnings?: { path: string; message: string }[]
}

const refOf = (collection: EditorialCollection, { id }: { id: string }): DocumentRef => ({ collection, id })

/** Locks the document and reads it. @throws Refused when it is gone, or no longer what the person looked at */
async function look(collection: EditorialCollection, call: CommandCall<Seen>): Promise<DocumentUnderReview> {
  const ref = refOf(collection, call)
  await lockDocument(call.tx, ref)
  const review = await readUnderReview(call.req, call.tx, ref)
  if (!review) throw refuse('not_found')
  if (review.newest.hash !== call.body.hash) throw refuseStage('not_what_you_saw')
  return review
}

function check(step: Step, review: DocumentUnderReview, said?: StepFacts['said'], findings = ''): void {
  const outcome = takeStep(step, { ...review.facts, ...(said ? { said } : {}) })
  if (!outcome.ok) throw refuseStage(outcome.reason, { findings, count: said?.warnings ?? 0 })
}

async function take(
  collection: EditorialCollection,
  call: CommandCall<Seen>,
  step: Step,
  say?: (review: DocumentUnderReview) => Promise<Said>,
): Promise<Record<string, unknown>> {
  const review = await look(collection, call)
  check(step, review)
  const said = (await say?.(review)) ?? {}
  const { hash, versionId, doc } = review.newest
  const ref = refOf(collection, call)
  await recordStep(call.req, call.tx, ref, { step, hash, versionId, ...said })
  await recordActivity(call.req, {
    action: `${collection}.${step}`,
    resource: collection,
    docId: call.id,
    summary: `${titleOf(doc)} ${STEP_WORDS[step].zh}${said.note ? `：${said.note}` : ''}`,
    details: { hash: shortHash(hash), version: versionId, note: said.note || null },
  })
  return { hash }
}
