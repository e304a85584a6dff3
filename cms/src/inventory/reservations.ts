import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { newId } from '../database/new-id.ts'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { recordChange, tagOf } from '../outbox/outbox.ts'
import { moveStock, type StockOutcome } from './move-stock.ts'
import type { StockRefusal } from './rules/stock-movements.ts'
import { LOW_STOCK, type StockLevel } from './rules/stock-state.ts'

/** Pieces of one SKU that an order wants. */
export interface Pieces {
  sku: string
  /** at least 1 */
  quantity: number
}

export interface ReservingOrder {
  id: string
  number: string
}

export type ReservationOutcome =
  | { ok: true }
  | { ok: false; reason: StockRefusal; level: StockLevel | null; sku: string }

/**
 * Promises pieces to an order until `expiresAt` (null: until they are shipped or released), in SKU order so that
 * two orders never wait for each other. Pieces promised to others whose time is over are taken from them. The
 * first refusal is returned and the caller must let the transaction fail.
 * @param round tells a second promise to the same order from the first sent twice
 */
export async function reserveFor(
  req: PayloadRequest,
  order: ReservingOrder,
  pieces: readonly Pieces[],
  { expiresAt, round = '', actor }: { expiresAt: Date | null; round?: string; actor?: string | undefined },
): Promise<ReservationOutcome> {
  const tx = await transactionOf(req)
  for (const { sku, quantity } of pieces.toSorted(bySku)) {
    const reserve = (): Promise<StockOutcome> =>
      moveStock(req, {
        sku,
        kind: 'reserve',
        quantity,
        actor,
        reference: order.number,
        idempotencyKey: `order:${order.id}:reserve:${sku}${round && `:${round}`}`,
      })
    let outcome = await reserve()
    if (!outcome.ok && outcome.reason === 'not_enough_stock' && (await endExpired(req, sku)) > 0)
      outcome = await reserve()
    if (!outcome.ok) return { ...outcome, sku }
    if (outcome.replayed) continue
    await tx.execute(sql`
      insert into mall.reservations (id, order_id, sku_id, quantity, expires_at)
      values (${newId()}::uuid, ${order.id}::uuid, ${sku}::uuid, ${quantity}::int, ${expiresAt?.toISOString() ?? null}::timestamptz)`)
  }
  return { ok: true }
}

/**
 * Gives back the pieces of one SKU whose time is over and returns how many there were. The SKU's level is locked
 * first: it is the lock of its reservations, so nobody keeps, ships or gives back the same pieces meanwhile.
 */
async function endExpired(req: PayloadRequest, sku: string): Promise<number> {
  const tx = await transactionOf(req)
  await tx.execute(sql`select 1 from stock_levels where sku_id = ${sku}::uuid for update`)
  const { rows } = await tx.execute(sql`
    select r.id, r.sku_id, r.quantity, o.number
      from mall.reservations r join orders o on o.id = r.order_id
     where r.sku_id = ${sku}::uuid and r.ended_at is null and r.expires_at <= now()`)
  await end(req, tx, rows.map(openOf), 'expired')
  return rows.reduce((sum, row) => sum + Number(row.quantity), 0)
}

/**
 * Ends everything an order still holds: its pieces leave, or are free again. Ending it twice ends it once. With
 * `pieces` checked before shipping, see `heldBy`.
 */
export async function endReservations(
  req: PayloadRequest,
  order: ReservingOrder,
  outcome: 'shipped' | 'released' | 'expired',
  actor?: string,
): Promise<void> {
  const tx = await transactionOf(req)
  await lockLevelsOf(tx, order)
  await end(req, tx, await openReservations(tx, order), outcome, actor)
}

/** Frees what an order holds above `pieces`, of each SKU they name; at nothing the promise ends. */
export async function trimReservations(
  req: PayloadRequest,
  order: ReservingOrder,
  pieces: readonly Pieces[],
  actor?: string,
): Promise<void> {
  const tx = await transactionOf(req)
  await lockLevelsOf(tx, order)
  const wanted = new Map(pieces.map(({ sku, quantity }) => [sku, quantity]))
  for (const held of (await openReservations(tx, order)).toSorted(bySku)) {
    const left = wanted.get(held.sku) ?? held.quantity
    if (left === 0) await end(req, tx, [held], 'released', actor)
    else if (left < held.quantity) await shrink(req, tx, held, left, actor)
  }
}

/**
 * Keeps what an order still holds for good: it has been paid. Returns the pieces by SKU; what had been given to
 * others meanwhile is missing from them.
 */
export async function keepReservations(req: PayloadRequest, order: ReservingOrder): Promise<Map<string, number>> {
  const tx = await transactionOf(req)
  await lockLevelsOf(tx, order)
  await tx.execute(
    sql`update mall.reservations set expires_at = null where order_id = ${order.id}::uuid and ended_at is null`,
  )
  await announceKept(req, tx, order)
  return heldBy(tx, order)
}

