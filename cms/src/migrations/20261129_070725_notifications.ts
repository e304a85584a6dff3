import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_staff_notification_mail" AS ENUM('at_once', 'daily', 'none');
  ALTER TABLE "staff" ADD COLUMN "notification_mail" "enum_staff_notification_mail" DEFAULT 'daily';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "staff" DROP COLUMN "notification_mail";
  DROP TYPE "public"."enum_staff_notification_mail";`)
}
