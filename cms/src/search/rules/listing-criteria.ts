import type { ListingQuery } from '../../store-api/contract.ts'
import { visibleFilter } from '../../time/time.ts'
import { attributePair } from './attribute-values.ts'

/** A listing query taken apart, with everything unusable left out. */
export interface ListingCriteria {
  /** slug */
  category: string | null
  /** slugs */
  brands: string[]
  /** code → values */
  attrs: Map<string, string[]>
  /** fen */
  priceMin: number | null
  priceMax: number | null
  inStock: boolean
  sort: NonNullable<ListingQuery['sort']>
  page: number
  limit: number
}

const DEFAULT_LIMIT = 24
const LARGEST_LIMIT = 48
/** Nobody walks further, and the engine counts no further than 10 000. */
const LAST_PAGE = 500
const MOST_VALUES = 20

const SLUG = /^[a-z0-9][a-z0-9-]*$/

export function readListingQuery(query: ListingQuery): ListingCriteria {
  const attrs = new Map<string, string[]>()
  // A value may hold a comma, but not one that a code and a colon follow.
  for (const pair of (query.attr ?? '').split(/,(?=[a-z][a-z0-9-]*:)/)) {
    const [, code, value] = /^([a-z][a-z0-9-]*):(.{1,80})$/s.exec(pair) ?? []
    if (!code || !value) continue
    const values = attrs.get(code) ?? []
    if (!values.includes(value) && values.length < MOST_VALUES && (attrs.has(code) || attrs.size < MOST_VALUES))
      attrs.set(code, [...values, value])
  }
  return {
    category: query.category || null,
    brands: [...new Set((query.brand ?? '').split(',').filter((slug) => SLUG.test(slug)))].slice(0, MOST_VALUES),
    attrs,
    priceMin: fenOrNull(query.priceMin),
    priceMax: fenOrNull(query.priceMax),
    inStock: query.inStock === true,
    sort: query.sort ?? 'relevance',
    page: within(query.page, 1, LAST_PAGE, 1),
    limit: within(query.limit, 1, LARGEST_LIMIT, DEFAULT_LIMIT),
  }
}

const fenOrNull = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) && value >= 0 ? Math.round(value) : null

const within = (value: number | undefined, min: number, max: number, otherwise: number): number =>
  value === undefined || !Number.isFinite(value) ? otherwise : Math.min(max, Math.max(min, Math.trunc(value)))

/** A text as a literal of the engine's filter language. */
export const filterLiteral = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

const named = (ids: readonly string[]): string => ids.map(filterLiteral).join(', ')

/** These products alone. */
export const productsAmong = (ids: readonly string[]): string[] => [`productId IN [${named(ids)}]`]

/** Every product but these. */
export const productsNotAmong = (ids: readonly string[]): string[] =>
  ids.length === 0 ? [] : [`productId NOT IN [${named(ids)}]`]

/** The part of the filter that one facet makes; a facet's own counts are taken without it. */
export type FilterGroup = 'brand' | 'price' | `attr:${string}`

/** Which facets are filtered by now. */
export const activeGroups = (criteria: ListingCriteria): FilterGroup[] => [
  ...(criteria.brands.length > 0 ? (['brand'] as const) : []),
  ...(criteria.priceMin !== null || criteria.priceMax !== null ? (['price'] as const) : []),
  ...[...criteria.attrs.keys()].map((code) => `attr:${code}` as const),
]

/** A product without a variant for sale has no price and is on no list. */
export const FOR_SALE = 'priceMin >= 0'

/**
 * The engine's filter for a listing as of `at`; `without` leaves out one group. Prices are those on the
 * card, the lowest of a product, so that what is shown is what was asked for.
 */
export function listingFilter(criteria: ListingCriteria, at: Date, without?: FilterGroup): string[] {
  const filter = [visibleFilter(at), FOR_SALE]
  if (criteria.category !== null) filter.push(`categories = ${filterLiteral(criteria.category)}`)
  if (criteria.inStock) filter.push('inStock = 1')
  if (criteria.brands.length > 0 && without !== 'brand')
    filter.push(`brand IN [${criteria.brands.map(filterLiteral).join(', ')}]`)
  if (without !== 'price') {
    if (criteria.priceMin !== null) filter.push(`priceMin >= ${criteria.priceMin}`)
    if (criteria.priceMax !== null) filter.push(`priceMin <= ${criteria.priceMax}`)
  }
  for (const [code, values] of criteria.attrs) {
    if (without === `attr:${code}`) continue
    filter.push(`attrs IN [${values.map((value) => filterLiteral(attributePair(code, value))).join(', ')}]`)
  }
  return filter
}

/**
 * What results are ordered by. By relevance, a search is left to the ranking rules; a plain list shows what
 * can be bought and is bought most.
 */
export function listingSort(sort: ListingCriteria['sort'], hasText: boolean): string[] {
  switch (sort) {
    case 'newest':
      return ['newest:desc']
    case 'price-asc':
      return ['priceMin:asc', 'newest:desc']
    case 'price-desc':
      return ['priceMin:desc', 'newest:desc']
    case 'sales':
      return ['salesBucket:desc', 'newest:desc']
    case 'relevance':
      return hasText ? [] : ['inStock:desc', 'salesBucket:desc', 'newest:desc']
  }
}
