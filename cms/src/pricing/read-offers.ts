import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'
import type { Fen } from '../money/money.ts'
import { earliest, nextBoundary, type VisibilityWindow } from '../time/time.ts'
import type { PricingCustomer } from './rules/promotion-type.ts'
import type { CouponTerms, EnteredCoupon } from './rules/promotion-types/threshold-coupon.ts'
import { unitPriceAt, type WindowPrice } from './rules/promotion-types/window-price.ts'
import { DEFAULT_SHIPPING, type ShippingTerms } from './rules/shipping-fee.ts'

/** What `priceCart` needs beside the lines. */
export interface Offers {
  promotions: WindowPrice[]
  coupons: EnteredCoupon[]
  customer: PricingCustomer
  shipping: ShippingTerms
  /** when one of these begins or ends by itself; null: none known */
  validUntil: Date | null
}

interface OffersWanted {
  skuIds: readonly string[]
  /** as `couponCodeOf` makes it, or null */
  couponCode: string | null
  /** as `shopperKey` makes it; null: not known yet */
  shopper: string | null
  at: Date
}

interface WindowRow {
  sku: string
  price: number
  from: string | null
  until: string | null
}

interface CouponRow extends Omit<CouponTerms, 'kind' | 'window'> {
  from: string | null
  until: string | null
  uses: number
}

const windowsOf = (skuIds: readonly string[], at: Date) => sql`
  (select coalesce(json_agg(json_build_object('sku', sku_id, 'price', price, 'from', window_from, 'until', window_until)), '[]')
     from price_windows
    where sku_id = any(${sql.param([...skuIds])}::uuid[])
      and (window_until is null or window_until > ${at.toISOString()}::timestamptz))`

const windowOf = ({ from, until }: { from: string | null; until: string | null }): VisibilityWindow => ({ from, until })

const windowPricesOf = (rows: readonly WindowRow[]): WindowPrice[] =>
  rows.map((row) => ({ kind: 'window_price', skuId: row.sku, price: row.price, window: windowOf(row) }))

/** Everything the shop offers on these SKUs, the coupon that was typed and what sending costs, in one query. */
export async function readOffers(tx: Executor, { skuIds, couponCode, shopper, at }: OffersWanted): Promise<Offers> {
  const { rows } = await tx.execute(sql`
    select ${windowsOf(skuIds, at)} as windows,
           (select json_build_object('fee', fee, 'freeFrom', free_from) from shipping_terms limit 1) as shipping,
           (select json_build_object(
                     'id', k.id, 'threshold', k.threshold, 'amount', k.amount, 'active', k.active is true,
                     'totalLimit', k.total_limit, 'perCustomerLimit', k.per_customer_limit, 'used', n.used,
                     'from', k.window_from, 'until', k.window_until,
                     'uses', (select count(*) from mall.coupon_redemptions r
                               where r.coupon_id = k.id and r.shopper = ${shopper} and r.returned_at is null))
              from coupons k join mall.coupon_counts n on n.coupon_id = k.id
             where k.code = ${couponCode}) as coupon`)
  const row = rows[0] as { windows: WindowRow[]; shipping: ShippingTerms | null; coupon: CouponRow | null }
  const promotions = windowPricesOf(row.windows)
  const terms = row.coupon === null ? null : termsOf(row.coupon)
  return {
    promotions,
    coupons: couponCode === null ? [] : [{ kind: 'threshold_coupon', code: couponCode, terms }],
    customer: { couponUses: row.coupon ? { [row.coupon.id]: row.coupon.uses } : {} },
    shipping: row.shipping ?? DEFAULT_SHIPPING,
    validUntil: earliest([...promotions, ...(terms ? [terms] : [])].map(({ window }) => nextBoundary(window, at))),
  }
}

const termsOf = ({ uses: _, from, until, ...terms }: CouponRow): CouponTerms => ({
  kind: 'threshold_coupon',
  ...terms,
  window: { from, until },
})

/**
 * The windows of a SKU that are open or to come, for a statement that reads SKUs. Read with `priceIn`.
 * @param skuId the column with the id of the SKU
 */
export const priceWindowsInSql = (skuId: SQL, at: Date): SQL => sql`
  (select json_agg(json_build_object('price', price, 'from', window_from, 'until', window_until))
     from price_windows
    where sku_id = ${skuId} and (window_until is null or window_until > ${at.toISOString()}::timestamptz))`

/** What a SKU costs at an instant and when that changes by itself. `windows`: as `priceWindowsInSql` gave them */
export function priceIn(basePrice: Fen, windows: unknown, at: Date): { price: Fen; changesAt: Date | null } {
  const offers = ((windows ?? []) as Omit<WindowRow, 'sku'>[]).map((row) => ({
    price: row.price,
    window: windowOf(row),
  }))
  return {
    price: unitPriceAt(basePrice, offers, at),
    changesAt: earliest(offers.map(({ window }) => nextBoundary(window, at))),
  }
}

/** The price of now of many SKUs and when one of them changes by itself, for pages and indexes. */
export async function pricesAt(
  tx: Executor,
  skus: readonly { id: string; price: Fen }[],
  at: Date,
): Promise<{ priceOf: (skuId: string) => Fen | undefined; validUntil: Date | null }> {
  if (skus.length === 0) return { priceOf: () => undefined, validUntil: null }
  const { rows } = await tx.execute(sql`
    select ${windowsOf(
      skus.map(({ id }) => id),
      at,
    )} as windows`)
  const offers = windowPricesOf((rows[0] as { windows: WindowRow[] }).windows)
  const bySku = Map.groupBy(offers, ({ skuId }) => skuId)
  const prices = new Map(skus.map(({ id, price }) => [id, unitPriceAt(price, bySku.get(id) ?? [], at)]))
  return {
    priceOf: (skuId) => prices.get(skuId),
    validUntil: earliest(offers.map(({ window }) => nextBoundary(window, at))),
  }
}
