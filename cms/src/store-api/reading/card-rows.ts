import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import { type StockReading, stockOf } from '../../inventory/inventory.ts'
import type { Article, Brand, Campaign, Media, Product, Skus, Topic } from '../../payload-types.ts'
import { pricesAt } from '../../pricing/pricing.ts'
import type { FilmRow } from '../projections/film.ts'
import { asNobody, asTheShop, type Reading } from './reading.ts'

/** What a product card is made of. */
export type ProductRow = Pick<
  Product,
  'id' | 'slug' | 'title' | 'subtitle' | 'brand' | 'badge' | 'gallery' | 'categories' | 'window'
>
export type ArticleRow = Pick<
  Article,
  'id' | 'slug' | 'title' | 'summary' | 'cover' | 'author' | 'topics' | 'window' | 'readingMinutes' | 'createdAt'
>
export type CampaignRow = Pick<Campaign, 'id' | 'slug' | 'title' | 'summary' | 'cover' | 'window'>

/** A SKU that is for sale, with what is left of it. */
export type Variant = Pick<
  Skus,
  'id' | 'code' | 'barcode' | 'options' | 'price' | 'compareAt' | 'weightGrams' | 'stockPolicy' | 'order' | 'picture'
> & { stock: Pick<StockReading, 'available' | 'state'> }

const among = (ids: Iterable<string>) => ({ id: { in: [...ids] } })

export async function readProducts(reading: Reading, ids: ReadonlySet<string>): Promise<ProductRow[]> {
  if (ids.size === 0) return []
  const select = {
    slug: true,
    title: true,
    subtitle: true,
    brand: true,
    badge: true,
    gallery: true,
    categories: true,
    window: true,
  } as const
  return (await reading.payload.find({ collection: 'products', where: among(ids), select, ...asNobody(reading) })).docs
}

/** The active SKUs of products in their order, each with its stock and its price of now, by product id: three queries. */
export async function readVariants(reading: Reading, productIds: ReadonlySet<string>): Promise<Map<string, Variant[]>> {
  if (productIds.size === 0) return new Map()
  const { docs } = await reading.payload.find({
    collection: 'skus',
    where: { and: [{ product: { in: [...productIds] } }, { active: { equals: true } }] },
    select: {
      product: true,
      code: true,
      barcode: true,
      options: true,
      price: true,
      compareAt: true,
      weightGrams: true,
      stockPolicy: true,
      order: true,
      picture: true,
    },
    sort: ['order', 'id'],
    ...asTheShop(reading),
  })
  const skuIds = docs.map((sku) => sku.id)
  const [stock, prices] = await Promise.all([
    stockOf(reading.db, skuIds, reading.at),
    pricesAt(reading.db, docs, reading.at),
  ])
  reading.scope.until(prices.validUntil)
  for (const { changesAt } of stock.values()) reading.scope.until(changesAt)
  const none = { available: 0, state: 'out' } as const
  const variants = docs.map((sku) => ({
    ...sku,
    ...priceShown(sku, prices.priceOf(sku.id) ?? sku.price),
    stock: stock.get(sku.id) ?? none,
  }))
  return Map.groupBy(variants, (variant) => relatedId(variant.product) ?? '')
}

/** Below its base price a SKU is shown beside that price: it is the one that was charged before the window. */
const priceShown = (sku: { price: number; compareAt?: number | null }, price: number) =>
  price < sku.price ? { price, compareAt: sku.price } : { price, compareAt: sku.compareAt ?? null }

export async function readArticles(reading: Reading, ids: ReadonlySet<string>): Promise<ArticleRow[]> {
  if (ids.size === 0) return []
  const select = {
    slug: true,
    title: true,
    summary: true,
    cover: true,
    author: true,
    topics: true,
    window: true,
    readingMinutes: true,
    createdAt: true,
  } as const
  return (await reading.payload.find({ collection: 'articles', where: among(ids), select, ...asNobody(reading) })).docs
}

export async function readCampaigns(reading: Reading, ids: ReadonlySet<string>): Promise<CampaignRow[]> {
  if (ids.size === 0) return []
  const select = { slug: true, title: true, summary: true, cover: true, window: true } as const
  return (await reading.payload.find({ collection: 'campaigns', where: among(ids), select, ...asNobody(reading) })).docs
}

export async function readBrandNames(reading: Reading, products: readonly ProductRow[]): Promise<Map<string, string>> {
  const ids = new Set(products.flatMap((product) => relatedId(product.brand) ?? []))
  if (ids.size === 0) return new Map()
  const { docs } = await reading.payload.find({
    collection: 'brands',
    where: among(ids),
    select: { title: true },
    ...asNobody(reading),
  })
  return new Map(docs.map((brand: Pick<Brand, 'id' | 'title'>) => [brand.id, brand.title]))
}

export type TopicRow = Pick<Topic, 'id' | 'slug' | 'title'>

export async function readTopics(reading: Reading, articles: readonly ArticleRow[]): Promise<Map<string, TopicRow>> {
  const ids = new Set(articles.flatMap((article) => relatedIds(article.topics)))
  if (ids.size === 0) return new Map()
  const select = { slug: true, title: true } as const
  const { docs } = await reading.payload.find({ collection: 'topics', where: among(ids), select, ...asNobody(reading) })
  return new Map(docs.map((topic) => [topic.id, topic]))
}

export type MediaRow = Pick<
  Media,
  | 'id'
  | 'kind'
  | 'alt'
  | 'sliceAlts'
  | 'focal'
  | 'width'
  | 'height'
  | 'thumbhash'
  | 'dominantColour'
  | 'renditions'
  | 'shown'
>

export async function readMedia(reading: Reading, ids: ReadonlySet<string>): Promise<Map<string, MediaRow>> {
  if (ids.size === 0) return new Map()
  const { docs } = await reading.payload.find({
    collection: 'media',
    where: among(ids),
    select: {
      kind: true,
      alt: true,
      sliceAlts: true,
      focal: true,
      width: true,
      height: true,
      thumbhash: true,
      dominantColour: true,
      renditions: true,
      shown: true,
    },
    ...asTheShop(reading),
  })
  return new Map(docs.map((asset) => [asset.id, asset]))
}

export async function readFilms(reading: Reading, ids: ReadonlySet<string>): Promise<Map<string, FilmRow>> {
  if (ids.size === 0) return new Map()
  const { docs } = await reading.payload.find({
    collection: 'videos',
    where: among(ids),
    select: {
      title: true,
      publicFile: true,
      width: true,
      height: true,
      seconds: true,
      captionFiles: true,
      poster: true,
      createdAt: true,
    },
    ...asTheShop(reading),
  })
  return new Map(docs.map((film) => [film.id, film]))
}
