import type { Facet } from '../../store-api/contract.ts'
import { splitPair } from './attribute-values.ts'
import type { ListingCriteria } from './listing-criteria.ts'

export type Counts = Record<string, number>

/** What one listing counted. A group that is filtered by is counted without its own filter. */
export interface ListingCounts {
  total: number
  /** by slug */
  categories: Counts
  /** by slug */
  brands: Counts
  /** `code=value` */
  attrs: Counts
  /** `code=name` */
  attrNames: Counts
  /** by code: `code=value` counted without that code's filter */
  attrsWithout: Map<string, Counts>
}

export interface ShelfNames {
  /** in their order: those below the category asked for, or the streets of the mall */
  children: { slug: string; title: string }[]
  current: { slug: string; title: string } | null
  brands: Map<string, string>
}

const MOST_VALUES = 20
const MOST_ATTRIBUTES = 8

/**
 * The facets worth showing: those that part the results. One value parts nothing, and a code whose values
 * are all different (weights, dimensions) is a list of the products, not a filter. What is active is always
 * shown, so that it can be taken back.
 */
export function listingFacets(
  counts: ListingCounts,
  names: ShelfNames,
  criteria: ListingCriteria,
  titles: { category: string; brand: string },
  showsCurrentCategory: boolean,
): Facet[] {
  return [
    ...categoryFacet(counts, names, titles.category, showsCurrentCategory),
    ...brandFacet(counts, names, criteria, titles.brand),
    ...attributeFacets(counts, criteria),
  ]
}

function categoryFacet(counts: ListingCounts, names: ShelfNames, title: string, showsCurrent: boolean): Facet[] {
  const children = names.children
    .map((child) => ({
      value: child.slug,
      title: child.title,
      count: counts.categories[child.slug] ?? 0,
      active: false,
    }))
    .filter((value) => value.count > 0)
  const current =
    showsCurrent && names.current
      ? [{ value: names.current.slug, title: names.current.title, count: counts.total, active: true }]
      : []
  return children.length > 1 || current.length > 0
    ? [{ code: 'category', title, values: [...current, ...children] }]
    : []
}

function brandFacet(counts: ListingCounts, names: ShelfNames, criteria: ListingCriteria, title: string): Facet[] {
  const values = ordered(
    withActive(counts.brands, criteria.brands).map(([slug, count]) => ({
      value: slug,
      title: names.brands.get(slug) ?? slug,
      count,
      active: criteria.brands.includes(slug),
    })),
  )
  return values.length > 1 || criteria.brands.length > 0 ? [{ code: 'brand', title, values }] : []
}

function attributeFacets(counts: ListingCounts, criteria: ListingCriteria): Facet[] {
  const byCode = new Map<string, Counts>()
  for (const [pair, count] of Object.entries(counts.attrs)) {
    const { code, value } = splitPair(pair)
    byCode.set(code, { ...byCode.get(code), [value]: count })
  }
  for (const code of criteria.attrs.keys()) byCode.set(code, ofCode(counts.attrsWithout.get(code) ?? {}, code))
  return [...byCode]
    .flatMap(([code, values]) => {
      const active = criteria.attrs.get(code) ?? []
      const shown = withActive(values, active)
      const parts = shown.length > 1 && shown.some(([, count]) => count > 1)
      if (!parts && active.length === 0) return []
      const facet: Facet = {
        code,
        title: nameOf(code, counts.attrNames),
        values: ordered(
          shown.map(([value, count]) => ({ value, title: value, count, active: active.includes(value) })),
        ),
      }
      return [{ facet, weight: active.length > 0 ? Number.POSITIVE_INFINITY : usefulness(shown) }]
    })
    .toSorted((a, b) => b.weight - a.weight || a.facet.code.localeCompare(b.facet.code))
    .slice(0, MOST_ATTRIBUTES)
    .map(({ facet }) => facet)
}

/** How many products share their value with another: what a filter by this code would gather. */
const usefulness = (values: [string, number][]): number =>
  values.reduce((sum, [, count]) => sum + (count > 1 ? count : 0), 0)

const ofCode = (pairs: Counts, code: string): Counts =>
  Object.fromEntries(
    Object.entries(pairs).flatMap(([pair, count]) => {
      const split = splitPair(pair)
      return split.code === code ? [[split.value, count]] : []
    }),
  )

const withActive = (counts: Counts, active: readonly string[]): [string, number][] => [
  ...Object.entries(counts),
  ...active.filter((value) => counts[value] === undefined).map((value): [string, number] => [value, 0]),
]

/** The most frequent name a code goes by. */
function nameOf(code: string, names: Counts): string {
  const ofThisCode = Object.entries(ofCode(names, code))
  return ofThisCode.toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))[0]?.[0] || code
}

/** A scale (sizes, lengths) in its own order, anything else with most products first; of the rest only what is active stays when there are too many. */
function ordered(values: Facet['values']): Facet['values'] {
  const byTitle = (a: Facet['values'][number], b: Facet['values'][number]): number =>
    a.title.localeCompare(b.title, 'zh', { numeric: true })
  const isScale = values.every((value) => /^\d/.test(value.title))
  const sorted = values.toSorted((a, b) => (isScale ? 0 : b.count - a.count) || byTitle(a, b))
  return sorted.filter((value, index) => index < MOST_VALUES || value.active)
}
