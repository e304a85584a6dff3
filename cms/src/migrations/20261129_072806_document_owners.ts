import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "products" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "_products_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "notices" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "_notices_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "pages" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "_pages_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "articles" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "campaigns" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "_campaigns_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "products" ADD CONSTRAINT "products_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_version_owner_id_staff_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_notices_v" ADD CONSTRAINT "_notices_v_version_owner_id_staff_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_owner_id_staff_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_owner_id_staff_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_campaigns_v" ADD CONSTRAINT "_campaigns_v_version_owner_id_staff_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "products_owner_idx" ON "products" USING btree ("owner_id");
  CREATE INDEX "_products_v_version_version_owner_idx" ON "_products_v" USING btree ("version_owner_id");
  CREATE INDEX "notices_owner_idx" ON "notices" USING btree ("owner_id");
  CREATE INDEX "_notices_v_version_version_owner_idx" ON "_notices_v" USING btree ("version_owner_id");
  CREATE INDEX "pages_owner_idx" ON "pages" USING btree ("owner_id");
  CREATE INDEX "_pages_v_version_version_owner_idx" ON "_pages_v" USING btree ("version_owner_id");
  CREATE INDEX "articles_owner_idx" ON "articles" USING btree ("owner_id");
  CREATE INDEX "_articles_v_version_version_owner_idx" ON "_articles_v" USING btree ("version_owner_id");
  CREATE INDEX "campaigns_owner_idx" ON "campaigns" USING btree ("owner_id");
  CREATE INDEX "_campaigns_v_version_version_owner_idx" ON "_campaigns_v" USING btree ("version_owner_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "products" DROP CONSTRAINT "products_owner_id_staff_id_fk";
  
  ALTER TABLE "_products_v" DROP CONSTRAINT "_products_v_version_owner_id_staff_id_fk";
  
  ALTER TABLE "notices" DROP CONSTRAINT "notices_owner_id_staff_id_fk";
  
  ALTER TABLE "_notices_v" DROP CONSTRAINT "_notices_v_version_owner_id_staff_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_owner_id_staff_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_owner_id_staff_id_fk";
  
  ALTER TABLE "articles" DROP CONSTRAINT "articles_owner_id_staff_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_owner_id_staff_id_fk";
  
  ALTER TABLE "campaigns" DROP CONSTRAINT "campaigns_owner_id_staff_id_fk";
  
  ALTER TABLE "_campaigns_v" DROP CONSTRAINT "_campaigns_v_version_owner_id_staff_id_fk";
  
  DROP INDEX "products_owner_idx";
  DROP INDEX "_products_v_version_version_owner_idx";
  DROP INDEX "notices_owner_idx";
  DROP INDEX "_notices_v_version_version_owner_idx";
  DROP INDEX "pages_owner_idx";
  DROP INDEX "_pages_v_version_version_owner_idx";
  DROP INDEX "articles_owner_idx";
  DROP INDEX "_articles_v_version_version_owner_idx";
  DROP INDEX "campaigns_owner_idx";
  DROP INDEX "_campaigns_v_version_version_owner_idx";
  ALTER TABLE "products" DROP COLUMN "owner_id";
  ALTER TABLE "_products_v" DROP COLUMN "version_owner_id";
  ALTER TABLE "notices" DROP COLUMN "owner_id";
  ALTER TABLE "_notices_v" DROP COLUMN "version_owner_id";
  ALTER TABLE "pages" DROP COLUMN "owner_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_owner_id";
  ALTER TABLE "articles" DROP COLUMN "owner_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_owner_id";
  ALTER TABLE "campaigns" DROP COLUMN "owner_id";
  ALTER TABLE "_campaigns_v" DROP COLUMN "version_owner_id";`)
}
