import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Writing together: which save of a document is the newest, what somebody has typed and not saved, and who is there.
 * None of it is content: it has no versions, and losing it loses no document.
 */
const WRITING_SQL = `
create table mall.last_saves (
  collection text not null,
  document_id uuid not null,
  -- the document's updatedAt of that save; null while the first one is being written
  saved_at timestamptz,
  saved_by uuid references public.staff (id) on delete set null,
  primary key (collection, document_id)
);

create table mall.working_copies (
  -- one form opened once: whoever opens it again gets another, so that no window writes over another's words
  sitting uuid primary key,
  staff_id uuid not null references public.staff (id) on delete cascade,
  collection text not null,
  -- null: not saved once
  document_id uuid,
  locale text not null,
  -- the save it was typed on
  base timestamptz,
  -- counts up within a sitting: what was sent earlier and arrives later changes nothing
  sequence bigint not null,
  data jsonb not null,
  updated_at timestamptz not null default now()
);
create index working_copies_of_document on mall.working_copies (staff_id, collection, document_id, locale);
create index working_copies_by_age on mall.working_copies (updated_at);

create table mall.presence (
  sitting uuid primary key,
  staff_id uuid not null references public.staff (id) on delete cascade,
  collection text not null,
  document_id uuid not null,
  field text,
  since timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
create index presence_in_document on mall.presence (collection, document_id, seen_at);
create index presence_by_age on mall.presence (seen_at);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(WRITING_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.presence, mall.working_copies, mall.last_saves`)
}
