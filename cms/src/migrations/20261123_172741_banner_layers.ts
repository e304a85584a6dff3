import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_channel_variants_channel" AS ENUM('wechat', 'weibo', 'xiaohongshu');
  CREATE TYPE "public"."enum_channel_variants_stage" AS ENUM('draft', 'ready');
  CREATE TABLE "channel_variants_records" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"url" varchar NOT NULL,
  	"reads" numeric,
  	"likes" numeric,
  	"comments" numeric,
  	"shares" numeric,
  	"note" varchar
  );
  
  CREATE TABLE "channel_variants" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"article_id" uuid NOT NULL,
  	"channel" "enum_channel_variants_channel" NOT NULL,
  	"title" varchar,
  	"author" varchar,
  	"digest" varchar,
  	"text" varchar,
  	"source_url" varchar,
  	"stage" "enum_channel_variants_stage" DEFAULT 'draft' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "channel_variants_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  ALTER TABLE "banners" ADD COLUMN "composition" jsonb DEFAULT '{"layers":[],"focal":{}}'::jsonb;
  ALTER TABLE "_banners_v" ADD COLUMN "version_composition" jsonb DEFAULT '{"layers":[],"focal":{}}'::jsonb;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "channel_variants_id" uuid;
  ALTER TABLE "channel_variants_records" ADD CONSTRAINT "channel_variants_records_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."channel_variants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "channel_variants" ADD CONSTRAINT "channel_variants_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "channel_variants_rels" ADD CONSTRAINT "channel_variants_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."channel_variants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "channel_variants_rels" ADD CONSTRAINT "channel_variants_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "channel_variants_records_order_idx" ON "channel_variants_records" USING btree ("_order");
  CREATE INDEX "channel_variants_records_parent_id_idx" ON "channel_variants_records" USING btree ("_parent_id");
  CREATE INDEX "channel_variants_article_idx" ON "channel_variants" USING btree ("article_id");
  CREATE INDEX "channel_variants_stage_idx" ON "channel_variants" USING btree ("stage");
  CREATE INDEX "channel_variants_updated_at_idx" ON "channel_variants" USING btree ("updated_at");
  CREATE INDEX "channel_variants_created_at_idx" ON "channel_variants" USING btree ("created_at");
  CREATE UNIQUE INDEX "article_channel_idx" ON "channel_variants" USING btree ("article_id","channel");
  CREATE INDEX "channel_variants_rels_order_idx" ON "channel_variants_rels" USING btree ("order");
  CREATE INDEX "channel_variants_rels_parent_idx" ON "channel_variants_rels" USING btree ("parent_id");
  CREATE INDEX "channel_variants_rels_path_idx" ON "channel_variants_rels" USING btree ("path");
  CREATE INDEX "channel_variants_rels_media_id_idx" ON "channel_variants_rels" USING btree ("media_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_channel_variants_fk" FOREIGN KEY ("channel_variants_id") REFERENCES "public"."channel_variants"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_channel_variants_id_idx" ON "payload_locked_documents_rels" USING btree ("channel_variants_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "channel_variants_records" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "channel_variants" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "channel_variants_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "channel_variants_records" CASCADE;
  DROP TABLE "channel_variants" CASCADE;
  DROP TABLE "channel_variants_rels" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_channel_variants_fk";
  
  DROP INDEX "payload_locked_documents_rels_channel_variants_id_idx";
  ALTER TABLE "banners" DROP COLUMN "composition";
  ALTER TABLE "_banners_v" DROP COLUMN "version_composition";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "channel_variants_id";
  DROP TYPE "public"."enum_channel_variants_channel";
  DROP TYPE "public"."enum_channel_variants_stage";`)
}