/** Goods that would have come back by themselves stay away: what is sold out stays so, wherever that was foretold. */
async function announceKept(req: PayloadRequest, tx: Executor, order: ReservingOrder): Promise<void> {
  const { rows } = await tx.execute(sql`
    select l.id, s.product_id from mall.reservations r
      join stock_levels l on l.sku_id = r.sku_id join skus s on s.id = r.sku_id
     where r.order_id = ${order.id}::uuid and r.ended_at is null and l.on_hand - l.reserved <= ${LOW_STOCK}::int`)
  for (const { id, product_id: product } of rows) {
    if (product === null) continue
    await recordChange(req, {
      collection: 'stock-levels',
      docId: String(id),
      tags: [tagOf.product(String(product))],
    })
  }
}

/** Pieces an order holds now, by SKU. */
export async function heldBy(tx: Executor, order: ReservingOrder): Promise<Map<string, number>> {
  return new Map((await openReservations(tx, order)).map(({ sku, quantity }) => [sku, quantity]))
}

/**
 * Gives rows to the orders whose promises stand in the ledger alone, as imports and the demo mall write it: the
 * ledger names the order in `reference`.
 */
export async function reservationsFromLedger(tx: Executor): Promise<void> {
  await tx.execute(sql`
    insert into mall.reservations (id, order_id, sku_id, quantity)
    select gen_random_uuid(), o.id, held.sku_id, held.quantity
      from (select reference, sku_id,
                   sum(case kind when 'reserve' then quantity when 'release' then -quantity when 'ship' then -quantity else 0 end)::int as quantity
              from stock_movements group by reference, sku_id) held
      join orders o on o.number = held.reference
     where held.quantity > 0
    on conflict (order_id, sku_id) where ended_at is null do nothing`)
}

interface OpenReservation {
  id: string
  sku: string
  quantity: number
  number: string
}

const openOf = (row: Record<string, unknown>): OpenReservation => ({
  id: String(row.id),
  sku: String(row.sku_id),
  quantity: Number(row.quantity),
  number: String(row.number),
})

const bySku = (a: { sku: string }, b: { sku: string }): number => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0)

/**
 * Locks the levels of everything an order names or holds, in SKU order, as `reserveFor` takes them. Whoever moves the
 * stock of an order in more than one step does this first: the second step may need a SKU that comes before those of
 * the first, and an order of somebody else holds it and waits.
 */
async function lockLevelsOf(tx: Executor, order: Pick<ReservingOrder, 'id'>): Promise<void> {
  await tx.execute(sql`
    select 1 from stock_levels
     where sku_id in (select sku_id from order_lines where order_id = ${order.id}::uuid
                      union select sku_id from mall.reservations where order_id = ${order.id}::uuid)
     order by sku_id for update`)
}

async function openReservations(tx: Executor, order: ReservingOrder): Promise<OpenReservation[]> {
  const { rows } = await tx.execute(sql`
    select id, sku_id, quantity, ${order.number}::text as number
      from mall.reservations where order_id = ${order.id}::uuid and ended_at is null`)
  return rows.map(openOf)
}

/** Leaves `left` pieces of a promise, at least one. @throws Error as `end` does */
async function shrink(
  req: PayloadRequest,
  tx: Executor,
  { id, sku, quantity, number }: OpenReservation,
  left: number,
  actor?: string,
): Promise<void> {
  const moved = await moveStock(req, {
    sku,
    kind: 'release',
    quantity: quantity - left,
    actor,
    reference: number,
    idempotencyKey: `reservation:${id}:down-to:${left}`,
  })
  if (!moved.ok) throw new Error(`reservation ${id} cannot shrink to ${left}: ${moved.reason}`)
  await tx.execute(sql`update mall.reservations set quantity = ${left}::int where id = ${id}::uuid`)
}

/** @throws Error when a level cannot take it: the books would be wrong already */
async function end(
  req: PayloadRequest,
  tx: Executor,
  reservations: readonly OpenReservation[],
  outcome: 'shipped' | 'released' | 'expired',
  actor?: string,
): Promise<void> {
  for (const { id, sku, quantity, number } of reservations.toSorted(bySku)) {
    const moved = await moveStock(req, {
      sku,
      kind: outcome === 'shipped' ? 'ship' : 'release',
      quantity,
      actor,
      reference: number,
      idempotencyKey: `reservation:${id}:${outcome}`,
    })
    if (!moved.ok) throw new Error(`reservation ${id} cannot end as ${outcome}: ${moved.reason}`)
    await tx.execute(
      sql`update mall.reservations set ended_at = clock_timestamp(), outcome = ${outcome} where id = ${id}::uuid`,
    )
  }
}
