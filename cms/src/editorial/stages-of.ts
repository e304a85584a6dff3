import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { windowStateAt } from '../time/time.ts'
import { type DocumentRef, type EditorialCollection, readApproval } from './editorial-record.ts'
import { readNewestContent, readPublicContent } from './read-content.ts'
import {
  PUBLIC_STATES,
  type PublicState,
  type ShownStage,
  type Stage,
  type Step,
  shownStage,
  stageAfter,
  VOIDING,
} from './rules/editorial-stages.ts'

/** Where a document stands. */
export interface DocumentStage extends DocumentRef {
  /** what people are told */
  shown: ShownStage
  /** of the newest content, whatever is public */
  stage: Stage
  /** of the newest content */
  hash: string
  /** null: not approved, or changed since */
  approvedHash: string | null
  /** what shoppers see or will see; null: nothing */
  live: { hash: string; state: PublicState } | null
  /** there is newer work beside what is public */
  hasNewer: boolean
  /** when the stage was reached; ISO, UTC; null for a draft nobody took a step about */
  since: string | null
}

/** Where one document stands at `at`; null when there is none, or it is in the trash. */
export async function stageOf(req: PayloadRequest, ref: DocumentRef, at: Date): Promise<DocumentStage | null> {
  return (await stagesOf(req, [ref], at))[0] ?? null
}

/**
 * Where many documents stand at `at`, for lists and boards: one question to the record for all, one to each collection.
 * Documents that are gone or in the trash are left out; the order is that of `refs`.
 */
export async function stagesOf(req: PayloadRequest, refs: readonly DocumentRef[], at: Date): Promise<DocumentStage[]> {
  if (refs.length === 0) return []
  const tx = await transactionOf(req)
  const byCollection = Map.groupBy(refs, ({ collection }) => collection)
  const found = new Map<string, DocumentStage>()
  for (const [collection, ofOne] of byCollection) {
    const ids = [...new Set(ofOne.map(({ id }) => id))]
    for (const row of await readRows(req, tx, collection, ids)) {
      const ref = { collection, id: row.id }
      // Documents from before the record are read and hashed one by one; every save since writes its hash down.
      const hash = row.hash ?? (await readNewestContent(req, ref))?.hash
      if (hash === undefined) continue
      const liveHash = row.published ? (row.liveHash ?? (await readPublicContent(req, ref))?.hash ?? null) : null
      found.set(`${collection}:${row.id}`, stageFrom(ref, { ...row, hash, liveHash }, at))
    }
  }
  return refs.flatMap(({ collection, id }) => found.get(`${collection}:${id}`) ?? [])
}

/** The approval that stands for `hash`, by default the newest content; null: there is none. */
export async function approvalOf(
  req: PayloadRequest,
  ref: DocumentRef,
  hash?: string,
): Promise<{ by: string | null; byName: string; at: string; hash: string } | null> {
  const wanted = hash ?? (await readNewestContent(req, ref))?.hash
  return wanted === undefined ? null : readApproval(await transactionOf(req), ref, wanted)
}

interface Row {
  id: string
  published: boolean
  from: string | null
  until: string | null
  hash: string | null
  lastStep: Step | null
  lastAt: string | null
  liveHash: string | null
}

async function readRows(
  req: PayloadRequest,
  tx: Executor,
  collection: EditorialCollection,
  ids: readonly string[],
): Promise<Row[]> {
  const hasWindow = req.payload.collections[collection].config.flattenedFields.some(({ name }) => name === 'window')
  const window = hasWindow
    ? sql`d.window_from as "from", d.window_until as "until"`
    : sql`null as "from", null as "until"`
  const { rows } = await tx.execute(sql`
    select d.id::text, d._status::text = 'published' as published, ${window}, e.content_hash as hash,
           s.step as "lastStep", to_char(s.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastAt",
           p.content_hash as "liveHash"
      from ${sql.identifier(collection)} d
      left join lateral (
        select content_hash from mall.content_edits
         where collection = ${collection} and doc_id = d.id order by id desc limit 1) e on true
      left join lateral (
        select step, taken_at from mall.editorial_steps
         where collection = ${collection} and doc_id = d.id and content_hash = e.content_hash
         order by id desc limit 1) s on true
      left join lateral (
        select content_hash from mall.editorial_steps
         where collection = ${collection} and doc_id = d.id and step = 'publish' order by id desc limit 1) p on true
     where d.deleted_at is null
       and d.id in (${sql.join(
         ids.map((id) => sql`${id}::uuid`),
         sql`, `,
       )})`)
  return rows as unknown as Row[]
}

function stageFrom(ref: DocumentRef, row: Row & { hash: string }, at: Date): DocumentStage {
  const stage = stageAfter(row.lastStep)
  const state = PUBLIC_STATES[windowStateAt({ from: row.from, until: row.until }, at)]
  const live = row.published && row.liveHash !== null ? { hash: row.liveHash, state } : null
  const newestIsPublic = live?.hash === row.hash
  return {
    ...ref,
    shown: shownStage(stage, newestIsPublic, live?.state ?? null),
    stage,
    hash: row.hash,
    approvedHash: row.lastStep !== null && !VOIDING.includes(row.lastStep) ? row.hash : null,
    live,
    hasNewer: live !== null && !newestIsPublic,
    since: row.lastAt,
  }
}
