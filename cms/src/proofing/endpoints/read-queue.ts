import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import type { ReviewState } from '../../media/media.ts'
import { can, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import type { QueueItem, QueueView } from '../rules/proofing-view.ts'

/** A list longer than this is worked off from its front. */
const LISTED = 60

/**
 * `GET /api/proofing/queue`: what waits for a review (what was changed after its approval waits for another), what
 * the designers have to change, and what was approved since midnight in the mall's zone. The longest wait comes first.
 */
export const readQueue: Endpoint = {
  path: '/proofing/queue',
  method: 'get',
  handler: async (req) => {
    try {
      if (!isActiveStaff(req.user as Principal)) throw refuse('not_signed_in')
      if (!can(req.user as Principal, 'read', 'asset-versions')) throw refuse('not_allowed')
      const database = databaseOf(req.payload).drizzle
      const zone = currentSettings().MALL_TIME_ZONE
      const today = sql`date_trunc('day', now() at time zone ${zone}) at time zone ${zone}`
      const [waiting, changes, approvedToday] = await Promise.all([
        listOf(database, sql`m.review_state in ('in_review', 'changed')`, sql`m.review_changed_at asc nulls last`),
        listOf(database, sql`m.review_state = 'changes_requested'`, sql`m.review_changed_at asc nulls last`),
        listOf(database, sql`m.review_state = 'approved' and m.approved_at >= ${today}`, sql`m.review_changed_at desc`),
      ])
      const view: QueueView = {
        counts: { waiting: waiting.count, changes: changes.count, approvedToday: approvedToday.count },
        waiting: waiting.items,
        changes: changes.items,
        approvedToday: approvedToday.items,
      }
      return Response.json(view, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}

async function listOf(database: Executor, which: SQL, order: SQL): Promise<{ count: number; items: QueueItem[] }> {
  const { rows } = await database.execute(sql`
    select m.id, m.original_name, m.kind, m.review_state, m.version_number, m.open_comments, m.reworks, s.name as maker,
           to_char(m.review_changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since, count(*) over () as total
      from media m
      join asset_versions v on v.asset_id = m.id and v.number = m.version_number
      left join staff s on s.id = v.uploaded_by_id
     where m.deleted_at is null and ${which}
     order by ${order}, m.id
     limit ${LISTED}`)
  return {
    count: Number(rows[0]?.total ?? 0),
    items: rows.map((row) => ({
      id: String(row.id),
      name: String(row.original_name ?? ''),
      kind: String(row.kind),
      state: row.review_state as ReviewState,
      version: Number(row.version_number),
      openComments: Number(row.open_comments),
      reworks: Number(row.reworks ?? 0),
      since: row.since === null ? null : String(row.since),
      by: row.maker === null ? null : String(row.maker),
      preview: `/api/media/${row.id}/versions/${row.version_number}/preview`,
    })),
  }
}
