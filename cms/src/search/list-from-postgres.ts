import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import type { FilterGroup, ListingCriteria } from './rules/listing-criteria.ts'
import type { Counts } from './rules/listing-facets.ts'
import { plainWords } from './rules/plain-words.ts'
import { normalisedCode } from './rules/shopper-query.ts'
import type { ListingAsk, ListingFound } from './search-listing.ts'
import { visibleInSql } from './visible-in-sql.ts'

/**
 * The plain listing that stands in when Meilisearch is away: every word has to stand somewhere in a name,
 * a keyword, an attribute, a code or an address (which is pinyin); facets are category and brand.
 */
export async function listFromPostgres(payload: Payload, ask: ListingAsk): Promise<ListingFound> {
  const { criteria } = ask
  const { drizzle } = databaseOf(payload)
  const [page, sums, brands, categories] = await Promise.all([
    drizzle.execute(sql`
      select p.id ${from(ask)} order by ${orderOf(ask)} limit ${criteria.limit} offset ${(criteria.page - 1) * criteria.limit}`),
    drizzle.execute(sql`
      select (select count(*) ${from(ask)}) as total, prices.min, prices.max
        from (select min(offers.price) as min, max(offers.price) as max ${from(ask, 'price')}) prices`),
    drizzle.execute(sql`
      select b.slug as value, count(*) as count ${from(ask, 'brand', sql`join brands b on b.id = p.brand_id`)} group by b.slug`),
    drizzle.execute(sql`
      with recursive shelves as (
        select slug, id from categories where ${parentIs(criteria.category)}
        union all
        select shelves.slug, c.id from categories c join shelves on c.parent_id = shelves.id
      )
      select shelves.slug as value, count(distinct r.parent_id) as count
        from shelves join products_rels r on r.path = 'categories' and r.categories_id = shelves.id
       where r.parent_id in (select p.id ${from(ask)})
       group by shelves.slug`),
  ])
  const [sum] = sums.rows as { total: string; min: string | null; max: string | null }[]
  return {
    ids: (page.rows as { id: string }[]).map((row) => row.id),
    counts: {
      total: Number(sum?.total ?? 0),
      brands: countsFrom(brands.rows),
      categories: countsFrom(categories.rows),
      attrs: {},
      attrNames: {},
      attrsWithout: new Map(),
    },
    priceRange: sum?.min != null && sum.max != null ? { min: Number(sum.min), max: Number(sum.max) } : null,
  }
}

const countsFrom = (rows: unknown): Counts =>
  Object.fromEntries((rows as { value: string; count: string }[]).map(({ value, count }) => [value, Number(count)]))

const parentIs = (category: string | null): SQL =>
  category === null ? sql`parent_id is null` : sql`parent_id = (select id from categories where slug = ${category})`

/** `from … where …` of a listing: what is visible, matches and passes the filters, `without` one of them. */
function from({ criteria, query, at }: ListingAsk, without?: FilterGroup, join: SQL = sql``): SQL {
  const conditions = [
    visibleInSql('p', at),
    ...plainWords(query.text).map(wordStandsSomewhere),
    ...filters(criteria, without),
  ]
  return sql`
    from products p ${join}
    left join lateral (
      select min(s.price) as price, coalesce(bool_or(s.stock_policy = 'backorder' or l.on_hand - l.reserved > 0), false) as can_be_bought
        from skus s left join stock_levels l on l.sku_id = s.id where s.product_id = p.id and s.active
    ) offers on true
    where ${sql.join(conditions, sql` and `)}`
}

function filters(criteria: ListingCriteria, without?: FilterGroup): SQL[] {
  const found: SQL[] = []
  if (criteria.category !== null) found.push(sql`p.id in (${productsBelow(sql`slug = ${criteria.category}`)})`)
  if (criteria.inStock) found.push(sql`offers.can_be_bought`)
  if (criteria.brands.length > 0 && without !== 'brand')
    found.push(sql`p.brand_id in (select id from brands where slug = any(${sql.param(criteria.brands)}::text[]))`)
  if (criteria.priceMin !== null && without !== 'price') found.push(sql`offers.price >= ${criteria.priceMin}`)
  if (criteria.priceMax !== null && without !== 'price') found.push(sql`offers.price <= ${criteria.priceMax}`)
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

function wordStandsSomewhere(word: string): SQL {
  const pattern = contains(word)
  const latin = normalisedCode(word)
  const address = latin.length >= 2 ? contains(latin) : null
  return sql`p.id in (
    select _parent_id from products_locales where title ilike ${pattern} or subtitle ilike ${pattern}
    union all
    select parent_id from products_texts where path = 'keywords' and text ilike ${pattern}
    union all
    select a._parent_id from products_attributes a join products_attributes_locales l on l._parent_id = a.id where l.value ilike ${pattern}
    union all
    select x.id from products x join brands_locales l on l._parent_id = x.brand_id where l.title ilike ${pattern}
    union all
    (${productsBelow(sql`id in (select _parent_id from categories_locales where title ilike ${pattern})`)})
    ${
      address === null
        ? sql``
        : sql`
    union all
    select id from products where replace(slug, '-', '') like ${address}
    union all
    select product_id from skus where active and (code ilike ${pattern} or barcode = ${word} or lower(regexp_replace(code, '[^A-Za-z0-9]', '', 'g')) like ${address})
    union all
    select x.id from products x join brands b on b.id = x.brand_id where replace(b.slug, '-', '') like ${address}
    union all
    (${productsBelow(sql`replace(slug, '-', '') like ${address}`)})`
    })`
}

function orderOf({ criteria, query, locale }: ListingAsk): SQL {
  const newest = sql`coalesce(p.window_from, p.created_at) desc, p.id`
  switch (criteria.sort) {
    case 'newest':
      return newest
    case 'price-asc':
      return sql`offers.price asc nulls last, ${newest}`
    case 'price-desc':
      return sql`offers.price desc nulls last, ${newest}`
    case 'sales':
      return sql`p.sales desc nulls last, ${newest}`
    case 'relevance': {
      const inTitle = query.text
        ? sql`(select bool_or(l.title ilike ${contains(query.text)}) from products_locales l where l._parent_id = p.id and l._locale in (${locale}, 'zh')) desc nulls last, `
        : sql``
      return sql`${inTitle}offers.can_be_bought desc, p.sales desc nulls last, ${newest}`
    }
  }
}
