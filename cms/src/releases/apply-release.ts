import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import type { Sentence } from '../commands/commands.ts'
import { transactionOf } from '../database/transaction.ts'
import { notify } from '../notifications/notifications.ts'
import { applyMember } from './apply-members.ts'
import { applyTogether } from './apply-together.ts'
import { inSavepoint } from './in-savepoint.ts'
import { layMembers } from './lay-members.ts'
import { failureSentence, isPassing } from './member-failed.ts'
import { bumpEpoch, lockReleases } from './release-epoch.ts'
import { keepOutcomes, readMembers } from './release-members.ts'
import { type Decisions, revertMember } from './revert-members.ts'
import { revertTogether } from './revert-together.ts'
import type { MergeConflict } from './rules/merge-back.ts'

interface DueRelease {
  id: string
  title: string
  step: 'goLive' | 'undo'
  instant: Date
  revertAt: Date | null
}

/** A release whose instant had come and that could not be applied: nothing of it is in the transaction. */
export interface FailedRelease {
  id: string
  title: string
  sentence: Sentence
}

export interface ApplyOptions {
  /**
   * The transaction will be rolled back: nobody is made to wait for it, failures are told and not written down, and
   * the shop's epoch stays.
   */
  rehearsal?: boolean
  /**
   * Of a rehearsal in which shoppers' answers are read and nothing is checked: versions are laid over their documents
   * by tables at a time, past the hooks that tell others of a change. Hundreds of members take as long as a few.
   */
  isOnlyRead?: boolean
}

/**
 * Makes everything live, and takes everything back, whose instant is at or before `at` and has not been handled, in
 * the order of the instants, inside the transaction of `req`. A release that cannot be applied is undone whole and
 * told; the others go on.
 * @param req has to be in a transaction
 * @throws what passes by itself (a deadlock, a lost connection): the caller rolls back and may try again
 */
export async function applyReleasesDue(
  req: PayloadRequest,
  at: Date,
  { rehearsal = false, isOnlyRead = false }: ApplyOptions = {},
): Promise<FailedRelease[]> {
  const tx = await transactionOf(req)
  if (!rehearsal) await lockReleases(tx)
  const failed: FailedRelease[] = []
  // Anew after each: what one release does, a later one finds.
  for (;;) {
    const release = await nextDue(req, at, failed)
    if (!release) return failed
    try {
      await inSavepoint(req, (inner) =>
        release.step === 'goLive'
          ? applyRelease(inner, release.id, release.instant, {
              rehearsal,
              // What is taken back again has to be remembered first.
              isOnlyRead: isOnlyRead && (release.revertAt === null || release.revertAt > at),
            })
          : undoRelease(inner, release.id, release.instant, { rehearsal }),
      )
    } catch (error) {
      if (isPassing(error)) throw error
      const sentence = failureSentence(error)
      failed.push({ id: release.id, title: release.title, sentence })
      if (!rehearsal) {
        req.payload.logger.error({ err: error, msg: `release ${release.id} could not be applied` })
        await tx.execute(sql`
          update releases set failure = ${JSON.stringify(sentence)}::jsonb, failed_at = now() where id = ${release.id}::uuid`)
        await tellOfFailure(req, release, sentence)
      }
    }
  }
}

/** Whoever answers for it, and whoever can try it again. Once an instant, however many processes come for it. */
async function tellOfFailure(req: PayloadRequest, { id, title, instant }: DueRelease, why: Sentence): Promise<void> {
  const { rows } = await (await transactionOf(req)).execute(
    sql`select owner_id::text as owner, approved_by_id::text as approver from releases where id = ${id}::uuid`,
  )
  const people = rows[0] as { owner: string | null; approver: string | null } | undefined
  await notify(req, {
    kind: 'release_failed',
    key: `release_failed:${id}:${instant.toISOString()}`,
    about: { collection: 'releases', id, title, href: `/admin/releases/${id}` },
    to: { staff: [people?.owner, people?.approver], roles: ['operations'] },
    note: why.zh,
    bySystem: true,
  })
}

