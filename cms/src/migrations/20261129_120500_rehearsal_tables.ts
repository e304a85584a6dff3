import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Reports of rehearsals (彩排), approvals of releases with the report that was seen, and the passes with which the
 * worker looks at the shop ahead of shoppers.
 * - `content_hash` is what the report was made of: the members of the release and its instant.
 * - `pages` names the pictures of the pages; the files lie in the media store and go with the report.
 */
const REHEARSAL_SQL = `
create table mall.rehearsals (
  id uuid primary key,
  release_id uuid not null references releases (id) on delete cascade,
  cause text not null check (cause in ('asked', 'clock')),
  asked_by_id uuid references staff (id) on delete set null,
  asked_at timestamptz not null default clock_timestamp(),
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  started_at timestamptz,
  finished_at timestamptz,
  content_hash text not null,
  -- the instant the shop was judged at
  at timestamptz,
  done integer not null default 0,
  total integer not null default 0,
  findings jsonb not null default '[]',
  pages jsonb not null default '[]',
  -- what could not be looked at, and why: [{"zh", "en"}]
  gaps jsonb not null default '[]',
  error text
);
create index rehearsals_of_release on mall.rehearsals (release_id, asked_at desc);

create table mall.release_approvals (
  id bigint generated always as identity primary key,
  release_id uuid not null references releases (id) on delete cascade,
  staff_id uuid references staff (id) on delete set null,
  staff_name text not null,
  at timestamptz not null default clock_timestamp(),
  content_hash text not null,
  -- the report on the page of whoever approved; null: there was none
  rehearsal_id uuid references mall.rehearsals (id) on delete set null,
  -- what the report had found, kept when the report itself is dropped: {"errors", "warnings", "at", "stale"}
  seen jsonb
);
create index release_approvals_of_release on mall.release_approvals (release_id, at desc);

create table mall.preview_visits (
  id uuid primary key,
  expires_at timestamptz not null
);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(REHEARSAL_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.preview_visits, mall.release_approvals, mall.rehearsals`)
}
