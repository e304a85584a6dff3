import { tagOf } from '../../outbox/outbox.ts'
import { searchHealth, searchListing } from '../../search/search.ts'
import type { Listing, ListingQuery } from '../contract.ts'
import { each } from './each.ts'
import type { Gathered } from './gather.ts'
import type { Reading } from './reading.ts'
import type { Wishes } from './wishes.ts'

/** A list made while the index is behind the outbox is good for this long. ms */
const LIFE_BEHIND = 2_000

/** A list made without the search engine is good for this long: it comes back unannounced. ms */
const LIFE_WITHOUT_ENGINE = 30_000

/** Products of a page of results when the question does not say. */
const PAGE_SIZE = 24

/** What was found, before the products themselves are fetched. */
type Found = Awaited<ReturnType<typeof searchListing>>

/**
 * Asks for one page of products. Changes reach the index a moment after they reach the pages, so a list
 * from an index that is behind is not kept; whether it is, is asked before it is searched.
 */
export async function findListing(
  reading: Reading,
  question: { q?: string } & ListingQuery,
  wishes: Wishes,
): Promise<Found> {
  const { payload, req, locale, at, epoch, scope } = reading
  scope.tag(tagOf.products, tagOf.categories)
  if (question.q) scope.tag(tagOf.pins)
  wishes.windows.add('products')
  if (question.q) wishes.windows.add('pins')
  const health = await searchHealth(payload)
  const found = await searchListing(req, { limit: PAGE_SIZE, ...question, locale, at, epoch })
  const life = lifeOf(found.engine, health)
  if (life !== null) scope.until(new Date(at.getTime() + life))
  wishes.all('products', found.ids)
  return found
}

/** ms; null: until something changes. A mall without an engine has nothing to wait for. */
function lifeOf(engine: Found['engine'], health: { ok: boolean; lag: number | null }): number | null {
  if (engine === 'meilisearch') return health.lag === 0 ? null : LIFE_BEHIND
  return health.ok && health.lag === null ? null : LIFE_WITHOUT_ENGINE
}

export const listingOf = ({ ids, ...found }: Found, shelf: Pick<Gathered, 'product'>): Listing => ({
  products: each(ids, shelf.product),
  total: found.total,
  page: found.page,
  pageCount: found.pageCount,
  facets: found.facets,
  priceRange: found.priceRange,
  engine: found.engine,
})
