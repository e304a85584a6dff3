import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_channel_variants_channel" ADD VALUE 'site' BEFORE 'wechat';
  ALTER TABLE "channel_variants" ADD COLUMN "sent_at" timestamp(3) with time zone;
  ALTER TABLE "channel_variants" ADD COLUMN "sent_draft" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "channel_variants" ALTER COLUMN "channel" SET DATA TYPE text;
  DROP TYPE "public"."enum_channel_variants_channel";
  CREATE TYPE "public"."enum_channel_variants_channel" AS ENUM('wechat', 'weibo', 'xiaohongshu');
  ALTER TABLE "channel_variants" ALTER COLUMN "channel" SET DATA TYPE "public"."enum_channel_variants_channel" USING "channel"::"public"."enum_channel_variants_channel";
  ALTER TABLE "channel_variants" DROP COLUMN "sent_at";
  ALTER TABLE "channel_variants" DROP COLUMN "sent_draft";`)
}
