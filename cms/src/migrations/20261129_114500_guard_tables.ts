import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the guard of the shop's instants knows.
 * - `heartbeats`: when a process was last seen alive. The worker begins as just seen: it is started after the database.
 * - `shop_moments`: every instant at which the shop had to change by itself, until it was seen to have changed.
 * - `alarms`: what was not as it had to be, from when and until when. One open alarm a key.
 */
const GUARD_SQL = `
create table mall.heartbeats (
  name text primary key,
  at timestamptz not null
);
insert into mall.heartbeats values ('worker', now());

create table mall.shop_moments (
  key text primary key,
  collection text not null,
  doc_id text not null,
  edge text not null check (edge in ('from', 'until', 'release')),
  due timestamptz not null,
  looked_at timestamptz,
  -- the first of the looks in a row that found something wrong
  faulty_since timestamptz,
  settled_at timestamptz
);
create index shop_moments_open on mall.shop_moments (due) where settled_at is null;

create table mall.alarms (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  kind text not null check (kind in ('part', 'moment', 'release')),
  -- what it is about: {"zh", "en"}
  title jsonb not null,
  href text,
  -- where and what: [{"where", "zh", "en"}]
  faults jsonb not null,
  -- the instant that was missed
  due timestamptz,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  cleared_at timestamptz
);
create unique index alarms_open on mall.alarms (key) where cleared_at is null;
create index alarms_by_time on mall.alarms (began_at desc);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(GUARD_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.alarms, mall.shop_moments, mall.heartbeats`)
}
