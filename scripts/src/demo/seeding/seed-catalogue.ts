import type { PayloadRequest } from 'payload'
import type { Product } from '../../../../cms/src/payload-types.ts'
import { BRANDS } from '../brands.ts'
import { CATEGORIES } from '../categories.ts'
import type { DemoProduct } from '../define-product.ts'
import { daysFrom } from '../demo-window.ts'
import { markupToLexical } from '../markup-to-lexical.ts'
import { PRODUCTS } from '../products/products.ts'
import {
  existingBy,
  freshRowId,
  type IdsByName,
  idOf,
  inLanes,
  inSeedTransaction,
  type SeedContext,
} from './seed-context.ts'
import type { PhotoIds } from './seed-photos.ts'

export interface CatalogueIds {
  categories: IdsByName
  brands: IdsByName
  products: IdsByName
  skus: IdsByName
}

/**
 * Categories, brands, products and their SKUs. Each product stands with all its SKUs or not at all.
 * @param sold pieces sold lately, by product slug
 */
export async function seedCatalogue(
  context: SeedContext,
  photos: PhotoIds,
  sold: Map<string, number>,
): Promise<CatalogueIds> {
  const categories = await seedCategories(context, photos)
  const brands = await seedBrands(context)
  const products = await existingBy(context.payload, 'products', 'slug')
  const missing = PRODUCTS.filter(({ slug }) => !products.has(slug))
  await inLanes(missing, 2, async (product) => {
    const id = await inSeedTransaction(context, (req) =>
      createProduct({ context, req, product, photos, categories, brands, sales: sold.get(product.slug) ?? 0 }),
    )
    products.set(product.slug, id)
  })
  context.onProgress(`${missing.length} products with their SKUs`)
  return { categories, brands, products, skus: await existingBy(context.payload, 'skus', 'code') }
}

async function seedCategories({ payload }: SeedContext, photos: PhotoIds): Promise<IdsByName> {
  const ids = await existingBy(payload, 'categories', 'slug')
  for (const [index, { slug, parent, title, summary, photo }] of CATEGORIES.entries()) {
    if (ids.has(slug)) continue
    const id = await inSeedTransaction({ payload }, async (req) => {
      const doc = await payload.create({
        collection: 'categories',
        req,
        locale: 'zh',
        depth: 0,
        data: {
          slug,
          title: title.zh,
          summary: summary.zh,
          order: (index + 1) * 10,
          picture: photos(photo),
          ...(parent === null ? {} : { parent: idOf(ids, parent) }),
        },
      })
      await payload.update({
        collection: 'categories',
        id: doc.id,
        req,
        locale: 'en',
        depth: 0,
        data: { title: title.en, summary: summary.en },
      })
      return doc.id
    })
    ids.set(slug, id)
  }
  return ids
}

async function seedBrands({ payload }: SeedContext): Promise<IdsByName> {
  const ids = await existingBy(payload, 'brands', 'slug')
  for (const { slug, name, summary } of BRANDS) {
    if (ids.has(slug)) continue
    const id = await inSeedTransaction({ payload }, async (req) => {
      const doc = await payload.create({
        collection: 'brands',
        req,
        locale: 'zh',
        depth: 0,
        data: { slug, title: name.zh, summary: summary.zh },
      })
      await payload.update({
        collection: 'brands',
        id: doc.id,
        req,
        locale: 'en',
        depth: 0,
        data: { title: name.en, summary: summary.en },
      })
      return doc.id
    })
    ids.set(slug, id)
  }
  return ids
}

interface NewProduct {
  context: SeedContext
  req: PayloadRequest
  product: DemoProduct
  photos: PhotoIds
  categories: IdsByName
  brands: IdsByName
  sales: number
}

async function createProduct({
  context,
  req,
  product,
  photos,
  categories,
  brands,
  sales,
}: NewProduct): Promise<string> {
  const { payload, now } = context
  const parent = CATEGORIES.find(({ slug }) => slug === product.category)?.parent
  const doc = await payload.create({
    collection: 'products',
    req,
    locale: 'zh',
    depth: 0,
    data: {
      ...localizedPart(product, 'zh', photos),
      slug: product.slug,
      brand: idOf(brands, product.brand),
      // The main one first; the street itself is found through it.
      categories: [idOf(categories, product.category)],
      keywords: keywordsOf(product, parent ?? null, 'zh'),
      gallery: product.gallery.map((photo) => photos(photo)),
      detailStrip: product.strip.map((photo) => photos(photo, 'detail')),
      window: { from: daysFrom(now, product.window.fromDays), until: daysFrom(now, product.window.untilDays) },
      sales,
      _status: 'published',
    },
  })
  await payload.update({
    collection: 'products',
    id: doc.id,
    req,
    locale: 'en',
    depth: 0,
    data: {
      ...englishPart(product, doc, photos),
      keywords: keywordsOf(product, parent ?? null, 'en'),
      _status: 'published',
    },
  })
  for (const [index, variant] of product.variants.entries()) {
    await payload.create({
      collection: 'skus',
      req,
      depth: 0,
      data: {
        product: doc.id,
        code: variant.sku,
        barcode: variant.barcode,
        options: variant.options,
        price: variant.price,
        compareAt: variant.compareAt,
        cost: variant.cost,
        weightGrams: variant.weightGrams,
        stockPolicy: 'deny',
        order: (index + 1) * 10,
        active: true,
        ...(variant.photo === null ? {} : { picture: photos(variant.photo) }),
      },
    })
  }
  return doc.id
}

function localizedPart(product: DemoProduct, locale: 'zh' | 'en', photos: PhotoIds) {
  const noProducts = (slug: string): string => {
    throw new Error(`a product's own text cannot show the product ${slug}`)
  }
  const noCountdown = (): string => {
    throw new Error("a product's own text counts down to nothing")
  }
  return {
    title: product.title[locale],
    subtitle: product.subtitle[locale],
    badge: product.badge?.[locale] ?? null,
    description: markupToLexical(product.description[locale], {
      product: noProducts,
      photo: (name) => photos(name),
      galleryPhoto: (name) => photos(name),
      instant: noCountdown,
      fresh: freshRowId,
    }),
    options: product.options.map(({ code, title, values }) => ({
      code,
      title: title[locale],
      values: values.map((value) => ({ code: value.code, title: value.title[locale] })),
    })),
    attributes: product.attributes.map(({ code, name, value }) => ({ code, name: name[locale], value: value[locale] })),
  }
}

/** The English texts with the row ids the Chinese ones were given: without them Payload would replace the rows. */
function englishPart(product: DemoProduct, saved: Product, photos: PhotoIds) {
  const part = localizedPart(product, 'en', photos)
  const withId = <T extends object>(row: T, id: string | null | undefined): T => (id ? { ...row, id } : row)
  return {
    ...part,
    options: part.options.map((option, index) => {
      const row = saved.options?.[index]
      return withId(
        { ...option, values: option.values.map((value, place) => withId(value, row?.values?.[place]?.id)) },
        row?.id,
      )
    }),
    attributes: part.attributes.map((attribute, index) => withId(attribute, saved.attributes?.[index]?.id)),
  }
}

/** Other words it may be looked for by: its shelf, its street and its maker. */
function keywordsOf(product: DemoProduct, parent: string | null, locale: 'zh' | 'en'): string[] {
  const shelves = CATEGORIES.filter(({ slug }) => slug === product.category || slug === parent)
  const maker = BRANDS.find(({ slug }) => slug === product.brand)
  return [...shelves.map(({ title }) => title[locale]), ...(maker ? [maker.name[locale]] : [])]
}
