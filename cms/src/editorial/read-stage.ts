import type { PayloadRequest } from 'payload'
import type { Executor } from '../database/transaction.ts'
import { can, type Principal } from '../permissions/permissions.ts'
import { type DocumentRef, type RecordedStep, readEditors, readSteps, staffOf } from './editorial-record.ts'
import { readMainRow, readNewestContent, type StoredContent } from './read-content.ts'
import { type StepFacts, stageAfter } from './rules/editorial-stages.ts'

/** A document as a decision about it needs it. */
export interface DocumentUnderReview {
  newest: StoredContent
  /** null: nothing is public */
  live: StoredContent | null
  /** all of them, the latest first */
  steps: RecordedStep[]
  /** for the person of the request */
  facts: StepFacts
}

/** Everything that decides what may be done with a document now; null when it is gone or in the trash. */
export async function readUnderReview(
  req: PayloadRequest,
  tx: Executor,
  ref: DocumentRef,
): Promise<DocumentUnderReview | null> {
  const main = await readMainRow(req, ref)
  const newest = await readNewestContent(req, ref)
  if (!main || !newest || main.doc.deletedAt) return null
  const steps = await readSteps(tx, ref)
  const live = main.isPublished ? main : null
  return { newest, live, steps, facts: await factsAbout(req, tx, ref, newest.hash, steps, live !== null) }
}

/** What decides whether the person of the request may take a step about this content. */
export async function factsAbout(
  req: PayloadRequest,
  tx: Executor,
  ref: DocumentRef,
  hash: string,
  steps: readonly RecordedStep[],
  isPublic: boolean,
): Promise<StepFacts> {
  const user = req.user as Principal
  const by = staffOf(req)?.id
  return {
    stage: stageAfter(steps.find((step) => step.hash === hash)?.step ?? null),
    isPublic,
    rights: { update: can(user, 'update', ref.collection), publish: can(user, 'publish', ref.collection) },
    isOwnWork: by !== undefined && (await readEditors(tx, ref)).has(by),
  }
}
