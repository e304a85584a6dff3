import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Executor } from '../database/transaction.ts'
import { type ShownVersion, showVersions } from '../editorial/editorial.ts'
import { applyReleasesDue } from '../releases/releases.ts'
import { isPast, type Perspective } from './rules/perspective.ts'

/** What people write and shoppers read. */
export const WRITTEN = [
  'products',
  'articles',
  'banners',
  'notices',
  'pages',
  'campaigns',
  'redirects',
  'pins',
] as const
export type Written = (typeof WRITTEN)[number]

/** What a rehearsal could not show. */
export interface Gaps {
  /** documents shown as they are, because the version of then is no longer kept */
  forgotten: number
  /** titles of releases that could not go live by then */
  failed: string[]
}

/**
 * Turns the database into what a perspective says, inside the transaction of a rehearsal: what is public, drafts or
 * what was public then, and releases on top. Windows and prices of an instant are a matter of reading at it.
 */
export async function applyPerspective(
  req: PayloadRequest,
  tx: Executor,
  perspective: Perspective,
  now: Date,
): Promise<Gaps> {
  if (perspective.at !== null && isPast(perspective, now))
    return { forgotten: await showAsOf(tx, perspective.at), failed: [] }
  const at = perspective.at === null ? now : new Date(perspective.at)
  if (perspective.drafts !== 'published') await showDrafts(tx)
  if (perspective.release !== null) await makeDue(tx, perspective.release, at)
  const system = { ...req, context: { ...req.context, actsForSystem: true } } as PayloadRequest
  const failed = await applyReleasesDue(system, at, { rehearsal: true, isOnlyRead: true })
  return { forgotten: 0, failed: failed.map(({ title }) => title) }
}

/** A release that is looked at goes live by then, whatever was decided about it. */
async function makeDue(tx: Executor, release: string, at: Date): Promise<void> {
  const t = sql`${at.toISOString()}::timestamptz`
  await tx.execute(sql`
    update releases set state = 'scheduled', failure = null, go_live_at = least(go_live_at, ${t}), revert_at = null
     where id = ${release}::uuid and state <> 'live'`)
}

/** The newest writing of everything that is not in the trash. */
async function showDrafts(tx: Executor): Promise<void> {
  for (const table of WRITTEN) {
    const { rows } = await tx.execute(sql`
      select v.parent_id::text as doc, v.id::text as version
        from ${sql.identifier(`_${table}_v`)} v join ${sql.identifier(table)} d on d.id = v.parent_id
       where v.latest is true and v.version__status = 'draft' and d.deleted_at is null`)
    await showVersions(tx, table, rows as unknown as ShownVersion[])
  }
}

/**
 * Everything as it was public at a past instant, as far as versions are kept: the last version published by then. What
 * was withdrawn by then, and what came later, is not there.
 * @returns how many documents were public then in a version that is no longer kept; they are shown as they are
 */
async function showAsOf(tx: Executor, at: string): Promise<number> {
  const t = sql`${at}::timestamptz`
  let forgotten = 0
  for (const table of WRITTEN) {
    const versions = sql.identifier(`_${table}_v`)
    const { rows } = await tx.execute(sql`
      select d.id::text as doc, shown.id::text as version,
             shown.id is not null and not was.is_withdrawn as is_public,
             shown.id is null and d.created_at <= ${t} and coalesce(oldest.created_at > ${t}, true)
               and (was.is_published or was.is_published is null and d._status = 'published') as is_forgotten,
             newest.id is not distinct from shown.id and d._status = 'published' and not was.is_withdrawn as is_unchanged
        from ${sql.identifier(table)} d
        left join lateral (
          select v.id from ${versions} v
           where v.parent_id = d.id and v.version__status = 'published' and v.updated_at <= ${t}
           order by v.updated_at desc, v.id desc limit 1) shown on true
        left join lateral (
          select v.id from ${versions} v where v.parent_id = d.id and v.version__status = 'published'
           order by v.updated_at desc, v.id desc limit 1) newest on true
        left join lateral (
          select min(v.created_at) as created_at from ${versions} v where v.parent_id = d.id) oldest on true
        left join lateral (
          select coalesce(bool_and(last.action like '%.draft'), false) as is_withdrawn,
                 bool_and(last.action not like '%.draft') as is_published
            from (select a.action from activity a
                   where a.resource = ${table} and a.doc_id = d.id::text and a.at <= ${t}
                     and a.action in (${`${table}.publish`}, ${`${table}.republish`}, ${`${table}.draft`})
                   order by a.at desc, a.id desc limit 1) last) was on true`)
    const found = rows as unknown as {
      doc: string
      version: string | null
      is_public: boolean
      is_forgotten: boolean
      is_unchanged: boolean
    }[]
    forgotten += found.filter((row) => row.is_forgotten).length
    const hidden = found.filter((row) => !row.is_public && !row.is_forgotten).map(({ doc }) => doc)
    if (hidden.length > 0)
      await tx.execute(
        sql`update ${sql.identifier(table)} set _status = 'draft' where id = any(${sql.param(hidden)}::uuid[])`,
      )
    await showVersions(
      tx,
      table,
      found.flatMap(({ doc, version, is_public, is_unchanged }) =>
        version !== null && is_public && !is_unchanged ? [{ doc, version }] : [],
      ),
    )
  }
  return forgotten
}
