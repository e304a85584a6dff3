import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What has been put into carts by which press of the button, so that a form sent twice adds once. Rows are kept for
 * longer than anybody repeats a request. Run once by a migration.
 */
const CART_ADDS_SQL = `
create table mall.cart_adds (
  cart_id uuid not null references mall.carts (id) on delete cascade,
  key uuid not null,
  sku_id uuid not null,
  quantity integer not null,
  created_at timestamptz not null default now(),
  constraint cart_adds_once_a_key primary key (cart_id, key)
);
create index cart_adds_by_age on mall.cart_adds (created_at);
`

/**
 * Addresses customers keep for their next order. Orders hold copies: changing one here changes no order. Run once by
 * a migration.
 */
const ADDRESSES_SQL = `
create table mall.customer_addresses (
  id uuid primary key,
  customer_id uuid not null references customers (id) on delete cascade,
  recipient text not null,
  phone text not null,
  -- six digits of a district
  region_code text not null,
  street text not null,
  postcode text,
  is_default boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint customer_addresses_lengths check (
    length(recipient) between 1 and 40 and length(phone) between 6 and 25 and region_code ~ '^[0-9]{6}$'
    and length(street) between 2 and 120 and (postcode is null or postcode ~ '^[0-9]{6}$')
  )
);
create index customer_addresses_of_customer on mall.customer_addresses (customer_id, created_at);
create unique index customer_addresses_one_default on mall.customer_addresses (customer_id) where is_default;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statements of [CART_ADDS_SQL, ADDRESSES_SQL]) await db.execute(sql.raw(statements))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mall.customer_addresses, mall.cart_adds`)
}
