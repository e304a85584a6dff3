import type { CollectionConfig, GlobalConfig } from 'payload'
import { Coupons } from './collections/coupons.ts'
import { PriceWindows } from './collections/price-windows.ts'
import { ShippingTerms } from './globals/shipping-terms.ts'

export { PRICING_TABLES_SQL } from './pricing-tables.sql.ts'

/** For payload.config.ts. */
export const pricingCollections: CollectionConfig[] = [Coupons, PriceWindows]
export const pricingGlobals: GlobalConfig[] = [ShippingTerms]
