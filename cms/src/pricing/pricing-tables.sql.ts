/**
 * Uses of coupons, kept outside the coupon's document, and what must hold of prices whoever writes them. The
 * counter and its rows always agree: both are written in the order's transaction. Run once by a migration.
 */
export const PRICING_TABLES_SQL = `
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
