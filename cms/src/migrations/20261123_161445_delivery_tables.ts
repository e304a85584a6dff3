import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How often banners were seen and clicked, by day of the mall. Nothing in it is about a person. Run once by a migration. */
const COUNTS_SQL = `
create table mall.banner_counts (
  day date not null,
  banner_id uuid not null references banners (id) on delete cascade,
  -- where it stood: a banner may be moved
  placement text not null,
  seen bigint not null default 0,
  clicked bigint not null default 0,
  primary key (day, banner_id, placement),
  constraint banner_counts_not_negative check (seen >= 0 and clicked >= 0)
);
create index banner_counts_of_banner on mall.banner_counts (banner_id, day);
`

/** Each time a live banner was held back: one row, one mail to its owner. Run once by a migration. */
const TROUBLES_SQL = `
create table mall.banner_troubles (
  id uuid primary key,
  banner_id uuid not null references banners (id) on delete cascade,
  hindrance text not null,
  since timestamptz not null,
  over_at timestamptz,
  constraint banner_troubles_end_after_they_begin check (over_at >= since)
);
create unique index banner_troubles_open on mall.banner_troubles (banner_id) where over_at is null;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statements of [COUNTS_SQL, TROUBLES_SQL]) await db.execute(sql.raw(statements))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.banner_troubles, mall.banner_counts`)
}
