import { type AssetKindRule, assetKinds } from './asset-kinds.ts'
import type { AssetKind, Inspection, PhotoFinding, PhotoRefusal } from './contract.ts'

/** What the gate looks at: known at upload and kept with the asset, so that it can be held to another kind later. */
export type PhotoFacts = Omit<Inspection, 'warnings'>

/** Why a readable picture cannot serve as this kind; null when it can. */
export function refusalOf(
  facts: Pick<PhotoFacts, 'width' | 'height' | 'animated'>,
  kind: AssetKind,
): PhotoRefusal | null {
  const { minimum, checks } = assetKinds[kind]
  const { width, height } = facts
  if (width < minimum.width || height < minimum.height) {
    return { code: 'too_small', figures: { width, height, minWidth: minimum.width, minHeight: minimum.height } }
  }
  return facts.animated && checks.animation === 'refuse' ? { code: 'animation_refused', figures: {} } : null
}

/** What the designer should know and may decide about, from what was measured: no pixel is needed. */
export function warningsOf(facts: PhotoFacts, kind: AssetKind): PhotoFinding[] {
  const rule = assetKinds[kind]
  const { checks } = rule
  const { width, height } = facts
  const warnings: PhotoFinding[] = []
  const warn = (code: PhotoFinding['code'], figures: PhotoFinding['figures'] = {}) => warnings.push({ code, figures })

  if (width < rule.recommended.width || height < rule.recommended.height) {
    const { recommended } = rule
    warn('smaller_than_recommended', { width, height, recWidth: recommended.width, recHeight: recommended.height })
  }
  const cutOff = rule.ratio ? shareCutOff(width / height, rule.ratio) : 0
  if (rule.ratio && cutOff > 0) {
    const cutPercent = Math.round(cutOff * 100)
    warn('ratio_differs', { ratio: round2(width / height), wanted: round2(rule.ratio.value), cutPercent })
  }
  const isCmyk = facts.colourSpace === 'cmyk'
  if (checks.cmyk && isCmyk) warn('cmyk_converted')
  // Without a profile sRGB is assumed, which is right for nearly everything that does not say otherwise.
  if (checks.noProfile && !facts.hasProfile && (isCmyk || facts.measures.isUncalibrated)) warn('no_profile')
  if (checks.gps && facts.hasGps) warn('has_gps')
  if (checks.animation && facts.animated) warn('animation_flattened')
  return [...warnings, ...pixelWarnings(facts.measures, checks)]
}

/** The share of the picture (0..1) that the placement's ratio cuts off, or 0 within the tolerance. */
function shareCutOff(ratio: number, wanted: NonNullable<AssetKindRule['ratio']>): number {
  const kept = Math.min(ratio / wanted.value, wanted.value / ratio)
  return 1 - kept > wanted.tolerance ? 1 - kept : 0
}

function pixelWarnings(measures: PhotoFacts['measures'], checks: AssetKindRule['checks']): PhotoFinding[] {
  const { sharpness, darkest, brightest, subjectFill, whiteness, transparentShare } = measures
  const findings: PhotoFinding[] = []
  if (checks.sharpness && sharpness !== null && sharpness < checks.sharpness.warnBelow) {
    findings.push({ code: 'blurred', figures: { sharpness, threshold: checks.sharpness.warnBelow } })
  }
  if (checks.exposure && brightest < checks.exposure.tooDark) {
    findings.push({ code: 'under_exposed', figures: { brightest } })
  } else if (checks.exposure && darkest > checks.exposure.tooBright) {
    findings.push({ code: 'over_exposed', figures: { darkest } })
  }
  if (checks.subjectFill && subjectFill !== null && subjectFill < checks.subjectFill.warnBelow) {
    const [fillPercent, wantedPercent] = [percent(subjectFill), percent(checks.subjectFill.warnBelow)]
    findings.push({ code: 'subject_small', figures: { fillPercent, wantedPercent } })
  }
  if (checks.whiteness && whiteness !== null && whiteness < checks.whiteness.warnBelow) {
    findings.push({ code: 'ground_not_white', figures: { whiteness, wantedWhiteness: checks.whiteness.warnBelow } })
  }
  // A rim of softened edges is no see-through part.
  if (checks.transparency && transparentShare > 0.001) findings.push({ code: 'transparent_parts', figures: {} })
  return findings
}

const percent = (share: number): number => Math.round(share * 100)

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
