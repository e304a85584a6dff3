import type { Pool, PoolClient } from 'pg'

/**
 * A place in the outbox: the transaction that wrote the last row read, and that row. Rows are read in
 * the order (transaction, row) and only from transactions older than every one still running, so a row
 * that commits late is never skipped (ids alone would skip it).
 */
export interface Cursor {
  xid: string
  id: string
}

export const ORIGIN: Cursor = { xid: '0', id: '0' }

export const formatCursor = (cursor: Cursor): string => `${cursor.xid}-${cursor.id}`

/** null for anything that is not a cursor. */
export function parseCursor(text: string | null | undefined): Cursor | null {
  const match = /^(\d{1,20})-(\d{1,19})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { xid: match[1], id: match[2] } : null
}

export interface ChangeRow {
  cursor: Cursor
  collection: string
  docId: string
  tags: string[]
  createdAt: Date
}

type Queryable = Pick<Pool | PoolClient, 'query'>

/** The committed changes after `cursor`, oldest first. A row may be seen again after a crash, never missed. */
export async function readChanges(db: Queryable, cursor: Cursor, limit = 500): Promise<ChangeRow[]> {
  const { rows } = await db.query<{
    xid: string
    id: string
    collection: string
    doc_id: string
    tags: string[]
    created_at: Date
  }>(
    `select xid::text, id::text, collection, doc_id, tags, created_at
       from mall.changes
      where (xid, id) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id
      limit $3`,
    [cursor.xid, cursor.id, limit],
  )
  return rows.map((row) => ({
    cursor: { xid: row.xid, id: row.id },
    collection: row.collection,
    docId: row.doc_id,
    tags: row.tags,
    createdAt: row.created_at,
  }))
}

/** The place from which nothing that is still to come can be missed. */
export async function currentCursor(db: Queryable): Promise<Cursor> {
  const { rows } = await db.query<{ xid: string; id: string }>(
    `select xid::text, id::text from mall.changes
      where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid desc, id desc limit 1`,
  )
  return rows[0] ?? ORIGIN
}

/** Whether the outbox still holds everything after `cursor`; older rows may have been pruned. */
export async function isKnownCursor(db: Queryable, cursor: Cursor): Promise<boolean> {
  const { rows } = await db.query<{ known: boolean }>(
    `select coalesce((select (xid, id) <= ($1::xid8, $2::bigint) from mall.changes order by xid, id limit 1), $1 = '0') as known`,
    [cursor.xid, cursor.id],
  )
  return rows[0]?.known ?? false
}
