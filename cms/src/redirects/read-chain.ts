import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'

/**
 * Another old address in force that makes a chain with one: it stands where that one leads, or leads to it.
 * @param own id of the one that is asked about
 */
export async function readChain(
  db: Executor,
  from: string,
  to: string,
  own: string,
): Promise<{ reason: 'leads_on' | 'is_led_to'; path: string } | null> {
  const { rows } = await db.execute(sql`
    select "from" as path, "from" = ${to} as leads_on from redirects
     where _status = 'published' and deleted_at is null and id::text <> ${own}
       and ("from" = ${to} or split_part(split_part(href, '?', 1), '#', 1) = ${from})
     limit 1`)
  const row = rows[0] as { path: string; leads_on: boolean } | undefined
  return row ? { reason: row.leads_on ? 'leads_on' : 'is_led_to', path: row.path } : null
}
