import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { newId } from '../database/new-id.ts'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { recordChange, tagOf } from '../outbox/outbox.ts'
import { effectOf, isQuantity, levelRefusal, type MovementKind, type StockRefusal } from './rules/stock-movements.ts'
import { available, type StockLevel, stockState } from './rules/stock-state.ts'

export interface StockMovement {
  /** id of the SKU */
  sku: string
  kind: MovementKind
  /** pieces; for a count: how many were found */
  quantity: number
  /** the same key moves stock once, however often it is sent; 1 to 200 characters */
  idempotencyKey: string
  reason?: string | undefined
  /** number of the order or the delivery note */
  reference?: string | undefined
  /** id of the staff member; left out when the shop itself moves stock */
  actor?: string | undefined
}

export type StockOutcome =
  | { ok: true; level: StockLevel /** the key had been used: nothing moved now */; replayed: boolean }
  | { ok: false; reason: StockRefusal; level: StockLevel | null }

/** Kinds that may meet a SKU the warehouse has never seen. */
const OPENS_LEVEL: readonly MovementKind[] = ['receive', 'return', 'count']

/**
 * Moves stock: one conditional UPDATE of the level and its ledger row in one statement, inside the
 * transaction `req` is in (`inTransaction`), so level and ledger always agree and nobody sells what is not
 * there. A refusal changes nothing. Idempotent by `idempotencyKey`. Whoever moves several SKUs takes them
 * in the order of their ids, as `reserveFor` does, so that two orders never wait for each other.
 * @throws Error outside a transaction
 */
export async function moveStock(req: PayloadRequest, movement: StockMovement): Promise<StockOutcome> {
  if (!(await req.transactionID))
    throw new Error('moveStock must run inside inTransaction: level and ledger are written together')
  if (!isQuantity(movement.kind, movement.quantity)) return { ok: false, reason: 'quantity_not_positive', level: null }
  const tx = await transactionOf(req)
  if (OPENS_LEVEL.includes(movement.kind)) await openLevel(tx, movement.sku)
  const quantity = movement.kind === 'count' ? await differenceFound(tx, movement) : movement.quantity
  if (quantity === null) return { ok: false, reason: 'unknown_sku', level: null }
  const moved = await moveAndNote(tx, { ...movement, quantity })
  if (!moved) return whyNot(tx, movement, quantity)
  if (!moved.noted) {
    await takeBack(tx, movement, quantity)
    return replayOf(tx, movement)
  }
  await announceIfShoppersSeeIt(req, movement.kind, quantity, moved)
  return { ok: true, level: moved.level, replayed: false }
}

interface Moved {
  level: StockLevel
  levelId: string
  product: string | null
  noted: boolean
}

async function moveAndNote(tx: Executor, movement: StockMovement): Promise<Moved | null> {
  const { onHand, reserved } = effectOf(movement.kind, movement.quantity)
  const { rows } = await tx.execute(sql`
    with moved as (
      update stock_levels
         set on_hand = on_hand + ${onHand}::int, reserved = reserved + ${reserved}::int, updated_at = clock_timestamp()
       where sku_id = ${movement.sku}::uuid
         and reserved + ${reserved}::int >= 0
         and on_hand + ${onHand}::int >= reserved + ${reserved}::int
         and not exists (select 1 from stock_movements where idempotency_key = ${movement.idempotencyKey})
      returning id, sku_id, on_hand, reserved
    ), noted as (
      insert into stock_movements
        (id, sku_id, kind, quantity, on_hand_after, reserved_after, reason, reference, actor_id, idempotency_key, created_at, updated_at)
      select ${newId()}::uuid, sku_id, ${movement.kind}, ${movement.quantity}::int, on_hand, reserved, ${movement.reason ?? null},
             ${movement.reference ?? null}, ${movement.actor ?? null}::uuid, ${movement.idempotencyKey}, clock_timestamp(), clock_timestamp()
        from moved
      on conflict (idempotency_key) do nothing
      returning 1
    )
    select moved.id, moved.on_hand, moved.reserved, skus.product_id, exists (select 1 from noted) as noted
      from moved join skus on skus.id = moved.sku_id`)
  const row = rows[0]
  if (!row) return null
  return {
    level: levelOf(row),
    levelId: String(row.id),
    product: row.product_id == null ? null : String(row.product_id),
    noted: row.noted === true,
  }
}

