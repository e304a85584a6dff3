import type {
  ArticleListView,
  ArticleView,
  CampaignListView,
  CampaignView,
  CategoryView,
  ListingQuery,
  NoticeListView,
  PageView,
  PlacementView,
  ProductView,
  RedirectView,
  SearchView,
  Shell,
  SitemapView,
  StoreLocale,
  StoreVisitor,
  SuggestView,
} from '@fangshi/cms/store-api'
import type { APIContext } from 'astro'
import { joinPageCache, keepOutOfPageCache } from './page-life.ts'
import { readStore } from './read-store.ts'

/** Seconds. Search results shift with stock and sales, which invalidate nothing. */
const SEARCH_LIFE = 60
const SUGGEST_LIFE = 30

/** What a page may ask. `null` means the CMS says there is no such thing now: answer 404. */
export interface Store {
  shell(): Promise<Shell>
  page(slug: string): Promise<PageView | null>
  placement(name: string): Promise<PlacementView | null>
  category(slug: string, query?: ListingQuery): Promise<CategoryView | null>
  product(slug: string): Promise<ProductView | null>
  articles(query?: { topic?: string; page?: number }): Promise<ArticleListView | null>
  article(slug: string): Promise<ArticleView | null>
  campaigns(): Promise<CampaignListView>
  campaign(slug: string): Promise<CampaignView | null>
  notices(): Promise<NoticeListView>
  search(query: { q: string } & ListingQuery): Promise<SearchView>
  suggest(q: string): Promise<SuggestView>
  sitemap(): Promise<SitemapView>
  /** where an address leads on whose page is not there */
  redirect(path: string): Promise<RedirectView | null>
}

/** The part of Astro's page or endpoint context the store needs. */
export type StoreContext = Pick<APIContext, 'cache' | 'locals'>

/**
 * Opens the CMS for one page. Every answer joins its tags and its boundary into the page's cache entry, so a
 * page declares what it depends on by reading it. The same question asked twice in one page is asked once.
 *
 * Every function throws {@link StoreUnavailable} when the CMS gives no usable answer; let it pass, the error
 * page and the front deal with it.
 */
export function openStore(context: StoreContext): Store {
  const { locale, visitor, live } = context.locals
  /** Of pages with banners: only a visitor of whom something is known is worth saying. */
  const forWhom = visitor === undefined || visitor === 'new' ? {} : { visitor }
  const askedOf = questionsOf(context.locals)

  async function ask<T>(resource: string, query: Query = {}, life?: number): Promise<T | null> {
    const url = address(resource, query)
    const asked = askedOf.get(url) ?? (live ? live.read(url) : readStore(url, context.locals.preview?.pass))
    askedOf.set(url, asked)
    const answer = await asked.catch((error: unknown) => {
      keepOutOfPageCache(context)
      throw error
    })
    if (!live && !context.locals.preview) joinPageCache(context, answer, life)
    context.locals.epochs?.add(answer.epoch)
    return answer.found ? (answer.data as T) : null
  }

  async function must<T>(resource: string, query: Query = {}, life?: number): Promise<T> {
    const data = await ask<T>(resource, query, life)
    if (data === null) throw new Error(`The store API has no ${resource}, which every mall has`)
    return data
  }

  const one = (kind: string, slug: string) => `${kind}/${encodeURIComponent(slug)}`
  return {
    shell: () => must('shell', { locale }),
    page: (slug) => ask(one('pages', slug), { locale, ...forWhom }),
    placement: (name) => ask(one('placements', name), { locale, ...forWhom }),
    category: (slug, query) => ask(one('categories', slug), { ...query, locale, ...forWhom }),
    product: (slug) => ask(one('products', slug), { locale }),
    articles: (query) => ask('articles', { ...query, locale }),
    article: (slug) => ask(one('articles', slug), { locale, ...forWhom }),
    campaigns: () => must('campaigns', { locale }),
    campaign: (slug) => ask(one('campaigns', slug), { locale, ...forWhom }),
    notices: () => must('notices', { locale }),
    search: (query) => must('search', { ...query, locale }, SEARCH_LIFE),
    suggest: (q) => must('suggest', { q, locale }, SUGGEST_LIFE),
    sitemap: () => must('sitemap'),
    redirect: (path) => ask('redirects', { path }),
  }
}

type Query = { locale?: StoreLocale; visitor?: StoreVisitor; q?: string; topic?: string; path?: string } & ListingQuery

function address(resource: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  return search.size === 0 ? resource : `${resource}?${search}`
}

/** Questions already asked for one page; the page's `locals` live as long as its render. */
const questions = new WeakMap<object, Map<string, ReturnType<typeof readStore>>>()

function questionsOf(locals: object): Map<string, ReturnType<typeof readStore>> {
  let asked = questions.get(locals)
  if (asked === undefined) {
    asked = new Map()
    questions.set(locals, asked)
  }
  return asked
}
