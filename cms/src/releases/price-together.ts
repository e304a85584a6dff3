import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { knowingWhatSkusAsk } from '../catalog/catalog.ts'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { knowingUses } from '../library/library.ts'
import { type CheckedDoc, createTogether, deleteTogether, updateTogether } from '../together/together.ts'
import type { Values } from './rules/merge-back.ts'

/** What is written of the price of a SKU: `price`, `compareAt`; what is not named stays. */
export interface NewPrice {
  sku: string
  values: Values
}

/** A price that begins with a release. */
export interface NewWindow {
  sku: string
  price: number
  window: { from: string; until: string | null }
}

/**
 * Sets prices as saving each SKU would.
 * @returns what each cost before, by SKU; missing: one that is gone, or would be refused
 */
export function priceTogether(
  req: PayloadRequest,
  prices: readonly NewPrice[],
): Promise<Map<string, { price: number; compareAt: number | null }>> {
  const skus = prices.map(({ sku }) => sku)
  return knowingWhatSkusAsk(req, skus, () =>
    knowingUses(req, 'skus', skus, async () => {
      const changes = prices.map(({ sku, values }) => ({ id: sku, data: values }))
      const saved = await updateTogether(req, 'skus', changes, async (tx, checked) => {
        const rows = checked.map(({ id, data: { price, compareAt } }) => ({ id, price, compareAt }))
        await tx.execute(sql`
          update skus s set price = r.price, compare_at = r."compareAt", updated_at = ${new Date().toISOString()}::timestamptz
            from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, price numeric, "compareAt" numeric)
           where s.id = r.id`)
      })
      return new Map([...saved].map(([id, { previousDoc }]) => [id, pricesOf(previousDoc)]))
    }),
  )
}

const pricesOf = ({ price, compareAt }: Record<string, unknown>) => ({
  price: price as number,
  compareAt: (compareAt ?? null) as number | null,
})

/**
 * Opens price windows as creating each would.
 * @returns their ids, in the place of what they were made of; undefined: one whose SKU is gone, or that would be refused
 */
export async function openWindowsTogether(
  req: PayloadRequest,
  windows: readonly NewWindow[],
): Promise<(string | undefined)[]> {
  const skus = windows.map(({ sku }) => sku)
  const there = await holdSkus(await transactionOf(req), skus)
  const possible = windows.filter(({ sku }) => there.has(sku))
  const made = await knowingWhatSkusAsk(req, skus, () =>
    createTogether(
      req,
      'price-windows',
      possible.map(({ sku, price, window }) => ({ sku, price, window })),
      insertWindows,
    ),
  )
  const ids = new Map(possible.map((window, place) => [window, made[place]?.id]))
  return windows.map((window) => ids.get(window))
}

/** The SKUs that are there, held against deletion; always in one order. */
async function holdSkus(tx: Executor, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await tx.execute(sql`
    select id::text from skus where id = any(${sql.param([...ids])}::uuid[]) order by id for key share`)
  return new Set(rows.map(({ id }) => String(id)))
}

async function insertWindows(tx: Executor, checked: readonly CheckedDoc[]): Promise<void> {
  const now = new Date().toISOString()
  const rows = checked.map(({ id, data }) => {
    const { from, until } = data.window as { from: string; until: string | null }
    return { id, sku: data.sku, price: data.price, from, until }
  })
  await tx.execute(sql`
    insert into price_windows (id, sku_id, price, window_from, window_until, created_at, updated_at)
    select w.id, w.sku, w.price, w."from", w.until, ${now}::timestamptz, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as w(id uuid, sku uuid, price numeric, "from" timestamptz, until timestamptz)`)
}

/** Takes price windows away as deleting each would. @param skus the SKUs they are of */
export const closeWindowsTogether = (
  req: PayloadRequest,
  windows: readonly string[],
  skus: readonly string[],
): Promise<void> => knowingWhatSkusAsk(req, skus, () => deleteTogether(req, 'price-windows', windows))
