import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * How rendering stands beside the queue: whether it is paused (one row or none), and how long the latest passes took,
 * which is what an estimate is made from. Run once by a migration.
 */
const RENDERING_SQL = `
create table mall.rendering_pause (
  only_one boolean primary key default true check (only_one),
  since timestamptz not null default now(),
  -- of the person who paused; the account may be deleted meanwhile
  staff_id uuid
);
create table mall.render_runs (
  id bigint generated always as identity primary key,
  pass text not null check (pass in ('quick', 'fine')),
  files integer not null check (files > 0),
  began_at timestamptz not null,
  ended_at timestamptz not null default clock_timestamp()
);
create index render_runs_by_end on mall.render_runs (ended_at);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(RENDERING_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table mall.render_runs; drop table mall.rendering_pause'))
}
