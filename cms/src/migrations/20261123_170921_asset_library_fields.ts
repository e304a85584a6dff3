import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_media_rights_licence" AS ENUM('own', 'commissioned', 'stock', 'partner', 'portrait', 'open');
  CREATE TYPE "public"."enum_media_colour" AS ENUM('red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'pink', 'brown', 'black', 'grey', 'white');
  CREATE TABLE "media_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "asset_folders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"parent_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "media" ADD COLUMN "rights_licence" "enum_media_rights_licence";
  ALTER TABLE "media" ADD COLUMN "rights_holder" varchar;
  ALTER TABLE "media" ADD COLUMN "rights_expires_on" timestamp(3) with time zone;
  ALTER TABLE "media" ADD COLUMN "rights_terms" varchar;
  ALTER TABLE "media" ADD COLUMN "rights_proof_id" uuid;
  ALTER TABLE "media" ADD COLUMN "rights_until" timestamp(3) with time zone;
  ALTER TABLE "media" ADD COLUMN "folder_id" uuid;
  ALTER TABLE "media" ADD COLUMN "colour" "enum_media_colour";
  ALTER TABLE "media_texts" ADD CONSTRAINT "media_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "asset_folders" ADD CONSTRAINT "asset_folders_parent_id_asset_folders_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."asset_folders"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "media_texts_order_parent" ON "media_texts" USING btree ("order","parent_id");
  CREATE INDEX "media_texts_text_idx" ON "media_texts" USING btree ("text");
  CREATE INDEX "asset_folders_parent_idx" ON "asset_folders" USING btree ("parent_id");
  CREATE INDEX "asset_folders_updated_at_idx" ON "asset_folders" USING btree ("updated_at");
  CREATE INDEX "asset_folders_created_at_idx" ON "asset_folders" USING btree ("created_at");
  ALTER TABLE "media" ADD CONSTRAINT "media_rights_proof_id_media_id_fk" FOREIGN KEY ("rights_proof_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_folder_id_asset_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."asset_folders"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "media_rights_rights_proof_idx" ON "media" USING btree ("rights_proof_id");
  CREATE INDEX "media_rights_until_idx" ON "media" USING btree ("rights_until");
  CREATE INDEX "media_folder_idx" ON "media" USING btree ("folder_id");
  CREATE INDEX "media_colour_idx" ON "media" USING btree ("colour");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "media_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "asset_folders" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "media_texts" CASCADE;
  DROP TABLE "asset_folders" CASCADE;
  ALTER TABLE "media" DROP CONSTRAINT "media_rights_proof_id_media_id_fk";
  
  ALTER TABLE "media" DROP CONSTRAINT "media_folder_id_asset_folders_id_fk";
  
  DROP INDEX "media_rights_rights_proof_idx";
  DROP INDEX "media_rights_until_idx";
  DROP INDEX "media_folder_idx";
  DROP INDEX "media_colour_idx";
  ALTER TABLE "media" DROP COLUMN "rights_licence";
  ALTER TABLE "media" DROP COLUMN "rights_holder";
  ALTER TABLE "media" DROP COLUMN "rights_expires_on";
  ALTER TABLE "media" DROP COLUMN "rights_terms";
  ALTER TABLE "media" DROP COLUMN "rights_proof_id";
  ALTER TABLE "media" DROP COLUMN "rights_until";
  ALTER TABLE "media" DROP COLUMN "folder_id";
  ALTER TABLE "media" DROP COLUMN "colour";
  DROP TYPE "public"."enum_media_rights_licence";
  DROP TYPE "public"."enum_media_colour";`)
}
