import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "banners" ADD COLUMN "composition" jsonb DEFAULT '{"layers":[],"focal":{}}'::jsonb;
  ALTER TABLE "_banners_v" ADD COLUMN "version_composition" jsonb DEFAULT '{"layers":[],"focal":{}}'::jsonb;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "banners" DROP COLUMN "composition";
  ALTER TABLE "_banners_v" DROP COLUMN "version_composition";`)
}
