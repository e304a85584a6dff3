import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import type { NotificationKind } from './rules/notification-kinds.ts'
import type { NotificationEvent } from './rules/notification-lines.ts'

/** Events read for one list. What is older is history that the activity log tells. */
const MOST = 400

/** What one person was told, newest first. */
export async function eventsOf(tx: Executor, staffId: string, only: 'unread' | 'all'): Promise<NotificationEvent[]> {
  const { rows } = await tx.execute(sql`
    select kind, collection, doc_id, title, actor, note, href,
           (extract(epoch from at) * 1000)::bigint as at_ms, (extract(epoch from read_at) * 1000)::bigint as read_ms
      from mall.notifications
     where staff_id = ${staffId}::uuid and (${only === 'all'} or read_at is null)
     order by at desc limit ${MOST}`)
  return rows.map(toEvent)
}

/** The events of one mail that were not read meanwhile, newest first. */
export async function eventsOfMail(tx: Executor, mailId: string, staffId: string): Promise<NotificationEvent[]> {
  const { rows } = await tx.execute(sql`
    select kind, collection, doc_id, title, actor, note, href,
           (extract(epoch from at) * 1000)::bigint as at_ms, null as read_ms
      from mall.notifications
     where mail_id = ${mailId}::uuid and staff_id = ${staffId}::uuid and read_at is null
     order by at desc`)
  return rows.map(toEvent)
}

/** How many things a person has not looked at: the figure on the bell. */
export async function unreadCount(tx: Executor, staffId: string): Promise<number> {
  const { rows } = await tx.execute(sql`
    select count(distinct (collection, doc_id))::int as n from mall.notifications
     where staff_id = ${staffId}::uuid and read_at is null`)
  return Number(rows[0]?.n ?? 0)
}

/** Marks as read what a person has seen: of one thing or of all, and nothing that came after they looked. */
export async function markRead(
  tx: Executor,
  staffId: string,
  { about, until }: { about: { collection: string; id: string } | null; until: Date },
): Promise<void> {
  await tx.execute(sql`
    update mall.notifications set read_at = date_trunc('milliseconds', clock_timestamp())
     where staff_id = ${staffId}::uuid and read_at is null and at <= ${until.toISOString()}::timestamptz
       and (${about === null} or (collection = ${about?.collection ?? ''} and doc_id = ${about?.id ?? ''}))`)
}

const toEvent = (row: Record<string, unknown>): NotificationEvent => ({
  kind: row.kind as NotificationKind,
  collection: String(row.collection),
  docId: String(row.doc_id),
  title: String(row.title),
  actor: row.actor == null ? null : String(row.actor),
  note: String(row.note),
  href: row.href == null ? null : String(row.href),
  at: Number(row.at_ms),
  readAt: row.read_ms == null ? null : Number(row.read_ms),
})
