import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Puts back what `make_room_for_banner_columns` kept. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    do $$ begin
      if to_regclass('mall.banner_columns_kept') is null then return; end if;
      update banners b set audience = k.audience::enum_banners_audience, language = k.language::enum_banners_language,
             owner_id = k.owner_id
        from mall.banner_columns_kept k where k.held_in = 'banners' and k.id = b.id::text;
      update _banners_v v set version_audience = k.audience::enum__banners_v_version_audience,
             version_language = k.language::enum__banners_v_version_language, version_owner_id = k.owner_id
        from mall.banner_columns_kept k where k.held_in = '_banners_v' and k.id = v.id::text;
      drop table mall.banner_columns_kept;
    end $$`)
}

/** The values are where they belong already. */
export async function down(): Promise<void> {}
