import { sql } from '@payloadcms/db-postgres'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import { MOST_LINES, MOST_PIECES } from './rules/cart-problems.ts'

/** Whose cart is meant: a customer's own, or the one with this token. */
export interface CartOwner {
  customerId: string | null
  /** `tokenHash` of the token in the cookie */
  cartTokenHash: string | null
}

export interface CartRow {
  id: string
  couponCode: string | null
  state: 'open' | 'ordered' | 'merged'
}

const cartOf = (row: Record<string, unknown>): CartRow => ({
  id: String(row.id),
  couponCode: row.coupon_code === null ? null : String(row.coupon_code),
  state: row.state as CartRow['state'],
})

/** A customer's carts are theirs on every device; a guest's is whose token was sent. */
const belongsTo = ({ customerId, cartTokenHash }: CartOwner) =>
  customerId !== null
    ? sql`customer_id = ${customerId}::uuid`
    : sql`customer_id is null and token_hash = ${cartTokenHash}`

export async function openGuestCart(tx: Executor, cartTokenHash: string): Promise<CartRow> {
  const { rows } = await tx.execute(sql`
    insert into mall.carts (id, token_hash) values (${newId()}::uuid, ${cartTokenHash}) returning id, coupon_code, state`)
  return cartOf(rows[0] as Record<string, unknown>)
}

/** The customer's open cart, made when there is none; two requests at once make one. */
export async function cartOfCustomer(tx: Executor, customerId: string): Promise<CartRow> {
  await openCartOfCustomer(tx, customerId)
  const found = await findOpenCart(tx, { customerId, cartTokenHash: null })
  if (!found) throw new Error('the cart just made is gone')
  return found
}

const openCartOfCustomer = (tx: Executor, customerId: string) =>
  tx.execute(sql`
    insert into mall.carts (id, customer_id) values (${newId()}::uuid, ${customerId}::uuid)
    on conflict (customer_id) where state = 'open' and customer_id is not null do nothing`)

export async function findOpenCart(tx: Executor, owner: CartOwner): Promise<CartRow | null> {
  const { rows } = await tx.execute(
    sql`select id, coupon_code, state from mall.carts where ${belongsTo(owner)} and state = 'open'`,
  )
  return rows[0] ? cartOf(rows[0]) : null
}

/**
 * The open cart, kept for the caller until the transaction ends, so that nothing is put into a cart that becomes an
 * order at this instant. Whoever comes while it is being ordered waits for that: a guest has none then.
 */
export async function lockOpenCart(tx: Executor, owner: CartOwner): Promise<CartRow | null> {
  if (owner.customerId !== null) return lockCartOfCustomer(tx, owner.customerId)
  return lockOpenCartAsItIs(tx, owner)
}

/** As `lockOpenCart`; a customer whose cart was ordered meanwhile has their next one. */
async function lockCartOfCustomer(tx: Executor, customerId: string): Promise<CartRow> {
  for (;;) {
    await openCartOfCustomer(tx, customerId)
    const cart = await lockOpenCartAsItIs(tx, { customerId, cartTokenHash: null })
    if (cart) return cart
  }
}

async function lockOpenCartAsItIs(tx: Executor, owner: CartOwner): Promise<CartRow | null> {
  const { rows } = await tx.execute(
    sql`select id, coupon_code, state from mall.carts where ${belongsTo(owner)} and state = 'open' for update`,
  )
  return rows[0] ? cartOf(rows[0]) : null
}

/** The cart an order is to be made of, locked: the open one, else the last that was ordered. */
export async function lockCartForOrder(tx: Executor, owner: CartOwner): Promise<CartRow | null> {
  const { rows } = await tx.execute(sql`
    select id, coupon_code, state from mall.carts
     where ${belongsTo(owner)} and state in ('open', 'ordered')
     order by (state = 'open') desc, updated_at desc limit 1 for update`)
  return rows[0] ? cartOf(rows[0]) : null
}

export type LineOutcome = 'done' | 'cart_full' | 'key_used_otherwise' | 'no_line'

interface LineToAdd {
  /** of one press of the button, however often it is sent */
  key: string
  skuId: string
  quantity: number
  /** fen a piece */
  price: number
}

/**
 * Puts pieces into a locked cart once for each key. In a transaction: the key counts only when the pieces are in, and
 * whoever sends it at the same instant waits for that.
 */
