import type { Guard } from './guard.ts'

const PLACING = 'cms/src/checkout/place-order.int.test.ts'
const PAYING = 'cms/src/checkout/payments.int.test.ts'
const CART = 'cms/src/checkout/cart.int.test.ts'
const COMMANDS = 'cms/src/orders/endpoints/order-commands.int.test.ts'
const moveStock = 'cms/src/inventory/move-stock.ts'
const settlePayment = 'cms/src/checkout/settle-payment.ts'
const placeOrder = 'cms/src/checkout/place-order.ts'
const cartStore = 'cms/src/checkout/cart-store.ts'
const changeOrder = 'cms/src/orders/endpoints/change-order.ts'
const couponUses = 'cms/src/pricing/coupon-uses.ts'

/** The guards of carts, orders, stock, money and accounts. */
export const TRADE_GUARDS: readonly Guard[] = [
  {
    name: 'stock-condition',
    prevents: 'more pieces sold than there are',
    edits: [
      {
        file: moveStock,
        with: `\n         and on_hand + \${onHand}::int >= reserved + \${reserved}::int`,
        without: '',
      },
    ],
    test: { file: PLACING, title: 'of 50 pieces wanted by 500 buyers at once is sold exactly 50 times' },
  },
  {
    name: 'stock-order',
    prevents: 'two orders that wait for each other in a circle',
    edits: [
      {
        file: 'cms/src/inventory/reservations.ts',
        with: 'of pieces.toSorted(bySku)',
        without: 'of pieces',
      },
    ],
    test: { file: PLACING, title: 'wanted by carts of many goods in any order' },
  },
  {
    name: 'expired-promises',
    prevents: 'goods that stay away until a job has run',
    edits: [
      { file: 'cms/src/inventory/reservations.ts', with: '(await endExpired(req, sku)) > 0', without: 'sku === ""' },
    ],
    test: { file: PLACING, title: 'promised to somebody who did not pay in time goes to the next' },
  },
  {
    name: 'one-key-one-order',
    prevents: 'an order that is refused to whoever placed it and did not hear the answer',
    edits: [
      {
        file: placeOrder,
        with: `if (key.kind === 'used') return placed(key.orderId, key.number, true)`,
        without: '',
      },
    ],
    test: { file: PLACING, title: 'sent 100 times at once for one cart makes one order' },
  },
  {
    name: 'key-of-another-body',
    prevents: 'a changed order taken for the one placed before',
    edits: [
      {
        file: 'cms/src/checkout/checkout-keys.ts',
        with: `if (row.body_hash !== bodyHash(request)) return { kind: 'used_otherwise' }`,
        without: '',
      },
    ],
    test: { file: PLACING, title: 'and one body is one order, however often it is sent; another body is refused' },
  },
  {
    name: 'cart-lock',
    prevents: 'tabs of one cart that fail instead of learning of its order',
    edits: [
      {
        file: cartStore,
        with: `order by (state = 'open') desc, updated_at desc limit 1 for update`,
        without: `order by (state = 'open') desc, updated_at desc limit 1`,
      },
    ],
    test: { file: PLACING, title: 'for each of 100 tabs of one cart still makes one order' },
  },
  {
    name: 'total-as-seen',
    prevents: 'an order at a price the shopper was not shown',
    edits: [
      {
        file: 'cms/src/checkout/rules/order-refusals.ts',
        with: 'if (receipt.payable === expectedTotal) return problems',
        without: 'if (receipt.payable >= 0) return problems',
      },
    ],
    test: { file: PLACING, title: 'a price that changed meanwhile is told before anything is ordered' },
  },
  {
    name: 'coupon-limit',
    prevents: 'a coupon used more often than it may be',
    edits: [
      {
        file: couponUses,
        with: `
       and (k.total_limit is null or n.used < k.total_limit)`,
        without: '',
      },
    ],
    test: { file: PLACING, title: 'limited to 100 uses is used exactly 100 times by 500 buyers at once' },
  },
  {
    name: 'coupon-once-each',
    prevents: 'a coupon used again by the same shopper',
    edits: [
      {
        file: couponUses,
        with: `where \${most}::int is null`,
        without: `where \${most}::int is not distinct from \${most}::int`,
      },
    ],
    test: { file: PLACING, title: 'is used once by each mail address, also from ten carts at once' },
  },
  {
    name: 'cart-of-its-owner',
    prevents: 'lines of somebody else’s cart changed',
    edits: [
      {
        file: cartStore,
        with: `set quantity = \${quantity}::int where id = \${lineId}::uuid and cart_id = \${cartId}::uuid returning 1`,
        without: `set quantity = \${quantity}::int where id = \${lineId}::uuid returning 1`,
      },
      {
        file: cartStore,
        with: `delete from mall.cart_lines where id = \${lineId}::uuid and cart_id = \${cartId}::uuid returning 1`,
        without: `delete from mall.cart_lines where id = \${lineId}::uuid returning 1`,
      },
    ],
    test: { file: CART, title: 'is nobody else’s: a line of another cart cannot be changed or removed' },
  },
  {
    name: 'one-press-one-add',
    prevents: 'pieces added twice by one press of the button',
    edits: [
      { file: cartStore, with: 'if (claimed.length === 1) return addToCart', without: 'if (claimed) return addToCart' },
    ],
    test: { file: CART, title: 'grows once for one press of the button' },
  },
  {
    name: 'signed-notification',
    prevents: 'an order paid by whoever says so',
    edits: [
      {
        file: 'cms/src/checkout/endpoints/payment-notify.ts',
        with: `if (verdict !== 'genuine') return answer(401, verdict)`,
        without: '',
      },
    ],
    test: { file: PAYING, title: 'that is forged, old, about another amount or another payment changes nothing' },
  },
  {
    name: 'amount-of-the-payment',
    prevents: 'an order paid with a part of its price',
    edits: [{ file: settlePayment, with: `if (payment.amount !== event.amount) return 'amount_differs'`, without: '' }],
    test: { file: PAYING, title: 'that is forged, old, about another amount or another payment changes nothing' },
  },
  {
    name: 'paid-once',
    prevents: 'a payment booked again under another name',
    edits: [{ file: settlePayment, with: `if (payment.captured > 0) return 'known'`, without: '' }],
    test: { file: PAYING, title: 'told 20 times at once under 20 names pays once' },
  },
  {
    name: 'goods-or-money-back',
    prevents: 'a paid order whose goods somebody else has',
    edits: [
      {
        file: 'cms/src/orders/receive-money.ts',
        with: 'return outcome.ok && (await redeemAgain(tx, order.id))',
        without: 'return outcome.ok || (await redeemAgain(tx, order.id))',
      },
    ],
    test: { file: PAYING, title: 'goes back whole, with a ticket, when somebody else has the goods' },
  },
  {
    name: 'refund-within-payment',
    prevents: 'more money given back than came in',
    edits: [
      {
        file: changeOrder,
        with: `
      and status = \${order.status} and payment = \${order.payment} and fulfilment = \${order.fulfilment}
      and totals_payable = \${order.payable}::numeric and totals_paid = \${order.paid}::numeric and totals_refunded = \${order.refunded}::numeric`,
        without: '',
      },
      {
        file: 'cms/src/payments/payment-books.ts',
        with: ` and refunded + \${refund.amount} <= captured`,
        without: '',
      },
      {
        file: 'cms/src/orders/refund-order.ts',
        with: 'const before = await lockOrder(tx, id)',
        without: 'const before = await readOrder(tx, id)',
      },
    ],
    test: { file: PAYING, title: 'asked for 20 times at once never exceeds the payment' },
  },
  {
    name: 'order-as-seen',
    prevents: 'a command on an order that is not what the person looked at',
    edits: [
      {
        file: changeOrder,
        with: 'if (seen !== undefined && Date.parse(seen) !== order.updatedAt.getTime())',
        without: 'if (seen === "never")',
      },
    ],
    test: { file: COMMANDS, title: 'on an outdated page is refused, so that a double click does not pay twice' },
  },
  {
    name: 'limit-before-hashing',
    prevents: 'sign-ins without end, each of them a second of work',
    edits: [
      {
        file: 'cms/src/customers/endpoints/sign-in.ts',
        with: 'await limitSignIn(call.req.payload, email, call.client)',
        without: '',
      },
    ],
    test: { file: 'cms/src/customers/accounts.int.test.ts', title: 'is refused before a password is hashed' },
  },
  {
    name: 'parcel-number',
    prevents: 'one tracking number on the parcels of several people',
    edits: [
      {
        file: 'cms/src/orders/parcel-labels.ts',
        with: `select pg_advisory_xact_lock(hashtextextended(\${\`parcel:\${trackingNumber}\`}, 0))`,
        without: 'select 1',
      },
    ],
    test: {
      file: 'cms/src/orders/endpoints/order-corrections.int.test.ts',
      title: 'given to the orders of three people at the same instant stays with one',
    },
  },
  {
    name: 'closed-at-provider',
    prevents: 'money taken for an order that was given up, with nobody told',
    edits: [
      {
        file: 'cms/src/payments/payment-books.ts',
        with: `if (state === 'cancelled' && known !== null) await closeAtProvider(tx, String(id))`,
        without: 'if (known === id) await closeAtProvider(tx, String(id))',
      },
    ],
    test: { file: PAYING, title: 'that took it before that, and told nobody, is found, and the money goes back' },
  },
]
