import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import type { RehearsedPage } from '../../releases/releases.ts'
import { dropShots } from '../page-camera.ts'

/** Reports of a release that are kept, the newest first, beside those somebody approved with. */
const KEPT = 3
/** However few there are. */
const LONGEST = sql.raw(`interval '90 days'`)

/** Drops old reports with their pictures. What an approval had seen of one stays with the approval. */
export async function dropOldRehearsals(payload: Payload): Promise<void> {
  const db = databaseOf(payload).drizzle
  const { rows } = await db.execute(sql`
    select id::text, pages from (
      select h.id, h.pages, h.state, h.asked_at,
             row_number() over (partition by h.release_id order by h.asked_at desc) as place,
             exists (select from mall.release_approvals a where a.rehearsal_id = h.id) as is_seen
        from mall.rehearsals h) reports
     where state in ('done', 'failed') and (asked_at < now() - ${LONGEST} or place > ${KEPT} and not is_seen)`)
  for (const { id, pages } of rows as unknown as { id: string; pages: RehearsedPage[] }[]) {
    await dropShots(pages)
    await db.execute(sql`delete from mall.rehearsals where id = ${id}::uuid`)
  }
}
