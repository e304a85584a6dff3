import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_media_todo" AS ENUM('smaller_than_recommended', 'ratio_differs', 'blurred', 'under_exposed', 'over_exposed', 'subject_small', 'ground_not_white', 'transparent_parts', 'cmyk_converted', 'no_profile', 'has_gps', 'animation_flattened');
  CREATE TYPE "public"."enum_media_todo_accepted" AS ENUM('smaller_than_recommended', 'ratio_differs', 'blurred', 'under_exposed', 'over_exposed', 'subject_small', 'ground_not_white', 'transparent_parts', 'cmyk_converted', 'no_profile', 'has_gps', 'animation_flattened');
  CREATE TYPE "public"."enum_banners_audience" AS ENUM('everyone', 'new', 'returning', 'member');
  CREATE TYPE "public"."enum_banners_language" AS ENUM('all', 'zh', 'en');
  CREATE TYPE "public"."enum__banners_v_version_audience" AS ENUM('everyone', 'new', 'returning', 'member');
  CREATE TYPE "public"."enum__banners_v_version_language" AS ENUM('all', 'zh', 'en');
  CREATE TABLE "media_todo" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_media_todo",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "media_todo_accepted" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_media_todo_accepted",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "media" ADD COLUMN "todo_count" numeric DEFAULT 0;
  ALTER TABLE "banners" ADD COLUMN "audience" "enum_banners_audience" DEFAULT 'everyone';
  ALTER TABLE "banners" ADD COLUMN "language" "enum_banners_language" DEFAULT 'all';
  ALTER TABLE "banners" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "_banners_v" ADD COLUMN "version_audience" "enum__banners_v_version_audience" DEFAULT 'everyone';
  ALTER TABLE "_banners_v" ADD COLUMN "version_language" "enum__banners_v_version_language" DEFAULT 'all';
  ALTER TABLE "_banners_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "media_todo" ADD CONSTRAINT "media_todo_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_todo_accepted" ADD CONSTRAINT "media_todo_accepted_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "media_todo_order_idx" ON "media_todo" USING btree ("order");
  CREATE INDEX "media_todo_parent_idx" ON "media_todo" USING btree ("parent_id");
  CREATE INDEX "media_todo_accepted_order_idx" ON "media_todo_accepted" USING btree ("order");
  CREATE INDEX "media_todo_accepted_parent_idx" ON "media_todo_accepted" USING btree ("parent_id");
  ALTER TABLE "banners" ADD CONSTRAINT "banners_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_banners_v" ADD CONSTRAINT "_banners_v_version_owner_id_staff_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "media_todo_count_idx" ON "media" USING btree ("todo_count");
  CREATE INDEX "banners_owner_idx" ON "banners" USING btree ("owner_id");
  CREATE INDEX "_banners_v_version_version_owner_idx" ON "_banners_v" USING btree ("version_owner_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "media_todo" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "media_todo_accepted" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "media_todo" CASCADE;
  DROP TABLE "media_todo_accepted" CASCADE;
  ALTER TABLE "banners" DROP CONSTRAINT "banners_owner_id_staff_id_fk";
  
  ALTER TABLE "_banners_v" DROP CONSTRAINT "_banners_v_version_owner_id_staff_id_fk";
  
  DROP INDEX "media_todo_count_idx";
  DROP INDEX "banners_owner_idx";
  DROP INDEX "_banners_v_version_version_owner_idx";
  ALTER TABLE "media" DROP COLUMN "todo_count";
  ALTER TABLE "banners" DROP COLUMN "audience";
  ALTER TABLE "banners" DROP COLUMN "language";
  ALTER TABLE "banners" DROP COLUMN "owner_id";
  ALTER TABLE "_banners_v" DROP COLUMN "version_audience";
  ALTER TABLE "_banners_v" DROP COLUMN "version_language";
  ALTER TABLE "_banners_v" DROP COLUMN "version_owner_id";
  DROP TYPE "public"."enum_media_todo";
  DROP TYPE "public"."enum_media_todo_accepted";
  DROP TYPE "public"."enum_banners_audience";
  DROP TYPE "public"."enum_banners_language";
  DROP TYPE "public"."enum__banners_v_version_audience";
  DROP TYPE "public"."enum__banners_v_version_language";`)
}
