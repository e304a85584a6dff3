import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'

/** How the shop stands to its releases at an instant. */
export interface ReleaseMoment {
  /** counts the instants at which releases changed the shop; differs before and after each */
  epoch: string
  /** the instant of the last of them: nobody looks at the shop as of earlier, whatever their clock says */
  cameAt: Date
  /** some release's instant has come and it has not been applied */
  isDue: boolean
  /** the next instant after now at which a release goes live or is taken back; null: none is planned */
  next: Date | null
}

/** Releases that have failed wait for people, not for readers. */
const WAITING = sql`failure is null`

/** One statement, so that the epoch and what is due are of one snapshot. */
export async function readReleaseMoment(db: Executor, at: Date): Promise<ReleaseMoment> {
  const t = sql`${at.toISOString()}::timestamptz`
  const { rows } = await db.execute(sql`
    select e.epoch::text, e.came_at, planned.is_due, planned.next
      from mall.release_epoch e,
           (select coalesce(bool_or(instant <= ${t}), false) as is_due, min(instant) filter (where instant > ${t}) as next
              from (select go_live_at as instant from releases where state = 'scheduled' and ${WAITING}
                    union all
                    select revert_at from releases where state = 'live' and revert_at is not null and ${WAITING}) instants) planned`)
  const row = rows[0] as { epoch: string; came_at: string | Date; is_due: boolean; next: string | Date | null }
  return {
    epoch: row.epoch,
    cameAt: new Date(row.came_at),
    isDue: row.is_due,
    next: row.next === null ? null : new Date(row.next),
  }
}

/** The epoch alone: asked again when a reader has read. */
export async function readEpoch(db: Executor): Promise<string> {
  const { rows } = await db.execute(sql`select epoch::text from mall.release_epoch`)
  return String((rows[0] as { epoch: string }).epoch)
}

/** The shop has changed as a whole, at this instant; with it goes the last change this transaction has announced. */
export async function bumpEpoch(tx: Executor, cameAt: Date): Promise<void> {
  await tx.execute(sql`
    update mall.release_epoch e
       set epoch = e.epoch + 1, came_at = greatest(e.came_at, ${cameAt.toISOString()}::timestamptz),
           change_xid = coalesce(last.xid, e.change_xid), change_id = coalesce(last.id, e.change_id)
      from (select (select xid from mall.changes where xid = pg_current_xact_id() limit 1) as xid,
                   (select max(id) from mall.changes where xid = pg_current_xact_id()) as id) last`)
}

/**
 * Applying waits for orders being placed and they for it: an order costs what the shop says before a release or after
 * it, never some of both. Until the end of the transaction.
 */
export async function lockReleases(tx: Executor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('fangshi:releases'))`)
}