async function nextDue(req: PayloadRequest, at: Date, failed: readonly FailedRelease[]): Promise<DueRelease | null> {
  const t = sql`${at.toISOString()}::timestamptz`
  const { rows } = await (await transactionOf(req)).execute(sql`
    select id::text, title, step, instant, revert_at as "revertAt" from (
        select id, title, created_at, 'goLive' as step, go_live_at as instant, revert_at from releases
         where state = 'scheduled' and failure is null and go_live_at <= ${t}
        union all
        select id, title, created_at, 'undo', revert_at, revert_at from releases
         where state = 'live' and failure is null and revert_at <= ${t}
      ) due
     where not (id = any(${sql.param(failed.map(({ id }) => id))}::uuid[]))
     order by instant, created_at, id limit 1`)
  const row = rows[0] as
    | (Omit<DueRelease, 'instant' | 'revertAt'> & { instant: string | Date; revertAt: string | Date | null })
    | undefined
  return row
    ? { ...row, instant: new Date(row.instant), revertAt: row.revertAt === null ? null : new Date(row.revertAt) }
    : null
}

/**
 * Makes one release live as of an instant, whatever its state: whoever calls this has decided that it may be, or rolls
 * the transaction back.
 * @throws MemberFailed, or what the database says, when it cannot be: the transaction must not be committed
 */
export async function applyRelease(
  req: PayloadRequest,
  id: string,
  at: Date,
  { rehearsal = false, isOnlyRead = false }: ApplyOptions = {},
): Promise<void> {
  const tx = await transactionOf(req)
  const members = await readMembers(tx, [id])
  const left = isOnlyRead ? await layMembers(tx, members, at) : await applyTogether(req, members, at)
  for (const member of left) {
    const { before, applied } = await applyMember(req, member, at)
    await keepOutcomes(tx, [{ member: member.id, before, applied }])
  }
  await tx.execute(sql`
    update releases
       set state = 'live', go_live_at = coalesce(go_live_at, ${at.toISOString()}::timestamptz),
           went_live_at = clock_timestamp(), updated_at = clock_timestamp()
     where id = ${id}::uuid`)
  if (rehearsal) return
  await bumpEpoch(tx, at)
  await logRelease(req, 'releases.live', id)
}

async function undoRelease(
  req: PayloadRequest,
  id: string,
  at: Date,
  { rehearsal = false }: ApplyOptions,
): Promise<void> {
  const tx = await transactionOf(req)
  const { rows } = await tx.execute(sql`select decisions from releases where id = ${id}::uuid`)
  const decisions = ((rows[0] as { decisions: Decisions | null } | undefined)?.decisions ?? {}) as Decisions
  const kept: Record<string, MergeConflict[]> = {}
  const members = await readMembers(tx, [id])
  const together = await revertTogether(req, members, decisions, at)
  // The last thing put there is taken back first.
  for (const member of members.toReversed()) {
    const conflicts = together.get(member.id) ?? (await revertMember(req, member, decisions, at))
    if (conflicts.length > 0) kept[`${member.collection}/${member.docId}`] = conflicts
  }
  await tx.execute(sql`
    update releases set state = 'reverted', updated_at = clock_timestamp() where id = ${id}::uuid`)
  if (rehearsal) return
  await bumpEpoch(tx, at)
  await logRelease(req, 'releases.reverted', id, { kept })
}

async function logRelease(
  req: PayloadRequest,
  action: string,
  id: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const { rows } = await (await transactionOf(req)).execute(sql`
    select r.title, (select jsonb_agg(jsonb_build_object('kind', m.kind, 'collection', m.collection, 'id', m.doc_id,
             'version', m.version_id, 'hash', m.content_hash) order by m.position)
             from mall.release_members m where m.release_id = r.id) as members
      from releases r where r.id = ${id}::uuid`)
  const row = rows[0] as { title: string; members: unknown }
  await recordActivity(req, {
    action,
    resource: 'releases',
    docId: id,
    summary: row.title,
    details: { members: row.members, ...details },
  })
}
