/** A page of the shop that a release touches. */
export interface TouchedPage {
  /** with its leading slash */
  path: string
  title: string
  memberId: string | null
  href: string | null
}

const ORDER = [/^\/$/, /^\/campaigns\//, /^\/pages\//, /^\/articles\//, /^\/categories\//, /^\/products\//]

const rankOf = (path: string): number => {
  const rank = ORDER.findIndex((kind) => kind.test(path))
  return rank === -1 ? ORDER.length : rank
}

/** Each page once, what most shoppers see first, so that the most is known when time runs out. */
export function pagesInOrder(pages: readonly TouchedPage[]): TouchedPage[] {
  const byPath = new Map<string, TouchedPage>()
  for (const page of pages) if (!byPath.has(page.path)) byPath.set(page.path, page)
  return [...byPath.values()].sort((a, b) => rankOf(a.path) - rankOf(b.path))
}
