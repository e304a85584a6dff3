import type { PayloadRequest } from 'payload'
import { relatedId, relatedIds } from '../editorial/editorial.ts'
import { type Tag, tagOf } from '../outbox/outbox.ts'
import { categoriesWithAncestors } from './category-path.ts'

/** Every page that shows a product: its own, its categories up to the root, its brand, and the lists anything may join. */
export async function productTags(
  product: { id: string; categories?: unknown; brand?: unknown },
  req: PayloadRequest,
): Promise<Tag[]> {
  const categories = await categoriesWithAncestors(req, relatedIds(product.categories))
  const brand = relatedId(product.brand)
  return [
    tagOf.product(product.id),
    tagOf.products,
    ...categories.map(tagOf.category),
    ...(brand ? [tagOf.brand(brand)] : []),
  ]
}
