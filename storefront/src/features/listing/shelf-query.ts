import type { Facet, ListingQuery } from '@fangshi/cms/store-api'

export const SORTS = ['relevance', 'newest', 'sales', 'price-asc', 'price-desc'] as const
export type Sort = (typeof SORTS)[number]

/** What a shopper narrowed a listing to, as it stands in the address. Prices in the address are whole yuan. */
export interface ShelfQuery {
  q: string
  category: string | null
  brand: string[]
  /** `code:value` */
  attr: string[]
  /** whole yuan */
  priceMin: number | null
  /** whole yuan */
  priceMax: number | null
  inStock: boolean
  sort: Sort | null
  /** from 1 */
  page: number
}

/** Products on one page of a listing: fills rows of 2, 3 and 4. */
export const SHELF_LENGTH = 24

/** Longest search sent on, in characters */
const LONGEST_SEARCH = 80

/** Reads the address; whatever is not understood is left out. */
export function readShelf(search: URLSearchParams): ShelfQuery {
  const list = (name: string) =>
    [
      ...new Set(
        search
          .getAll(name)
          .flatMap((value) => value.split(','))
          .filter(Boolean),
      ),
    ].sort()
  const yuan = (name: string) => {
    const value = search.get(name) ?? ''
    return /^\d{1,9}$/.test(value) ? Number(value) : null
  }
  const page = search.get('page') ?? ''
  const sort = search.get('sort')
  return {
    q: (search.get('q') ?? '').trim().slice(0, LONGEST_SEARCH),
    category: search.get('category') || null,
    brand: list('brand'),
    attr: list('attr').filter((pair) => /^[^:]+:.+$/.test(pair)),
    priceMin: yuan('priceMin'),
    priceMax: yuan('priceMax'),
    inStock: search.get('inStock') === 'true',
    sort: SORTS.find((known) => known === sort) ?? null,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

/** Name and value pairs of the address, in one fixed order so that one listing has one address. */
export function shelfPairs(shelf: ShelfQuery): [string, string][] {
  const pairs: [string, string | null][] = [
    ['q', shelf.q || null],
    ['category', shelf.category],
    ['brand', shelf.brand.join(',') || null],
    ['attr', shelf.attr.join(',') || null],
    ['priceMin', shelf.priceMin === null ? null : String(shelf.priceMin)],
    ['priceMax', shelf.priceMax === null ? null : String(shelf.priceMax)],
    ['inStock', shelf.inStock ? 'true' : null],
    ['sort', shelf.sort],
    ['page', shelf.page > 1 ? String(shelf.page) : null],
  ]
  return pairs.filter((pair): pair is [string, string] => pair[1] !== null)
}

/** Address of a listing below `path`. */
export function shelfHref(path: string, shelf: ShelfQuery): string {
  const query = shelfPairs(shelf)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`)
    .join('&')
  return query === '' ? path : `${path}?${query}`
}

/** The question for the store API: prices in fen. */
export function listingQuery(shelf: ShelfQuery): ListingQuery {
  return {
    ...(shelf.category !== null && { category: shelf.category }),
    ...(shelf.brand.length > 0 && { brand: shelf.brand.join(',') }),
    ...(shelf.attr.length > 0 && { attr: shelf.attr.join(',') }),
    ...(shelf.priceMin !== null && { priceMin: shelf.priceMin * 100 }),
    ...(shelf.priceMax !== null && { priceMax: shelf.priceMax * 100 }),
    ...(shelf.inStock && { inStock: true }),
    ...(shelf.sort !== null && { sort: shelf.sort }),
    ...(shelf.page > 1 && { page: shelf.page }),
    limit: SHELF_LENGTH,
  }
}

/** The listing after a value of a facet is put on or taken off; back on the first page. */
export function toggled(shelf: ShelfQuery, facet: Facet['code'], value: string): ShelfQuery {
  const flip = (values: string[], one: string) =>
    (values.includes(one) ? values.filter((other) => other !== one) : [...values, one]).sort()
  if (facet === 'brand') return { ...shelf, brand: flip(shelf.brand, value), page: 1 }
  if (facet === 'category') return { ...shelf, category: shelf.category === value ? null : value, page: 1 }
  return { ...shelf, attr: flip(shelf.attr, `${facet}:${value}`), page: 1 }
}

/** The listing with nothing narrowed; search words and order stay. */
export function cleared(shelf: ShelfQuery): ShelfQuery {
  return { ...shelf, category: null, brand: [], attr: [], priceMin: null, priceMax: null, inStock: false, page: 1 }
}

/** One condition that holds, and the listing without it. */
export interface ActiveFilter {
  title: string
  without: ShelfQuery
}

interface FilterWords {
  inStock: string
  above: (yuan: string) => string
  below: (yuan: string) => string
}

/** Every condition of the listing, named by the facets where they know it. */
export function activeFilters(shelf: ShelfQuery, facets: Facet[], words: FilterWords): ActiveFilter[] {
  const named = (code: string, value: string) =>
    facets.find((facet) => facet.code === code)?.values.find((found) => found.value === value)?.title ?? value
  const split = (pair: string) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const
  return [
    ...(shelf.category === null
      ? []
      : [{ title: named('category', shelf.category), without: toggled(shelf, 'category', shelf.category) }]),
    ...shelf.brand.map((brand) => ({ title: named('brand', brand), without: toggled(shelf, 'brand', brand) })),
    ...shelf.attr.map((pair) => ({ title: named(...split(pair)), without: toggled(shelf, ...split(pair)) })),
    ...(shelf.priceMin === null
      ? []
      : [{ title: words.above(String(shelf.priceMin)), without: { ...shelf, priceMin: null, page: 1 } }]),
    ...(shelf.priceMax === null
      ? []
      : [{ title: words.below(String(shelf.priceMax)), without: { ...shelf, priceMax: null, page: 1 } }]),
    ...(shelf.inStock ? [{ title: words.inStock, without: { ...shelf, inStock: false, page: 1 } }] : []),
  ]
}

/** Page numbers to offer: first, last, and those round the current one; null stands for a gap. */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((n, index) => {
    const before = numbers[index - 1]
    if (before === undefined || n === before + 1) return [n]
    return n === before + 2 ? [n - 1, n] : [null, n]
  })
}
