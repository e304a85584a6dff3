import { readAddress } from './page-address.ts'

/** What the front has to know of a route before it renders it. */
export interface RouteRule {
  /** Astro-like: `[name]` is one segment, a trailing `[...name]` any number of them */
  pattern: string
  /**
   * Cacheable: the same bytes for everybody, rendered without cookies and other headers of the visitor.
   * Personal: rendered for this request, never kept.
   */
  kind: 'cacheable' | 'personal'
  /** Query names the page reads; others are dropped before it is rendered, so that they make no second copy */
  query: readonly string[]
  /** bytes of a form, a megabyte unless told; longer ones may also take longer to arrive */
  longestBody?: number
}

const LISTING = ['brand', 'attr', 'priceMin', 'priceMax', 'inStock', 'sort', 'page'] as const

/**
 * The routes that differ from the rule "cacheable, without queries". A page that reads a query name, or shows
 * anything that belongs to a person, is added here.
 */
export const routes: readonly RouteRule[] = [
  { pattern: '/categories/[slug]', kind: 'cacheable', query: LISTING },
  { pattern: '/search', kind: 'cacheable', query: ['q', 'category', ...LISTING] },
  { pattern: '/_f/suggest', kind: 'cacheable', query: ['q'] },
  { pattern: '/products/[slug]', kind: 'cacheable', query: ['variant'] },
  { pattern: '/articles', kind: 'cacheable', query: ['page'] },
  { pattern: '/topics/[slug]', kind: 'cacheable', query: ['page'] },
  { pattern: '/_f/refused', kind: 'cacheable', query: ['why'] },
  { pattern: '/_f/regions', kind: 'cacheable', query: ['of'] },
  { pattern: '/_f/me', kind: 'personal', query: [] },
  { pattern: '/_f/cart', kind: 'personal', query: [] },
  { pattern: '/cart/[...rest]', kind: 'personal', query: ['said'] },
  { pattern: '/checkout/[...rest]', kind: 'personal', query: [] },
  { pattern: '/orders/[...rest]', kind: 'personal', query: ['said'] },
  { pattern: '/account/[...rest]', kind: 'personal', query: ['page', 'said', 'token', 'to'] },
  { pattern: '/contact', kind: 'personal', query: ['said'] },
  {
    pattern: '/tickets/[...rest]',
    kind: 'personal',
    query: ['said', 'order', 'product', 'number'],
    longestBody: 52_000_000,
  },
]

/** What the table knows of an address; without a pattern when no rule is about it. */
export type FoundRoute = Omit<RouteRule, 'pattern'> & Partial<Pick<RouteRule, 'pattern'>>

/** A table of routes, ready to be asked by public path, with or without language prefix. */
export type RouteOf = (path: string) => FoundRoute

const PLAIN: FoundRoute = { kind: 'cacheable', query: [] }

export function routeTable(rules: readonly RouteRule[]): RouteOf {
  const compiled = rules.map((rule) => ({ rule, matches: compile(rule.pattern) }))
  return (path) => {
    const { path: own } = readAddress(path)
    return compiled.find(({ matches }) => matches.test(own))?.rule ?? PLAIN
  }
}

function compile(pattern: string): RegExp {
  const source = pattern
    .split('/')
    .slice(1)
    .map((segment) => {
      if (segment.startsWith('[...')) return '(?:/.*)?'
      if (segment.startsWith('[')) return '/[^/]+'
      return `/${segment.replace(/[.*+?^${}()|\\]/g, '\\$&')}`
    })
    .join('')
  return new RegExp(`^${source}$`)
}
