import { sql } from '@payloadcms/db-postgres'
import { regionOf } from '../addresses/addresses.ts'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import type { MethodTerms } from '../payments/payments.ts'
import type { CheckoutRequest, ShopLocale } from '../store-api/shop-contract.ts'
import type { PricedCart } from './read-cart.ts'
import { tokenHash } from './rules/tokens.ts'

/** An order decided and not yet written. Amounts in fen. */
export interface NewOrder {
  id: string
  number: string
  /** the instant of the transaction */
  at: Date
  /** until when its goods are kept unpaid; null: without limit */
  payBy: Date | null
  token: string
  cart: PricedCart
  payable: number
  method: MethodTerms
  customerId: string | null
  locale: ShopLocale
  request: CheckoutRequest
}

/** The order and its lines, with what the shopper saw: later edits of a product change nothing here. */
export async function writeOrder(tx: Executor, order: NewOrder): Promise<void> {
  const { cart, request } = order
  const { receipt } = cart
  const region = regionOf(request.address.regionCode)
  if (!region) throw new Error('an order needs a region that exists')
  const coupon = receipt.entries.find(({ code, applied }) => code !== null && applied)?.code ?? null
  const at = order.at.toISOString()
  const isFree = order.payable === 0
  await tx.execute(sql`
    insert into orders (
      id, number, status, payment, fulfilment, payment_method, customer_id, email,
      address_recipient, address_phone, address_province, address_city, address_district, address_region_code,
      address_street, address_postcode,
      totals_items, totals_discount, totals_shipping, totals_payable, totals_paid, totals_refunded,
      coupon_code, message, placed_at, paid_at, pay_by, receipt, locale, cart_id, token_hash, created_at, updated_at
    ) values (
      ${order.id}::uuid, ${order.number}, 'open', ${isFree ? 'paid' : 'pending'}, 'unfulfilled', ${order.method.ofOrder},
      ${order.customerId}::uuid, ${request.contact.email},
      ${request.address.recipient}, ${request.address.phone}, ${region.province}, ${region.city}, ${region.district},
      ${request.address.regionCode}, ${request.address.street}, ${request.address.postcode},
      ${receipt.items}, ${receipt.discount}, ${receipt.shipping}, ${receipt.payable}, 0, 0,
      ${coupon}, ${request.message === '' ? null : request.message}, ${at}::timestamptz,
      ${isFree ? at : null}::timestamptz, ${order.payBy?.toISOString() ?? null}::timestamptz,
      ${JSON.stringify({ entries: receipt.entries })}::jsonb, ${order.locale}, ${cart.id}, ${tokenHash(order.token)},
      ${at}::timestamptz, ${at}::timestamptz
    )`)
  await writeLines(tx, order, at)
}

async function writeLines(tx: Executor, order: NewOrder, at: string): Promise<void> {
  const rows = order.cart.lines.map((line) => ({
    id: newId(),
    sku_id: line.skuId,
    product_id: line.productId,
    title: line.title,
    sku_code: line.skuCode,
    options: line.options === '' ? null : line.options,
    picture_id: line.pictureId,
    unit_price: line.price,
    quantity: line.quantity,
    discount_share: line.discountShare,
    line_total: line.price * line.quantity - line.discountShare,
  }))
  await tx.execute(sql`
    insert into order_lines (id, order_id, sku_id, product_id, title, sku_code, options, picture_id, unit_price, quantity,
                             discount_share, line_total, refunded_quantity, created_at, updated_at)
    select id, ${order.id}::uuid, sku_id, product_id, title, sku_code, options, picture_id, unit_price, quantity,
           discount_share, line_total, 0, ${at}::timestamptz, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(
        id uuid, sku_id uuid, product_id uuid, title text, sku_code text, options text, picture_id uuid, unit_price numeric,
        quantity numeric, discount_share numeric, line_total numeric)`)
}

/** A cart makes one order and is over then. */
export async function closeCart(tx: Executor, cartId: string): Promise<void> {
  await tx.execute(
    sql`update mall.carts set state = 'ordered', updated_at = clock_timestamp() where id = ${cartId}::uuid and state = 'open'`,
  )
}

/** The order a cart has become. @throws Error when there is none: then the cart was not ordered */
export async function orderOfCart(tx: Executor, cartId: string): Promise<{ id: string; number: string }> {
  const { rows } = await tx.execute(sql`select id, number from orders where cart_id = ${cartId}`)
  if (!rows[0]) throw new Error(`cart ${cartId} counts as ordered and no order names it`)
  return { id: String(rows[0].id), number: String(rows[0].number) }
}
