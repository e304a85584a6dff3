import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'
import { canBeBoughtInSql } from '../inventory/inventory.ts'
import { priceInSql } from '../pricing/pricing.ts'
import { visibleInSql } from '../time/time.ts'
import type { ListingCriteria } from './rules/listing-criteria.ts'
import type { Counts } from './rules/listing-facets.ts'
import type { Pins } from './rules/pins.ts'
import { plainWords } from './rules/plain-words.ts'
import { normalisedCode } from './rules/shopper-query.ts'
import type { ListingAsk, ListingFound } from './search-listing.ts'

/**
 * The plain listing that stands in when Meilisearch is away: every word has to stand somewhere in a name,
 * a keyword, an attribute, a code or an address (which is pinyin); facets are category and brand. One
 * statement looks through the words once and counts from what it found.
 */
export async function listFromPostgres(db: Executor, ask: ListingAsk): Promise<ListingFound> {
  const { criteria } = ask
  const inBrands = criteria.brands.length > 0 ? sql`brand = any(${sql.param(criteria.brands)}::text[])` : sql`true`
  const inPrices = sql.join(
    [
      ...(criteria.priceMin === null ? [] : [sql`price >= ${criteria.priceMin}`]),
      ...(criteria.priceMax === null ? [] : [sql`price <= ${criteria.priceMax}`]),
      sql`true`,
    ],
    sql` and `,
  )
  const { rows } = await db.execute(sql`
    with recursive shelves as (
      select slug, id from categories where ${parentIs(criteria.category)}
      union all
      select shelves.slug, c.id from categories c join shelves on c.parent_id = shelves.id
    ),
    found as materialized (${candidates(ask)}),
    listed as materialized (select * from found where ${inBrands} and ${inPrices}),
    page as (
      select id, row_number() over (order by pin nulls last, ${orderOf(criteria.sort)}) as place from listed
       order by place limit ${criteria.limit} offset ${(criteria.page - 1) * criteria.limit}
    )
    select (select jsonb_agg(id order by place) from page) as ids,
      (select count(*)::int from listed) as total,
      (select jsonb_build_object('min', min(price), 'max', max(price)) from found where ${inBrands}) as prices,
      (select jsonb_object_agg(brand, count) from (
         select brand, count(*) from found where brand is not null and ${inPrices} group by brand) b) as brands,
      (select jsonb_object_agg(slug, count) from (
         select shelves.slug, count(distinct r.parent_id)
           from shelves join products_rels r on r.path = 'categories' and r.categories_id = shelves.id
           join listed on listed.id = r.parent_id
          group by shelves.slug) c) as categories`)
  const [answer] = rows as unknown as PlainAnswer[]
  const { min, max } = answer?.prices ?? { min: null, max: null }
  return {
    ids: answer?.ids ?? [],
    counts: {
      total: answer?.total ?? 0,
      brands: answer?.brands ?? {},
      categories: answer?.categories ?? {},
      attrs: {},
      attrNames: {},
      attrsWithout: new Map(),
    },
    priceRange: min !== null && max !== null ? { min, max } : null,
    isGuess: false,
  }
}

interface PlainAnswer {
  ids: string[] | null
  total: number
  prices: { min: number | null; max: number | null }
  brands: Counts | null
  categories: Counts | null
}

const parentIs = (category: string | null): SQL =>
  category === null ? sql`parent_id is null` : sql`parent_id = (select id from categories where slug = ${category})`

/** What is visible, matches and passes all filters but brand and price, which the counts need apart. */
function candidates({ criteria, query, pins, at, locale }: ListingAsk): SQL {
  const conditions = [
    visibleInSql('p', at),
    sql`offers.price is not null`,
    matches(query.text, pins),
    ...(pins.hidden.length > 0 ? [sql`p.id <> all(${ids(pins.hidden)})`] : []),
    ...filters(criteria),
  ]
  const inTitle = query.text
    ? sql`coalesce((select bool_or(${holding(query.text)(sql`l.title`)}) from products_locales l
                     where l._locale in (${locale}, 'zh') and l._parent_id = p.id), false)`
    : sql`false`
  return sql`
    select p.id, b.slug as brand, offers.price, offers.can_be_bought, ${inTitle} as in_title,
           array_position(${ids(pins.pinned)}, p.id) as pin, coalesce(p.sales, 0) as sales, coalesce(p.window_from, p.created_at) as newest
      from products p
      left join brands b on b.id = p.brand_id
      left join lateral (
        select min(${priceInSql(at)}) as price, coalesce(bool_or(${canBeBoughtInSql(at)}), false) as can_be_bought
          from skus s where s.product_id = p.id and s.active
      ) offers on true
     where ${sql.join(conditions, sql` and `)}`
}

