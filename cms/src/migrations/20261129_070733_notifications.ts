import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What each person was told. One row an event and person; it goes with the account. Run once by a migration. */
const NOTIFICATIONS_SQL = `
create table mall.notifications (
  id uuid primary key,
  staff_id uuid not null references staff (id) on delete cascade,
  -- names the event: the same one is told once
  event_key text not null,
  kind text not null,
  collection text not null,
  doc_id text not null,
  title text not null,
  href text,
  actor text,
  note text not null default '',
  at timestamptz not null,
  read_at timestamptz,
  -- the mail that told of it
  mail_id uuid,
  unique (staff_id, event_key)
);
create index notifications_of_person on mall.notifications (staff_id, at desc);
create index notifications_unread on mall.notifications (staff_id, collection, doc_id) where read_at is null;
create index notifications_of_mail on mall.notifications (mail_id) where mail_id is not null;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(NOTIFICATIONS_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.notifications`)
}
