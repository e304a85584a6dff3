/**
 * The level can never be impossible and the ledger never rewritten, whoever writes. Run once by a
 * migration. The trigger lets one thing pass: a staff account that is removed takes its name off the rows.
 */
export const STOCK_CONSTRAINTS_SQL = `
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
