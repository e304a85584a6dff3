import type { CollectionConfig, GlobalConfig } from 'payload'
import { Coupons } from './collections/coupons.ts'
import { PriceWindows } from './collections/price-windows.ts'
import { ShippingTerms } from './globals/shipping-terms.ts'

export { type RedemptionOutcome, redeemAgain, redeemCoupon, returnCoupon, shopperKey } from './coupon-uses.ts'
export { priceInSql } from './price-in-sql.ts'
export { type Offers, priceIn, pricesAt, priceWindowsInSql, readOffers } from './read-offers.ts'
export { couponCodeOf, isCouponCode } from './rules/coupon-code.ts'
export { type CartToPrice, type PriceReceipt, priceCart, wordsOf } from './rules/price-cart.ts'
export type { LineToPrice, PricedLine, PriceEntry, PricingCustomer } from './rules/promotion-type.ts'
export type { CouponTerms, EnteredCoupon } from './rules/promotion-types/threshold-coupon.ts'
export { unitPriceAt } from './rules/promotion-types/window-price.ts'

/** For payload.config.ts. */
export const pricingCollections: CollectionConfig[] = [Coupons, PriceWindows]
export const pricingGlobals: GlobalConfig[] = [ShippingTerms]
