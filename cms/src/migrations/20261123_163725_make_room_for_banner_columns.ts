import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * `placement_delivery` and `photo_todo` were made beside each other and both add audience, language and owner of a
 * banner, so that a database could not take both. This one keeps what is in those columns and takes them away before
 * `photo_todo` adds them again; `bring_back_banner_columns` puts the values back. A database that has taken
 * `photo_todo` already is left as it is.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    do $$ begin
      if to_regclass('public.media_todo') is not null then return; end if;
      create table mall.banner_columns_kept as
        select 'banners' as held_in, id::text as id, audience::text as audience, language::text as language, owner_id
          from banners
        union all
        select '_banners_v', id::text, version_audience::text, version_language::text, version_owner_id from _banners_v;
      alter table banners drop column audience, drop column language, drop column owner_id;
      alter table _banners_v
        drop column version_audience, drop column version_language, drop column version_owner_id;
      drop type enum_banners_audience, enum_banners_language,
        enum__banners_v_version_audience, enum__banners_v_version_language;
    end $$`)
}

/** `photo_todo` takes the columns with it when it goes; `placement_delivery` expects to find them. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create type enum_banners_audience as enum ('everyone', 'new', 'returning', 'member');
    create type enum_banners_language as enum ('all', 'zh', 'en');
    create type enum__banners_v_version_audience as enum ('everyone', 'new', 'returning', 'member');
    create type enum__banners_v_version_language as enum ('all', 'zh', 'en');
    alter table banners
      add column audience enum_banners_audience default 'everyone',
      add column language enum_banners_language default 'all',
      add column owner_id uuid constraint banners_owner_id_staff_id_fk references staff (id) on delete set null;
    alter table _banners_v
      add column version_audience enum__banners_v_version_audience default 'everyone',
      add column version_language enum__banners_v_version_language default 'all',
      add column version_owner_id uuid
        constraint _banners_v_version_owner_id_staff_id_fk references staff (id) on delete set null;
    create index banners_owner_idx on banners (owner_id);
    create index _banners_v_version_version_owner_idx on _banners_v (version_owner_id)`)
}
