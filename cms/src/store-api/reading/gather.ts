import { relatedId } from '../../editorial/editorial.ts'
import { renditionUrl } from '../../media/media.ts'
import { tagOf } from '../../outbox/outbox.ts'
import type { ArticleCard, CampaignCard, CategoryCard, CouponView, Film, Picture, ProductCard } from '../contract.ts'
import { articleCard } from '../projections/article-card.ts'
import { campaignCard } from '../projections/campaign-card.ts'
import { categoryCard } from '../projections/category-card.ts'
import { filmOf } from '../projections/film.ts'
import { pictureOf } from '../projections/picture.ts'
import { productCard } from '../projections/product-card.ts'
import {
  readArticles,
  readCampaigns,
  readFilms,
  readMedia,
  readProducts,
  readVariants,
  type Variant,
} from './card-rows.ts'
import { type CategoryTree, productCounts, readCategoryTree } from './category-tree.ts'
import { readCoupons } from './coupons.ts'
import { linkKey, readLinkPaths } from './link-paths.ts'
import { nextBoundaryOfWishes } from './next-boundaries.ts'
import type { Reading } from './reading.ts'
import type { LinkTarget, Wishes } from './wishes.ts'

/** What was wished for, as far as it is in the shop now. Everything else is null. */
export interface Gathered {
  product(id: string): ProductCard | null
  /** the active SKUs of a gathered product in their order */
  variantsOf(productId: string): readonly Variant[]
  article(id: string): ArticleCard | null
  category(id: string): CategoryCard | null
  campaign(id: string): CampaignCard | null
  /** by its code; also when it is over */
  coupon(code: string): CouponView | null
  /** `alt` replaces the asset's own */
  picture(id: string | null, alt?: string): Picture | null
  /** a film with its own poster */
  film(id: string | null): { film: Film; poster: Picture | null } | null
  /** the instant everything was read at */
  at: Date
  /** site path without language */
  path(kind: LinkTarget, id: string): string | null
}

/**
 * Fetches everything wished for in a number of queries that does not depend on how much it is, and notes in
 * the scope what the answer depends on: the shown and the not yet shown alike.
 */
export async function gather(reading: Reading, wishes: Wishes, knownTree?: CategoryTree): Promise<Gathered> {
  const wantsCategories = wishes.categories.size > 0
  const [products, variants, articles, campaigns, tree, counts, paths, coupons, films, boundary] = await Promise.all([
    readProducts(reading, wishes.products),
    readVariants(reading, wishes.products),
    readArticles(reading, wishes.articles),
    readCampaigns(reading, wishes.campaigns),
    wantsCategories ? (knownTree ?? readCategoryTree(reading)) : null,
    wantsCategories ? productCounts(reading) : null,
    readLinkPaths(reading, wishes.links),
    readCoupons(reading, wishes.coupons),
    readFilms(reading, wishes.films),
    nextBoundaryOfWishes(reading, wishes),
  ])
  const categories = [...wishes.categories].flatMap((id) => tree?.get(id) ?? [])
  const mediaIds = new Set(wishes.media)
  for (const id of [
    ...products.map((product) => product.picture),
    ...articles.map((article) => article.cover),
    ...campaigns.map((campaign) => relatedId(campaign.cover)),
    ...categories.map((category) => category.picture),
    ...[...films.values()].map((film) => relatedId(film.poster)),
  ]) {
    if (id !== null) mediaIds.add(id)
  }
  const media = await readMedia(reading, mediaIds)

  const { scope } = reading
  scope.until(boundary)
  for (const end of wishes.ends) if (Date.parse(end) > reading.at.getTime()) scope.until(new Date(end))
  scope.tag(
    ...[...wishes.products, ...wishes.links.products].map(tagOf.product),
    ...[...wishes.articles, ...wishes.links.articles].map(tagOf.article),
    ...[...wishes.campaigns, ...wishes.links.campaigns].map(tagOf.campaign),
    ...[...wishes.categories, ...wishes.links.categories].map(tagOf.category),
    ...products.flatMap(({ brand }) => (brand ? tagOf.brand(brand.id) : [])),
    ...articles.flatMap(({ topics }) => topics.map(({ id }) => tagOf.topic(id))),
    ...[...mediaIds].map(tagOf.media),
    ...[...wishes.coupons].map(tagOf.coupon),
    ...[...wishes.films].map(tagOf.video),
  )

  const picture = (id: string | null, alt?: string): Picture | null => {
    const asset = id === null ? undefined : media.get(id)
    return asset ? pictureOf(asset, renditionUrl, alt) : null
  }
  const byId = <Row extends { id: string }, Card>(
    rows: readonly Row[],
    make: (row: Row) => Card | null,
  ): Map<string, Card> =>
    new Map(
      rows.flatMap((row) => {
        const card = make(row)
        return card === null ? [] : [[row.id, card] as const]
      }),
    )
  const cards = {
    products: byId(products, (row) => productCard(row, variants.get(row.id) ?? [], picture)),
    articles: byId(articles, (row) => articleCard(row, picture)),
    campaigns: byId(campaigns, (row) => campaignCard(row, picture)),
    categories: byId(categories, (row) => categoryCard(row, counts?.get(row.id) ?? 0, picture)),
  }
  return {
    product: (id) => cards.products.get(id) ?? null,
    variantsOf: (id) => variants.get(id) ?? [],
    article: (id) => cards.articles.get(id) ?? null,
    category: (id) => cards.categories.get(id) ?? null,
    campaign: (id) => cards.campaigns.get(id) ?? null,
    coupon: (code) => coupons.get(code) ?? null,
    picture,
    film: (id) => {
      const row = id === null ? undefined : films.get(id)
      const film = row ? filmOf(row, renditionUrl) : null
      return row && film ? { film, poster: picture(relatedId(row.poster)) } : null
    },
    at: reading.at,
    path: (kind, id) => paths.get(linkKey(kind, id)) ?? null,
  }
}