export async function addOnce(tx: Executor, cartId: string, line: LineToAdd): Promise<LineOutcome> {
  const { rows: claimed } = await tx.execute(sql`
    insert into mall.cart_adds (cart_id, key, sku_id, quantity)
    values (${cartId}::uuid, ${line.key}::uuid, ${line.skuId}::uuid, ${line.quantity}::int)
    on conflict (cart_id, key) do nothing returning 1`)
  if (claimed.length === 1) return addToCart(tx, cartId, line)
  const { rows } = await tx.execute(sql`
    select sku_id = ${line.skuId}::uuid and quantity = ${line.quantity}::int as is_same
      from mall.cart_adds where cart_id = ${cartId}::uuid and key = ${line.key}::uuid`)
  return rows[0]?.is_same === true ? 'done' : 'key_used_otherwise'
}

/** Puts pieces into the cart, or more of what is there; the price is remembered to say later that it has changed. A
 * full cart takes more of what it holds. */
async function addToCart(tx: Executor, cartId: string, line: Omit<LineToAdd, 'key'>): Promise<LineOutcome> {
  const { rows } = await tx.execute(sql`
    insert into mall.cart_lines (id, cart_id, sku_id, quantity, price_when_added)
    select ${newId()}::uuid, ${cartId}::uuid, ${line.skuId}::uuid, ${line.quantity}::int, ${line.price}::bigint
     where (select count(*) from mall.cart_lines where cart_id = ${cartId}::uuid) < ${MOST_LINES}
        or exists (select 1 from mall.cart_lines where cart_id = ${cartId}::uuid and sku_id = ${line.skuId}::uuid)
    on conflict (cart_id, sku_id) do update
      set quantity = least(${MOST_PIECES}, cart_lines.quantity + excluded.quantity), price_when_added = excluded.price_when_added
    returning 1`)
  if (rows.length === 0) return 'cart_full'
  await touch(tx, cartId)
  return 'done'
}

/** Sets how many, in a locked cart; nothing removes the line. */
export async function changeLine(tx: Executor, cartId: string, lineId: string, quantity: number): Promise<LineOutcome> {
  const { rows } =
    quantity === 0
      ? await tx.execute(
          sql`delete from mall.cart_lines where id = ${lineId}::uuid and cart_id = ${cartId}::uuid returning 1`,
        )
      : await tx.execute(
          sql`update mall.cart_lines set quantity = ${quantity}::int where id = ${lineId}::uuid and cart_id = ${cartId}::uuid returning 1`,
        )
  if (rows.length === 0) return 'no_line'
  await touch(tx, cartId)
  return 'done'
}

export async function setCoupon(tx: Executor, cartId: string, code: string | null): Promise<void> {
  await tx.execute(
    sql`update mall.carts set coupon_code = ${code}, updated_at = clock_timestamp() where id = ${cartId}::uuid and state = 'open'`,
  )
}

const touch = (tx: Executor, cartId: string) =>
  tx.execute(sql`update mall.carts set updated_at = clock_timestamp() where id = ${cartId}::uuid`)

/**
 * The lines of a guest's cart join a customer's: pieces of the same SKU are added up, the guest's coupon stays
 * unless the customer has entered one. All of them join, also beyond `MOST_LINES`: nobody would find again what was
 * left behind. The guest's cart is over then. Merging it again changes nothing.
 */
export async function mergeCarts(tx: Executor, guestTokenHash: string, customerId: string): Promise<void> {
  const { rows } = await tx.execute(sql`
    update mall.carts set state = 'merged', updated_at = clock_timestamp()
     where token_hash = ${guestTokenHash} and customer_id is null and state = 'open'
    returning id, coupon_code`)
  const guest = rows[0]
  if (!guest) return
  const own = await lockCartOfCustomer(tx, customerId)
  await tx.execute(sql`
    insert into mall.cart_lines (id, cart_id, sku_id, quantity, price_when_added, added_at)
    select gen_random_uuid(), ${own.id}::uuid, sku_id, quantity, price_when_added, added_at
      from mall.cart_lines where cart_id = ${String(guest.id)}::uuid
    on conflict (cart_id, sku_id) do update set quantity = least(${MOST_PIECES}, cart_lines.quantity + excluded.quantity)`)
  await touch(tx, own.id)
  if (own.couponCode === null && guest.coupon_code !== null) await setCoupon(tx, own.id, String(guest.coupon_code))
}
