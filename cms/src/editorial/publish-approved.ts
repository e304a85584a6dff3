import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { refuse } from '../commands/commands.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Executor } from '../database/transaction.ts'
import { type DocumentRef, lockDocument, readApproval, staffOf } from './editorial-record.ts'
import { layVersion } from './lay-version.ts'
import { readMainRow, readNewestContent, readVersionContent } from './read-content.ts'
import { refuseStage } from './refuse-stage.ts'

/**
 * Makes exactly the approved content `hash` public, in the transaction of `req` or one of its own; newer work beside it
 * stays the draft it is. For the person of `req`, whose right to publish is asked, or else for the system; neither gets
 * past a missing approval. Publishing what is public already changes nothing.
 * @throws Refused `not_approved`, `version_gone`, or `not_found`
 * @throws APIError when the content may not be published after all: unlawful words, unreadable banner, missing fields
 */
export function publishApproved(req: PayloadRequest, ref: DocumentRef, hash: string): Promise<void> {
  return inTransaction(req, async (tx) => {
    await lockDocument(tx, ref)
    const [main, newest] = [await readMainRow(req, ref), await readNewestContent(req, ref)]
    if (!main || !newest || main.doc.deletedAt) throw refuse('not_found')
    if (!(await readApproval(tx, ref, hash))) throw refuseStage('not_approved')
    if (main.isPublished && main.hash === hash) return
    if (newest.hash !== hash) {
      const versionId = await findVersion(req, tx, ref, hash)
      if (!versionId || !newest.versionId) throw refuseStage('version_gone')
      await layVersion(req, ref, versionId, 'public')
      await layVersion(req, ref, newest.versionId, 'draft')
      return
    }
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

/** A kept version with exactly this content. */
async function findVersion(req: PayloadRequest, tx: Executor, ref: DocumentRef, hash: string): Promise<string | null> {
  const { rows } = await tx.execute(sql`
    select version_id::text as id from (
      select version_id, id from mall.content_edits
       where collection = ${ref.collection} and doc_id = ${ref.id}::uuid and content_hash = ${hash}
      union all
      select version_id, id from mall.editorial_steps
       where collection = ${ref.collection} and doc_id = ${ref.id}::uuid and content_hash = ${hash}) known
     where version_id is not null`)
  for (const { id } of rows as unknown as { id: string }[])
    if ((await readVersionContent(req, ref, id))?.hash === hash) return id
  return null
}