const ids = (products: readonly string[]): SQL => sql`${sql.param([...products])}::uuid[]`

/** Every word stands somewhere in it, or it is pinned. */
function matches(text: string, { pinned }: Pins): SQL {
  const words = [sql`true`, ...plainWords(text).map(wordStandsSomewhere)]
  const all = sql.join(words, sql` and `)
  return pinned.length > 0 ? sql`(p.id = any(${ids(pinned)}) or (${all}))` : all
}

function filters(criteria: ListingCriteria): SQL[] {
  const found: SQL[] = []
  if (criteria.category !== null) found.push(sql`p.id in (${productsBelow(sql`slug = ${criteria.category}`)})`)
  if (criteria.inStock) found.push(sql`offers.can_be_bought`)
  for (const [code, values] of criteria.attrs) {
    const wanted = sql`${sql.param(values)}::text[]`
    found.push(sql`p.id in (
      select a._parent_id from products_attributes a join products_attributes_locales l on l._parent_id = a.id
       where a.code = ${code} and (l.value = any(${wanted}) or regexp_split_to_array(l.value, '\\s*[、,，;；]\\s*') && ${wanted})
      union all
      select o._parent_id from products_options o
        join products_options_values v on v._parent_id = o.id
        join products_options_values_locales l on l._parent_id = v.id
        join skus s on s.product_id = o._parent_id and s.active and s.options ->> o.code = v.code
       where o.code = ${code} and l.title = any(${wanted}))`)
  }
  return found
}

/** Products of the categories that meet a condition, and of all below them. */
const productsBelow = (condition: SQL): SQL => sql`
  with recursive below as (
    select id from categories where ${condition}
    union
    select c.id from categories c join below on c.parent_id = below.id
  )
  select parent_id from products_rels where path = 'categories' and categories_id in (select id from below)`

const contains = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Whether a column holds the text. Letters have a case; comparing Chinese as if it had one costs five times as much. */
const holding =
  (text: string) =>
  (column: SQL): SQL =>
    /[a-z]/i.test(text) ? sql`${column} ilike ${contains(text)}` : sql`${column} like ${contains(text)}`

function wordStandsSomewhere(word: string): SQL {
  const holds = holding(word)
  const latin = normalisedCode(word)
  const address = latin.length >= 2 ? contains(latin) : null
  return sql`p.id in (
    select _parent_id from products_locales where ${holds(sql`title`)}
    union all
    select _parent_id from products_locales where ${holds(sql`subtitle`)}
    union all
    select parent_id from products_texts where path = 'keywords' and ${holds(sql`text`)}
    union all
    select a._parent_id from products_attributes a join products_attributes_locales l on l._parent_id = a.id where ${holds(sql`l.value`)}
    union all
    select x.id from products x join brands_locales l on l._parent_id = x.brand_id where ${holds(sql`l.title`)}
    union all
    (${productsBelow(sql`id in (select _parent_id from categories_locales where ${holds(sql`title`)})`)})
    ${
      address === null
        ? sql``
        : sql`
    union all
    select id from products where replace(slug, '-', '') like ${address}
    union all
    select product_id from skus where active and lower(regexp_replace(code, '[^A-Za-z0-9]', '', 'g')) like ${address}
    union all
    select product_id from skus where active and barcode = ${word}
    union all
    select x.id from products x join brands b on b.id = x.brand_id where replace(b.slug, '-', '') like ${address}
    union all
    (${productsBelow(sql`replace(slug, '-', '') like ${address}`)})`
    })`
}

function orderOf(sort: ListingCriteria['sort']): SQL {
  switch (sort) {
    case 'newest':
      return sql`newest desc, id`
    case 'price-asc':
      return sql`price asc nulls last, newest desc, id`
    case 'price-desc':
      return sql`price desc nulls last, newest desc, id`
    case 'sales':
      return sql`sales desc, newest desc, id`
    case 'relevance':
      return sql`in_title desc, can_be_bought desc, sales desc, newest desc, id`
  }
}
