import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What is in a release, and how often the shop has changed as a whole. Run once by a migration.
 * - `staged` is the content that was chosen, kept here so that no pruning of versions can take it away.
 * - `before` and `applied` are what stood there and what the release put there: a revert compares them with now.
 * - `release_epoch` has one row. Whoever reads the shop reads it first and last and knows whether a release went live
 *   in between; the search index has followed once its follower has passed `change_xid, change_id`.
 */
const RELEASE_TABLES_SQL = `
create table mall.release_members (
  id uuid primary key,
  release_id uuid not null references releases (id) on delete cascade,
  kind text not null check (kind in ('document', 'shelf', 'price', 'price_window')),
  collection text not null,
  doc_id text not null,
  action text not null check (action in ('publish', 'withdraw', 'on', 'off', 'set')),
  version_id text,
  content_hash text,
  staged jsonb,
  before jsonb,
  applied jsonb,
  position bigint generated always as identity,
  added_by_id uuid references staff (id) on delete set null,
  added_at timestamptz not null default now(),
  unique (release_id, kind, doc_id),
  constraint release_members_version check ((kind = 'document' and action = 'publish') = (version_id is not null and content_hash is not null))
);
create index release_members_doc on mall.release_members (doc_id);

create table mall.release_epoch (
  single boolean primary key default true check (single),
  epoch bigint not null default 0,
  came_at timestamptz not null default '1970-01-01',
  change_xid xid8 not null default '0',
  change_id bigint not null default 0
);
insert into mall.release_epoch default values;

alter table releases
  add constraint releases_scheduled_has_instant check (state not in ('scheduled', 'live', 'reverted') or go_live_at is not null),
  add constraint releases_reverted_has_instant check (state <> 'reverted' or revert_at is not null);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(RELEASE_TABLES_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table releases drop constraint releases_scheduled_has_instant, drop constraint releases_reverted_has_instant;
    drop table mall.release_epoch;
    drop table mall.release_members`)
}
