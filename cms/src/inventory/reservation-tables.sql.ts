/**
 * Which order holds which pieces, and until when. `stock_levels.reserved` is the sum of the rows that have not
 * ended. One whose time is over does not count against a sale even before anybody ends it: whoever needs the
 * pieces ends it first. The row of the SKU in `stock_levels` is the lock of its reservations. Run once by a
 * migration, which also gives rows to the orders there are.
 */
export const RESERVATION_TABLES_SQL = `
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
