import type { PayloadRequest } from 'payload'
import { refuse } from '../commands/commands.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { type DocumentRef, lockDocument, readApproval, staffOf } from './editorial-record.ts'
import { readMainRow, readNewestContent } from './read-content.ts'
import { refuseStage } from './refuse-stage.ts'

/**
 * Makes the newest content of a document public if it is exactly the approved `hash`, in the transaction of `req` or
 * one of its own. For the person of `req`, whose right to publish is asked, or else for the system; neither gets past a
 * missing approval. Publishing what is public already changes nothing.
 * @throws Refused `not_approved`, `not_what_you_saw`, or `not_found`
 * @throws APIError when the content may not be published after all: unlawful words, unreadable banner, missing fields
 */
export function publishApproved(req: PayloadRequest, ref: DocumentRef, hash: string): Promise<void> {
  return inTransaction(req, async (tx) => {
    await lockDocument(tx, ref)
    const [main, newest] = [await readMainRow(req, ref), await readNewestContent(req, ref)]
    if (!main || !newest || main.doc.deletedAt) throw refuse('not_found')
    if (newest.hash !== hash) throw refuseStage('not_what_you_saw')
    if (!(await readApproval(tx, ref, hash))) throw refuseStage('not_approved')
    if (main.isPublished && main.hash === hash) return
    await req.payload.update({
      collection: ref.collection,
      id: ref.id,
      data: { _status: 'published' } as never,
      draft: false,
      depth: 0,
      overrideAccess: staffOf(req) === null,
      user: req.user,
      req,
    })
  })
}
