/**
 * Where placing and paying can be stopped: between any two of their steps. Nothing of this is in the shop. The
 * proof's own database holds the statement with which the next step begins, so what is killed there is the very
 * build that is delivered, at a place with a name.
 */
export interface Stop {
  /** what has been done when the shop is stopped here */
  name: string
  hold: Hold
}

export type Hold =
  /** the next step writes this row, or it has just been written and the shop does not know yet */
  | { kind: 'row'; timing: 'before' | 'after'; event: 'insert' | 'update'; table: string; only: string }
  /** COMMIT has been sent: it will be done even when whoever sent it is killed */
  | { kind: 'commit'; event: 'insert' | 'update'; table: string; only: string }
  /** the next step reads this table; `query` tells its statement from those of others */
  | { kind: 'table'; table: string; query: string }
  /** the next step locks the order */
  | { kind: 'order' }
  /** the request is on its way and half of it has arrived */
  | { kind: 'half-request' }

const before = (event: 'insert' | 'update', table: string, only = 'true'): Hold => ({
  kind: 'row',
  timing: 'before',
  event,
  table,
  only,
})
const after = (event: 'insert' | 'update', table: string, only: string): Hold => ({
  kind: 'row',
  timing: 'after',
  event,
  table,
  only,
})

/** The steps of placing an order. From `committed` on the order stands though nobody was told. */
export const PLACING_STOPS: readonly Stop[] = [
  { name: 'cart-locked', hold: { kind: 'table', table: 'mall.cart_lines', query: '%mall.cart_lines c%' } },
  { name: 'lines-read', hold: { kind: 'table', table: 'price_windows', query: '%from price_windows%' } },
  { name: 'priced', hold: before('insert', 'orders') },
  { name: 'order-inserted', hold: before('insert', 'order_lines') },
  { name: 'lines-inserted', hold: before('update', 'stock_levels') },
  { name: 'stock-taken', hold: before('insert', 'mall.reservations') },
  { name: 'stock-reserved', hold: before('update', 'mall.coupon_counts') },
  { name: 'coupon-counted', hold: before('insert', 'mall.coupon_redemptions') },
  { name: 'coupon-redeemed', hold: before('insert', 'payments') },
  { name: 'payment-inserted', hold: before('update', 'mall.carts', `new.state = 'ordered'`) },
  { name: 'cart-closed', hold: before('insert', 'mall.checkout_keys') },
  { name: 'key-kept', hold: before('insert', 'mall.changes', `new.collection = 'orders'`) },
  { name: 'outbox-written', hold: before('insert', 'activity', `new.action = 'orders.place'`) },
  { name: 'activity-written', hold: after('insert', 'activity', `new.action = 'orders.place'`) },
  { name: 'commit-sent', hold: { kind: 'commit', event: 'insert', table: 'orders', only: 'true' } },
  { name: 'committed', hold: before('insert', 'mall.sandbox_payments') },
]

/** The steps of taking a payment's notification. */
export const PAYING_STOPS: readonly Stop[] = [
  { name: 'notification-arriving', hold: { kind: 'half-request' } },
  {
    name: 'notification-verified',
    hold: { kind: 'table', table: 'payments', query: '%from payments where provider%' },
  },
  { name: 'payment-found', hold: { kind: 'order' } },
  { name: 'order-locked', hold: before('insert', 'mall.payment_events') },
  { name: 'event-noted', hold: before('update', 'mall.reservations') },
  { name: 'goods-kept', hold: before('update', 'payments', `new.state = 'captured'`) },
  { name: 'payment-marked', hold: before('update', 'orders', `new.payment = 'paid'`) },
  { name: 'order-advanced', hold: before('insert', 'activity', `new.action = 'orders.confirmPayment'`) },
  { name: 'settlement-written', hold: after('update', 'mall.payment_events', `new.outcome = 'settled'`) },
  {
    name: 'settlement-commit-sent',
    hold: { kind: 'commit', event: 'update', table: 'orders', only: `new.payment = 'paid'` },
  },
]
