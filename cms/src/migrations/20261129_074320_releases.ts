import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_releases_state" AS ENUM('draft', 'approved', 'scheduled', 'live', 'reverted', 'cancelled');
  CREATE TABLE "releases" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"note" varchar,
  	"campaign_id" uuid,
  	"owner_id" uuid,
  	"state" "enum_releases_state" DEFAULT 'draft' NOT NULL,
  	"go_live_at" timestamp(3) with time zone,
  	"revert_at" timestamp(3) with time zone,
  	"approved_at" timestamp(3) with time zone,
  	"went_live_at" timestamp(3) with time zone,
  	"failed_at" timestamp(3) with time zone,
  	"approved_by_id" uuid,
  	"failure" jsonb,
  	"decisions" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "releases" ADD CONSTRAINT "releases_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "releases" ADD CONSTRAINT "releases_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "releases" ADD CONSTRAINT "releases_approved_by_id_staff_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "releases_campaign_idx" ON "releases" USING btree ("campaign_id");
  CREATE INDEX "releases_owner_idx" ON "releases" USING btree ("owner_id");
  CREATE INDEX "releases_state_idx" ON "releases" USING btree ("state");
  CREATE INDEX "releases_go_live_at_idx" ON "releases" USING btree ("go_live_at");
  CREATE INDEX "releases_revert_at_idx" ON "releases" USING btree ("revert_at");
  CREATE INDEX "releases_approved_by_idx" ON "releases" USING btree ("approved_by_id");
  CREATE INDEX "releases_updated_at_idx" ON "releases" USING btree ("updated_at");
  CREATE INDEX "releases_created_at_idx" ON "releases" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "releases" CASCADE;
  DROP TYPE "public"."enum_releases_state";`)
}
