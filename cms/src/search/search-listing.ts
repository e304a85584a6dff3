import type { MultiSearchQuery, SearchResponse } from 'meilisearch'
import { type Caller, transactionOf } from '../database/transaction.ts'
import type { Facet, ListingQuery, StoreLocale } from '../store-api/contract.ts'
import { askCurrentEngine } from './ask-current-engine.ts'
import { listFromPostgres } from './list-from-postgres.ts'
import {
  activeGroups,
  type FilterGroup,
  type ListingCriteria,
  listingFilter,
  listingSort,
  readListingQuery,
} from './rules/listing-criteria.ts'
import { type Counts, type ListingCounts, listingFacets } from './rules/listing-facets.ts'
import { productOfDocument } from './rules/product-document.ts'
import { readShopperQuery, type ShopperQuery } from './rules/shopper-query.ts'
import type { SearchEngine } from './search-engine.ts'
import { countSearch } from './search-terms.ts'
import { shelfNames } from './shelf-names.ts'

export type ListingRequest = ListingQuery & {
  q?: string
  locale: StoreLocale
  /** The instant as of which products must be visible. */
  at: Date
}

export interface ListingIds {
  /** products in their order */
  ids: string[]
  total: number
  page: number
  pageCount: number
  facets: Facet[]
  /** fen, of the prices on the cards, without the price filter */
  priceRange: { min: number; max: number } | null
  engine: 'meilisearch' | 'postgres'
}

/** What an engine found, before anything in it is named. */
export interface ListingFound {
  ids: string[]
  counts: ListingCounts
  priceRange: { min: number; max: number } | null
  /** Not all words stand in what was found. */
  isGuess: boolean
}

const FACET_TITLES = { zh: { category: '类目', brand: '品牌' }, en: { category: 'Category', brand: 'Brand' } } as const

/**
 * The products of a category, a search, or both, with what they can be narrowed by. Meilisearch answers, or
 * PostgreSQL when it cannot; both show what is visible at `at` and nothing else. Searches are counted.
 */
export async function searchListing(caller: Caller, request: ListingRequest): Promise<ListingIds> {
  const { locale, at } = request
  const { payload } = caller
  const db = await transactionOf(caller)
  const criteria = readListingQuery(request)
  const query = readShopperQuery(request.q)
  const answer = await askCurrentEngine(caller, (engine) => listFromEngine(engine, { criteria, query, locale, at }))
  const found = answer ?? (await listFromPostgres(db, { criteria, query, locale, at }))
  const names = await shelfNames(db, locale, criteria.category, [
    ...Object.keys(found.counts.brands),
    ...criteria.brands,
  ])
  const { total } = found.counts
  // Whoever looks from another instant or at something unpublished is no shopper.
  if (query.text && criteria.page === 1 && !caller.transactionID)
    countSearch(payload, { term: query.text, locale, at, foundNothing: total === 0 || found.isGuess })
  return {
    ids: found.ids,
    total,
    page: criteria.page,
    pageCount: Math.ceil(total / criteria.limit),
    facets: listingFacets(found.counts, names, criteria, FACET_TITLES[locale], query.text !== ''),
    priceRange: found.priceRange,
    engine: answer ? 'meilisearch' : 'postgres',
  }
}

export interface ListingAsk {
  criteria: ListingCriteria
  query: ShopperQuery
  locale: StoreLocale
  at: Date
}

/**
 * One round trip: the page itself, and for each facet that filters, its counts without its own filter, so
 * that 红色 does not make 蓝色 disappear. All words must match; only when nothing does, some may.
 */
async function listFromEngine(engine: SearchEngine, ask: ListingAsk): Promise<ListingFound> {
  const strict = await askListing(engine, ask, 'all')
  const mayRelax = ask.query.text !== '' && !ask.query.isCode
  return strict.counts.total === 0 && mayRelax ? await askListing(engine, ask, 'last') : strict
}

type Response = SearchResponse<{ id: string }> & { totalHits?: number }

async function askListing(
  engine: SearchEngine,
  { criteria, query, locale, at }: ListingAsk,
  matchingStrategy: 'all' | 'last',
): Promise<ListingFound> {
  const base = {
    indexUid: engine.uid(`products_${locale}`),
    q: query.text,
    matchingStrategy,
    ...(locale === 'zh' && query.text ? { locales: ['cmn' as const] } : {}),
  }
  const groups = activeGroups(criteria)
  const main: MultiSearchQuery = {
    ...base,
    filter: listingFilter(criteria, at),
    sort: listingSort(criteria.sort, query.text !== ''),
    page: criteria.page,
    hitsPerPage: criteria.limit,
    attributesToRetrieve: ['id'],
    facets: ['categories', 'brand', 'attrs', 'attrNames', 'priceMin'],
  }
  const others = groups.map(
    (group): MultiSearchQuery => ({
      ...base,
      filter: listingFilter(criteria, at, group),
      limit: 0,
      facets: [facetOf(group)],
    }),
  )
  const { results } = await engine.queries.multiSearch({ queries: [main, ...others] })
  const [page, ...rest] = results as unknown as Response[]
  if (!page) throw new Error('Meilisearch answered without a result')
  const without = new Map(groups.map((group, index) => [group, rest[index]]))
  const prices = (without.get('price') ?? page).facetStats?.priceMin
  return {
    ids: page.hits.map((hit) => productOfDocument(hit.id)),
    counts: {
      total: page.totalHits ?? 0,
      categories: countsOf(page, 'categories'),
      brands: countsOf(without.get('brand') ?? page, 'brand'),
      attrs: countsOf(page, 'attrs'),
      attrNames: countsOf(page, 'attrNames'),
      attrsWithout: new Map(
        [...criteria.attrs.keys()].map((code) => [code, countsOf(without.get(`attr:${code}`) ?? page, 'attrs')]),
      ),
    },
    priceRange: prices ? { min: prices.min, max: prices.max } : null,
    isGuess: matchingStrategy === 'last',
  }
}

const facetOf = (group: FilterGroup): string => (group === 'brand' ? 'brand' : group === 'price' ? 'priceMin' : 'attrs')

const countsOf = (response: Response, facet: string): Counts => response.facetDistribution?.[facet] ?? {}
