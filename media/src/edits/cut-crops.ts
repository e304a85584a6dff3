import { DESKTOP_BANNER_RATIO, MOBILE_BANNER_RATIO } from '../asset-kinds.ts'
import type { AssetKind, CropName } from '../contract.ts'

/** The crops of each kind that have a ratio of their own, and so a region one can choose by hand: width by height. */
export const cutCrops: Readonly<Record<AssetKind, Partial<Record<CropName, number>>>> = {
  product: { square: 1 },
  'banner-desktop': { full: DESKTOP_BANNER_RATIO },
  'banner-mobile': { full: MOBILE_BANNER_RATIO },
  article: { wide: 16 / 9, share: 1200 / 630 },
  detail: {},
  logo: {},
  evidence: {},
}
