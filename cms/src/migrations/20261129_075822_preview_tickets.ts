import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Tickets that have opened a preview: none does so twice. Rows older than any ticket lives are dropped on the way. */
const PREVIEW_TICKETS_SQL = `
create table mall.preview_tickets (
  id uuid primary key,
  used_at timestamptz not null default now()
);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(PREVIEW_TICKETS_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`drop table mall.preview_tickets;`))
}
