import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { inOneGo } from '../together/together.ts'
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
  await inOneGo(req, recordChanges, checked(change))
}

const recordChanges = async (req: PayloadRequest, changes: readonly CheckedChange[]): Promise<void> =>
  insertChanges(await transactionOf(req), changes)

/** As `recordChange`, for work that runs in its own database transaction. */
export async function recordChangeIn(tx: Executor, change: Change): Promise<void> {
  await insertChanges(tx, [checked(change)])
}

type CheckedChange = Change & { tags: Tag[] }

function checked({ collection, docId, tags: all }: Change): CheckedChange {
  const tags = [...new Set(all)]
  for (const tag of tags) assertTag(tag)
  return { collection, docId, tags }
}

async function insertChanges(tx: Executor, changes: readonly CheckedChange[]): Promise<void> {
  await tx.execute(sql`
    insert into mall.changes (collection, doc_id, tags)
    select c.change ->> 'collection', c.change ->> 'docId', c.change -> 'tags'
      from jsonb_array_elements(${JSON.stringify(changes)}::jsonb) with ordinality c(change, place) order by c.place`)
}
