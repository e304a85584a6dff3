import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'
import { priceInSql } from '../pricing/pricing.ts'
import { visibleInSql, windowOpenInSql } from '../time/time.ts'

/** What the shop has to show of a thing, as the database says. */
export interface Expected {
  isLive: boolean
  /** of an old address its path, of a pin its search, of a coupon its code */
  title: string
  slug: string | null
  /** when somebody changed it last: what was changed a moment ago may still be on its way */
  changedAt: Date
  /** fen a piece by SKU code; of a product all that are for sale, of anything else none */
  prices: Record<string, number>
  /** of a product, and of a SKU the product's */
  productId: string | null
  /** of a banner */
  placement: string | null
  /** slug of the category or campaign on whose page alone a banner stands */
  scope: string | null
}

interface ExpectedRow extends Omit<Expected, 'changedAt'> {
  changedAt: string
}

/** What kinds of thing have a place that can be looked at. */
const WATCHABLE = [
  'products',
  'skus',
  'articles',
  'campaigns',
  'pages',
  'banners',
  'notices',
  'redirects',
  'pins',
  'coupons',
] as const
export type Watchable = (typeof WATCHABLE)[number]
export const isWatchable = (collection: string): collection is Watchable =>
  (WATCHABLE as readonly string[]).includes(collection)

/** The Chinese title of the row `d`. */
const titleOf = (table: string): SQL =>
  sql`coalesce((select l.title from ${sql.identifier(`${table}_locales`)} l where l._parent_id = d.id and l._locale = 'zh'), '')`

const NO_MORE = sql`'{}'::json as prices, null as "productId", null as placement, null as scope`

/** Null: it is gone for good, and nothing has to be shown of it. */
export async function expectedOf(tx: Executor, collection: Watchable, id: string, now: Date): Promise<Expected | null> {
  const { rows } = await tx.execute(sql`${statementOf(collection, now)} where d.id = ${id}::uuid`)
  const row = rows[0] as unknown as ExpectedRow | undefined
  return row ? { ...row, changedAt: new Date(row.changedAt) } : null
}

function statementOf(collection: Watchable, now: Date): SQL {
  const live = collection === 'pages' ? sql`d._status = 'published' and d.deleted_at is null` : visibleInSql('d', now)
  switch (collection) {
    case 'products':
    case 'skus': {
      const product = sql`p.id::text as "productId", p.slug,
        coalesce((select l.title from products_locales l where l._parent_id = p.id and l._locale = 'zh'), '') as title,
        ${visibleInSql('p', now)} and exists (select from skus s where s.product_id = p.id and s.active is true) as "isLive",
        (select coalesce(json_object_agg(s.code, ${priceInSql(now)}), '{}') from skus s
          where s.product_id = p.id and s.active is true) as prices, null as placement, null as scope,
        greatest(p.updated_at, d.updated_at) as "changedAt"`
      return collection === 'products'
        ? sql`select ${product} from products d join products p on p.id = d.id`
        : sql`select ${product} from skus d join products p on p.id = d.product_id`
    }
    case 'banners':
      return sql`
        select d.title, null as slug, ${live} as "isLive", d.updated_at as "changedAt", '{}'::json as prices,
               null as "productId", d.placement::text as placement,
               case d.placement::text
                 when 'category.top' then (select c.slug from categories c where c.id = d.category_id)
                 when 'campaign.top' then (select c.slug from campaigns c where c.id = d.campaign_id) end as scope
          from banners d`
    case 'notices':
      return sql`select ${titleOf('notices')} as title, null as slug, ${live} as "isLive", d.updated_at as "changedAt", ${NO_MORE} from notices d`
    case 'redirects':
      return sql`select d."from" as title, null as slug, ${live} as "isLive", d.updated_at as "changedAt", ${NO_MORE} from redirects d`
    case 'pins':
      return sql`select d.title, null as slug, ${live} as "isLive", d.updated_at as "changedAt", ${NO_MORE} from pins d`
    case 'coupons':
      return sql`select d.code as title, null as slug, d.active is true and ${windowOpenInSql('d', now)} as "isLive", d.updated_at as "changedAt", ${NO_MORE} from coupons d`
    default:
      return sql`select ${titleOf(collection)} as title, d.slug, ${live} as "isLive", d.updated_at as "changedAt", ${NO_MORE}
                   from ${sql.identifier(collection)} d`
  }
}
