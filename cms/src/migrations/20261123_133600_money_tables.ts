import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Carts and the keys of checkouts. They are hand-written tables because nobody edits them in the admin and every
 * write of them is one statement. Run once by a migration.
 */
const CHECKOUT_TABLES_SQL = `
create table mall.carts (
  id uuid primary key,
  -- sha256 of the token in the guest's cookie, hex
  token_hash text unique,
  customer_id uuid references customers (id) on delete cascade,
  state text not null default 'open',
  coupon_code text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint carts_state_known check (state in ('open', 'ordered', 'merged')),
  constraint carts_have_an_owner check (token_hash is not null or customer_id is not null),
  constraint carts_coupon_length check (length(coupon_code) <= 40)
);
create unique index carts_one_open_of_customer on mall.carts (customer_id) where state = 'open' and customer_id is not null;
create index carts_by_age on mall.carts (updated_at) where state = 'open';

create table mall.cart_lines (
  id uuid primary key,
  cart_id uuid not null references mall.carts (id) on delete cascade,
  sku_id uuid not null references skus (id) on delete cascade,
  quantity integer not null,
  -- fen a piece, with window price
  price_when_added bigint not null,
  added_at timestamptz not null default clock_timestamp(),
  constraint cart_lines_quantity check (quantity between 1 and 99),
  constraint cart_lines_price check (price_when_added >= 0),
  constraint cart_lines_one_of_a_sku unique (cart_id, sku_id)
);
create index cart_lines_of_sku on mall.cart_lines (sku_id);

create table mall.checkout_keys (
  cart_id uuid not null,
  key uuid not null,
  -- sha256 of the request's body, hex
  body_hash text not null,
  order_id uuid not null references orders (id) on delete cascade,
  created_at timestamptz not null default now(),
  constraint checkout_keys_once_a_cart primary key (cart_id, key)
);
create index checkout_keys_by_age on mall.checkout_keys (created_at);
`

/**
 * Which order holds which pieces, and until when. `stock_levels.reserved` is the sum of the rows that have not
 * ended. One whose time is over does not count against a sale even before anybody ends it: whoever needs the
 * pieces ends it first. The row of the SKU in `stock_levels` is the lock of its reservations. Run once by a
 * migration, which also gives rows to the orders there are.
 */
const RESERVATION_TABLES_SQL = `
create table mall.reservations (
  id uuid primary key,
  order_id uuid not null references orders (id),
  sku_id uuid not null references skus (id),
  quantity integer not null,
  created_at timestamptz not null default now(),
  -- null: held until it is shipped or released
  expires_at timestamptz,
  ended_at timestamptz,
  outcome text,
  constraint reservations_quantity check (quantity > 0),
  constraint reservations_outcome check ((ended_at is null) = (outcome is null) and outcome in ('shipped', 'released', 'expired'))
);
create index reservations_open_of_sku on mall.reservations (sku_id, expires_at) where ended_at is null;
create unique index reservations_one_open_of_order on mall.reservations (order_id, sku_id) where ended_at is null;
insert into mall.reservations (id, order_id, sku_id, quantity)
select gen_random_uuid(), o.id, held.sku_id, held.quantity
  from (select reference, sku_id, sum(case kind when 'reserve' then quantity when 'release' then -quantity when 'ship' then -quantity else 0 end)::int as quantity
          from stock_movements group by reference, sku_id) held
  join orders o on o.number = held.reference
 where held.quantity > 0;
`

/**
 * What must hold of payments and refunds whoever writes them, the notifications that were received, and the
 * books of the sandbox gateway, which stands in for a company elsewhere and shares nothing else with the shop.
 * Run once by a migration.
 */
const PAYMENT_TABLES_SQL = `
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

/**
 * Uses of coupons, kept outside the coupon's document, and what must hold of prices whoever writes them. The
 * counter and its rows always agree: both are written in the order's transaction. Run once by a migration.
 */
const PRICING_TABLES_SQL = `
alter table coupons
  add constraint coupons_amounts check (
    threshold >= 0 and threshold = trunc(threshold) and amount > 0 and amount = trunc(amount)
  ),
  add constraint coupons_limits check (
    (total_limit is null or (total_limit >= 1 and total_limit = trunc(total_limit)))
    and (per_customer_limit is null or (per_customer_limit >= 1 and per_customer_limit = trunc(per_customer_limit)))
  ),
  add constraint coupons_code_upper check (code = upper(code));
alter table price_windows
  add constraint price_windows_price check (price >= 0 and price = trunc(price));
alter table shipping_terms
  add constraint shipping_terms_amounts check (
    fee >= 0 and fee = trunc(fee) and (free_from is null or (free_from >= 0 and free_from = trunc(free_from)))
  );

create table mall.coupon_counts (
  coupon_id uuid primary key references coupons (id) on delete cascade,
  used integer not null default 0,
  constraint coupon_counts_not_negative check (used >= 0)
);
insert into mall.coupon_counts (coupon_id) select id from coupons;
create function mall.count_new_coupon() returns trigger language plpgsql as $$
begin
  insert into mall.coupon_counts (coupon_id) values (new.id);
  return null;
end $$;
create trigger count_new_coupon after insert on coupons for each row execute function mall.count_new_coupon();

create table mall.coupon_redemptions (
  coupon_id uuid not null references coupons (id),
  order_id uuid not null references orders (id),
  -- customer:<id>, or mail:<sha256 of the address> for guests
  shopper text not null,
  redeemed_at timestamptz not null default now(),
  -- set when an order that was never paid gives its use back
  returned_at timestamptz,
  constraint coupon_redemptions_once_an_order primary key (order_id)
);
create index coupon_redemptions_of_shopper on mall.coupon_redemptions (coupon_id, shopper) where returned_at is null;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statements of [RESERVATION_TABLES_SQL, PRICING_TABLES_SQL, CHECKOUT_TABLES_SQL, PAYMENT_TABLES_SQL]) {
    await db.execute(sql.raw(statements))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table mall.sandbox_refunds, mall.sandbox_payments, mall.payment_events, mall.checkout_keys, mall.cart_lines,
      mall.carts, mall.coupon_redemptions, mall.coupon_counts, mall.reservations;
    drop trigger count_new_coupon on coupons;
    drop function mall.count_new_coupon()`)
}
