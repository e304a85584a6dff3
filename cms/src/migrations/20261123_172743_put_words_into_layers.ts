import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Puts the words that were kept as layers into the banners and versions they are of. Run once by a migration. */
const FILL_LAYERS_SQL = `
update banners b set composition = k.composition
  from mall.banner_words_kept k where k.id = b.id and not k.is_version;
update _banners_v v set version_composition = k.composition
  from mall.banner_words_kept k where k.id = v.id and k.is_version;
drop table mall.banner_words_kept;
`

const KEEP_AGAIN_SQL = `
create table mall.banner_words_kept (
  id uuid not null,
  is_version boolean not null,
  composition jsonb not null,
  primary key (id, is_version)
);
insert into mall.banner_words_kept
select id, false, composition from banners where composition is not null
union all
select id, true, version_composition from _banners_v where version_composition is not null;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(FILL_LAYERS_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(KEEP_AGAIN_SQL))
}
