/**
 * What a shopper is shown, wherever it stands: pictures, cards, banners, running text and the floors of a page. Types
 * alone; `contract.ts` says which answer holds what and passes these on. Money is integer fen.
 */

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

/** A coupon as everybody sees it; what a shopper has used of it is not said. */
export interface CouponView {
  /** what is typed at the checkout */
  code: string
  /** fen: from this value of goods on */
  threshold: number
  /** fen: taken off */
  amount: number
  from: string | null
  until: string | null
  state: 'open' | 'coming' | 'ended' | 'used_up'
}

export type Mark = 'bold' | 'italic' | 'strikethrough' | 'underline' | 'code' | 'subscript' | 'superscript'

export type RichInline =
  | { type: 'text'; text: string; marks: Mark[] }
  | { type: 'link'; href: string; newTab: boolean; children: RichInline[] }
  | { type: 'break' }

/** A film the mall keeps itself. */
export interface Film {
  url: string
  contentType: 'video/mp4' | 'video/webm'
  /** px, as shown */
  width: number
  height: number
  /** null: the file does not say */
  seconds: number | null
  /** what it is called by itself, whatever the text round it calls it */
  title: string
  /** ISO, UTC */
  uploadedAt: string
  captions: { language: 'zh' | 'en'; label: string; url: string }[]
}

export type RichNode =
  | { type: 'paragraph'; children: RichInline[] }
  | { type: 'heading'; level: 2 | 3 | 4; id: string; children: RichInline[] }
  | { type: 'list'; ordered: boolean; items: { children: RichNode[] }[] }
  | { type: 'quote'; children: RichInline[] }
  | { type: 'rule' }
  | { type: 'picture'; picture: Picture; caption: string | null }
  | { type: 'gallery'; pictures: { picture: Picture; caption: string | null }[] }
  | ({ type: 'video'; title: string; poster: Picture | null } & (
      | { film: Film; url: null; captionsUrl: null }
      // On a video site, or a file elsewhere.
      | { film: null; url: string; captionsUrl: string | null }
    ))
  | { type: 'pullQuote'; text: string; attribution: string | null }
  | { type: 'productCard'; product: ProductCard; note: string | null }
  | { type: 'productGrid'; title: string | null; products: ProductCard[] }
  | { type: 'note'; tone: 'info' | 'warning'; text: string }
  | { type: 'button'; label: string; href: string }
  | { type: 'coupon'; coupon: CouponView; note: string | null }
  | { type: 'countdown'; title: string; until: string }
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
