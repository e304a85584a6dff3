import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The editorial record: who changed a document to which content, and who took which step about which content. Kept
 * outside the versions, which are pruned and may be restored: what was decided is only ever added to. The stage of a
 * document is read from here and stored nowhere.
 */
const EDITORIAL_SQL = `
create table mall.content_edits (
  id bigint generated always as identity primary key,
  collection text not null,
  doc_id uuid not null,
  -- SHA-256 of the canonical content of all languages after the change
  content_hash text not null,
  -- null: the system
  edited_by uuid references public.staff (id) on delete set null,
  -- the version that held it first; versions are pruned, so it may be gone
  version_id uuid,
  edited_at timestamptz not null default now(),
  constraint content_edits_hash check (content_hash ~ '^[0-9a-f]{64}$')
);
create index content_edits_of_document on mall.content_edits (collection, doc_id, id desc);

create table mall.editorial_steps (
  id bigint generated always as identity primary key,
  collection text not null,
  doc_id uuid not null,
  step text not null,
  content_hash text not null,
  -- the last change this step has seen: who changed the document since has to be looked at by somebody else
  edit_id bigint references mall.content_edits (id),
  version_id uuid,
  taken_by uuid references public.staff (id) on delete set null,
  taken_by_name text not null,
  taken_at timestamptz not null default now(),
  note text,
  -- [{"id", "text"}]
  checklist jsonb not null default '[]'::jsonb,
  -- findings that warned when it was submitted
  warnings jsonb not null default '[]'::jsonb,
  constraint editorial_steps_known check (step in
    ('submit', 'withdraw', 'request_changes', 'approve', 'approve_by_publishing', 'publish', 'take_down')),
  constraint editorial_steps_hash check (content_hash ~ '^[0-9a-f]{64}$')
);
create index editorial_steps_of_document on mall.editorial_steps (collection, doc_id, id desc);
create index editorial_steps_of_content on mall.editorial_steps (collection, doc_id, content_hash, id desc);

-- Added to and never changed; an account that is removed takes its reference off, the name stays.
create function mall.editorial_record_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - array['edited_by', 'taken_by']) is distinct from
     (to_jsonb(old) - array['edited_by', 'taken_by'])
     or coalesce(to_jsonb(new) ->> 'edited_by', to_jsonb(new) ->> 'taken_by') is not null then
    raise exception 'the editorial record does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger content_edits_keep before update or delete on mall.content_edits
  for each row execute function mall.editorial_record_keeps();
create trigger editorial_steps_keep before update or delete on mall.editorial_steps
  for each row execute function mall.editorial_record_keeps();
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(EDITORIAL_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table mall.editorial_steps;
    drop table mall.content_edits;
    drop function mall.editorial_record_keeps()`)
}
