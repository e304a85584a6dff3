import type { Picture, VariantView } from '../contract.ts'
import type { Variant } from '../reading/card-rows.ts'
import { compareAtOf, stockOfVariant } from './product-card.ts'

/** More than this many is nobody's business but the warehouse's. */
const MOST_SHOWN = 99

/** One SKU as the product page offers it. `gallery`: the pictures shown, in their order. */
export function variantView(variant: Variant, gallery: readonly Pick<Picture, 'id'>[]): VariantView {
  const pictureIndex = gallery.findIndex((picture) => picture.id === variant.picture)
  const available = variant.stockPolicy === 'backorder' ? MOST_SHOWN : Math.max(0, variant.stock.available)
  return {
    id: variant.id,
    sku: variant.code,
    barcode: variant.barcode || null,
    options: optionsOf(variant.options),
    price: variant.price,
    compareAt: compareAtOf(variant),
    stock: stockOfVariant(variant),
    available: Math.min(MOST_SHOWN, available),
    pictureIndex: pictureIndex === -1 ? null : pictureIndex,
    weightGrams: variant.weightGrams,
  }
}

function optionsOf(options: unknown): Record<string, string> {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return {}
  return Object.fromEntries(
    Object.entries(options).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
