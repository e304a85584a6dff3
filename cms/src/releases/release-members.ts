import { sql } from '@payloadcms/db-postgres'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import type { Values } from './rules/merge-back.ts'

export type MemberKind = 'document' | 'shelf' | 'price' | 'price_window'
export type MemberAction = 'publish' | 'withdraw' | 'on' | 'off' | 'set'

/** One thing in a release. */
export interface ReleaseMember {
  id: string
  releaseId: string
  kind: MemberKind
  collection: string
  /** the document; of a price and a price window the SKU, of a shelf state the product */
  docId: string
  action: MemberAction
  versionId: string | null
  contentHash: string | null
  /** of a document its content in all languages, of a price `price` and `compareAt`, of a window `price` and `until` */
  staged: Record<string, unknown> | null
  /** values by path, once live */
  before: Values | null
  applied: Values | null
}

interface MemberRow {
  id: string
  release_id: string
  kind: MemberKind
  collection: string
  doc_id: string
  action: MemberAction
  version_id: string | null
  content_hash: string | null
  staged: Record<string, unknown> | null
  before: Values | null
  applied: Values | null
}

/** What is in some releases, in the order in which it was put there. */
export async function readMembers(db: Executor, releaseIds: readonly string[]): Promise<ReleaseMember[]> {
  const { rows } = await db.execute(sql`
    select id::text, release_id::text, kind, collection, doc_id, action, version_id, content_hash, staged, before, applied
      from mall.release_members where release_id = any(${sql.param([...releaseIds])}::uuid[]) order by position`)
  return (rows as unknown as MemberRow[]).map((row) => ({
    id: row.id,
    releaseId: row.release_id,
    kind: row.kind,
    collection: row.collection,
    docId: row.doc_id,
    action: row.action,
    versionId: row.version_id,
    contentHash: row.content_hash,
    staged: row.staged,
    before: row.before,
    applied: row.applied,
  }))
}

export type NewMember = Pick<ReleaseMember, 'releaseId' | 'kind' | 'collection' | 'docId' | 'action'> &
  Partial<Pick<ReleaseMember, 'versionId' | 'contentHash' | 'staged'>>

/** Puts something into a release; the same thing again takes the place of what was there. */
export async function putMember(tx: Executor, member: NewMember, addedBy: string | null): Promise<string> {
  const { rows } = await tx.execute(sql`
    insert into mall.release_members
      (id, release_id, kind, collection, doc_id, action, version_id, content_hash, staged, added_by_id)
    values (${newId()}::uuid, ${member.releaseId}::uuid, ${member.kind}, ${member.collection}, ${member.docId}, ${member.action},
            ${member.versionId ?? null}, ${member.contentHash ?? null},
            ${member.staged ? JSON.stringify(member.staged) : null}::jsonb, ${addedBy}::uuid)
    on conflict (release_id, kind, doc_id) do update
       set collection = excluded.collection, action = excluded.action, version_id = excluded.version_id,
           content_hash = excluded.content_hash, staged = excluded.staged, added_by_id = excluded.added_by_id, added_at = now()
    returning id::text`)
  return String((rows[0] as { id: string }).id)
}

export async function dropMember(tx: Executor, releaseId: string, memberId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`delete from mall.release_members where id = ${memberId}::uuid and release_id = ${releaseId}::uuid returning id`,
  )
  return rows.length > 0
}

/** Whether a person put anything that is in a release into it. */
export async function hasFilled(db: Executor, releaseId: string, person: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from mall.release_members where release_id = ${releaseId}::uuid and added_by_id = ${person}::uuid limit 1`)
  return rows.length > 0
}

/** What stood there and what stands there now, of one member. */
export interface KeptOutcome {
  member: string
  before: Values
  applied: Values
}

/** Writes down what stood there and what stands there now, for the day the release is taken back. */
export async function keepOutcomes(tx: Executor, outcomes: readonly KeptOutcome[]): Promise<void> {
  if (outcomes.length === 0) return
  await tx.execute(sql`
    update mall.release_members m set before = o.before, applied = o.applied
      from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o(member uuid, before jsonb, applied jsonb)
     where m.id = o.member`)
}
