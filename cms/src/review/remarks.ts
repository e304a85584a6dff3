import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import type { DocumentRef } from '../editorial/editorial.ts'
import type { Anchor, BlockAnchor } from './rules/find-anchor.ts'

/** Something said about a document; instants are ISO, UTC. */
export interface Remark {
  id: string
  threadId: string | null
  anchor: Anchor | BlockAnchor | null
  suggestion: string | null
  body: string
  authorId: string | null
  authorName: string
  at: string
  resolvedAt: string | null
  resolvedByName: string | null
  acceptedAt: string | null
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Everything said about a document, the earliest first. */
export async function readRemarks(tx: Executor, { collection, id }: DocumentRef): Promise<Remark[]> {
  const { rows } = await tx.execute(sql`
    select id::text, thread_id::text as "threadId", anchor, suggestion, body, author_id::text as "authorId",
           author_name as "authorName", ${iso('created_at')} as at, ${iso('resolved_at')} as "resolvedAt",
           resolved_by_name as "resolvedByName", ${iso('accepted_at')} as "acceptedAt"
      from mall.review_remarks where collection = ${collection} and doc_id = ${id}::uuid
     order by created_at, review_remarks.id`)
  return rows as unknown as Remark[]
}

/** Keeps which content somebody of the team has seen of a document. */
export async function recordLook(
  tx: Executor,
  { collection, id }: DocumentRef,
  look: { staffId: string; versionId: string; hash: string },
): Promise<void> {
  await tx.execute(sql`
    insert into mall.review_looks (collection, doc_id, staff_id, version_id, content_hash)
    values (${collection}, ${id}::uuid, ${look.staffId}::uuid, ${look.versionId}::uuid, ${look.hash})
    on conflict (collection, doc_id, staff_id)
    do update set version_id = excluded.version_id, content_hash = excluded.content_hash, looked_at = now()`)
}

export async function readLook(
  tx: Executor,
  { collection, id }: DocumentRef,
  staffId: string,
): Promise<{ versionId: string; hash: string; at: string } | null> {
  const { rows } = await tx.execute(sql`
    select version_id::text as "versionId", content_hash as hash, ${iso('looked_at')} as at from mall.review_looks
     where collection = ${collection} and doc_id = ${id}::uuid and staff_id = ${staffId}::uuid`)
  return (rows[0] as { versionId: string; hash: string; at: string } | undefined) ?? null
}

/** Items of a request for changes that are done. */
export async function readTicks(tx: Executor, stepId: string): Promise<{ itemId: string; byName: string }[]> {
  const { rows } = await tx.execute(sql`
    select item_id::text as "itemId", ticked_by_name as "byName" from mall.review_ticks where step_id = ${stepId}::bigint`)
  return rows as unknown as { itemId: string; byName: string }[]
}
