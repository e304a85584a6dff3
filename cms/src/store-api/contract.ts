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
 * GET /api/store/health                    HealthView      (no envelope)
 * POST /api/store/banner-counts           BannerCountBatch; needs the store key, answers 204
 * GET /api/store/changes?cursor=           NDJSON stream of ChangeLine; needs the store key
 *
 * All up to the suggestions take `?locale=zh|en` and `?visitor=new|returning|member`. A missing thing answers 404 with a
 * `StoreMissing`.
 */

export type StoreLocale = 'zh' | 'en'

/** One answer of the store API: what a page needs, what it depends on, and when it goes stale. */
export interface StoreAnswer<T> {
  data: T
  /** Cache tags, ASCII `kind:id` or `kind`. A change of any of them makes the answer stale. */
  tags: string[]
  /** The next instant at which the answer changes by itself (a window opens or closes); null: none known. */
  validUntil: string | null
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
}

export type PictureFormat = 'avif' | 'webp' | 'jpeg'

export interface PictureSource {
  format: PictureFormat
  /** px */
  width: number
  /** px */
  height: number
  url: string
}

export interface PictureCrop {
  /** px of the largest source; gives the ratio */
  width: number
  height: number
  sources: PictureSource[]
}

/** A piece of a detail strip with words of its own, from the top. */
export interface PicturePart extends PictureCrop {
  alt: string
}

/** A photograph with its renditions. While the worker still renders, `crops` may be empty: show the placeholder. */
export interface Picture {
  id: string
  alt: string
  /** px of the upright original */
  width: number
  height: number
  /** 0..1 from the top left */
  focal: { x: number; y: number }
  /** `#rrggbb` */
  color: string
  /** ThumbHash, base64; null until inspected */
  thumbhash: string | null
  /** A detail strip (详情图) is shown in these, one below the other without a seam; empty for every other picture. */
  parts: PicturePart[]
  /** By name: `full` always; `square` for product photos; `wide` (16:9) for article pictures; `share` (1200x630). */
  crops: Partial<Record<'full' | 'square' | 'wide' | 'share', PictureCrop>>
}

export type StockState = 'in' | 'low' | 'out'

export interface ProductCard {
  id: string
  slug: string
  title: string
  subtitle: string | null
  brand: string | null
  picture: Picture | null
  /** fen, lowest price of the variants */
  priceFrom: number
  /** fen, highest price of the variants; equal to priceFrom when they all cost the same */
  priceTo: number
  /** fen, the reference price beside priceFrom, or null when there is none to show */
  compareAt: number | null
  stock: StockState
  /** Short label such as 新品, or null */
  badge: string | null
}

export interface ArticleCard {
  id: string
  slug: string
  title: string
  summary: string
  cover: Picture | null
  author: string | null
  topics: { slug: string; title: string }[]
  /** the instant it became visible */
  publishedAt: string
  readingMinutes: number
}

export interface CampaignCard {
  id: string
  slug: string
  title: string
  summary: string
  cover: Picture | null
  from: string | null
  until: string | null
}

export interface CategoryCard {
  id: string
  slug: string
  title: string
  summary: string | null
  picture: Picture | null
  productCount: number
}

/** The two ways the shop shows a banner: wide art from 700 px, tall art below. */
export type BannerFormat = 'desktop' | 'phone'

/** How a layer is set. Everything the shop needs of the brand's styles, so that they are written once. */
export interface LayerLook {
  family: 'song' | 'sans'
  weight: 400 | 500 | 700
  /** share of the banner's width */
  size: Record<BannerFormat, number>
  /** px: never smaller */
  least: number
  lineHeight: number
  /** em */
  tracking: number
  /** em above it when it follows another layer */
  gap: number
  /** em around the words of a button */
  padding: { inline: number; block: number } | null
}

interface BannerLayerCommon {
  id: string
  colour: 'ink' | 'paper' | 'cinnabar'
  look: LayerLook
  hiddenIn: BannerFormat[]
}

export type BannerLayer =
  | (BannerLayerCommon & { kind: 'text'; style: 'title' | 'subtitle' | 'kicker'; text: string })
  | (BannerLayerCommon & { kind: 'button'; style: 'solid' | 'quiet'; text: string })
  | (BannerLayerCommon & {
      kind: 'price'
      style: 'price'
      /** stands before the price */
      text: string | null
      /** fen, now */
      price: number
      /** other variants cost more */
      isFrom: boolean
    })

/** The point a group hangs from, as shares of the banner, and how it hangs. */
export interface BannerPlace {
  x: number
  y: number
  /** share of the banner's width it may take */
  width: number
  alignX: 'start' | 'center' | 'end'
  alignY: 'top' | 'middle' | 'bottom'
}

