/**
 * Carts and the keys of checkouts. They are hand-written tables because nobody edits them in the admin and every
 * write of them is one statement. Run once by a migration.
 */
export const CHECKOUT_TABLES_SQL = `
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
