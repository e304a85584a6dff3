import type {
  CollectionAfterChangeHook,
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { type Executor, transactionOf } from '../../database/transaction.ts'
import {
  type DocumentRef,
  type EditorialCollection,
  lockDocument,
  readApproval,
  readSteps,
  recordEdit,
  recordStep,
  staffOf,
} from '../editorial-record.ts'
import { readMainRow, readNewestContent } from '../read-content.ts'
import { factsAbout } from '../read-stage.ts'
import { stageError } from '../refuse-stage.ts'
import { takeStep } from '../rules/editorial-stages.ts'
import type { StageRefusal } from '../rules/stage-refusals.ts'

/** What a document was before it was changed. */
interface Before {
  /** hash of the public row, in the trash or not; null: nothing was public */
  live: string | null
  /** hash of the newest version; null: there was no document */
  newest: string | null
}

const NOTHING: Before = { live: null, newest: null }
const beforeKey = (collection: string, id: unknown): string => `contentBefore:${collection}:${String(id)}`
const REFUSED_KEY = 'refusedPublication'

/** Lets changes of one document wait for each other, and remembers what it was before this one. */
export function rememberContent(collection: EditorialCollection): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, operation, req }) => {
    if (operation === 'update' && originalDoc?.id) await rememberBefore(req, { collection, id: String(originalDoc.id) })
    return data
  }
}

/**
 * As `rememberContent`, for what writes by another door than a save and lets the hooks after it run. Whoever writes many
 * documents at once has locked and read them (`knowing`).
 */
export async function rememberBefore(req: PayloadRequest, ref: DocumentRef): Promise<void> {
  await lockDocument(await transactionOf(req), ref)
  const main = await readMainRow(req, ref)
  const newest = await readNewestContent(req, ref)
  req.context[beforeKey(ref.collection, ref.id)] = {
    live: main?.isPublished ? main.hash : null,
    newest: newest?.hash ?? null,
  } satisfies Before
}

/**
 * The gate behind all doors. It looks at what is stored, in the transaction that stored it, so that it does not matter
 * how it came there: what is public is exactly what somebody approved, or the transaction ends. Then it writes down who
 * changed what, and what was published or taken down.
 */
export function keepContent(collection: EditorialCollection): CollectionAfterChangeHook {
  return async ({ doc, operation, overrideAccess, req }) => {
    const ref = { collection, id: String(doc.id) }
    const key = beforeKey(collection, ref.id)
    const before = operation === 'update' ? ((req.context[key] as Before | undefined) ?? NOTHING) : NOTHING
    delete req.context[key]
    const tx = await transactionOf(req)
    // Not `doc`: a request may ask for an answer without the status in it.
    const main = await readMainRow(req, ref)
    const newest = await readNewestContent(req, ref)
    if (!main || !newest) return doc
    const by = newest.hash === before.newest ? null : (staffOf(req)?.id ?? null)
    await recordEdit(tx, ref, { hash: newest.hash, by, versionId: newest.versionId })
    const live = main.isPublished ? main.hash : null
    if (live === before.live) return doc
    if (live === null) {
      // Payload restores a draft over the live row; nobody asked for what is live to go.
      if (req.context.isRestoringVersion === true && staffOf(req) !== null) throw stageError(req, 'restore_as_draft')
      await recordStep(req, tx, ref, { step: 'take_down', hash: before.live ?? newest.hash, versionId: null })
      return doc
    }
    const isSystem = staffOf(req) === null || overrideAccess === true
    if (!isSystem) await approveOrRefuse(req, tx, ref, live, before, newest.versionId)
    await recordStep(req, tx, ref, { step: 'publish', hash: live, versionId: newest.versionId })
    return doc
  }
}

/** A bulk edit that would publish one thing unapproved changes nothing at all: Payload would keep what it wrote. */
export const endRefusedBulk: CollectionAfterOperationHook = ({ result, req }) => {
  const reason = req.context[REFUSED_KEY] as StageRefusal | undefined
  if (reason !== undefined) throw stageError(req, reason)
  return result
}

/**
 * What goes live is approved; or else whoever publishes it approves it by that act, which they may if they changed
 * nothing and wrote none of it.
 * @throws APIError that says what to do instead
 */
async function approveOrRefuse(
  req: PayloadRequest,
  tx: Executor,
  ref: DocumentRef,
  hash: string,
  before: Before,
  versionId: string | null,
): Promise<void> {
  if (await readApproval(tx, ref, hash)) return
  const refuse = (reason: StageRefusal): never => {
    req.context[REFUSED_KEY] = reason
    throw stageError(req, reason)
  }
  if (hash !== before.newest) refuse('changed_by_publishing')
  const facts = await factsAbout(req, tx, ref, hash, await readSteps(tx, ref), before.live !== null)
  const outcome = takeStep('approve_by_publishing', facts)
  if (!outcome.ok) return refuse(outcome.reason)
  await recordStep(req, tx, ref, { step: 'approve_by_publishing', hash, versionId })
}
