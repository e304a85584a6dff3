import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "asset_versions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"asset_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"sha256" varchar NOT NULL,
  	"original_file" varchar NOT NULL,
  	"original_name" varchar,
  	"mime_type" varchar,
  	"width" numeric NOT NULL,
  	"height" numeric NOT NULL,
  	"filesize" numeric NOT NULL,
  	"look" jsonb NOT NULL,
  	"look_by_id" uuid,
  	"note" varchar,
  	"uploaded_by_id" uuid,
  	"restored_from" numeric,
  	"is_rework" boolean DEFAULT false NOT NULL,
  	"inspection" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "asset_comments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"asset_id" uuid NOT NULL,
  	"thread_id" uuid,
  	"number" numeric,
  	"version" numeric NOT NULL,
  	"x" numeric,
  	"y" numeric,
  	"width" numeric,
  	"height" numeric,
  	"body" varchar NOT NULL,
  	"author_id" uuid,
  	"author_name" varchar NOT NULL,
  	"resolved_at" timestamp(3) with time zone,
  	"resolved_by_id" uuid,
  	"resolved_on" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "media" ADD COLUMN "review_state" varchar DEFAULT 'draft';
  ALTER TABLE "media" ADD COLUMN "open_comments" numeric DEFAULT 0;
  ALTER TABLE "media" ADD COLUMN "version_number" numeric;
  ALTER TABLE "media" ADD COLUMN "reworks" numeric DEFAULT 0;
  ALTER TABLE "media" ADD COLUMN "review_changed_at" timestamp(3) with time zone;
  ALTER TABLE "media" ADD COLUMN "rendered_from" varchar;
  ALTER TABLE "media" ADD COLUMN "last_comment" numeric;
  ALTER TABLE "media" ADD COLUMN "look_fingerprint" varchar;
  ALTER TABLE "media" ADD COLUMN "approved_sha256" varchar;
  ALTER TABLE "media" ADD COLUMN "approved_look" varchar;
  ALTER TABLE "media" ADD COLUMN "approved_version" numeric;
  ALTER TABLE "media" ADD COLUMN "approved_at" timestamp(3) with time zone;
  ALTER TABLE "media" ADD COLUMN "approved_by_id" uuid;
  ALTER TABLE "asset_versions" ADD CONSTRAINT "asset_versions_asset_id_media_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "asset_versions" ADD CONSTRAINT "asset_versions_look_by_id_staff_id_fk" FOREIGN KEY ("look_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "asset_versions" ADD CONSTRAINT "asset_versions_uploaded_by_id_staff_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "asset_comments" ADD CONSTRAINT "asset_comments_asset_id_media_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "asset_comments" ADD CONSTRAINT "asset_comments_thread_id_asset_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."asset_comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "asset_comments" ADD CONSTRAINT "asset_comments_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "asset_comments" ADD CONSTRAINT "asset_comments_resolved_by_id_staff_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "asset_versions_asset_idx" ON "asset_versions" USING btree ("asset_id");
  CREATE INDEX "asset_versions_look_by_idx" ON "asset_versions" USING btree ("look_by_id");
  CREATE INDEX "asset_versions_uploaded_by_idx" ON "asset_versions" USING btree ("uploaded_by_id");
  CREATE INDEX "asset_versions_updated_at_idx" ON "asset_versions" USING btree ("updated_at");
  CREATE INDEX "asset_versions_created_at_idx" ON "asset_versions" USING btree ("created_at");
  CREATE UNIQUE INDEX "asset_number_idx" ON "asset_versions" USING btree ("asset_id","number");
  CREATE INDEX "asset_comments_asset_idx" ON "asset_comments" USING btree ("asset_id");
  CREATE INDEX "asset_comments_thread_idx" ON "asset_comments" USING btree ("thread_id");
  CREATE INDEX "asset_comments_author_idx" ON "asset_comments" USING btree ("author_id");
  CREATE INDEX "asset_comments_resolved_by_idx" ON "asset_comments" USING btree ("resolved_by_id");
  CREATE INDEX "asset_comments_updated_at_idx" ON "asset_comments" USING btree ("updated_at");
  CREATE INDEX "asset_comments_created_at_idx" ON "asset_comments" USING btree ("created_at");
  CREATE UNIQUE INDEX "asset_number_1_idx" ON "asset_comments" USING btree ("asset_id","number");
  ALTER TABLE "media" ADD CONSTRAINT "media_approved_by_id_staff_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "media_review_state_idx" ON "media" USING btree ("review_state");
  CREATE INDEX "media_open_comments_idx" ON "media" USING btree ("open_comments");
  CREATE INDEX "media_approved_at_idx" ON "media" USING btree ("approved_at");
  CREATE INDEX "media_approved_by_idx" ON "media" USING btree ("approved_by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "asset_versions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "asset_comments" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "asset_versions" CASCADE;
  DROP TABLE "asset_comments" CASCADE;
  ALTER TABLE "media" DROP CONSTRAINT "media_approved_by_id_staff_id_fk";
  
  DROP INDEX "media_review_state_idx";
  DROP INDEX "media_open_comments_idx";
  DROP INDEX "media_approved_at_idx";
  DROP INDEX "media_approved_by_idx";
  ALTER TABLE "media" DROP COLUMN "review_state";
  ALTER TABLE "media" DROP COLUMN "open_comments";
  ALTER TABLE "media" DROP COLUMN "version_number";
  ALTER TABLE "media" DROP COLUMN "reworks";
  ALTER TABLE "media" DROP COLUMN "review_changed_at";
  ALTER TABLE "media" DROP COLUMN "rendered_from";
  ALTER TABLE "media" DROP COLUMN "last_comment";
  ALTER TABLE "media" DROP COLUMN "look_fingerprint";
  ALTER TABLE "media" DROP COLUMN "approved_sha256";
  ALTER TABLE "media" DROP COLUMN "approved_look";
  ALTER TABLE "media" DROP COLUMN "approved_version";
  ALTER TABLE "media" DROP COLUMN "approved_at";
  ALTER TABLE "media" DROP COLUMN "approved_by_id";`)
}
