import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Whose parcel a number is on is asked with every label, however its letters are written. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`create index shipments_by_number on shipments (upper(tracking_number))`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index shipments_by_number`)
}
