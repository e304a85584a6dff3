import type { MultiSearchQuery, SearchResponse } from 'meilisearch'
import {
  activeGroups,
  type FilterGroup,
  listingFilter,
  listingSort,
  productsAmong,
  productsNotAmong,
} from './rules/listing-criteria.ts'
import type { Counts } from './rules/listing-facets.ts'
import { pageWithPins, stretchOf } from './rules/pins.ts'
import { productOfDocument } from './rules/product-document.ts'
import type { SearchEngine } from './search-engine.ts'
import type { ListingAsk, ListingFound } from './search-listing.ts'

/**
 * One round trip: the page itself, and for each facet that filters, its counts without its own filter, so
 * that 红色 does not make 蓝色 disappear. All words must match; only when nothing does, some may.
 */
export async function listFromEngine(engine: SearchEngine, ask: ListingAsk): Promise<ListingFound> {
  const strict = await askListing(engine, ask, 'all')
  const mayRelax = ask.query.text !== '' && !ask.query.isCode
  return strict.counts.total === 0 && mayRelax ? await askListing(engine, ask, 'last') : strict
}

type Response = SearchResponse<{ id: string }> & { totalHits?: number }

/** What is counted: everything that passes the filter, or that would without one group of it. */
type Counted = 'all' | FilterGroup

async function askListing(
  engine: SearchEngine,
  { criteria, query, pins, locale, at }: ListingAsk,
  matchingStrategy: 'all' | 'last',
): Promise<ListingFound> {
  const { page, limit } = criteria
  const indexUid = engine.uid(`products_${locale}`)
  const matching = {
    indexUid,
    q: query.text,
    matchingStrategy,
    ...(locale === 'zh' && query.text ? { locales: ['cmn' as const] } : {}),
  }
  const groups = activeGroups(criteria)
  const others = productsNotAmong([...pins.pinned, ...pins.hidden])
  const hits = {
    ...matching,
    filter: [...listingFilter(criteria, at), ...others],
    sort: listingSort(criteria.sort, query.text !== ''),
    attributesToRetrieve: ['id'],
  }
  const facets = ['categories', 'brand', 'attrs', 'attrNames', 'priceMin']
  const filterOf = (counted: Counted): string[] => listingFilter(criteria, at, counted === 'all' ? undefined : counted)
  const asks = new Map<string, MultiSearchQuery>([['all', { ...hits, page, hitsPerPage: limit, facets }]])
  for (const group of groups)
    asks.set(group, { ...matching, filter: [...filterOf(group), ...others], limit: 0, facets: [facetOf(group)] })
  const stretch = stretchOf(page, limit, pins.pinned.length)
  if (pins.pinned.length > 0) {
    // What is pinned need not match: it is asked for by name beside everything else, and counted with it.
    for (const counted of ['all', ...groups] as const)
      asks.set(pinnedOf(counted), {
        indexUid,
        q: '',
        filter: [...filterOf(counted), ...productsAmong(pins.pinned)],
        attributesToRetrieve: ['id'],
        page: 1,
        hitsPerPage: counted === 'all' ? pins.pinned.length : 0,
        facets: counted === 'all' ? facets : [facetOf(counted)],
      })
    asks.set('all', { ...hits, page: 1, hitsPerPage: 0, facets })
    asks.set('stretch', { ...hits, offset: stretch.offset, limit: stretch.count })
  }
  const { results } = await engine.queries.multiSearch({ queries: [...asks.values()] })
  const answers = new Map([...asks.keys()].map((name, index) => [name, (results as unknown as Response[])[index]]))
  const both = (counted: Counted): Response[] =>
    [answers.get(counted), answers.get(pinnedOf(counted))].filter((answer) => answer !== undefined)
  const countsOf = (facet: string, group?: FilterGroup): Counts =>
    sumOf(
      both(group !== undefined && answers.has(group) ? group : 'all').map((a) => a.facetDistribution?.[facet] ?? {}),
    )
  const pricesIn = both(answers.has('price') ? 'price' : 'all').flatMap((a) => a.facetStats?.priceMin ?? [])
  const idsIn = (name: string): string[] => (answers.get(name)?.hits ?? []).map((hit) => productOfDocument(hit.id))
  const there = new Set(idsIn(pinnedOf('all')))
  const rest = pins.pinned.length > 0 ? idsIn('stretch') : idsIn('all')
  return {
    ids:
      pins.pinned.length > 0
        ? pageWithPins(
            pins.pinned.filter((id) => there.has(id)),
            { offset: stretch.offset, items: rest },
            { page, limit },
          )
        : rest,
    counts: {
      total: both('all').reduce((sum, { totalHits = 0 }) => sum + totalHits, 0),
      categories: countsOf('categories'),
      brands: countsOf('brand', 'brand'),
      attrs: countsOf('attrs'),
      attrNames: countsOf('attrNames'),
      attrsWithout: new Map([...criteria.attrs.keys()].map((code) => [code, countsOf('attrs', `attr:${code}`)])),
    },
    priceRange:
      pricesIn.length > 0
        ? { min: Math.min(...pricesIn.map(({ min }) => min)), max: Math.max(...pricesIn.map(({ max }) => max)) }
        : null,
    isGuess: matchingStrategy === 'last',
  }
}

const pinnedOf = (counted: Counted): string => `pinned:${counted}`

const facetOf = (group: FilterGroup): string => (group === 'brand' ? 'brand' : group === 'price' ? 'priceMin' : 'attrs')

function sumOf(counts: readonly Counts[]): Counts {
  const sum: Counts = {}
  for (const one of counts) for (const [value, count] of Object.entries(one)) sum[value] = (sum[value] ?? 0) + count
  return sum
}
