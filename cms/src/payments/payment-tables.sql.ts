/**
 * What must hold of payments and refunds whoever writes them, the notifications that were received, and the
 * books of the sandbox gateway, which stands in for a company elsewhere and shares nothing else with the shop.
 * Run once by a migration.
 */
export const PAYMENT_TABLES_SQL = `
alter table payments
  add constraint payments_words_known check (
    provider in ('offline', 'sandbox') and state in ('pending', 'captured', 'surplus', 'failed', 'cancelled')
  ),
  add constraint payments_whole_fen check (amount = trunc(amount) and captured = trunc(captured) and refunded = trunc(refunded)),
  add constraint payments_captured_is_due check (amount > 0 and captured in (0, amount)),
  add constraint payments_captured_matches_state check ((captured > 0) = (state in ('captured', 'surplus'))),
  add constraint payments_refunded_within_captured check (refunded >= 0 and refunded <= captured);
create unique index payments_one_live_of_order on payments (order_id) where state in ('pending', 'captured');
create unique index payments_one_of_external on payments (provider, external_id) where external_id is not null;
alter table refunds
  add constraint refunds_state_known check (state in ('requested', 'done', 'failed')),
  add constraint refunds_amount check (amount > 0 and amount = trunc(amount));

create table mall.payment_events (
  provider text not null,
  event_id text not null,
  payment_id uuid references payments (id),
  kind text not null,
  outcome text not null,
  received_at timestamptz not null default now(),
  constraint payment_events_once primary key (provider, event_id)
);

create table mall.sandbox_payments (
  id uuid primary key,
  -- the shop's payment
  reference uuid not null unique,
  title text not null,
  amount bigint not null,
  state text not null default 'waiting',
  refunded bigint not null default 0,
  return_url text not null,
  locale text not null,
  paid_at timestamptz,
  created_at timestamptz not null default now(),
  constraint sandbox_payments_state_known check (state in ('waiting', 'paid', 'failed', 'closed')),
  constraint sandbox_payments_refunded check (refunded >= 0 and refunded <= case state when 'paid' then amount else 0 end)
);
create table mall.sandbox_refunds (
  -- the shop's refund: asked twice, given once
  reference uuid primary key,
  payment_id uuid not null references mall.sandbox_payments (id),
  amount bigint not null,
  created_at timestamptz not null default now()
);
`
