import type { AssetKind } from './contract.ts'

/** px */
export interface PictureSize {
  width: number
  height: number
}

export interface AssetKindRule {
  /** px of the upright picture; below it the file is refused */
  minimum: PictureSize
  /** px of the upright picture; below it the designer is warned */
  recommended: PictureSize
  /**
   * Width divided by height that the placement shows. `tolerance` is the share by which a picture may differ before
   * the designer is warned that a visible part is cut off.
   */
  ratio?: { value: number; tolerance: number }
  /** A photograph, so sharpness and exposure mean something */
  photographic: boolean
}

export const DESKTOP_BANNER_RATIO = 12 / 5
export const MOBILE_BANNER_RATIO = 4 / 5

/**
 * What each kind needs. Minimums are what still looks right on an ordinary screen; recommendations fill a screen of
 * double density. Banners are cut to their ratio round the focal point, so another ratio is a warning and no refusal.
 */
export const assetKinds: Readonly<Record<AssetKind, AssetKindRule>> = {
  product: {
    minimum: { width: 600, height: 600 },
    recommended: { width: 1200, height: 1200 },
    photographic: true,
  },
  'banner-desktop': {
    minimum: { width: 1200, height: 400 },
    recommended: { width: 1920, height: 800 },
    ratio: { value: DESKTOP_BANNER_RATIO, tolerance: 0.1 },
    photographic: true,
  },
  'banner-mobile': {
    minimum: { width: 600, height: 600 },
    recommended: { width: 1080, height: 1350 },
    ratio: { value: MOBILE_BANNER_RATIO, tolerance: 0.1 },
    photographic: true,
  },
  article: {
    minimum: { width: 800, height: 400 },
    recommended: { width: 1600, height: 900 },
    photographic: true,
  },
  // Detail strips (详情图) are shown 750 px wide and may be very tall; they carry text, so no photographic checks.
  detail: {
    minimum: { width: 750, height: 1 },
    recommended: { width: 750, height: 1 },
    photographic: false,
  },
  logo: {
    minimum: { width: 200, height: 40 },
    recommended: { width: 320, height: 64 },
    photographic: false,
  },
  // What a shopper sends with a complaint: whatever they have.
  evidence: {
    minimum: { width: 1, height: 1 },
    recommended: { width: 1, height: 1 },
    photographic: false,
  },
}

export const assetKindNames = Object.keys(assetKinds) as AssetKind[]

/** True for a name the pipeline knows. */
export function isAssetKind(name: string): name is AssetKind {
  return Object.hasOwn(assetKinds, name)
}
