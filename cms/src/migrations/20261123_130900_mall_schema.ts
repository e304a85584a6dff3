import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { MALL_SCHEMA_SQL } from '../database/mall-schema.sql.ts'
import { STOCK_CONSTRAINTS_SQL } from '../inventory/stock-constraints.sql.ts'
import { ORDER_CONSTRAINTS_SQL } from '../orders/order-constraints.sql.ts'
import { TICKET_CONSTRAINTS_SQL } from '../service/ticket-constraints.sql.ts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statements of [MALL_SCHEMA_SQL, STOCK_CONSTRAINTS_SQL, ORDER_CONSTRAINTS_SQL, TICKET_CONSTRAINTS_SQL]) {
    await db.execute(sql.raw(statements))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop schema mall cascade`)
}
