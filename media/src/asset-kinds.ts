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
  /** What is looked at beside the size; left out: it means nothing for this kind */
  checks: PhotoChecks
}

/** Thresholds of the photo gate (主图质检). How each figure is measured stands in `pixel-measures.ts`. */
export interface PhotoChecks {
  /** Variance of the Laplacian in the sharpest parts */
  sharpness?: { warnBelow: number }
  /** Brightness 0..255: nineteen twentieths darker than `tooDark`, or hardly a pixel darker than `tooBright` */
  exposure?: { tooDark: number; tooBright: number }
  /** Share (0..1) of the frame that the longer side of the subject takes, where it stands on a plain ground */
  subjectFill?: { warnBelow: number }
  /** Darkest channel (0..255) of a ground that is light and even, so meant to be white */
  whiteness?: { warnBelow: number }
  /** Parts one can see through: white in JPEG, the colour of the page elsewhere */
  transparency?: 'warn'
  /** Ink colours of print, converted to sRGB */
  cmyk?: 'warn'
  /** Colours that are a guess, because the profile they need is missing */
  noProfile?: 'warn'
  /** The place where it was taken */
  gps?: 'warn'
  /** More than one frame, of which the first is shown: of banner art that is often an empty stage, so it is refused */
  animation?: 'warn' | 'refuse'
}

const anyFile: PhotoChecks = { cmyk: 'warn', noProfile: 'warn', gps: 'warn', animation: 'warn' }

/**
 * Sharpness, measured on 54 shop photographs of 1600 px: in focus 300 to 13 000, the same blurred by 8 px at most 40.
 * Exposure: a product on white has dark parts and passes.
 */
const photograph: PhotoChecks = {
  ...anyFile,
  sharpness: { warnBelow: 60 },
  exposure: { tooDark: 32, tooBright: 215 },
  transparency: 'warn',
}

export const DESKTOP_BANNER_RATIO = 12 / 5
export const MOBILE_BANNER_RATIO = 4 / 5

/**
 * The one table of the photo gate: what each kind needs, what is refused and what is warned. Minimums are what still looks right on an ordinary screen; recommendations fill a screen of
 * double density. Banners are cut to their ratio round the focal point, so another ratio is a warning and no refusal.
 */
export const assetKinds: Readonly<Record<AssetKind, AssetKindRule>> = {
  product: {
    minimum: { width: 600, height: 600 },
    recommended: { width: 1200, height: 1200 },
    // A white-ground picture (白底图) that is grey looks dirty beside the others; a small subject is lost in a list.
    checks: { ...photograph, subjectFill: { warnBelow: 0.6 }, whiteness: { warnBelow: 250 } },
  },
  'banner-desktop': {
    minimum: { width: 1200, height: 400 },
    recommended: { width: 1920, height: 800 },
    ratio: { value: DESKTOP_BANNER_RATIO, tolerance: 0.1 },
    checks: { ...photograph, animation: 'refuse' },
  },
  'banner-mobile': {
    minimum: { width: 600, height: 600 },
    recommended: { width: 1080, height: 1350 },
    ratio: { value: MOBILE_BANNER_RATIO, tolerance: 0.1 },
    checks: { ...photograph, animation: 'refuse' },
  },
  article: {
    minimum: { width: 800, height: 400 },
    recommended: { width: 1600, height: 900 },
    checks: photograph,
  },
  // Detail strips (详情图) are shown 750 px wide and may be very tall; they carry text, so no photographic checks.
  detail: {
    minimum: { width: 750, height: 1 },
    recommended: { width: 750, height: 1 },
    checks: anyFile,
  },
  logo: {
    minimum: { width: 200, height: 40 },
    recommended: { width: 320, height: 64 },
    checks: anyFile,
  },
  // What a shopper sends with a complaint: whatever they have.
  evidence: {
    minimum: { width: 1, height: 1 },
    recommended: { width: 1, height: 1 },
    checks: anyFile,
  },
}

export const assetKindNames = Object.keys(assetKinds) as AssetKind[]

/** True for a name the pipeline knows. */
export function isAssetKind(name: string): name is AssetKind {
  return Object.hasOwn(assetKinds, name)
}
