import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "terms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"preferred" varchar NOT NULL,
  	"forbidden" boolean DEFAULT false,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "terms_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "word_exceptions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"word" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"evidence_id" uuid NOT NULL,
  	"until" timestamp(3) with time zone NOT NULL,
  	"approved" boolean DEFAULT false,
  	"approved_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "word_exceptions_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" uuid,
  	"banners_id" uuid,
  	"campaigns_id" uuid,
  	"products_id" uuid,
  	"pages_id" uuid,
  	"notices_id" uuid
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "terms_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "word_exceptions_id" uuid;
  ALTER TABLE "terms_texts" ADD CONSTRAINT "terms_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "word_exceptions" ADD CONSTRAINT "word_exceptions_evidence_id_media_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "word_exceptions" ADD CONSTRAINT "word_exceptions_approved_by_id_staff_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "word_exceptions_rels" ADD CONSTRAINT "word_exceptions_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."word_exceptions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "word_exceptions_rels" ADD CONSTRAINT "word_exceptions_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "word_exceptions_rels" ADD CONSTRAINT "word_exceptions_rels_banners_fk" FOREIGN KEY ("banners_id") REFERENCES "public"."banners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "word_exceptions_rels" ADD CONSTRAINT "word_exceptions_rels_campaigns_fk" FOREIGN KEY ("campaigns_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "word_exceptions_rels" ADD CONSTRAINT "word_exceptions_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "word_exceptions_rels" ADD CONSTRAINT "word_exceptions_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "word_exceptions_rels" ADD CONSTRAINT "word_exceptions_rels_notices_fk" FOREIGN KEY ("notices_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "terms_preferred_idx" ON "terms" USING btree ("preferred");
  CREATE INDEX "terms_updated_at_idx" ON "terms" USING btree ("updated_at");
  CREATE INDEX "terms_created_at_idx" ON "terms" USING btree ("created_at");
  CREATE INDEX "terms_texts_order_parent" ON "terms_texts" USING btree ("order","parent_id");
  CREATE INDEX "word_exceptions_word_idx" ON "word_exceptions" USING btree ("word");
  CREATE INDEX "word_exceptions_evidence_idx" ON "word_exceptions" USING btree ("evidence_id");
  CREATE INDEX "word_exceptions_until_idx" ON "word_exceptions" USING btree ("until");
  CREATE INDEX "word_exceptions_approved_by_idx" ON "word_exceptions" USING btree ("approved_by_id");
  CREATE INDEX "word_exceptions_updated_at_idx" ON "word_exceptions" USING btree ("updated_at");
  CREATE INDEX "word_exceptions_created_at_idx" ON "word_exceptions" USING btree ("created_at");
  CREATE INDEX "word_exceptions_rels_order_idx" ON "word_exceptions_rels" USING btree ("order");
  CREATE INDEX "word_exceptions_rels_parent_idx" ON "word_exceptions_rels" USING btree ("parent_id");
  CREATE INDEX "word_exceptions_rels_path_idx" ON "word_exceptions_rels" USING btree ("path");
  CREATE INDEX "word_exceptions_rels_articles_id_idx" ON "word_exceptions_rels" USING btree ("articles_id");
  CREATE INDEX "word_exceptions_rels_banners_id_idx" ON "word_exceptions_rels" USING btree ("banners_id");
  CREATE INDEX "word_exceptions_rels_campaigns_id_idx" ON "word_exceptions_rels" USING btree ("campaigns_id");
  CREATE INDEX "word_exceptions_rels_products_id_idx" ON "word_exceptions_rels" USING btree ("products_id");
  CREATE INDEX "word_exceptions_rels_pages_id_idx" ON "word_exceptions_rels" USING btree ("pages_id");
  CREATE INDEX "word_exceptions_rels_notices_id_idx" ON "word_exceptions_rels" USING btree ("notices_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_word_exceptions_fk" FOREIGN KEY ("word_exceptions_id") REFERENCES "public"."word_exceptions"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_terms_id_idx" ON "payload_locked_documents_rels" USING btree ("terms_id");
  CREATE INDEX "payload_locked_documents_rels_word_exceptions_id_idx" ON "payload_locked_documents_rels" USING btree ("word_exceptions_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "terms" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "terms_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "word_exceptions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "word_exceptions_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "terms" CASCADE;
  DROP TABLE "terms_texts" CASCADE;
  DROP TABLE "word_exceptions" CASCADE;
  DROP TABLE "word_exceptions_rels" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_terms_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_word_exceptions_fk";
  
  DROP INDEX "payload_locked_documents_rels_terms_id_idx";
  DROP INDEX "payload_locked_documents_rels_word_exceptions_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "terms_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "word_exceptions_id";`)
}
