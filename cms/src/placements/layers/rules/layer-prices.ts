import type { Layer } from './banner-layout.ts'
import { storedLayout } from './parse-layout.ts'

export interface LayerPrice {
  /** fen */
  price: number
  /** others of the product cost more */
  isFrom: boolean
}

/** The products whose prices a stored layout shows. */
export const pricedProducts = (composition: unknown): string[] =>
  storedLayout(composition).layers.flatMap((layer) => (layer.kind === 'price' && layer.product) || [])

/** Of a SKU its own price, of a product that of its cheapest. */
export function priceFor(
  layer: Layer,
  prices: readonly { id: string; product: string; price: number }[],
): LayerPrice | null {
  if (layer.kind !== 'price' || layer.product === null) return null
  const own = prices.filter(
    ({ id, product }) =>
      product === layer.product && (layer.sku === null || layer.sku === undefined || id === layer.sku),
  )
  if (own.length === 0) return null
  const all = own.map(({ price }) => price)
  const price = Math.min(...all)
  return { price, isFrom: Math.max(...all) > price }
}
