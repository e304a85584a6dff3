import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { newId } from '../database/new-id.ts'
import { transactionOf } from '../database/transaction.ts'
import { inOneGo } from '../together/together.ts'

export interface ActivityEntry {
  /** named like a permission: `orders.ship`, `products.publish` */
  action: string
  resource: string
  docId: string
  /** one line a colleague understands; no personal data of shoppers */
  summary?: string
  details?: Record<string, unknown>
}

interface ActivityLine extends ActivityEntry {
  at: string
  actor: string | null
  actorName: string
}

/**
 * Adds a line to the activity log in the request's own transaction. Without a signed-in person the
 * system did it.
 */
export async function recordActivity(req: PayloadRequest, entry: ActivityEntry): Promise<void> {
  const user = req.user as { id: string; collection: string; name?: string } | null
  const isStaff = user?.collection === 'staff'
  await inOneGo(req, writeLines, {
    ...entry,
    at: new Date().toISOString(),
    actor: isStaff ? user.id : null,
    actorName: isStaff ? (user.name ?? '') : user ? 'shopper' : 'system',
  })
}

async function writeLines(req: PayloadRequest, lines: readonly ActivityLine[]): Promise<void> {
  const rows = lines.map((line) => ({ id: newId(), ...line }))
  await (await transactionOf(req)).execute(sql`
    insert into activity (id, at, actor_id, actor_name, action, resource, doc_id, summary, details)
    select l.id, l.at, l.actor, l."actorName", l.action, l.resource, l."docId", l.summary, l.details
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l(id uuid, at timestamptz, actor uuid, "actorName" text,
           action text, resource text, "docId" text, summary text, details jsonb)`)
}
