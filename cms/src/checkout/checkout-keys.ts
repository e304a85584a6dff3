import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import type { CheckoutRequest } from '../store-api/shop-contract.ts'
import type { CartOwner } from './cart-store.ts'

/** What a key stands for. Nothing is kept of attempts that ordered nothing: they may be sent again changed. */
export type KeyState =
  | { kind: 'new' }
  | { kind: 'in_flight' }
  | { kind: 'used_otherwise' }
  | { kind: 'used'; orderId: string; number: string }

/** Of everything the shopper sent but the key itself. */
export function bodyHash({ idempotencyKey: _, ...body }: CheckoutRequest): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}

/**
 * Claims a key until the transaction ends and says what it was used for. Two that come with one key at the same
 * instant do not wait for each other: the second is told to come again, and finds the answer of the first. Once there
 * is an answer, everybody finds it at once, however many ask.
 */
export async function claimKey(tx: Executor, owner: CartOwner, request: CheckoutRequest): Promise<KeyState> {
  const name = `checkout:${owner.customerId ?? owner.cartTokenHash}:${request.idempotencyKey}`
  const { rows: locks } = await tx.execute(sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as mine`)
  const carts =
    owner.customerId !== null
      ? sql`select id from mall.carts where customer_id = ${owner.customerId}::uuid`
      : sql`select id from mall.carts where customer_id is null and token_hash = ${owner.cartTokenHash}`
  const { rows } = await tx.execute(sql`
    select k.body_hash, o.id, o.number from mall.checkout_keys k join orders o on o.id = k.order_id
     where k.key = ${request.idempotencyKey}::uuid and k.cart_id in (${carts})`)
  const row = rows[0]
  if (!row) return { kind: locks[0]?.mine === true ? 'new' : 'in_flight' }
  if (row.body_hash !== bodyHash(request)) return { kind: 'used_otherwise' }
  return { kind: 'used', orderId: String(row.id), number: String(row.number) }
}

/** Remembers what a key made; kept for as long as the order, which is longer than any retry. */
export async function keepKey(tx: Executor, cartId: string, request: CheckoutRequest, orderId: string): Promise<void> {
  await tx.execute(sql`
    insert into mall.checkout_keys (cart_id, key, body_hash, order_id)
    values (${cartId}::uuid, ${request.idempotencyKey}::uuid, ${bodyHash(request)}, ${orderId}::uuid)`)
}
