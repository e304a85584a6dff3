/**
 * What must hold of every order whoever writes it: the last line behind `rules/order-states.ts`, whose
 * `isPossible` says the same. Run once by a migration.
 */
export const ORDER_CONSTRAINTS_SQL = `
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
