import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Links that prove a mail address: of sign-ups that wait for it and of forgotten passwords. An account comes into
 * being when its address is confirmed, so an unconfirmed one can neither be entered nor told from none. Run once
 * by a migration.
 */
const ACCOUNT_LINKS_SQL = `
create table mall.account_links (
  id uuid primary key,
  kind text not null,
  email text not null,
  locale text not null,
  -- sha256 of the token in the link, hex
  token_hash text not null unique,
  -- of a sign-up: what the account will be made of
  name text,
  password_hash text,
  password_salt text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint account_links_kind_known check (kind in ('sign_up', 'reset')),
  constraint account_links_sign_up_is_whole check (
    kind <> 'sign_up' or (name is not null and password_hash is not null and password_salt is not null)
  )
);
create index account_links_of_address on mall.account_links (email, kind);
create index account_links_by_end on mall.account_links (expires_at);
`

/**
 * What counts attempts across all processes. Keys are keyed hashes: the tables tell nobody's address. Run once
 * by a migration.
 */
const RATE_LIMITS_SQL = `
create table mall.rate_limits (
  key text primary key,
  hits integer not null,
  ends_at timestamptz not null,
  constraint rate_limits_hits check (hits >= 1)
);
create index rate_limits_by_end on mall.rate_limits (ends_at);

-- From where each account has been entered with success: others cannot lock it out there.
create table mall.known_clients (
  key text primary key,
  seen_at timestamptz not null default now()
);
create index known_clients_by_age on mall.known_clients (seen_at);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statements of [RATE_LIMITS_SQL, ACCOUNT_LINKS_SQL]) await db.execute(sql.raw(statements))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.account_links, mall.known_clients, mall.rate_limits`)
}
