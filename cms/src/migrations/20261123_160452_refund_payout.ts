import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "refunds" ADD COLUMN "paid_out_by_id" uuid;
  ALTER TABLE "refunds" ADD COLUMN "note" varchar;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_paid_out_by_id_staff_id_fk" FOREIGN KEY ("paid_out_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "refunds_paid_out_by_idx" ON "refunds" USING btree ("paid_out_by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "refunds" DROP CONSTRAINT "refunds_paid_out_by_id_staff_id_fk";
  
  DROP INDEX "refunds_paid_out_by_idx";
  ALTER TABLE "refunds" DROP COLUMN "paid_out_by_id";
  ALTER TABLE "refunds" DROP COLUMN "note";`)
}
