import type { Offer, PromotionType } from '../promotion-type.ts'
import { thresholdCoupon } from './threshold-coupon.ts'
import { windowPrice } from './window-price.ts'

/**
 * Every kind of promotion, in the order in which they are decided: first what a piece costs, then what comes off
 * the order. A new kind is a file beside this one and its place in the list.
 */
export const PROMOTION_TYPES = [windowPrice, thresholdCoupon] as unknown as readonly PromotionType<Offer>[]
