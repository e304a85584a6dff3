import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { ACCOUNT_LINKS_SQL } from '../customers/account-links.sql.ts'
import { RATE_LIMITS_SQL } from '../shop-api/rate-limits.sql.ts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statements of [RATE_LIMITS_SQL, ACCOUNT_LINKS_SQL]) await db.execute(sql.raw(statements))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.account_links, mall.known_clients, mall.rate_limits`)
}
