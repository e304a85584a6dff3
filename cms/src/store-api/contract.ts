/**
 * What the storefront may ask of the CMS and what it gets: the only file of the CMS the storefront
 * imports, and it holds types alone. Every answer is one `StoreAnswer`; money is integer fen; instants
 * are ISO 8601 in UTC.
 *
 * GET /api/store/shell                     Shell
 * GET /api/store/pages/:slug               PageView        ('home', 'about', 'shipping', 'returns', 'privacy', 'terms')
 * GET /api/store/placements/:name          PlacementView
 * GET /api/store/categories/:slug          CategoryView    (+ ListingQuery)
 * GET /api/store/products/:slug            ProductView
 * GET /api/store/articles                  ArticleListView (?topic=slug&page=1)
 * GET /api/store/articles/:slug            ArticleView
 * GET /api/store/campaigns                 CampaignListView
 * GET /api/store/campaigns/:slug           CampaignView
 * GET /api/store/notices                   NoticeListView
 * GET /api/store/search                    SearchView      (?q= + ListingQuery)
 * GET /api/store/suggest                   SuggestView     (?q=)
 * GET /api/store/sitemap                   SitemapView     (no locale)
 * GET /api/store/redirects                 RedirectView    (?path= of a page that is not there)
 * GET /api/store/health                    HealthView      (no envelope)
 * POST /api/store/banner-counts           BannerCountBatch; needs the store key, answers 204
 * GET /api/store/changes?cursor=           NDJSON stream of ChangeLine; needs the store key
 *
 * All up to the suggestions take `?locale=zh|en` and `?visitor=new|returning|member`. A missing thing answers 404 with a
 * `StoreMissing`.
 */

import type {
  ArticleCard,
  Banner,
  CampaignCard,
  CategoryCard,
  Notice,
  PageBlock,
  Picture,
  ProductCard,
  RichNode,
  Seo,
  StockState,
} from './content-contract.ts'

export type * from './content-contract.ts'

export type StoreLocale = 'zh' | 'en'

/** One answer of the store API: what a page needs, what it depends on, and when it goes stale. */
export interface StoreAnswer<T> {
  data: T
  /** Cache tags, ASCII `kind:id` or `kind`. A change of any of them makes the answer stale. */
  tags: string[]
  /** The next instant at which the answer changes by itself (a window opens or closes); null: none known. */
  validUntil: string | null
  /** Counts the instants at which a release changed the shop: answers of one page must agree in it */
  epoch: string
  /** Another kind of visitor would get another answer (`?visitor=`): banners for new or returning ones are among it */
  variesByVisitor: boolean
}

/** How much the shop knows of a visitor: nothing (and crawlers), here before today, or signed in. */
export type StoreVisitor = 'new' | 'returning' | 'member'

/** A 404: also cacheable, also with a boundary, since the thing may appear at an instant. */
export interface StoreMissing {
  error: { code: 'not_found'; message: string }
  tags: string[]
  validUntil: string | null
  epoch: string
}

/** How often banners were seen and clicked since the last batch; never sent twice. */
export interface BannerCountBatch {
  counts: { id: string; seen: number; clicked: number }[]
}

export interface PageView {
  id: string
  slug: string
  title: string
  blocks: PageBlock[]
  seo: Seo
  updatedAt: string
}

export interface CategoryNode {
  id: string
  slug: string
  title: string
  children: CategoryNode[]
}

/** What every page shows around its content. */
export interface Shell {
  mallName: string
  tagline: string
  categories: CategoryNode[]
  notices: Notice[]
  footerPages: { slug: string; title: string }[]
  campaigns: { slug: string; title: string }[]
  service: { phone: string | null; email: string | null; hours: string | null }
  /** Filing numbers and the like, shown at the foot */
  legalLine: string | null
  /** IANA zone in which instants are shown */
  timeZone: string
}

