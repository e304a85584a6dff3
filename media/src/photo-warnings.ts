import { type AssetKindRule, assetKinds } from './asset-kinds.ts'
import type { AssetKind, Inspection, PhotoFinding } from './contract.ts'
import { saysUncalibratedColour } from './exif-gps.ts'
import { exposure, greyOf, type SmallCopy, sharpness } from './pixel-measures.ts'

/**
 * Below it even the sharpest parts of the copy have no edge. Measured on 54 shop photographs of 1600 px: in focus 300
 * to 13 000, the same blurred by 8 px at most 40.
 */
export const BLURRED_BELOW = 60
/** Brightness 0..255: nineteen twentieths of the picture are darker than this */
export const UNDER_EXPOSED_BELOW = 32
/** Brightness 0..255: hardly a pixel is darker than this. A product on white has dark parts and passes. */
export const OVER_EXPOSED_ABOVE = 215

/** What the designer should know and may decide about. */
export function findWarnings(
  facts: Omit<Inspection, 'warnings'>,
  kind: AssetKind,
  copy: SmallCopy,
  exif: Buffer | undefined,
): PhotoFinding[] {
  const rule = assetKinds[kind]
  const warnings: PhotoFinding[] = []
  const warn = (code: PhotoFinding['code'], figures: PhotoFinding['figures'] = {}) => warnings.push({ code, figures })

  const { width, height } = facts
  if (width < rule.recommended.width || height < rule.recommended.height) {
    const { recommended } = rule
    warn('smaller_than_recommended', { width, height, recWidth: recommended.width, recHeight: recommended.height })
  }
  const cutOff = rule.ratio ? shareCutOff(width / height, rule.ratio) : 0
  if (rule.ratio && cutOff > 0) {
    warn('ratio_differs', {
      ratio: round2(width / height),
      wanted: round2(rule.ratio.value),
      cutPercent: Math.round(cutOff * 100),
    })
  }
  if (facts.colourSpace === 'cmyk') warn('cmyk_converted')
  // Without a profile sRGB is assumed, which is right for nearly everything that does not say otherwise.
  if (!facts.hasProfile && (facts.colourSpace === 'cmyk' || saysUncalibratedColour(exif))) warn('no_profile')
  if (facts.hasGps) warn('has_gps')
  if (facts.animated) warn('animation_flattened')
  if (rule.photographic) warnings.push(...photographicWarnings(copy))
  return warnings
}

/** The share of the picture (0..1) that the placement's ratio cuts off, or 0 within the tolerance. */
function shareCutOff(ratio: number, wanted: NonNullable<AssetKindRule['ratio']>): number {
  const kept = Math.min(ratio / wanted.value, wanted.value / ratio)
  return 1 - kept > wanted.tolerance ? 1 - kept : 0
}

function photographicWarnings(copy: SmallCopy): PhotoFinding[] {
  const grey = greyOf(copy)
  const findings: PhotoFinding[] = []
  const edge = sharpness(grey, copy.width, copy.height)
  if (edge !== null && edge < BLURRED_BELOW) {
    findings.push({ code: 'blurred', figures: { sharpness: round2(edge), threshold: BLURRED_BELOW } })
  }
  const { darkest, brightest } = exposure(grey)
  if (brightest < UNDER_EXPOSED_BELOW) findings.push({ code: 'under_exposed', figures: { brightest } })
  else if (darkest > OVER_EXPOSED_ABOVE) findings.push({ code: 'over_exposed', figures: { darkest } })
  return findings
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
