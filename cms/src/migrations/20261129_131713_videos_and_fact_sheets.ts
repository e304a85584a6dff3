import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "videos" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"poster_id" uuid,
  	"captions_zh" varchar,
  	"captions_en" varchar,
  	"original_name" varchar,
  	"seconds" numeric,
  	"codecs" varchar,
  	"original_file" varchar,
  	"public_file" varchar,
  	"caption_files" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  CREATE TABLE "videos_locales" (
  	"title" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "campaigns_facts_questions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"question" varchar,
  	"answer" varchar
  );
  
  CREATE TABLE "_campaigns_v_version_facts_questions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"question" varchar,
  	"answer" varchar,
  	"_uuid" varchar
  );
  
  ALTER TABLE "campaigns" ADD COLUMN "facts_rules" varchar;
  ALTER TABLE "_campaigns_v" ADD COLUMN "version_facts_rules" varchar;
  ALTER TABLE "videos" ADD CONSTRAINT "videos_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "videos_locales" ADD CONSTRAINT "videos_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaigns_facts_questions" ADD CONSTRAINT "campaigns_facts_questions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_campaigns_v_version_facts_questions" ADD CONSTRAINT "_campaigns_v_version_facts_questions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_campaigns_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "videos_poster_idx" ON "videos" USING btree ("poster_id");
  CREATE INDEX "videos_original_name_idx" ON "videos" USING btree ("original_name");
  CREATE INDEX "videos_updated_at_idx" ON "videos" USING btree ("updated_at");
  CREATE INDEX "videos_created_at_idx" ON "videos" USING btree ("created_at");
  CREATE UNIQUE INDEX "videos_filename_idx" ON "videos" USING btree ("filename");
  CREATE UNIQUE INDEX "videos_locales_locale_parent_id_unique" ON "videos_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "campaigns_facts_questions_order_idx" ON "campaigns_facts_questions" USING btree ("_order");
  CREATE INDEX "campaigns_facts_questions_parent_id_idx" ON "campaigns_facts_questions" USING btree ("_parent_id");
  CREATE INDEX "_campaigns_v_version_facts_questions_order_idx" ON "_campaigns_v_version_facts_questions" USING btree ("_order");
  CREATE INDEX "_campaigns_v_version_facts_questions_parent_id_idx" ON "_campaigns_v_version_facts_questions" USING btree ("_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "videos" CASCADE;
  DROP TABLE "videos_locales" CASCADE;
  DROP TABLE "campaigns_facts_questions" CASCADE;
  DROP TABLE "_campaigns_v_version_facts_questions" CASCADE;
  ALTER TABLE "campaigns" DROP COLUMN "facts_rules";
  ALTER TABLE "_campaigns_v" DROP COLUMN "version_facts_rules";`)
}
