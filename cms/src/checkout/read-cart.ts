import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import { type Offers, type PriceReceipt, priceCart, readOffers } from '../pricing/pricing.ts'
import type { ShopLocale } from '../store-api/shop-contract.ts'
import { earliest } from '../time/time.ts'
import type { CartRow } from './cart-store.ts'
import type { LineFacts } from './rules/cart-problems.ts'

/** A line with everything that is shown of it and kept with an order; amounts in fen a piece. */
export interface CartLine extends LineFacts {
  id: string
  skuId: string
  skuCode: string
  productId: string
  productSlug: string
  title: string
  options: string
  pictureId: string | null
  basePrice: number
  discountShare: number
}

/** A cart at one instant: the database's clock decides which. */
export interface PricedCart {
  id: string
  couponCode: string | null
  at: Date
  lines: CartLine[]
  receipt: PriceReceipt
  offers: Offers
  /** when one of the prices, or what is on the shelf, changes by itself */
  validUntil: Date | null
}

interface ReadOptions {
  locale: ShopLocale
  /** see `shopperKey`; null: not known yet, so the limit of a coupon for each shopper is not asked */
  shopper: string | null
  /** null or left out: the instant of the transaction, by the database's clock */
  at?: Date | null
}

/** An instant in a statement; null: the database's own, that of the transaction. */
export const instantInSql = (at: Date | null) => (at === null ? sql`now()` : sql`${at.toISOString()}::timestamptz`)

/**
 * Reads and prices a cart in two queries. Inside a transaction the instant is that of the transaction, so an
 * order costs what its cart costs then.
 */
export async function readCart(
  tx: Executor,
  cart: CartRow,
  { locale, shopper, at: asked = null }: ReadOptions,
): Promise<PricedCart> {
  const { rows } = await tx.execute(linesQuery(cart.id, locale, instantInSql(asked)))
  const at = new Date(asked ?? Number(rows[0]?.at_ms ?? Date.now()))
  const facts = rows.filter((row) => row.id !== null)
  const offers = await readOffers(tx, {
    skuIds: facts.map((row) => String(row.sku_id)),
    couponCode: cart.couponCode,
    shopper,
    at,
  })
  const forSale = facts.filter((row) => row.on_shelf === true)
  const receipt = priceCart({
    lines: forSale.map((row) => ({
      id: String(row.id),
      skuId: String(row.sku_id),
      quantity: Number(row.quantity),
      basePrice: Number(row.price),
    })),
    promotions: offers.promotions,
    coupons: offers.coupons,
    customer: offers.customer,
    shipping: offers.shipping,
    at,
  })
  const priced = new Map(receipt.lines.map((line) => [line.id, line]))
  const lines = facts.map((row): CartLine => {
    const line = priced.get(String(row.id))
    return {
      id: String(row.id),
      skuId: String(row.sku_id),
      skuCode: String(row.code),
      productId: String(row.product_id),
      productSlug: String(row.slug),
      title: String(row.title ?? ''),
      options: String(row.options ?? ''),
      pictureId: row.picture_id === null ? null : String(row.picture_id),
      quantity: Number(row.quantity),
      priceWhenAdded: Number(row.price_when_added),
      basePrice: Number(row.price),
      price: line?.unitPrice ?? Number(row.price),
      discountShare: line?.discountShare ?? 0,
      onShelf: row.on_shelf === true,
      takesBackOrders: row.back_orders === true,
      available: Number(row.available),
    }
  })
  const shelfEdges = facts.map((row) => (row.edge_ms === null ? null : new Date(Number(row.edge_ms))))
  const validUntil = earliest([offers.validUntil, ...shelfEdges])
  return { id: cart.id, couponCode: cart.couponCode, at, lines, receipt, offers, validUntil }
}

/** One row a line; an empty cart gives one row with the instant alone. */
const linesQuery = (cartId: string, locale: ShopLocale, t: ReturnType<typeof instantInSql>) => sql`
  select floor(extract(epoch from ${t}) * 1000)::bigint as at_ms,
         c.id, c.sku_id, c.quantity, c.price_when_added, s.code, s.product_id, s.price, p.slug,
         coalesce(nullif(own.title, ''), zh.title) as title, options.words as options,
         coalesce(s.picture_id, gallery.media_id) as picture_id,
         s.stock_policy = 'backorder' as back_orders,
         s.active is true and p._status = 'published' and p.deleted_at is null
           and (p.window_from is null or p.window_from <= ${t}) and (p.window_until is null or p.window_until > ${t}) as on_shelf,
         extract(epoch from least(
           case when p.window_from > ${t} then p.window_from end,
           case when p.window_until > ${t} then p.window_until end)) * 1000 as edge_ms,
         coalesce(l.on_hand - l.reserved, 0) + coalesce(over.pieces, 0) as available
    from (select 1) one
    left join mall.cart_lines c on c.cart_id = ${cartId}::uuid
    left join skus s on s.id = c.sku_id
    left join products p on p.id = s.product_id
    left join products_locales own on own._parent_id = p.id and own._locale = ${locale}
    left join products_locales zh on zh._parent_id = p.id and zh._locale = 'zh'
    left join stock_levels l on l.sku_id = s.id
    left join lateral (
      select sum(r.quantity) as pieces from mall.reservations r
       where r.sku_id = s.id and r.ended_at is null and r.expires_at <= ${t}
    ) over on true
    left join lateral (
      select media_id from products_rels where parent_id = p.id and path = 'gallery' order by "order" limit 1
    ) gallery on true
    left join lateral (
      select string_agg(coalesce(nullif(vo.title, ''), vz.title, v.code), ' / ' order by o._order) as words
        from products_options o
        join products_options_values v on v._parent_id = o.id and v.code = s.options ->> o.code
        left join products_options_values_locales vo on vo._parent_id = v.id and vo._locale = ${locale}
        left join products_options_values_locales vz on vz._parent_id = v.id and vz._locale = 'zh'
       where o._parent_id = p.id
    ) options on true
   order by c.added_at, c.id`
