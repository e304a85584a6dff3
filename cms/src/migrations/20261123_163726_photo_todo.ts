import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_media_todo" AS ENUM('smaller_than_recommended', 'ratio_differs', 'blurred', 'under_exposed', 'over_exposed', 'subject_small', 'ground_not_white', 'transparent_parts', 'cmyk_converted', 'no_profile', 'has_gps', 'animation_flattened');
  CREATE TYPE "public"."enum_media_todo_accepted" AS ENUM('smaller_than_recommended', 'ratio_differs', 'blurred', 'under_exposed', 'over_exposed', 'subject_small', 'ground_not_white', 'transparent_parts', 'cmyk_converted', 'no_profile', 'has_gps', 'animation_flattened');
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
  ALTER TABLE "media_todo" ADD CONSTRAINT "media_todo_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_todo_accepted" ADD CONSTRAINT "media_todo_accepted_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "media_todo_order_idx" ON "media_todo" USING btree ("order");
  CREATE INDEX "media_todo_parent_idx" ON "media_todo" USING btree ("parent_id");
  CREATE INDEX "media_todo_accepted_order_idx" ON "media_todo_accepted" USING btree ("order");
  CREATE INDEX "media_todo_accepted_parent_idx" ON "media_todo_accepted" USING btree ("parent_id");
  CREATE INDEX "media_todo_count_idx" ON "media" USING btree ("todo_count");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "media_todo" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "media_todo_accepted" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "media_todo" CASCADE;
  DROP TABLE "media_todo_accepted" CASCADE;

  DROP INDEX "media_todo_count_idx";
  ALTER TABLE "media" DROP COLUMN "todo_count";
  DROP TYPE "public"."enum_media_todo";
  DROP TYPE "public"."enum_media_todo_accepted";`)
}
