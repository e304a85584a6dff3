/**
 * What the product keeps in PostgreSQL outside Payload's documents. Run by a migration; `mall` is our own
 * schema, so Payload's schema comparison does not see it.
 */
export const MALL_SCHEMA_SQL = `
create schema if not exists mall;

-- The outbox. xid orders rows by transaction, so that followers can wait for those still running.
create table mall.changes (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  collection text not null,
  doc_id text not null,
  tags jsonb not null,
  created_at timestamptz not null default now()
);
create index changes_order on mall.changes (xid, id);

create function mall.announce_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('mall_changes', '');
  return null;
end $$;
create trigger announce_change after insert on mall.changes for each statement execute function mall.announce_change();

-- Where each follower that lives in the database has come to.
create table mall.followers (
  name text primary key,
  xid xid8 not null,
  id bigint not null,
  updated_at timestamptz not null default now()
);

-- What search was asked, counted without telling who asked.
create table mall.search_terms (
  day date not null,
  locale text not null,
  term text not null,
  searches integer not null default 0,
  zero_results integer not null default 0,
  primary key (day, locale, term)
);

create extension if not exists pg_trgm;
`
