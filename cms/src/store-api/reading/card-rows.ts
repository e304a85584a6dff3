import { sql } from '@payloadcms/db-postgres'
import { type StockReading, type StockRow, stockIn, stockInSql } from '../../inventory/inventory.ts'
import type { Campaign, Skus } from '../../payload-types.ts'
import { priceIn, priceWindowsInSql } from '../../pricing/pricing.ts'
import { visibleInSql } from '../../time/time.ts'
import type { FilmRow } from '../projections/film.ts'
import type { PictureRow } from '../projections/picture.ts'
import { asNobody, asTheShop, type Reading } from './reading.ts'
import { type Fragment, uuids, visibleSinceInSql } from './sellable-in-sql.ts'
import { joinWords, valueInSql, wordInSql } from './words-in-sql.ts'

/** A document by its id, slug and title. */
export interface Named {
  id: string
  slug: string
  title: string
}

/** What a product card is made of. */
export interface ProductRow extends Named {
  subtitle: string | null
  badge: string | null
  brand: Pick<Named, 'id' | 'title'> | null
  /** id of its first picture */
  picture: string | null
}

/** What an article card is made of. */
export interface ArticleRow extends Named {
  summary: string
  author: string | null
  /** id of a picture */
  cover: string | null
  topics: Named[]
  /** the instant it became visible */
  since: string | Date
  readingMinutes: number | null
}

export type CampaignRow = Pick<Campaign, 'id' | 'slug' | 'title' | 'summary' | 'cover' | 'window'>

/** A SKU that is for sale, with what is left of it. */
export interface Variant extends Pick<Skus, 'id' | 'code' | 'options' | 'price' | 'stockPolicy'> {
  barcode: string | null
  compareAt: number | null
  weightGrams: number | null
  /** id of a picture */
  picture: string | null
  stock: Pick<StockReading, 'available' | 'state'>
}

const among = (ids: Iterable<string>) => ({ id: { in: [...ids] } })

/** The rows of one statement. Cards are read past Payload, which asks and makes far more of a document than they show. */
async function rowsOf<Row>({ db }: Reading, query: Fragment): Promise<Row[]> {
  return (await db.execute(query)).rows as Row[]
}

const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value))

/** Those of the products that are visible, each with its brand. */
export async function readProducts(reading: Reading, ids: ReadonlySet<string>): Promise<ProductRow[]> {
  if (ids.size === 0) return []
  return rowsOf(
    reading,
    sql`select p.id::text, p.slug, ${wordInSql('title')} as title, ${wordInSql('subtitle')} as subtitle,
               ${wordInSql('badge')} as badge,
               brand.named as brand,
               (select r.media_id::text from products_rels r
                 where r.parent_id = p.id and r.path = 'gallery' order by r."order" limit 1) as picture
          from products p ${joinWords('products', 'p', reading.locale)}
          left join lateral (${brandOf(reading, sql`p.brand_id`)}) brand on true
         where p.id = any(${uuids([...ids])}) and ${visibleInSql('p', reading.at)}`,
  )
}

const brandOf = ({ locale }: Reading, brand: Fragment): Fragment => sql`
  select json_build_object('id', b.id, 'title', ${wordInSql('title')}) as named
    from brands b ${joinWords('brands', 'b', locale)} where b.id = ${brand}`

interface SkuRow extends StockRow, Pick<Variant, 'id' | 'code' | 'barcode' | 'options' | 'stockPolicy' | 'picture'> {
  product: string
  price: string
  compareAt: string | null
  weightGrams: string | null
  windows: unknown
}

