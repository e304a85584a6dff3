import type { PayloadRequest } from 'payload'
import { relatedId } from '../editorial/editorial.ts'
import type { Tag } from '../outbox/outbox.ts'
import { known, whileKnown } from '../together/together.ts'
import { knowingCategories } from './category-path.ts'
import { productTags } from './product-tags.ts'
import type { OptionType, VariantOptions } from './rules/variant-options.ts'

/** What a product offers to choose from, as it is being worked on, and what of it there is. */
export interface ProductVariants {
  options: readonly OptionType[]
  skus: readonly { id: string; code: string; options: VariantOptions }[]
}

interface Answers {
  /** by SKU: its product */
  products: ReadonlyMap<string, string>
  /** by product; missing: gone or in the trash */
  tags: ReadonlyMap<string, Tag[]>
  variants: ReadonlyMap<string, ProductVariants>
}

const ANSWERS = 'whatSkusAsk'

/**
 * While `work` runs, which changes no product and no options, what saving these SKUs asks of their products is known:
 * asked once for all of them.
 */
export async function knowingWhatSkusAsk<T>(
  req: PayloadRequest,
  skuIds: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const { docs } = await req.payload.find({
    collection: 'skus',
    where: { id: { in: [...skuIds] } },
    ...plainly(req),
    select: { product: true },
  })
  const products = new Map(
    docs.flatMap(({ id, product }): [string, string][] => {
      const found = relatedId(product)
      return found ? [[String(id), found]] : []
    }),
  )
  const ids = [...new Set(products.values())]
  return knowingCategories(req, async () => {
    const answers: Answers = { products, tags: await readTags(req, ids), variants: await readVariants(req, ids) }
    return whileKnown(req, ANSWERS, answers, work)
  })
}

/** Of which product a SKU is; null when the SKU is gone. */
export async function productOfSku(req: PayloadRequest, skuId: string): Promise<string | null> {
  const product = known<Answers>(req, ANSWERS)?.products.get(skuId)
  if (product) return product
  const sku = await req.payload.findByID({
    collection: 'skus',
    id: skuId,
    ...plainly(req),
    disableErrors: true,
    select: { product: true },
  })
  return relatedId(sku?.product)
}

/** Every page that shows a product (`productTags`); null when the product is gone or in the trash. */
export const tagsOfProduct = async (req: PayloadRequest, id: string): Promise<Tag[] | null> =>
  known<Answers>(req, ANSWERS)?.tags.get(id) ?? (await readTags(req, [id])).get(id) ?? null

/** Null when the product is gone or in the trash. */
export const variantsOfProduct = async (req: PayloadRequest, id: string): Promise<ProductVariants | null> =>
  known<Answers>(req, ANSWERS)?.variants.get(id) ?? (await readVariants(req, [id])).get(id) ?? null

const plainly = (req: PayloadRequest) => ({ depth: 0, overrideAccess: true, pagination: false, req }) as const

async function readTags(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, Tag[]>> {
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { id: { in: [...ids] } },
    ...plainly(req),
    select: { categories: true, brand: true },
  })
  const tags = new Map<string, Tag[]>()
  for (const product of docs) tags.set(String(product.id), await productTags(product as never, req))
  return tags
}

async function readVariants(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, ProductVariants>> {
  const { docs: products } = await req.payload.find({
    collection: 'products',
    where: { id: { in: [...ids] } },
    draft: true,
    ...plainly(req),
    select: { options: true },
  })
  const { docs: skus } = await req.payload.find({
    collection: 'skus',
    where: { product: { in: [...ids] } },
    ...plainly(req),
    select: { code: true, options: true, product: true },
  })
  const byProduct = Map.groupBy(skus, ({ product }) => relatedId(product))
  return new Map(
    products.map((product) => [
      String(product.id),
      {
        options: product.options ?? [],
        skus: (byProduct.get(String(product.id)) ?? []).map(({ id, code, options }) => ({
          id: String(id),
          code,
          options: (options ?? {}) as VariantOptions,
        })),
      },
    ]),
  )
}
