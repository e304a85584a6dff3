import { sql } from '@payloadcms/db-postgres'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import { enqueueWith } from '../jobs/jobs.ts'
import type {
  ApprovalRecord,
  RehearsalBrief,
  RehearsalFinding,
  RehearsalReport,
  RehearsedPage,
} from './rules/rehearsal-view.ts'
import { countOf } from './rules/rehearsal-view.ts'

/** The members of a release as exact contents, and its instant: what a report is made of, and goes stale with. */
const contentHashOf = (release: ReturnType<typeof sql>) => sql`
  md5(coalesce((select string_agg(concat_ws(':', m.kind, m.collection, m.doc_id, m.action, m.version_id,
          coalesce(m.content_hash, md5(m.staged::text))), ',' order by m.kind, m.doc_id)
        from mall.release_members m where m.release_id = ${release}), '')
      || '@' || coalesce((select extract(epoch from w.go_live_at)::text from releases w where w.id = ${release}), ''))`

export async function releaseContentHash(tx: Executor, releaseId: string): Promise<string> {
  const { rows } = await tx.execute(sql`select ${contentHashOf(sql`${releaseId}::uuid`)} as hash`)
  return String((rows[0] as { hash: string }).hash)
}

/** ms before the instant of a release from which it is rehearsed by the clock */
const AHEAD = sql.raw(`interval '24 hours'`)
/** Between two rehearsals by the clock of a release somebody is still changing. */
const PAUSE = sql.raw(`interval '3 minutes'`)

/**
 * Asks for a report. One of the same content that waits or runs already is the answer to this one as well.
 * @returns the id of the report
 */
export async function queueRehearsal(
  tx: Executor,
  { releaseId, cause, askedBy }: { releaseId: string; cause: 'asked' | 'clock'; askedBy: string | null },
): Promise<string> {
  await tx.execute(sql`select 1 from releases where id = ${releaseId}::uuid for update`)
  const hash = await releaseContentHash(tx, releaseId)
  const { rows: waiting } = await tx.execute(sql`
    select id::text from mall.rehearsals
     where release_id = ${releaseId}::uuid and state = 'queued' and content_hash = ${hash} limit 1`)
  if (waiting[0]) return String(waiting[0].id)
  const id = newId()
  await tx.execute(sql`
    insert into mall.rehearsals (id, release_id, cause, asked_by_id, content_hash)
    values (${id}::uuid, ${releaseId}::uuid, ${cause}, ${askedBy}::uuid, ${hash})`)
  await enqueueWith(tx, 'rehearse', { rehearsalId: id }, { jobKey: `rehearse:${id}`, priority: -5, maxAttempts: 3 })
  return id
}

/** Releases that go live within a day and have no report of what is in them now. */
export async function releasesToRehearse(tx: Executor, now: Date): Promise<string[]> {
  const t = sql`${now.toISOString()}::timestamptz`
  const { rows } = await tx.execute(sql`
    select r.id::text from releases r
     where r.state in ('draft', 'approved', 'scheduled') and r.go_live_at > ${t} and r.go_live_at <= ${t} + ${AHEAD}
       and exists (select from mall.release_members m where m.release_id = r.id)
       and not exists (select from mall.rehearsals h
             where h.release_id = r.id and (h.content_hash = ${contentHashOf(sql`r.id`)} or h.state in ('queued', 'running')
                or h.cause = 'clock' and h.asked_at > ${t} - ${PAUSE}))
     order by r.go_live_at limit 20`)
  return rows.map(({ id }) => String(id))
}

interface ReportRow {
  id: string
  state: RehearsalReport['state']
  cause: RehearsalReport['cause']
  asked_by: string | null
  asked_at: string
  finished_at: string | null
  at: string | null
  is_stale: boolean
  done: number
  total: number
  findings: RehearsalFinding[]
  pages: RehearsedPage[]
  gaps: RehearsalReport['gaps']
  error: string | null
}

const iso = (value: string | null): string | null => (value === null ? null : new Date(value).toISOString())

