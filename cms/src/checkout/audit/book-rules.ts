/** A rule the books must keep: a query that finds what breaks it. No rows, no fault. */
export interface BookRule {
  /** letter in RELIABILITY.md 1.3 and a name */
  name: string
  says: string
  sql: string
}

const LEDGER = `
  select sku_id,
         sum(case when kind in ('receive', 'return', 'count') then quantity when kind in ('damage', 'ship') then -quantity else 0 end) as on_hand,
         sum(case kind when 'reserve' then quantity when 'release' then -quantity when 'ship' then -quantity else 0 end) as reserved
    from stock_movements group by sku_id`

/** The whole oracle, run after every race and fault test and at night. All of it reads only. */
export const BOOK_RULES: readonly BookRule[] = [
  {
    name: 'a-stock-is-its-ledger',
    says: 'what is on the shelf is what came in, less what was sold and written off, plus what came back',
    sql: `select l.sku_id, l.on_hand, l.reserved, g.on_hand as ledger_on_hand, g.reserved as ledger_reserved
            from stock_levels l full join (${LEDGER}) g on g.sku_id = l.sku_id
           where coalesce(l.on_hand, 0) <> coalesce(g.on_hand, 0) or coalesce(l.reserved, 0) <> coalesce(g.reserved, 0)`,
  },
  {
    name: 'a-what-was-sent-left-the-shelf',
    says: 'an order has taken exactly the pieces off the shelf that its lines say were sent',
    sql: `select o.number, line.sku_id, line.sent, coalesce(left_shelf.pieces, 0) as left_shelf
            from orders o
            join (select order_id, sku_id, coalesce(sum(sent_quantity), 0) as sent from order_lines where sku_id is not null group by 1, 2) line
              on line.order_id = o.id
            left join (select reference, sku_id, sum(quantity) as pieces from stock_movements where kind = 'ship' group by 1, 2) left_shelf
              on left_shelf.reference = o.number and left_shelf.sku_id = line.sku_id
           where coalesce(left_shelf.pieces, 0) <> line.sent`,
  },
  {
    name: 'a-what-was-not-refunded-was-sent',
    says: 'of each line of an order that left everything was sent but what had been refunded before, and nothing of any other',
    sql: `select o.number, o.fulfilment, line.id as line_id, line.quantity, line.refunded_quantity, line.sent_quantity
            from orders o join order_lines line on line.order_id = o.id
           where case when o.fulfilment in ('unfulfilled', 'packing') then line.sent_quantity is not null
                 else line.sent_quantity is null or line.sent_quantity > line.quantity
                   or line.sent_quantity < line.quantity - line.refunded_quantity end`,
  },
  {
    name: 'a-what-came-back-is-on-the-shelf',
    says: 'an order whose parcel came back has put exactly what it sent on the shelf again, and no other has',
    sql: `select o.number, o.fulfilment, line.sku_id, line.sent, coalesce(back.pieces, 0) as came_back
            from orders o
            join (select order_id, sku_id, coalesce(sum(sent_quantity), 0) as sent from order_lines where sku_id is not null group by 1, 2) line
              on line.order_id = o.id
            left join (select reference, sku_id, sum(quantity) as pieces from stock_movements where kind = 'return' group by 1, 2) back
              on back.reference = o.number and back.sku_id = line.sku_id
           where coalesce(back.pieces, 0) <> case o.fulfilment when 'returned' then line.sent else 0 end`,
  },
  {
    name: 'b-reserved-is-the-sum-of-reservations',
    says: 'the pieces counted as promised are those of the reservations that have not ended',
    sql: `select l.sku_id, l.reserved, coalesce(r.pieces, 0) as reservations
            from stock_levels l
            full join (select sku_id, sum(quantity) as pieces from mall.reservations where ended_at is null group by sku_id) r on r.sku_id = l.sku_id
           where coalesce(l.reserved, 0) <> coalesce(r.pieces, 0)`,
  },
  {
    name: 'b-a-reservation-is-what-was-ordered',
    says: 'an order holds no more of a SKU than its lines ask for, less what was refunded',
    sql: `select r.order_id, r.sku_id, r.quantity, coalesce(line.to_send, 0) as to_send
            from mall.reservations r
            left join (select order_id, sku_id, sum(quantity - refunded_quantity) as to_send from order_lines group by 1, 2) line
              on line.order_id = r.order_id and line.sku_id = r.sku_id
           where r.ended_at is null and r.quantity > coalesce(line.to_send, 0)`,
  },
  {
    name: 'c-totals-are-the-sum-of-the-lines',
    says: 'an order costs its lines, less discounts, plus delivery, and the shares of the lines make the discount',
    sql: `select o.number, o.totals_items, o.totals_discount, o.totals_shipping, o.totals_payable, line.items, line.shares
            from orders o
            left join (select order_id, sum(unit_price * quantity) as items, sum(discount_share) as shares, sum(line_total) as total
                         from order_lines group by order_id) line on line.order_id = o.id
           where o.totals_items <> coalesce(line.items, 0) or o.totals_discount <> coalesce(line.shares, 0)
              or o.totals_payable <> coalesce(line.total, 0) + o.totals_shipping`,
  },
  {
    name: 'd-coupons-are-within-their-limits',
    says: 'a coupon is used as often as orders redeemed it, and never more often than it may be, in all and by one shopper',
    sql: `select k.code, n.used, r.redemptions, k.total_limit, k.per_customer_limit, r.most_by_one
            from coupons k
            left join mall.coupon_counts n on n.coupon_id = k.id
            left join lateral (
              select coalesce(sum(uses), 0) as redemptions, coalesce(max(uses), 0) as most_by_one
                from (select count(*) as uses from mall.coupon_redemptions
                       where coupon_id = k.id and returned_at is null group by shopper) by_shopper
            ) r on true
           where n.used is distinct from r.redemptions or n.used > k.total_limit or r.most_by_one > k.per_customer_limit`,
  },
  {
    name: 'd-an-order-with-a-discount-redeemed-its-coupon',
    says: 'an order names a coupon exactly when it redeemed it',
    sql: `select o.number, o.coupon_code, k.code as redeemed
            from orders o
            left join mall.coupon_redemptions r on r.order_id = o.id
            left join coupons k on k.id = r.coupon_id
           where o.cart_id is not null and o.coupon_code is distinct from k.code`,
  },
  {
    name: 'e-refunds-are-within-payments',
    says: 'no more goes back than came in, for each payment and each order',
    sql: `select p.id as payment_id, p.order_id, p.captured, p.refunded, coalesce(r.given, 0) as refunds
            from payments p
            left join (select payment_id, sum(amount) as given from refunds group by payment_id) r on r.payment_id = p.id
           where p.refunded > p.captured or p.refunded <> coalesce(r.given, 0)
          union all
          select null, o.id, o.totals_paid, o.totals_refunded, null from orders o where o.totals_refunded > o.totals_paid`,
  },
  {
    name: 'f-a-payment-has-exactly-one-order',
    says: 'money that was received belongs to one order that counts it; what was not due is given back whole',
    sql: `select p.id as payment_id, p.state, p.captured, p.refunded, o.number, o.totals_paid, o.totals_refunded
            from payments p left join orders o on o.id = p.order_id
           where (p.state = 'captured' and (o.id is null or o.totals_paid <> p.captured or o.totals_refunded <> p.refunded))
              or (p.state = 'surplus' and p.refunded <> p.captured)`,
  },
  {
    name: 'f-a-paid-order-was-paid-once',
    says: 'an order that counts as paid has the one payment that paid it',
    sql: `select o.number, o.totals_paid, count(p.id) as captured
            from orders o left join payments p on p.order_id = o.id and p.state = 'captured'
           where o.cart_id is not null and o.totals_payable > 0
           group by o.id having count(p.id) <> case when o.totals_paid > 0 then 1 else 0 end`,
  },
  {
    name: 'f-a-paid-order-has-its-stock-or-its-money-back',
    says: 'whoever has paid and not been sent their goods has them promised, unless they were ordered before they were there',
    sql: `select o.number, line.sku_id, line.to_send, coalesce(r.pieces, 0) as held
            from orders o
            join (select l.order_id, l.sku_id, sum(l.quantity - l.refunded_quantity) as to_send
                    from order_lines l join skus s on s.id = l.sku_id
                   where s.stock_policy <> 'backorder' group by 1, 2) line on line.order_id = o.id
             -- What was back-ordered has never been promised, whatever the SKU's policy is now.
             and exists (select 1 from stock_movements m where m.reference = o.number and m.sku_id = line.sku_id and m.kind = 'reserve')
            left join (select order_id, sku_id, sum(quantity) as pieces from mall.reservations where ended_at is null group by 1, 2) r
              on r.order_id = o.id and r.sku_id = line.sku_id
           where o.status = 'open' and o.payment in ('paid', 'partly_refunded') and o.fulfilment in ('unfulfilled', 'packing')
             and coalesce(r.pieces, 0) < line.to_send`,
  },
  {
    name: 'g-a-cart-makes-one-order',
    says: 'a cart has become one order or none, and is over when it has',
    sql: `select c.id::text as cart_id, c.state, count(o.id) as orders
            from mall.carts c left join orders o on o.cart_id = c.id::text
           group by c.id having count(o.id) <> case when c.state = 'ordered' then 1 else 0 end
          union all
          select o.cart_id, null, count(*) from orders o where o.cart_id is not null group by o.cart_id having count(*) > 1`,
  },
  {
    name: 'h-an-order-is-announced',
    says: 'every order of the last day stands in the outbox',
    sql: `select o.number, o.placed_at from orders o
           where o.cart_id is not null and o.placed_at > now() - interval '1 day'
             and not exists (select 1 from mall.changes c where c.collection = 'orders' and c.doc_id = o.id::text)`,
  },
  {
    name: 'h-followers-keep-up',
    says: 'no change older than 60 seconds waits for a follower',
    sql: `select f.name, min(c.created_at) as waits_since, count(*) as changes
            from mall.followers f join mall.changes c on (c.xid, c.id) > (f.xid, f.id)
           where c.created_at < now() - interval '60 seconds' group by f.name`,
  },
  {
    name: 'i-reservations-end-with-their-order',
    says: 'an order that is over, or has been over its time for an hour, holds nothing',
    sql: `select o.number, o.status, o.fulfilment, r.sku_id, r.quantity, r.expires_at
            from mall.reservations r join orders o on o.id = r.order_id
           where r.ended_at is null
             and (o.status <> 'open' or o.fulfilment in ('shipped', 'delivered') or r.expires_at < now() - interval '1 hour')`,
  },
]
