import { type Caller, transactionOf } from '../database/transaction.ts'
import type { Facet, ListingQuery, StoreLocale } from '../store-api/contract.ts'
import { askCurrentEngine } from './ask-current-engine.ts'
import { listFromEngine } from './list-from-engine.ts'
import { listFromPostgres } from './list-from-postgres.ts'
import { readPins } from './read-pins.ts'
import { type ListingCriteria, readListingQuery } from './rules/listing-criteria.ts'
import { type ListingCounts, listingFacets } from './rules/listing-facets.ts'
import { NO_PINS, type Pins, pinsForSort } from './rules/pins.ts'
import { readShopperQuery, type ShopperQuery } from './rules/shopper-query.ts'
import { countSearch } from './search-terms.ts'
import { shelfNames } from './shelf-names.ts'

export type ListingRequest = ListingQuery & {
  q?: string
  locale: StoreLocale
  /** The instant as of which products must be visible. */
  at: Date
  /** The epoch the shop is read in, as for `askCurrentEngine`. */
  epoch?: string
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
  const pins = query.text === '' ? NO_PINS : pinsForSort(await readPins(db, query.text, at), criteria.sort)
  const ask: ListingAsk = { criteria, query, pins, locale, at }
  const answer = await askCurrentEngine(caller, (engine) => listFromEngine(engine, ask), request.epoch)
  const found = answer ?? (await listFromPostgres(db, ask))
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
  pins: Pins
  locale: StoreLocale
  at: Date
}
