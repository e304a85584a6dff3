import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'

/** Nobody comes back for unsaved words after so long. */
const COPIES_KEPT_DAYS = 60

/** A job, once a night: drops unsaved words nobody came back for, and the traces of those who have long gone. */
export async function dropOldCopies(payload: Payload): Promise<void> {
  const db = databaseOf(payload).drizzle
  await db.execute(
    sql`delete from mall.working_copies where updated_at < now() - make_interval(days => ${COPIES_KEPT_DAYS}::int)`,
  )
  await db.execute(sql`delete from mall.presence where seen_at < now() - interval '1 day'`)
}
