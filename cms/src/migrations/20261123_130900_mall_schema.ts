import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the product keeps in PostgreSQL outside Payload's documents. Run by a migration; `mall` is our own
 * schema, so Payload's schema comparison does not see it.
 */
const MALL_SCHEMA_SQL = `
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

/**
 * The level can never be impossible and the ledger never rewritten, whoever writes. Run once by a
 * migration. The trigger lets one thing pass: a staff account that is removed takes its name off the rows.
 */
const STOCK_CONSTRAINTS_SQL = `
alter table stock_levels
  add constraint stock_levels_on_hand_not_negative check (on_hand >= 0),
  add constraint stock_levels_reserved_not_negative check (reserved >= 0),
  add constraint stock_levels_reserved_within_on_hand check (reserved <= on_hand),
  add constraint stock_levels_whole_pieces check (on_hand = trunc(on_hand) and reserved = trunc(reserved));
alter table stock_movements
  add constraint stock_movements_kind_known check (kind in ('receive', 'reserve', 'release', 'ship', 'return', 'count', 'damage')),
  add constraint stock_movements_quantity check (quantity = trunc(quantity) and (kind = 'count' or quantity > 0)),
  add constraint stock_movements_after_possible check (reserved_after >= 0 and on_hand_after >= reserved_after);
create function stock_movements_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.actor_id is null and (to_jsonb(new) - 'actor_id') = (to_jsonb(old) - 'actor_id') then
    return new;
  end if;
  raise exception 'stock_movements is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger stock_movements_append_only before update or delete on stock_movements
  for each row execute function stock_movements_append_only();
`

/**
 * What must hold of every order whoever writes it: the last line behind `rules/order-states.ts`, whose
 * `isPossible` says the same. Run once by a migration.
 */
const ORDER_CONSTRAINTS_SQL = `
alter table orders
  add constraint orders_states_known check (
    status in ('open', 'completed', 'cancelled')
    and payment in ('pending', 'paid', 'partly_refunded', 'refunded')
    and fulfilment in ('unfulfilled', 'packing', 'shipped', 'delivered')
    and payment_method in ('online', 'transfer', 'cod')
  ),
  add constraint orders_cancelled_never_left check (not (status = 'cancelled' and fulfilment in ('shipped', 'delivered'))),
  add constraint orders_completed_is_delivered check ((status = 'completed') = (fulfilment = 'delivered')),
  add constraint orders_totals_add_up check (totals_payable = totals_items - totals_discount + totals_shipping),
  add constraint orders_totals_not_negative check (
    totals_items >= 0 and totals_discount >= 0 and totals_shipping >= 0 and totals_payable >= 0
  ),
  add constraint orders_totals_whole_fen check (
    totals_items = trunc(totals_items) and totals_discount = trunc(totals_discount) and totals_shipping = trunc(totals_shipping)
    and totals_paid = trunc(totals_paid) and totals_refunded = trunc(totals_refunded)
  ),
  add constraint orders_paid_within_payable check (totals_paid >= 0 and totals_paid <= totals_payable),
  add constraint orders_refunded_within_paid check (totals_refunded >= 0 and totals_refunded <= totals_paid),
  add constraint orders_payment_matches_money check (
    case payment
      when 'pending' then totals_paid = 0
      when 'paid' then totals_paid = totals_payable and totals_refunded = 0
      when 'partly_refunded' then totals_refunded > 0 and totals_refunded < totals_paid
      else totals_refunded = totals_paid and totals_paid > 0
    end
  );
alter table order_lines
  add constraint order_lines_quantity check (quantity >= 1 and quantity = trunc(quantity)),
  add constraint order_lines_refunded_quantity check (refunded_quantity >= 0 and refunded_quantity <= quantity),
  add constraint order_lines_add_up check (
    discount_share >= 0 and line_total >= 0 and line_total = unit_price * quantity - discount_share
  );
`

/** What must hold of every ticket whoever writes it. Run once by a migration. */
const TICKET_CONSTRAINTS_SQL = `
alter table tickets
  add constraint tickets_states_known check (
    state in ('open', 'pending', 'resolved', 'closed') and priority in ('low', 'normal', 'high', 'urgent')
  ),
  add constraint tickets_closed_has_instant check (state <> 'closed' or closed_at is not null);
alter table ticket_messages
  add constraint ticket_messages_author_known check (author in ('shopper', 'staff', 'system')),
  add constraint ticket_messages_shoppers_write_openly check (not (author = 'shopper' and internal));
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statements of [MALL_SCHEMA_SQL, STOCK_CONSTRAINTS_SQL, ORDER_CONSTRAINTS_SQL, TICKET_CONSTRAINTS_SQL]) {
    await db.execute(sql.raw(statements))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop schema mall cascade`)
}
