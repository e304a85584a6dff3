import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { CommandCall } from '../commands/commands.ts'
import { deskLanguage, refuse, type Sentence } from '../commands/commands.ts'
import { transactionOf } from '../database/transaction.ts'
import { planRelease } from './plan-release.ts'
import { type ReleaseState, type ShownState, shownState, takeReleaseStep } from './rules/release-states.ts'

/** A release as calendars and desks show it. Instants ISO 8601 in UTC. */
export interface ListedRelease {
  id: string
  title: string
  shown: ShownState
  goLiveAt: string | null
  revertAt: string | null
  failure: Sentence | null
  members: number
  /** whoever asks has put something into it */
  isOwnWork: boolean
  owner: string | null
  campaign: { id: string; title: string } | null
  /** its instant may still be given */
  isOpen: boolean
}

interface Row {
  id: string
  title: string
  state: ReleaseState
  go_live_at: string | Date | null
  revert_at: string | Date | null
  failure: Sentence | null
  members: number
  is_own: boolean
  owner: string | null
  campaign: string | null
  campaign_title: string | null
}

/**
 * The releases of some days, those that have no instant yet, or those that are still to go live; soonest first. For
 * whoever may read releases: the caller has asked that.
 */
export async function listReleases(
  req: PayloadRequest,
  wanted: { from: string; until: string } | 'without_instant' | 'to_come',
  now: Date,
): Promise<ListedRelease[]> {
  const open = sql`r.state in ('draft', 'approved', 'scheduled')`
  const which =
    wanted === 'without_instant'
      ? sql`${open} and r.go_live_at is null`
      : wanted === 'to_come'
        ? sql`(${open} and r.go_live_at is not null) or (r.failure is not null and r.state in ('scheduled', 'live'))`
        : sql`r.state <> 'cancelled'
            and (r.go_live_at >= ${wanted.from}::timestamptz and r.go_live_at < ${wanted.until}::timestamptz
              or r.revert_at >= ${wanted.from}::timestamptz and r.revert_at < ${wanted.until}::timestamptz)`
  const { rows } = await (await transactionOf(req)).execute(sql`
    select r.id::text, r.title, r.state::text, r.go_live_at, r.revert_at, r.failure, r.owner_id::text as owner,
           r.campaign_id::text as campaign, m.members, m.is_own,
           (select l.title from campaigns_locales l
             where l._parent_id = r.campaign_id and l._locale::text in (${deskLanguage(req.i18n.language)}, 'zh')
             order by l._locale::text = 'zh' limit 1) as campaign_title
      from releases r, lateral (
        select count(*)::int as members, coalesce(bool_or(added_by_id::text = ${String(req.user?.id)}), false) as is_own
          from mall.release_members where release_id = r.id) m
     where ${which} order by r.go_live_at nulls last, r.created_at limit 200`)
  return (rows as unknown as Row[]).map((row) => {
    const facts = {
      state: row.state,
      goLiveAt: dateOf(row.go_live_at),
      revertAt: dateOf(row.revert_at),
      failure: row.failure === null ? null : row.failure.zh,
      members: row.members,
    }
    return {
      id: row.id,
      title: row.title,
      shown: shownState(facts, now),
      goLiveAt: facts.goLiveAt?.toISOString() ?? null,
      revertAt: facts.revertAt?.toISOString() ?? null,
      failure: row.failure,
      members: row.members,
      isOwnWork: row.is_own,
      owner: row.owner,
      campaign: row.campaign === null ? null : { id: row.campaign, title: row.campaign_title ?? '' },
      isOpen: takeReleaseStep(facts, 'plan', now).ok,
    }
  })
}

const dateOf = (value: string | Date | null): Date | null => (value === null ? null : new Date(value))

/**
 * Gives a release another instant, for whoever looks at it on a calendar and saw it at another.
 * @throws Refused when it was moved meanwhile, or its state does not allow it
 */
export async function rescheduleRelease(
  call: CommandCall<unknown>,
  to: { goLiveAt: Date | null; seen: Date | null },
): Promise<void> {
  const before = await planRelease(call, to.goLiveAt)
  if (before.goLiveAt?.getTime() !== to.seen?.getTime()) throw refuse('changed_meanwhile')
}