export interface BannerScrim {
  tone: 'ink' | 'paper'
  /** 0..1 */
  strength: number
  /** shares of the way from its side: full strength up to the first, nothing from the second */
  fullTo: number
  noneFrom: number
  side: Record<BannerFormat, 'start' | 'end' | 'top' | 'bottom' | 'all'>
}

/** Layers that stand together, one below the other. */
export interface BannerGroup {
  id: string
  place: Record<BannerFormat, BannerPlace>
  /** a plate behind the words, or none */
  plate: { tone: 'ink' | 'paper'; padding: { inline: number; block: number } } | null
  scrim: BannerScrim | null
  layers: BannerLayer[]
}

export interface Banner {
  id: string
  placement: string
  /** What it is called where only words fit: its title, or what its picture shows */
  heading: string
  subheading: string | null
  /** Site path without language prefix (`/products/x`) or an https URL; null: not a link */
  href: string | null
  desktop: Picture
  /** null: use the desktop art */
  mobile: Picture | null
  /** px: the ratio of the banner, whatever its art's is */
  size: Record<BannerFormat, { width: number; height: number }>
  /** Words over the art, in the order they are read; empty: the picture says it all */
  groups: BannerGroup[]
}

/** How often banners were seen and clicked since the last batch; never sent twice. */
export interface BannerCountBatch {
  counts: { id: string; seen: number; clicked: number }[]
}

export interface Notice {
  id: string
  title: string
  body: string | null
  href: string | null
  publishedAt: string
}

/** Banners of one place in the order in which they stand. */
export interface PlacementView {
  placement: string
  banners: Banner[]
  /** `carousel`: one at a time, in turns */
  arrangement: 'spread' | 'carousel' | 'single'
  /** what to show when `banners` is empty: the page closes up, or the storefront draws the sign of the mall */
  fallback: 'nothing' | 'mallSign'
}

export interface Seo {
  title: string | null
  description: string | null
  picture: Picture | null
}

export type Mark = 'bold' | 'italic' | 'strikethrough' | 'underline' | 'code' | 'subscript' | 'superscript'

export type RichInline =
  | { type: 'text'; text: string; marks: Mark[] }
  | { type: 'link'; href: string; newTab: boolean; children: RichInline[] }
  | { type: 'break' }

export type RichNode =
  | { type: 'paragraph'; children: RichInline[] }
  | { type: 'heading'; level: 2 | 3 | 4; id: string; children: RichInline[] }
  | { type: 'list'; ordered: boolean; items: { children: RichNode[] }[] }
  | { type: 'quote'; children: RichInline[] }
  | { type: 'rule' }
  | { type: 'picture'; picture: Picture; caption: string | null }
  | { type: 'gallery'; pictures: { picture: Picture; caption: string | null }[] }
  | { type: 'video'; url: string; title: string; poster: Picture | null; captionsUrl: string | null }
  | { type: 'pullQuote'; text: string; attribution: string | null }
  | { type: 'productCard'; product: ProductCard; note: string | null }
  | { type: 'productGrid'; title: string | null; products: ProductCard[] }
  | { type: 'note'; tone: 'info' | 'warning'; text: string }
  | { type: 'button'; label: string; href: string }
  | { type: 'table'; rows: { cells: { header: boolean; children: RichNode[] }[] }[] }

/** One floor of a page. `block` names the folder under `storefront/src/blocks`. */
export type PageBlock =
  | ({ block: 'placement'; id: string } & PlacementView)
  | {
      block: 'productGrid'
      id: string
      title: string
      subtitle: string | null
      layout: 'row' | 'grid' | 'feature'
      products: ProductCard[]
      more: { label: string; href: string } | null
    }
  | {
      block: 'articleRow'
      id: string
      title: string
      articles: ArticleCard[]
      more: { label: string; href: string } | null
    }
  | { block: 'categoryStreet'; id: string; title: string; categories: CategoryCard[] }
  | { block: 'campaignTeaser'; id: string; campaign: CampaignCard }
  | { block: 'countdown'; id: string; title: string; until: string }
  | {
      block: 'split'
      id: string
      title: string
      text: string
      picture: Picture
      pictureSide: 'start' | 'end'
      link: { label: string; href: string } | null
    }
  | { block: 'richText'; id: string; nodes: RichNode[] }

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
  related: ProductCard[]
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
}

/** One line of the change stream. A heartbeat has no tags; its cursor may be kept as well. */
export interface ChangeLine {
  cursor: string
  /** empty in a heartbeat */
  tags: string[]
  /** `reset`: the cursor asked for is unknown or too old; drop everything kept */
  kind: 'change' | 'heartbeat' | 'reset'
}