/** The row of a SKU in stock; two that open it at once make one. */
async function openLevel(tx: Executor, sku: string): Promise<void> {
  await tx.execute(sql`
    insert into stock_levels (id, sku_id, on_hand, reserved, created_at, updated_at)
    select ${newId()}::uuid, id, 0, 0, now(), now() from skus where id = ${sku}::uuid
    on conflict (sku_id) do nothing`)
}

/** What a count adds to the level. Locks the row: between looking and writing nobody may sell. */
async function differenceFound(tx: Executor, movement: StockMovement): Promise<number | null> {
  const { rows } = await tx.execute(
    sql`select on_hand from stock_levels where sku_id = ${movement.sku}::uuid for update`,
  )
  return rows[0] ? movement.quantity - Number(rows[0].on_hand) : null
}

async function whyNot(tx: Executor, movement: StockMovement, quantity: number): Promise<StockOutcome> {
  const replay = await replayOf(tx, movement)
  if (replay.ok || replay.reason === 'key_used_otherwise') return replay
  const { rows } = await tx.execute(
    sql`select on_hand, reserved from stock_levels where sku_id = ${movement.sku}::uuid`,
  )
  const level = rows[0] ? levelOf(rows[0]) : null
  if (level) {
    // The level may have recovered since the update was refused; the refusal stands.
    const reason = levelRefusal(movement.kind, level, effectOf(movement.kind, quantity)) ?? 'not_enough_stock'
    return { ok: false, reason, level }
  }
  const { rows: skus } = await tx.execute(sql`select 1 from skus where id = ${movement.sku}::uuid`)
  if (skus.length === 0) return { ok: false, reason: 'unknown_sku', level: null }
  return {
    ok: false,
    reason: movement.kind === 'reserve' ? 'not_enough_stock' : 'not_reserved',
    level: { onHand: 0, reserved: 0 },
  }
}

/** The answer the key got when it was first used; `unknown_sku` stands for a key never used. */
async function replayOf(tx: Executor, movement: StockMovement): Promise<StockOutcome> {
  const { rows } = await tx.execute(sql`
    select sku_id, kind, quantity, on_hand_after as on_hand, reserved_after as reserved
      from stock_movements where idempotency_key = ${movement.idempotencyKey}`)
  const row = rows[0]
  if (!row) return { ok: false, reason: 'unknown_sku', level: null }
  const level = levelOf(row)
  // A count is noted as the difference it found; the level after it is what was counted.
  const askedFor = movement.kind === 'count' ? level.onHand : Number(row.quantity)
  const same = row.sku_id === movement.sku && row.kind === movement.kind && askedFor === movement.quantity
  return same ? { ok: true, level, replayed: true } : { ok: false, reason: 'key_used_otherwise', level }
}

/** The same key was being used by another transaction, which won: undo what this one did to the level. */
async function takeBack(tx: Executor, movement: StockMovement, quantity: number): Promise<void> {
  const { onHand, reserved } = effectOf(movement.kind, quantity)
  await tx.execute(sql`
    update stock_levels set on_hand = on_hand - ${onHand}::int, reserved = reserved - ${reserved}::int
     where sku_id = ${movement.sku}::uuid`)
}

/** Going from 40 to 39 is nobody's business; going from "in stock" to "few left" is on the page. */
async function announceIfShoppersSeeIt(
  req: PayloadRequest,
  kind: MovementKind,
  quantity: number,
  moved: Moved,
): Promise<void> {
  const effect = effectOf(kind, quantity)
  const after = available(moved.level)
  const before = after - (effect.onHand - effect.reserved)
  if (moved.product === null || stockState(before) === stockState(after)) return
  await recordChange(req, { collection: 'stock-levels', docId: moved.levelId, tags: [tagOf.product(moved.product)] })
}

const levelOf = (row: Record<string, unknown>): StockLevel => ({
  onHand: Number(row.on_hand),
  reserved: Number(row.reserved),
})
