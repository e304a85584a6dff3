import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'

/** Nobody sends a request again after so long. */
const KEYS_KEPT_DAYS = 2

/** A guest who comes back later than this starts anew. */
const KEPT_DAYS = 90

/**
 * A job, once a night: drops carts nobody has touched for months. Carts that became orders stay: they say that
 * the order is theirs.
 */
export async function dropOldCarts(payload: Payload): Promise<void> {
  const db = databaseOf(payload).drizzle
  await db.execute(
    sql`delete from mall.cart_adds where created_at < now() - make_interval(days => ${KEYS_KEPT_DAYS}::int)`,
  )
  await db.execute(sql`
    delete from mall.carts where state <> 'ordered' and updated_at < now() - make_interval(days => ${KEPT_DAYS}::int)`)
}
