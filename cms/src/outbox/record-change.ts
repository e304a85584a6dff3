import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { assertTag, type Tag } from './tags.ts'

export interface Change {
  collection: string
  docId: string
  /** every cache tag that shows what changed, before and after */
  tags: Iterable<Tag>
}

/**
 * Writes one row to the outbox inside the caller's transaction: the change and its announcement are
 * committed together or not at all (DESIGN.md section 4). This is the only way anything leaves.
 * @throws Error for a tag that is not ASCII `kind:id`
 */
export async function recordChange(req: PayloadRequest, change: Change): Promise<void> {
  await recordChangeIn(await transactionOf(req), change)
}

/** As `recordChange`, for work that runs in its own database transaction. */
export async function recordChangeIn(tx: Executor, change: Change): Promise<void> {
  const tags = [...new Set(change.tags)]
  for (const tag of tags) assertTag(tag)
  await tx.execute(
    sql`insert into mall.changes (collection, doc_id, tags) values (${change.collection}, ${change.docId}, ${JSON.stringify(tags)}::jsonb)`,
  )
}
