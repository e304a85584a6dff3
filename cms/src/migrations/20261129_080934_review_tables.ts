import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What colleagues say about a text: threads anchored to words, suggestions, ticked items of a request for changes, and
 * what each reviewer last looked at. What was said does not change; a thread is closed or opened again.
 */
const REVIEW_SQL = `
create table mall.review_remarks (
  id uuid primary key,
  collection text not null,
  doc_id uuid not null,
  -- null: it opens a thread
  thread_id uuid references mall.review_remarks (id),
  -- {"path", "locale", "quote", "before", "after"}; null for a reply
  anchor jsonb,
  -- what to write in place of the words
  suggestion text,
  body text not null,
  author_id uuid references public.staff (id) on delete set null,
  author_name text not null,
  -- of what was looked at
  content_hash text not null,
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by_name text,
  -- the suggestion was taken
  accepted_at timestamptz,
  constraint review_remarks_anchored check ((thread_id is null) = (anchor is not null)),
  constraint review_remarks_thread_is_resolved check (thread_id is null or resolved_at is null),
  constraint review_remarks_said check (body <> '' or suggestion is not null)
);
create index review_remarks_of_document on mall.review_remarks (collection, doc_id, created_at);

create function mall.review_remarks_keep() returns trigger language plpgsql as $$
declare
  free constant text[] := array['author_id', 'resolved_at', 'resolved_by_name', 'accepted_at'];
begin
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free) then
    raise exception 'what was said does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger review_remarks_keep before update on mall.review_remarks
  for each row execute function mall.review_remarks_keep();

create table mall.review_ticks (
  step_id bigint not null references mall.editorial_steps (id),
  item_id uuid not null,
  ticked_by_name text not null,
  ticked_at timestamptz not null default now(),
  primary key (step_id, item_id)
);

create table mall.review_looks (
  collection text not null,
  doc_id uuid not null,
  staff_id uuid not null references public.staff (id) on delete cascade,
  version_id uuid not null,
  content_hash text not null,
  looked_at timestamptz not null default now(),
  primary key (collection, doc_id, staff_id)
);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(REVIEW_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table mall.review_looks, mall.review_ticks, mall.review_remarks;
    drop function mall.review_remarks_keep()`)
}