/** The newest finished report of a release, and what is newer and not finished. */
export async function readReports(
  tx: Executor,
  releaseId: string,
): Promise<{ report: RehearsalReport | null; pending: RehearsalReport | null }> {
  const { rows } = await tx.execute(sql`
    select h.id::text, h.state, h.cause, s.name as asked_by, h.asked_at, h.finished_at, h.at, h.done, h.total,
           h.findings, h.pages, h.gaps, h.error,
           r.state in ('draft', 'approved', 'scheduled')
             and h.content_hash is distinct from ${contentHashOf(sql`${releaseId}::uuid`)} as is_stale
      from mall.rehearsals h join releases r on r.id = h.release_id left join staff s on s.id = h.asked_by_id
     where h.release_id = ${releaseId}::uuid and (
             h.id = (select id from mall.rehearsals where release_id = ${releaseId}::uuid and state = 'done'
                      order by asked_at desc limit 1)
             or h.id = (select id from mall.rehearsals where release_id = ${releaseId}::uuid order by asked_at desc limit 1))
     order by h.asked_at desc`)
  const reports = (rows as unknown as ReportRow[]).map(
    (row): RehearsalReport => ({
      id: row.id,
      state: row.state,
      cause: row.cause,
      askedBy: row.asked_by,
      askedAt: iso(row.asked_at) ?? '',
      finishedAt: iso(row.finished_at),
      at: iso(row.at),
      stale: row.is_stale ? 'changed' : null,
      done: row.done,
      total: row.total,
      findings: row.findings,
      pages: row.pages,
      gaps: row.gaps,
      error: row.error,
    }),
  )
  return {
    report: reports.find(({ state }) => state === 'done') ?? null,
    pending: reports[0] && reports[0].state !== 'done' ? reports[0] : null,
  }
}

/** In few words, for the steps of a release. */
export async function readBrief(tx: Executor, releaseId: string): Promise<RehearsalBrief | null> {
  const { report } = await readReports(tx, releaseId)
  if (!report?.finishedAt) return null
  return { id: report.id, finishedAt: report.finishedAt, stale: report.stale, ...countOf(report.findings) }
}

/** Writes down who approved exactly what, and the report that was on their page. */
export async function recordApproval(
  tx: Executor,
  releaseId: string,
  by: { id: string; name: string },
  seenId: string | null,
): Promise<ApprovalRecord['seen']> {
  const hash = await releaseContentHash(tx, releaseId)
  const { rows } = await tx.execute(sql`
    select id::text, finished_at, findings, content_hash from mall.rehearsals
     where id = ${seenId}::uuid and release_id = ${releaseId}::uuid and state = 'done'`)
  const row = rows[0] as
    | { id: string; finished_at: string; findings: RehearsalFinding[]; content_hash: string }
    | undefined
  const seen = row
    ? {
        rehearsal: row.id,
        at: iso(row.finished_at) ?? '',
        stale: row.content_hash !== hash,
        ...countOf(row.findings),
      }
    : null
  await tx.execute(sql`
    insert into mall.release_approvals (release_id, staff_id, staff_name, content_hash, rehearsal_id, seen)
    values (${releaseId}::uuid, ${by.id}::uuid, ${by.name}, ${hash}, ${row?.id ?? null}::uuid,
            ${seen ? JSON.stringify(seen) : null}::jsonb)`)
  return seen
}

export async function readApprovals(tx: Executor, releaseId: string): Promise<ApprovalRecord[]> {
  const { rows } = await tx.execute(sql`
    select staff_name, at, seen, rehearsal_id::text from mall.release_approvals
     where release_id = ${releaseId}::uuid order by at desc limit 20`)
  return (
    rows as unknown as { staff_name: string; at: string; seen: ApprovalRecord['seen']; rehearsal_id: string | null }[]
  ).map(({ staff_name, at, seen, rehearsal_id }) => ({
    by: staff_name,
    at: iso(at) ?? '',
    // The report may have been dropped since; what it said is kept here.
    seen: seen && { ...seen, rehearsal: rehearsal_id },
  }))
}

/** Whether a file belongs to a report of this release: who may read the release may see it. */
export async function isShotOf(tx: Executor, releaseId: string, file: string): Promise<boolean> {
  const shot = JSON.stringify([{ shots: [{ file }] }])
  const thumb = JSON.stringify([{ shots: [{ thumb: file }] }])
  const { rows } = await tx.execute(sql`
    select 1 from mall.rehearsals
     where release_id = ${releaseId}::uuid and (pages @> ${shot}::jsonb or pages @> ${thumb}::jsonb) limit 1`)
  return rows.length > 0
}
