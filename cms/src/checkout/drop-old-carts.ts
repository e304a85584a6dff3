import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'

/** A guest who comes back later than this starts anew. */
const KEPT_DAYS = 90

/**
 * A job, once a night: drops carts nobody has touched for months. Carts that became orders stay: they say that
 * the order is theirs.
 */
export async function dropOldCarts(payload: Payload): Promise<void> {
  await databaseOf(payload).drizzle.execute(sql`
    delete from mall.carts where state <> 'ordered' and updated_at < now() - make_interval(days => ${KEPT_DAYS}::int)`)
}
