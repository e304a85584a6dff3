import type { WindowedCollection } from '../../time/time.ts'

/** What a link may lead to. Each has a page of the shop. */
export type LinkTarget = 'products' | 'categories' | 'campaigns' | 'articles' | 'pages' | 'topics'

/** Everything an answer wants to show, written down first and fetched at once: ids, in no order. */
export class Wishes {
  readonly products = new Set<string>()
  readonly articles = new Set<string>()
  readonly categories = new Set<string>()
  readonly campaigns = new Set<string>()
  readonly media = new Set<string>()
  readonly films = new Set<string>()
  /** codes, not ids: that is what a text names */
  readonly coupons = new Set<string>()
  /** collections any of whose documents may join or leave the answer by itself */
  readonly windows = new Set<WindowedCollection>()
  /** instants at which something shown is over by itself */
  readonly ends = new Set<string>()
  readonly links: Record<LinkTarget, Set<string>> = {
    products: new Set(),
    categories: new Set(),
    campaigns: new Set(),
    articles: new Set(),
    pages: new Set(),
    topics: new Set(),
  }

  link(kind: string, id: string | null): void {
    if (id !== null && Object.hasOwn(this.links, kind)) this.links[kind as LinkTarget].add(id)
  }

  picture(id: string | null): void {
    if (id !== null) this.media.add(id)
  }

  film(id: string | null): void {
    if (id !== null) this.films.add(id)
  }

  all(kind: 'products' | 'articles' | 'categories' | 'campaigns' | 'media', ids: Iterable<string>): void {
    for (const id of ids) this[kind].add(id)
  }
}
