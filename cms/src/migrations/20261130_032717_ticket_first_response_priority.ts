import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tickets" ADD COLUMN "first_response_priority" varchar;
  -- What was answered before is held to the priority it has now: nobody wrote down another.
  UPDATE "tickets" SET "first_response_priority" = "priority" WHERE "first_response_at" IS NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tickets" DROP COLUMN "first_response_priority";`)
}
