import { type StockState, stockState } from '../../inventory/inventory.ts'
import type { ProductCard } from '../contract.ts'
import type { FindPicture } from './picture.ts'

interface CardProduct {
  id: string
  slug: string
  title: string
  subtitle: string | null
  brand: { title: string } | null
  badge: string | null
  picture: string | null
}

interface CardVariant {
  price: number
  compareAt?: number | null
  stockPolicy: 'deny' | 'backorder'
  stock: { available: number; state: StockState }
}

/** A product in a list; null when nothing of it is for sale. */
export function productCard(
  product: CardProduct,
  variants: readonly CardVariant[],
  picture: FindPicture,
): ProductCard | null {
  const cheapest = variants.reduce<CardVariant | null>((a, b) => (a && a.price <= b.price ? a : b), null)
  if (!cheapest) return null
  return {
    id: product.id,
    slug: product.slug,
    title: product.title,
    subtitle: product.subtitle || null,
    brand: product.brand?.title ?? null,
    picture: picture(product.picture),
    priceFrom: cheapest.price,
    priceTo: Math.max(...variants.map((variant) => variant.price)),
    compareAt: compareAtOf(cheapest),
    stock: stockOfAll(variants),
    badge: product.badge || null,
  }
}

/** A reference price beside a price that is not below it would be a lie. */
export const compareAtOf = ({ price, compareAt }: Pick<CardVariant, 'price' | 'compareAt'>): number | null =>
  compareAt != null && compareAt > price ? compareAt : null

/** What a shopper is told about one variant; one that takes back-orders can always be bought. */
export const stockOfVariant = ({ stockPolicy, stock }: Pick<CardVariant, 'stockPolicy' | 'stock'>): StockState =>
  stockPolicy === 'backorder' && stock.state === 'out' ? 'in' : stock.state

/** Out only when every variant is out, low when all together are few. */
export function stockOfAll(variants: readonly Pick<CardVariant, 'stockPolicy' | 'stock'>[]): StockState {
  if (variants.some((variant) => stockOfVariant(variant) === 'in')) return 'in'
  return stockState(variants.reduce((sum, { stock }) => sum + Math.max(0, stock.available), 0))
}
