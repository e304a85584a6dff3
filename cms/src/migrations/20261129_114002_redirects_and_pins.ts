import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_redirects_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__redirects_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__redirects_v_published_locale" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_pins_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pins_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pins_v_published_locale" AS ENUM('zh', 'en');
  CREATE TABLE "redirects" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"from" varchar,
  	"href" varchar,
  	"is_permanent" boolean DEFAULT true,
  	"is_automatic" boolean DEFAULT false,
  	"window_from" timestamp(3) with time zone,
  	"window_until" timestamp(3) with time zone,
  	"owner_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_redirects_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "redirects_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"categories_id" uuid,
  	"campaigns_id" uuid,
  	"articles_id" uuid,
  	"pages_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "_redirects_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_from" varchar,
  	"version_href" varchar,
  	"version_is_permanent" boolean DEFAULT true,
  	"version_is_automatic" boolean DEFAULT false,
  	"version_window_from" timestamp(3) with time zone,
  	"version_window_until" timestamp(3) with time zone,
  	"version_owner_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__redirects_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__redirects_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_redirects_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"categories_id" uuid,
  	"campaigns_id" uuid,
  	"articles_id" uuid,
  	"pages_id" uuid,
  	"topics_id" uuid
  );
  
  CREATE TABLE "pins" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"window_from" timestamp(3) with time zone,
  	"window_until" timestamp(3) with time zone,
  	"owner_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_pins_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "pins_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "pins_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid
  );
  
  CREATE TABLE "_pins_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_window_from" timestamp(3) with time zone,
  	"version_window_until" timestamp(3) with time zone,
  	"version_owner_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__pins_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__pins_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_pins_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_pins_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "redirects_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "pins_id" uuid;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_campaigns_fk" FOREIGN KEY ("campaigns_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v" ADD CONSTRAINT "_redirects_v_parent_id_redirects_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."redirects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_redirects_v" ADD CONSTRAINT "_redirects_v_version_owner_id_staff_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_redirects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_campaigns_fk" FOREIGN KEY ("campaigns_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pins" ADD CONSTRAINT "pins_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pins_texts" ADD CONSTRAINT "pins_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pins"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pins_rels" ADD CONSTRAINT "pins_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pins"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pins_rels" ADD CONSTRAINT "pins_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pins_v" ADD CONSTRAINT "_pins_v_parent_id_pins_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pins"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pins_v" ADD CONSTRAINT "_pins_v_version_owner_id_staff_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pins_v_texts" ADD CONSTRAINT "_pins_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pins_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pins_v_rels" ADD CONSTRAINT "_pins_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pins_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pins_v_rels" ADD CONSTRAINT "_pins_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_window_window_from_idx" ON "redirects" USING btree ("window_from");
  CREATE INDEX "redirects_window_window_until_idx" ON "redirects" USING btree ("window_until");
  CREATE INDEX "redirects_owner_idx" ON "redirects" USING btree ("owner_id");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE INDEX "redirects_deleted_at_idx" ON "redirects" USING btree ("deleted_at");
  CREATE INDEX "redirects__status_idx" ON "redirects" USING btree ("_status");
  CREATE INDEX "redirects_rels_order_idx" ON "redirects_rels" USING btree ("order");
  CREATE INDEX "redirects_rels_parent_idx" ON "redirects_rels" USING btree ("parent_id");
  CREATE INDEX "redirects_rels_path_idx" ON "redirects_rels" USING btree ("path");
  CREATE INDEX "redirects_rels_products_id_idx" ON "redirects_rels" USING btree ("products_id");
  CREATE INDEX "redirects_rels_categories_id_idx" ON "redirects_rels" USING btree ("categories_id");
  CREATE INDEX "redirects_rels_campaigns_id_idx" ON "redirects_rels" USING btree ("campaigns_id");
  CREATE INDEX "redirects_rels_articles_id_idx" ON "redirects_rels" USING btree ("articles_id");
  CREATE INDEX "redirects_rels_pages_id_idx" ON "redirects_rels" USING btree ("pages_id");
  CREATE INDEX "redirects_rels_topics_id_idx" ON "redirects_rels" USING btree ("topics_id");
  CREATE INDEX "_redirects_v_parent_idx" ON "_redirects_v" USING btree ("parent_id");
  CREATE INDEX "_redirects_v_version_version_from_idx" ON "_redirects_v" USING btree ("version_from");
  CREATE INDEX "_redirects_v_version_window_version_window_from_idx" ON "_redirects_v" USING btree ("version_window_from");
  CREATE INDEX "_redirects_v_version_window_version_window_until_idx" ON "_redirects_v" USING btree ("version_window_until");
  CREATE INDEX "_redirects_v_version_version_owner_idx" ON "_redirects_v" USING btree ("version_owner_id");
  CREATE INDEX "_redirects_v_version_version_updated_at_idx" ON "_redirects_v" USING btree ("version_updated_at");
  CREATE INDEX "_redirects_v_version_version_created_at_idx" ON "_redirects_v" USING btree ("version_created_at");
  CREATE INDEX "_redirects_v_version_version_deleted_at_idx" ON "_redirects_v" USING btree ("version_deleted_at");
  CREATE INDEX "_redirects_v_version_version__status_idx" ON "_redirects_v" USING btree ("version__status");
  CREATE INDEX "_redirects_v_created_at_idx" ON "_redirects_v" USING btree ("created_at");
  CREATE INDEX "_redirects_v_updated_at_idx" ON "_redirects_v" USING btree ("updated_at");
  CREATE INDEX "_redirects_v_snapshot_idx" ON "_redirects_v" USING btree ("snapshot");
  CREATE INDEX "_redirects_v_published_locale_idx" ON "_redirects_v" USING btree ("published_locale");
  CREATE INDEX "_redirects_v_latest_idx" ON "_redirects_v" USING btree ("latest");
  CREATE INDEX "_redirects_v_rels_order_idx" ON "_redirects_v_rels" USING btree ("order");
  CREATE INDEX "_redirects_v_rels_parent_idx" ON "_redirects_v_rels" USING btree ("parent_id");
  CREATE INDEX "_redirects_v_rels_path_idx" ON "_redirects_v_rels" USING btree ("path");
  CREATE INDEX "_redirects_v_rels_products_id_idx" ON "_redirects_v_rels" USING btree ("products_id");
  CREATE INDEX "_redirects_v_rels_categories_id_idx" ON "_redirects_v_rels" USING btree ("categories_id");
  CREATE INDEX "_redirects_v_rels_campaigns_id_idx" ON "_redirects_v_rels" USING btree ("campaigns_id");
  CREATE INDEX "_redirects_v_rels_articles_id_idx" ON "_redirects_v_rels" USING btree ("articles_id");
  CREATE INDEX "_redirects_v_rels_pages_id_idx" ON "_redirects_v_rels" USING btree ("pages_id");
  CREATE INDEX "_redirects_v_rels_topics_id_idx" ON "_redirects_v_rels" USING btree ("topics_id");
  CREATE INDEX "pins_window_window_from_idx" ON "pins" USING btree ("window_from");
  CREATE INDEX "pins_window_window_until_idx" ON "pins" USING btree ("window_until");
  CREATE INDEX "pins_owner_idx" ON "pins" USING btree ("owner_id");
  CREATE INDEX "pins_updated_at_idx" ON "pins" USING btree ("updated_at");
  CREATE INDEX "pins_created_at_idx" ON "pins" USING btree ("created_at");
  CREATE INDEX "pins_deleted_at_idx" ON "pins" USING btree ("deleted_at");
  CREATE INDEX "pins__status_idx" ON "pins" USING btree ("_status");
  CREATE INDEX "pins_texts_order_parent" ON "pins_texts" USING btree ("order","parent_id");
  CREATE INDEX "pins_rels_order_idx" ON "pins_rels" USING btree ("order");
  CREATE INDEX "pins_rels_parent_idx" ON "pins_rels" USING btree ("parent_id");
  CREATE INDEX "pins_rels_path_idx" ON "pins_rels" USING btree ("path");
  CREATE INDEX "pins_rels_products_id_idx" ON "pins_rels" USING btree ("products_id");
  CREATE INDEX "_pins_v_parent_idx" ON "_pins_v" USING btree ("parent_id");
  CREATE INDEX "_pins_v_version_window_version_window_from_idx" ON "_pins_v" USING btree ("version_window_from");
  CREATE INDEX "_pins_v_version_window_version_window_until_idx" ON "_pins_v" USING btree ("version_window_until");
  CREATE INDEX "_pins_v_version_version_owner_idx" ON "_pins_v" USING btree ("version_owner_id");
  CREATE INDEX "_pins_v_version_version_updated_at_idx" ON "_pins_v" USING btree ("version_updated_at");
  CREATE INDEX "_pins_v_version_version_created_at_idx" ON "_pins_v" USING btree ("version_created_at");
  CREATE INDEX "_pins_v_version_version_deleted_at_idx" ON "_pins_v" USING btree ("version_deleted_at");
  CREATE INDEX "_pins_v_version_version__status_idx" ON "_pins_v" USING btree ("version__status");
  CREATE INDEX "_pins_v_created_at_idx" ON "_pins_v" USING btree ("created_at");
  CREATE INDEX "_pins_v_updated_at_idx" ON "_pins_v" USING btree ("updated_at");
  CREATE INDEX "_pins_v_snapshot_idx" ON "_pins_v" USING btree ("snapshot");
  CREATE INDEX "_pins_v_published_locale_idx" ON "_pins_v" USING btree ("published_locale");
  CREATE INDEX "_pins_v_latest_idx" ON "_pins_v" USING btree ("latest");
  CREATE INDEX "_pins_v_texts_order_parent" ON "_pins_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_pins_v_rels_order_idx" ON "_pins_v_rels" USING btree ("order");
  CREATE INDEX "_pins_v_rels_parent_idx" ON "_pins_v_rels" USING btree ("parent_id");
  CREATE INDEX "_pins_v_rels_path_idx" ON "_pins_v_rels" USING btree ("path");
  CREATE INDEX "_pins_v_rels_products_id_idx" ON "_pins_v_rels" USING btree ("products_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_redirects_fk" FOREIGN KEY ("redirects_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pins_fk" FOREIGN KEY ("pins_id") REFERENCES "public"."pins"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_redirects_id_idx" ON "payload_locked_documents_rels" USING btree ("redirects_id");
  CREATE INDEX "payload_locked_documents_rels_pins_id_idx" ON "payload_locked_documents_rels" USING btree ("pins_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "redirects" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "redirects_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_redirects_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_redirects_v_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "pins" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "pins_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "pins_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_pins_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_pins_v_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_pins_v_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "redirects" CASCADE;
  DROP TABLE "redirects_rels" CASCADE;
  DROP TABLE "_redirects_v" CASCADE;
  DROP TABLE "_redirects_v_rels" CASCADE;
  DROP TABLE "pins" CASCADE;
  DROP TABLE "pins_texts" CASCADE;
  DROP TABLE "pins_rels" CASCADE;
  DROP TABLE "_pins_v" CASCADE;
  DROP TABLE "_pins_v_texts" CASCADE;
  DROP TABLE "_pins_v_rels" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_redirects_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_pins_fk";
  
  DROP INDEX "payload_locked_documents_rels_redirects_id_idx";
  DROP INDEX "payload_locked_documents_rels_pins_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "redirects_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "pins_id";
  DROP TYPE "public"."enum_redirects_status";
  DROP TYPE "public"."enum__redirects_v_version_status";
  DROP TYPE "public"."enum__redirects_v_published_locale";
  DROP TYPE "public"."enum_pins_status";
  DROP TYPE "public"."enum__pins_v_version_status";
  DROP TYPE "public"."enum__pins_v_published_locale";`)
}
