/**
 * What counts attempts across all processes. Keys are keyed hashes: the tables tell nobody's address. Run once
 * by a migration.
 */
export const RATE_LIMITS_SQL = `
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
