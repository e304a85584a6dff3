/** Where a link leads, as far as its address tells. */
export type LinkTarget =
  /** a page of the shop that shows one document */
  | { kind: 'document'; collection: ShownCollection; slug: string }
  /** a page of the shop that is always there */
  | { kind: 'page' }
  /** in the shop, where no page is */
  | { kind: 'nowhere' }
  /** another site, a mail address, a place in the same page */
  | { kind: 'elsewhere' }

/** Collections with a page for each document; the page's first segment is the collection's name. */
const SHOWN = ['products', 'categories', 'campaigns', 'articles', 'pages', 'topics'] as const
export type ShownCollection = (typeof SHOWN)[number]

/** First segments of pages that need no document: `storefront/src/pages`. */
const STANDING = new Set(
  'articles campaigns notices contact search cart checkout account orders tickets feed.xml sitemap.xml'.split(' '),
)

/**
 * Reads the address of a link, as typed.
 * @param shopOrigin of the storefront: its own full addresses are links inside the shop
 */
export function linkTarget(href: string, shopOrigin: string): LinkTarget {
  const typed = href.trim()
  if (typed.startsWith('#') || typed.startsWith('?')) return { kind: 'elsewhere' }
  if (!URL.canParse(typed, shopOrigin)) return { kind: 'nowhere' }
  const path = pathInShop(typed, shopOrigin)
  if (path === null) return { kind: 'elsewhere' }
  const [shelf = '', slug, ...more] = path.split('/').filter(Boolean)
  const collection = SHOWN.find((one) => one === shelf)
  if (collection && slug !== undefined)
    return more.length === 0 ? { kind: 'document', collection, slug: decoded(slug) } : { kind: 'nowhere' }
  return shelf === '' || STANDING.has(shelf) ? { kind: 'page' } : { kind: 'nowhere' }
}

/** The path of an address of the shop, percent-encoded, without language and without a slash at its end; null: of another site. */
export function pathInShop(href: string, shopOrigin: string): string | null {
  const typed = href.trim()
  if (!URL.canParse(typed, shopOrigin)) return null
  const address = new URL(typed, shopOrigin)
  if (address.origin !== new URL(shopOrigin).origin) return null
  return address.pathname.replace(/^\/en(?=\/|$)/, '').replace(/\/+$/, '') || '/'
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