export interface ListingQuery {
  /** category slug */
  category?: string
  /** brand slugs, comma separated */
  brand?: string
  /** `code:value` pairs, comma separated, e.g. `color:红色` */
  attr?: string
  /** fen */
  priceMin?: number
  /** fen */
  priceMax?: number
  inStock?: boolean
  sort?: 'relevance' | 'newest' | 'price-asc' | 'price-desc' | 'sales'
  /** from 1 */
  page?: number
  /** at most 48 */
  limit?: number
}

export interface Facet {
  /** query value: `brand`, `category`, or an attribute code used in `attr` */
  code: string
  title: string
  values: { value: string; title: string; count: number; active: boolean }[]
}

export interface Listing {
  products: ProductCard[]
  total: number
  page: number
  pageCount: number
  facets: Facet[]
  /** fen, over all matches without the price filter; null when nothing matches or not known */
  priceRange: { min: number; max: number } | null
  /** `postgres`: the search engine is away, facets are few and matching is plain */
  engine: 'meilisearch' | 'postgres'
}

export interface CategoryView {
  category: { id: string; slug: string; title: string; summary: string | null; picture: Picture | null; seo: Seo }
  path: { slug: string; title: string }[]
  children: CategoryCard[]
  banners: Banner[]
  listing: Listing
}

export interface VariantView {
  id: string
  sku: string
  barcode: string | null
  /** option code → value code */
  options: Record<string, string>
  /** fen */
  price: number
  /** fen */
  compareAt: number | null
  stock: StockState
  /** Units that can be bought now, at most 99; shown only when `stock` is `low` */
  available: number
  /** index into `gallery`, or null */
  pictureIndex: number | null
  weightGrams: number | null
}

export interface ProductView extends ProductCard {
  gallery: Picture[]
  detailStrip: Picture[]
  description: RichNode[]
  attributes: { name: string; value: string }[]
  options: { code: string; title: string; values: { code: string; title: string }[] }[]
  variants: VariantView[]
  path: { slug: string; title: string }[]
  /** at most four: a row of stalls */
  related: ProductCard[]
  /** at most two that speak of it, the newest first */
  articles: ArticleCard[]
  seo: Seo
  from: string | null
  until: string | null
  updatedAt: string
}

export interface ArticleView extends ArticleCard {
  nodes: RichNode[]
  related: ArticleCard[]
  aside: Banner[]
  seo: Seo
  updatedAt: string
}

export interface ArticleListView {
  articles: ArticleCard[]
  topics: { slug: string; title: string; count: number }[]
  topic: { slug: string; title: string; summary: string | null } | null
  page: number
  pageCount: number
  total: number
}

export interface CampaignView extends CampaignCard {
  blocks: PageBlock[]
  banners: Banner[]
  articles: ArticleCard[]
  seo: Seo
  updatedAt: string
}

export interface CampaignListView {
  /** live now; coming and past ones are not shown to shoppers */
  campaigns: CampaignCard[]
}

export interface NoticeListView {
  notices: Notice[]
}

export interface SearchView {
  q: string
  listing: Listing
  articles: ArticleCard[]
  articleTotal: number
}

export interface SuggestView {
  products: { slug: string; title: string; picture: Picture | null; priceFrom: number }[]
  categories: { slug: string; title: string }[]
  articles: { slug: string; title: string }[]
}

/** Where an old address leads: within the shop and nowhere else. */
export interface RedirectView {
  /** path, perhaps with a query, without language */
  to: string
  isPermanent: boolean
}

export interface SitemapView {
  entries: {
    kind: 'product' | 'category' | 'article' | 'topic' | 'campaign' | 'page'
    slug: string
    updatedAt: string
  }[]
}

export interface HealthView {
  ok: boolean
  database: boolean
  search: boolean
  /** changes the search follower has not indexed yet */
  searchLag: number | null
  /** a worker has been heard within the last minute */
  worker: boolean
  /** alarms that are open: something is not as it had to be */
  alarms: number
}

/** One line of the change stream. A heartbeat has no tags; its cursor may be kept as well. */
export interface ChangeLine {
  cursor: string
  /** empty in a heartbeat */
  tags: string[]
  /** `reset`: the cursor asked for is unknown or too old; drop everything kept */
  kind: 'change' | 'heartbeat' | 'reset'
}
