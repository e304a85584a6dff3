import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "payments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"order_id" uuid NOT NULL,
  	"provider" varchar NOT NULL,
  	"state" varchar DEFAULT 'pending' NOT NULL,
  	"external_id" varchar,
  	"amount" numeric NOT NULL,
  	"captured" numeric DEFAULT 0 NOT NULL,
  	"refunded" numeric DEFAULT 0 NOT NULL,
  	"captured_at" timestamp(3) with time zone,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "refunds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"order_id" uuid NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"state" varchar DEFAULT 'requested' NOT NULL,
  	"done_at" timestamp(3) with time zone,
  	"reason" varchar NOT NULL,
  	"lines" jsonb,
  	"automatic" boolean DEFAULT false,
  	"actor_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "coupons" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"threshold" numeric NOT NULL,
  	"amount" numeric NOT NULL,
  	"window_from" timestamp(3) with time zone,
  	"window_until" timestamp(3) with time zone,
  	"total_limit" numeric,
  	"per_customer_limit" numeric DEFAULT 1,
  	"note" varchar,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "price_windows" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"sku_id" uuid NOT NULL,
  	"price" numeric NOT NULL,
  	"window_from" timestamp(3) with time zone,
  	"window_until" timestamp(3) with time zone,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "shipping_terms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"fee" numeric DEFAULT 1000 NOT NULL,
  	"free_from" numeric DEFAULT 19900,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "orders" ALTER COLUMN "status" SET NOT NULL;
  ALTER TABLE "orders" ALTER COLUMN "payment" SET NOT NULL;
  ALTER TABLE "orders" ALTER COLUMN "fulfilment" SET NOT NULL;
  ALTER TABLE "orders" ALTER COLUMN "payment_method" SET NOT NULL;
  ALTER TABLE "tickets" ALTER COLUMN "number" SET NOT NULL;
  ALTER TABLE "tickets" ALTER COLUMN "state" SET NOT NULL;
  ALTER TABLE "tickets" ALTER COLUMN "priority" SET NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "address_region_code" varchar;
  ALTER TABLE "orders" ADD COLUMN "pay_by" timestamp(3) with time zone;
  ALTER TABLE "orders" ADD COLUMN "receipt" jsonb;
  ALTER TABLE "orders" ADD COLUMN "locale" varchar;
  ALTER TABLE "orders" ADD COLUMN "cart_id" varchar;
  ALTER TABLE "orders" ADD COLUMN "token_hash" varchar;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_actor_id_staff_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "price_windows" ADD CONSTRAINT "price_windows_sku_id_skus_id_fk" FOREIGN KEY ("sku_id") REFERENCES "public"."skus"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "payments_order_idx" ON "payments" USING btree ("order_id");
  CREATE INDEX "payments_state_idx" ON "payments" USING btree ("state");
  CREATE INDEX "payments_external_id_idx" ON "payments" USING btree ("external_id");
  CREATE INDEX "payments_updated_at_idx" ON "payments" USING btree ("updated_at");
  CREATE INDEX "payments_created_at_idx" ON "payments" USING btree ("created_at");
  CREATE INDEX "refunds_order_idx" ON "refunds" USING btree ("order_id");
  CREATE INDEX "refunds_payment_idx" ON "refunds" USING btree ("payment_id");
  CREATE INDEX "refunds_state_idx" ON "refunds" USING btree ("state");
  CREATE INDEX "refunds_actor_idx" ON "refunds" USING btree ("actor_id");
  CREATE INDEX "refunds_updated_at_idx" ON "refunds" USING btree ("updated_at");
  CREATE INDEX "refunds_created_at_idx" ON "refunds" USING btree ("created_at");
  CREATE UNIQUE INDEX "coupons_code_idx" ON "coupons" USING btree ("code");
  CREATE INDEX "coupons_window_window_from_idx" ON "coupons" USING btree ("window_from");
  CREATE INDEX "coupons_window_window_until_idx" ON "coupons" USING btree ("window_until");
  CREATE INDEX "coupons_updated_at_idx" ON "coupons" USING btree ("updated_at");
  CREATE INDEX "coupons_created_at_idx" ON "coupons" USING btree ("created_at");
  CREATE INDEX "price_windows_sku_idx" ON "price_windows" USING btree ("sku_id");
  CREATE INDEX "price_windows_window_window_from_idx" ON "price_windows" USING btree ("window_from");
  CREATE INDEX "price_windows_window_window_until_idx" ON "price_windows" USING btree ("window_until");
  CREATE INDEX "price_windows_updated_at_idx" ON "price_windows" USING btree ("updated_at");
  CREATE INDEX "price_windows_created_at_idx" ON "price_windows" USING btree ("created_at");
  CREATE UNIQUE INDEX "orders_cart_id_idx" ON "orders" USING btree ("cart_id");
  CREATE UNIQUE INDEX "orders_token_hash_idx" ON "orders" USING btree ("token_hash");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "refunds" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "coupons" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "price_windows" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "shipping_terms" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "payments" CASCADE;
  DROP TABLE "refunds" CASCADE;
  DROP TABLE "coupons" CASCADE;
  DROP TABLE "price_windows" CASCADE;
  DROP TABLE "shipping_terms" CASCADE;
  DROP INDEX "orders_cart_id_idx";
  DROP INDEX "orders_token_hash_idx";
  ALTER TABLE "orders" ALTER COLUMN "status" DROP NOT NULL;
  ALTER TABLE "orders" ALTER COLUMN "payment" DROP NOT NULL;
  ALTER TABLE "orders" ALTER COLUMN "fulfilment" DROP NOT NULL;
  ALTER TABLE "orders" ALTER COLUMN "payment_method" DROP NOT NULL;
  ALTER TABLE "tickets" ALTER COLUMN "number" DROP NOT NULL;
  ALTER TABLE "tickets" ALTER COLUMN "state" DROP NOT NULL;
  ALTER TABLE "tickets" ALTER COLUMN "priority" DROP NOT NULL;
  ALTER TABLE "orders" DROP COLUMN "address_region_code";
  ALTER TABLE "orders" DROP COLUMN "pay_by";
  ALTER TABLE "orders" DROP COLUMN "receipt";
  ALTER TABLE "orders" DROP COLUMN "locale";
  ALTER TABLE "orders" DROP COLUMN "cart_id";
  ALTER TABLE "orders" DROP COLUMN "token_hash";`)
}
