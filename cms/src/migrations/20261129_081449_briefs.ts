import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_story_ideas_channel" AS ENUM('site', 'wechat', 'weibo', 'xiaohongshu');
  CREATE TYPE "public"."enum_briefs_parts" AS ENUM('title', 'subtitle', 'description');
  CREATE TYPE "public"."enum_briefs_kind" AS ENUM('banner', 'article', 'page', 'product_copy', 'asset', 'task');
  CREATE TYPE "public"."enum_briefs_placement" AS ENUM('home.hero', 'home.promo', 'category.top', 'article.aside', 'campaign.top', 'search.empty');
  CREATE TYPE "public"."enum_briefs_channel" AS ENUM('site', 'wechat', 'weibo', 'xiaohongshu');
  CREATE TYPE "public"."enum_briefs_asset_kind" AS ENUM('product', 'banner-desktop', 'banner-mobile', 'article', 'detail', 'logo', 'evidence');
  CREATE TYPE "public"."enum_briefs_role" AS ENUM('admin', 'operations', 'service', 'fulfilment', 'designer', 'copywriter', 'marketing', 'finance', 'tech');
  CREATE TYPE "public"."enum_briefs_priority" AS ENUM('low', 'normal', 'high', 'urgent');
  CREATE TYPE "public"."campaign_task_kind" AS ENUM('banner', 'article', 'page', 'product_copy', 'asset', 'task');
  CREATE TYPE "public"."campaign_task_role" AS ENUM('admin', 'operations', 'service', 'fulfilment', 'designer', 'copywriter', 'marketing', 'finance', 'tech');
  CREATE TYPE "public"."campaign_task_priority" AS ENUM('low', 'normal', 'high', 'urgent');
  CREATE TYPE "public"."campaign_task_placement" AS ENUM('home.hero', 'home.promo', 'category.top', 'article.aside', 'campaign.top', 'search.empty');
  CREATE TYPE "public"."enum_mall_settings_working_hours_days" AS ENUM('1', '2', '3', '4', '5', '6', '0');
  CREATE TABLE "story_ideas" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"angle" varchar NOT NULL,
  	"channel" "enum_story_ideas_channel" DEFAULT 'site',
  	"season" varchar,
  	"campaign_id" uuid,
  	"proposer_id" uuid,
  	"state" varchar DEFAULT 'proposed' NOT NULL,
  	"declined_because" varchar,
  	"brief_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "story_ideas_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "story_ideas_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid
  );
  
  CREATE TABLE "briefs_parts" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_briefs_parts",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "briefs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "enum_briefs_kind" DEFAULT 'banner' NOT NULL,
  	"background" varchar,
  	"placement" "enum_briefs_placement",
  	"heading" varchar,
  	"subheading" varchar,
  	"button" varchar,
  	"link_to" varchar,
  	"channel" "enum_briefs_channel",
  	"shortest" numeric,
  	"longest" numeric,
  	"angle" varchar,
  	"sections" varchar,
  	"tone" varchar,
  	"asset_kind" "enum_briefs_asset_kind",
  	"pieces" numeric,
  	"min_width" numeric,
  	"min_height" numeric,
  	"done_when" varchar,
  	"due" timestamp(3) with time zone,
  	"role" "enum_briefs_role",
  	"assignee_id" uuid,
  	"priority" "enum_briefs_priority" DEFAULT 'normal' NOT NULL,
  	"campaign_id" uuid,
  	"requester_id" uuid,
  	"state" varchar DEFAULT 'draft' NOT NULL,
  	"reworks" numeric DEFAULT 0 NOT NULL,
  	"delivered_by_id" uuid,
  	"delivered_at" timestamp(3) with time zone,
  	"accepted_at" timestamp(3) with time zone,
  	"idea_id" uuid,
  	"template_id" uuid,
  	"lead_hours" numeric,
  	"planned_for" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "briefs_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "briefs_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"media_id" uuid,
  	"articles_id" uuid,
  	"banners_id" uuid,
  	"pages_id" uuid,
  	"campaigns_id" uuid
  );
  
  CREATE TABLE "brief_messages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"brief_id" uuid NOT NULL,
  	"author_id" uuid,
  	"body" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "brief_messages_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid,
  	"media_id" uuid
  );
  
  CREATE TABLE "campaign_tasks" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "campaign_task_kind" DEFAULT 'task' NOT NULL,
  	"role" "campaign_task_role" NOT NULL,
  	"lead_hours" numeric NOT NULL,
  	"priority" "campaign_task_priority" DEFAULT 'normal' NOT NULL,
  	"background" varchar,
  	"placement" "campaign_task_placement",
  	"done_when" varchar
  );
  
  CREATE TABLE "campaign_templates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "mall_settings_working_hours_days" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_mall_settings_working_hours_days",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "mall_settings_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "campaign_templates_id" uuid;
  ALTER TABLE "mall_settings" ADD COLUMN "working_hours_opens" varchar DEFAULT '09:00';
  ALTER TABLE "mall_settings" ADD COLUMN "working_hours_closes" varchar DEFAULT '18:00';
  ALTER TABLE "story_ideas" ADD CONSTRAINT "story_ideas_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "story_ideas" ADD CONSTRAINT "story_ideas_proposer_id_staff_id_fk" FOREIGN KEY ("proposer_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "story_ideas" ADD CONSTRAINT "story_ideas_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "story_ideas_texts" ADD CONSTRAINT "story_ideas_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."story_ideas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "story_ideas_rels" ADD CONSTRAINT "story_ideas_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."story_ideas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "story_ideas_rels" ADD CONSTRAINT "story_ideas_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_parts" ADD CONSTRAINT "briefs_parts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs" ADD CONSTRAINT "briefs_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "briefs" ADD CONSTRAINT "briefs_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "briefs" ADD CONSTRAINT "briefs_requester_id_staff_id_fk" FOREIGN KEY ("requester_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "briefs" ADD CONSTRAINT "briefs_delivered_by_id_staff_id_fk" FOREIGN KEY ("delivered_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "briefs" ADD CONSTRAINT "briefs_idea_id_story_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."story_ideas"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "briefs" ADD CONSTRAINT "briefs_template_id_campaign_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."campaign_templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "briefs_texts" ADD CONSTRAINT "briefs_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_banners_fk" FOREIGN KEY ("banners_id") REFERENCES "public"."banners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_campaigns_fk" FOREIGN KEY ("campaigns_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brief_messages" ADD CONSTRAINT "brief_messages_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brief_messages" ADD CONSTRAINT "brief_messages_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brief_messages_rels" ADD CONSTRAINT "brief_messages_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."brief_messages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brief_messages_rels" ADD CONSTRAINT "brief_messages_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brief_messages_rels" ADD CONSTRAINT "brief_messages_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaign_tasks" ADD CONSTRAINT "campaign_tasks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."campaign_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mall_settings_working_hours_days" ADD CONSTRAINT "mall_settings_working_hours_days_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."mall_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mall_settings_texts" ADD CONSTRAINT "mall_settings_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."mall_settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "story_ideas_campaign_idx" ON "story_ideas" USING btree ("campaign_id");
  CREATE INDEX "story_ideas_proposer_idx" ON "story_ideas" USING btree ("proposer_id");
  CREATE INDEX "story_ideas_state_idx" ON "story_ideas" USING btree ("state");
  CREATE INDEX "story_ideas_brief_idx" ON "story_ideas" USING btree ("brief_id");
  CREATE INDEX "story_ideas_updated_at_idx" ON "story_ideas" USING btree ("updated_at");
  CREATE INDEX "story_ideas_created_at_idx" ON "story_ideas" USING btree ("created_at");
  CREATE INDEX "story_ideas_texts_order_parent" ON "story_ideas_texts" USING btree ("order","parent_id");
  CREATE INDEX "story_ideas_rels_order_idx" ON "story_ideas_rels" USING btree ("order");
  CREATE INDEX "story_ideas_rels_parent_idx" ON "story_ideas_rels" USING btree ("parent_id");
  CREATE INDEX "story_ideas_rels_path_idx" ON "story_ideas_rels" USING btree ("path");
  CREATE INDEX "story_ideas_rels_products_id_idx" ON "story_ideas_rels" USING btree ("products_id");
  CREATE INDEX "briefs_parts_order_idx" ON "briefs_parts" USING btree ("order");
  CREATE INDEX "briefs_parts_parent_idx" ON "briefs_parts" USING btree ("parent_id");
  CREATE INDEX "briefs_kind_idx" ON "briefs" USING btree ("kind");
  CREATE INDEX "briefs_due_idx" ON "briefs" USING btree ("due");
  CREATE INDEX "briefs_role_idx" ON "briefs" USING btree ("role");
  CREATE INDEX "briefs_assignee_idx" ON "briefs" USING btree ("assignee_id");
  CREATE INDEX "briefs_campaign_idx" ON "briefs" USING btree ("campaign_id");
  CREATE INDEX "briefs_requester_idx" ON "briefs" USING btree ("requester_id");
  CREATE INDEX "briefs_state_idx" ON "briefs" USING btree ("state");
  CREATE INDEX "briefs_delivered_by_idx" ON "briefs" USING btree ("delivered_by_id");
  CREATE INDEX "briefs_idea_idx" ON "briefs" USING btree ("idea_id");
  CREATE INDEX "briefs_template_idx" ON "briefs" USING btree ("template_id");
  CREATE INDEX "briefs_updated_at_idx" ON "briefs" USING btree ("updated_at");
  CREATE INDEX "briefs_created_at_idx" ON "briefs" USING btree ("created_at");
  CREATE INDEX "state_due_idx" ON "briefs" USING btree ("state","due");
  CREATE INDEX "briefs_texts_order_parent" ON "briefs_texts" USING btree ("order","parent_id");
  CREATE INDEX "briefs_rels_order_idx" ON "briefs_rels" USING btree ("order");
  CREATE INDEX "briefs_rels_parent_idx" ON "briefs_rels" USING btree ("parent_id");
  CREATE INDEX "briefs_rels_path_idx" ON "briefs_rels" USING btree ("path");
  CREATE INDEX "briefs_rels_products_id_idx" ON "briefs_rels" USING btree ("products_id");
  CREATE INDEX "briefs_rels_media_id_idx" ON "briefs_rels" USING btree ("media_id");
  CREATE INDEX "briefs_rels_articles_id_idx" ON "briefs_rels" USING btree ("articles_id");
  CREATE INDEX "briefs_rels_banners_id_idx" ON "briefs_rels" USING btree ("banners_id");
  CREATE INDEX "briefs_rels_pages_id_idx" ON "briefs_rels" USING btree ("pages_id");
  CREATE INDEX "briefs_rels_campaigns_id_idx" ON "briefs_rels" USING btree ("campaigns_id");
  CREATE INDEX "brief_messages_brief_idx" ON "brief_messages" USING btree ("brief_id");
  CREATE INDEX "brief_messages_author_idx" ON "brief_messages" USING btree ("author_id");
  CREATE INDEX "brief_messages_updated_at_idx" ON "brief_messages" USING btree ("updated_at");
  CREATE INDEX "brief_messages_created_at_idx" ON "brief_messages" USING btree ("created_at");
  CREATE INDEX "brief_messages_rels_order_idx" ON "brief_messages_rels" USING btree ("order");
  CREATE INDEX "brief_messages_rels_parent_idx" ON "brief_messages_rels" USING btree ("parent_id");
  CREATE INDEX "brief_messages_rels_path_idx" ON "brief_messages_rels" USING btree ("path");
  CREATE INDEX "brief_messages_rels_staff_id_idx" ON "brief_messages_rels" USING btree ("staff_id");
  CREATE INDEX "brief_messages_rels_media_id_idx" ON "brief_messages_rels" USING btree ("media_id");
  CREATE INDEX "campaign_tasks_order_idx" ON "campaign_tasks" USING btree ("_order");
  CREATE INDEX "campaign_tasks_parent_id_idx" ON "campaign_tasks" USING btree ("_parent_id");
  CREATE INDEX "campaign_templates_updated_at_idx" ON "campaign_templates" USING btree ("updated_at");
  CREATE INDEX "campaign_templates_created_at_idx" ON "campaign_templates" USING btree ("created_at");
  CREATE INDEX "mall_settings_working_hours_days_order_idx" ON "mall_settings_working_hours_days" USING btree ("order");
  CREATE INDEX "mall_settings_working_hours_days_parent_idx" ON "mall_settings_working_hours_days" USING btree ("parent_id");
  CREATE INDEX "mall_settings_texts_order_parent" ON "mall_settings_texts" USING btree ("order","parent_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_campaign_templates_fk" FOREIGN KEY ("campaign_templates_id") REFERENCES "public"."campaign_templates"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_campaign_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("campaign_templates_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "story_ideas" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "story_ideas_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "story_ideas_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "briefs_parts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "briefs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "briefs_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "briefs_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "brief_messages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "brief_messages_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "campaign_tasks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "campaign_templates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "mall_settings_working_hours_days" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "mall_settings_texts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "story_ideas" CASCADE;
  DROP TABLE "story_ideas_texts" CASCADE;
  DROP TABLE "story_ideas_rels" CASCADE;
  DROP TABLE "briefs_parts" CASCADE;
  DROP TABLE "briefs" CASCADE;
  DROP TABLE "briefs_texts" CASCADE;
  DROP TABLE "briefs_rels" CASCADE;
  DROP TABLE "brief_messages" CASCADE;
  DROP TABLE "brief_messages_rels" CASCADE;
  DROP TABLE "campaign_tasks" CASCADE;
  DROP TABLE "campaign_templates" CASCADE;
  DROP TABLE "mall_settings_working_hours_days" CASCADE;
  DROP TABLE "mall_settings_texts" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_campaign_templates_fk";
  
  DROP INDEX "payload_locked_documents_rels_campaign_templates_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "campaign_templates_id";
  ALTER TABLE "mall_settings" DROP COLUMN "working_hours_opens";
  ALTER TABLE "mall_settings" DROP COLUMN "working_hours_closes";
  DROP TYPE "public"."enum_story_ideas_channel";
  DROP TYPE "public"."enum_briefs_parts";
  DROP TYPE "public"."enum_briefs_kind";
  DROP TYPE "public"."enum_briefs_placement";
  DROP TYPE "public"."enum_briefs_channel";
  DROP TYPE "public"."enum_briefs_asset_kind";
  DROP TYPE "public"."enum_briefs_role";
  DROP TYPE "public"."enum_briefs_priority";
  DROP TYPE "public"."campaign_task_kind";
  DROP TYPE "public"."campaign_task_role";
  DROP TYPE "public"."campaign_task_priority";
  DROP TYPE "public"."campaign_task_placement";
  DROP TYPE "public"."enum_mall_settings_working_hours_days";`)
}
