import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Executor } from '../database/transaction.ts'
import { APPROVING, type Step, VOIDING } from './rules/editorial-stages.ts'

/** The collections that go through the stages: everything shoppers read that people write. */
export const EDITORIAL_COLLECTIONS = [
  'products',
  'articles',
  'banners',
  'notices',
  'pages',
  'campaigns',
  'redirects',
  'pins',
] as const
export type EditorialCollection = (typeof EDITORIAL_COLLECTIONS)[number]

export const isEditorial = (collection: string): collection is EditorialCollection =>
  (EDITORIAL_COLLECTIONS as readonly string[]).includes(collection)

export interface DocumentRef {
  collection: EditorialCollection
  id: string
}

/** A step somebody took about one content of a document. */
export interface RecordedStep {
  id: string
  step: Step
  hash: string
  versionId: string | null
  /** null: the system, or an account that was removed */
  by: string | null
  byName: string
  /** ISO, UTC */
  at: string
  note: string | null
  checklist: { id: string; text: string }[]
  warnings: { path: string; message: string }[]
}

/** Who stands for the system in the record. */
export const SYSTEM_NAME = 'system'

/**
 * Lets everything that changes or judges one document wait for each other until the transaction ends, so that what was
 * looked at is what is decided about.
 */
export async function lockDocument(tx: Executor, { collection, id }: DocumentRef): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`editorial:${collection}:${id}`}, 0))`)
}

/** As `lockDocument`, for many: always in one order, so that two who lock the same ones do not wait in a circle. */
export async function lockDocuments(tx: Executor, refs: readonly DocumentRef[]): Promise<void> {
  const keys = refs.map(({ collection, id }) => `editorial:${collection}:${id}`).toSorted()
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(key, 0))
      from unnest(${sql.param(keys)}::text[]) with ordinality locked(key, place) order by place`)
}

/** Adds that a document has another content now; the same content as before is no edit. */
export async function recordEdit(
  tx: Executor,
  { collection, id }: DocumentRef,
  edit: { hash: string; by: string | null; versionId: string | null },
): Promise<void> {
  await tx.execute(sql`
    insert into mall.content_edits (collection, doc_id, content_hash, edited_by, version_id)
    select ${collection}, ${id}::uuid, ${edit.hash}, ${edit.by}::uuid, ${edit.versionId}::uuid
     where ${edit.hash} is distinct from (
       select content_hash from mall.content_edits
        where collection = ${collection} and doc_id = ${id}::uuid order by id desc limit 1)`)
}

export interface NewStep {
  step: Step
  hash: string
  versionId: string | null
  note?: string | undefined
  checklist?: { id: string; text: string }[]
  warnings?: { path: string; message: string }[]
}

/** Adds a step to the record, taken by the person of the request or else by the system. */
export async function recordStep(
  req: PayloadRequest,
  tx: Executor,
  { collection, id }: DocumentRef,
  { step, hash, versionId, note, checklist = [], warnings = [] }: NewStep,
): Promise<void> {
  const by = staffOf(req)
  await tx.execute(sql`
    insert into mall.editorial_steps
      (collection, doc_id, step, content_hash, edit_id, version_id, taken_by, taken_by_name, note, checklist, warnings)
    values (${collection}, ${id}::uuid, ${step}, ${hash},
            (select max(id) from mall.content_edits
              where collection = ${collection} and doc_id = ${id}::uuid and content_hash = ${hash}),
            ${versionId}::uuid, ${by?.id ?? null}::uuid, ${by?.name ?? SYSTEM_NAME}, ${note || null},
            ${JSON.stringify(checklist)}::jsonb, ${JSON.stringify(warnings)}::jsonb)`)
}

/** The person of the team a request acts for; null: the system, which also fills a new mall. */
export function staffOf(req: PayloadRequest): { id: string; name: string } | null {
  if (req.user?.collection !== 'staff' || req.context?.seeding === true) return null
  return { id: String(req.user.id), name: (req.user as { name?: string | null }).name ?? '' }
}

/** All steps of a document, the latest first. */
export async function readSteps(tx: Executor, { collection, id }: DocumentRef): Promise<RecordedStep[]> {
  const { rows } = await tx.execute(sql`
    select id::text, step, content_hash as hash, version_id as "versionId", taken_by as by, taken_by_name as "byName",
           to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, note, checklist, warnings
      from mall.editorial_steps s where collection = ${collection} and doc_id = ${id}::uuid order by s.id desc`)
  return rows as unknown as RecordedStep[]
}

/** The approval that stands for exactly this content; null when there is none, or when it was taken back since. */
export async function readApproval(
  tx: Executor,
  ref: DocumentRef,
  hash: string,
): Promise<{ by: string | null; byName: string; at: string; hash: string } | null> {
  const steps = (await readSteps(tx, ref)).filter((step) => step.hash === hash)
  const last = steps[0]
  if (!last || VOIDING.includes(last.step)) return null
  const approval = steps.find(({ step }) => step === 'approve' || step === 'approve_by_publishing') ?? last
  return { by: approval.by, byName: approval.byName, at: approval.at, hash }
}

/** Ids of those who changed a document since its last approval that still stands: not one of them may approve it. */
export async function readEditors(tx: Executor, { collection, id }: DocumentRef): Promise<Set<string>> {
  const { rows } = await tx.execute(sql`
    select distinct e.edited_by::text as editor from mall.content_edits e
     where e.collection = ${collection} and e.doc_id = ${id}::uuid and e.edited_by is not null
       and e.id > coalesce((
         select max(s.edit_id) from mall.editorial_steps s
          where s.collection = ${collection} and s.doc_id = ${id}::uuid and s.step in ${listOf(APPROVING)}
            and not exists (
              select from mall.editorial_steps v
               where v.collection = s.collection and v.doc_id = s.doc_id and v.content_hash = s.content_hash
                 and v.id > s.id and v.step in ${listOf(VOIDING)})), 0)`)
  return new Set(rows.map((row) => String((row as { editor: string }).editor)))
}

const listOf = (steps: readonly Step[]) =>
  sql`(${sql.join(
    steps.map((step) => sql`${step}`),
    sql`, `,
  )})`
