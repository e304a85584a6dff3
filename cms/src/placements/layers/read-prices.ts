import { createLocalReq, type Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { relatedId } from '../../editorial/editorial.ts'
import { pricesAt } from '../../pricing/pricing.ts'
import type { Layer } from './rules/banner-layout.ts'
import { type LayerPrice, priceFor } from './rules/layer-prices.ts'

export interface LayerPrices {
  of(layer: Layer): LayerPrice | null
  validUntil: Date | null
}

/** What price layers say at an instant, by the rules that charge. Null for what is not for sale then. */
export async function readLayerPrices(payload: Payload, layers: readonly Layer[], at: Date): Promise<LayerPrices> {
  const productIds = [...new Set(layers.flatMap((layer) => (layer.kind === 'price' && layer.product) || []))]
  if (productIds.length === 0) return { of: () => null, validUntil: null }
  const req = await createLocalReq({ context: { moment: at } }, payload)
  const [products, skus] = await Promise.all([
    payload.find({
      collection: 'products',
      where: { id: { in: productIds } },
      select: { title: true },
      depth: 0,
      pagination: false,
      overrideAccess: false,
      req,
    }),
    payload.find({
      collection: 'skus',
      where: { and: [{ product: { in: productIds } }, { active: { equals: true } }] },
      select: { product: true, price: true },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    }),
  ])
  const live = new Set(products.docs.map(({ id }) => id))
  const { priceOf, validUntil } = await pricesAt(databaseOf(payload).drizzle, skus.docs, at)
  const prices = skus.docs.flatMap((sku) => {
    const product = relatedId(sku.product)
    return product !== null && live.has(product) ? [{ id: sku.id, product, price: priceOf(sku.id) ?? sku.price }] : []
  })
  return { of: (layer) => priceFor(layer, prices), validUntil }
}