/** The active SKUs of products in their order, each with its stock and its price of now, by product id. */
export async function readVariants(reading: Reading, productIds: ReadonlySet<string>): Promise<Map<string, Variant[]>> {
  if (productIds.size === 0) return new Map()
  const { at, scope } = reading
  const rows = await rowsOf<SkuRow>(
    reading,
    sql`select s.id::text, s.product_id::text as product, s.code, s.barcode, s.options, s.price,
               s.compare_at as "compareAt", s.weight_grams as "weightGrams", s.stock_policy as "stockPolicy",
               s.picture_id::text as picture, stock.*, ${priceWindowsInSql(sql`s.id`, at)} as windows
          from skus s left join lateral (${stockInSql(sql`s.id`, at)}) stock on true
         where s.product_id = any(${uuids([...productIds])}) and s.active is true
         order by s."order", s.id`,
  )
  const byProduct = new Map<string, Variant[]>()
  for (const { product, windows, on_hand, reserved, next_ms, ...sku } of rows) {
    const base = Number(sku.price)
    const { price, changesAt } = priceIn(base, windows, at)
    const stock = stockIn({ on_hand, reserved, next_ms })
    scope.until(changesAt, stock.changesAt)
    // Below its base price a SKU is shown beside that price: it is the one that was charged before the window.
    const compareAt = price < base ? base : numberOrNull(sku.compareAt)
    const variant = { ...sku, price, compareAt, weightGrams: numberOrNull(sku.weightGrams), stock }
    byProduct.set(product, [...(byProduct.get(product) ?? []), variant])
  }
  return byProduct
}

/** Those of the articles that are visible, each with its topics. */
export async function readArticles(reading: Reading, ids: ReadonlySet<string>): Promise<ArticleRow[]> {
  if (ids.size === 0) return []
  const rows = await rowsOf<ArticleRow>(
    reading,
    sql`select a.id::text, a.slug, ${wordInSql('title')} as title, ${wordInSql('summary')} as summary,
               ${wordInSql('author')} as author, a.cover_id::text as cover, ${visibleSinceInSql('a')} as since,
               ${valueInSql('reading_minutes')} as "readingMinutes", topics.named as topics
          from articles a ${joinWords('articles', 'a', reading.locale)}
          cross join lateral (${topicsOf(reading, sql`a.id`)}) topics
         where a.id = any(${uuids([...ids])}) and ${visibleInSql('a', reading.at)}`,
  )
  return rows.map((row) => ({ ...row, readingMinutes: numberOrNull(row.readingMinutes) }))
}

/** The topics of an article in its order, as one row. */
const topicsOf = ({ locale }: Reading, article: Fragment): Fragment => sql`
  select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'title', ${wordInSql('title')}) order by r."order"), '[]') as named
    from articles_rels r join topics t on t.id = r.topics_id ${joinWords('topics', 't', locale)}
   where r.parent_id = ${article} and r.path = 'topics'`

export async function readCampaigns(reading: Reading, ids: ReadonlySet<string>): Promise<CampaignRow[]> {
  if (ids.size === 0) return []
  const select = { slug: true, title: true, summary: true, cover: true, window: true } as const
  return (await reading.payload.find({ collection: 'campaigns', where: among(ids), select, ...asNobody(reading) })).docs
}

interface MediaRow extends Omit<PictureRow, 'focal' | 'width' | 'height'> {
  focalX: string | null
  focalY: string | null
  width: string | null
  height: string | null
}

export async function readMedia(reading: Reading, ids: ReadonlySet<string>): Promise<Map<string, PictureRow>> {
  if (ids.size === 0) return new Map()
  const rows = await rowsOf<MediaRow>(
    reading,
    sql`select m.id::text, m.kind, ${wordInSql('alt')} as alt, ${valueInSql('slice_alts')} as "sliceAlts",
               m.focal_x as "focalX", m.focal_y as "focalY", m.width, m.height, m.thumbhash,
               m.dominant_colour as "dominantColour", m.renditions, m.shown
          from media m ${joinWords('media', 'm', reading.locale)}
         where m.id = any(${uuids([...ids])}) and m.deleted_at is null`,
  )
  return new Map(
    rows.map(({ focalX, focalY, width, height, ...row }) => [
      row.id,
      {
        ...row,
        focal: { x: numberOrNull(focalX), y: numberOrNull(focalY) },
        width: numberOrNull(width),
        height: numberOrNull(height),
      },
    ]),
  )
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
