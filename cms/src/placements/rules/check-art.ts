import {
  BREAKPOINT_LABELS,
  type Breakpoint,
  cutToRatio,
  type PixelSize,
  ratioOf,
  shareCutOff,
} from './pixel-contract.ts'
import type { Placement } from './placement-registry.ts'

/** A picture as far as a place looks at it. */
export interface Art extends PixelSize {
  /** what was made of it so far; empty while it waits for the worker */
  renditions: readonly { crop: string; format: string; width: number; bytes: number }[]
}

/** Why art does not fit a place. `breaks` refuses it, `warns` is for the designer to decide. */
export interface ArtFinding {
  code: 'ratio' | 'too_small' | 'too_heavy' | 'smaller_than_recommended'
  severity: 'breaks' | 'warns'
  breakpoint: Breakpoint
  /** px of the picture */
  picture: PixelSize
  /** share cut off, 0..1 */
  cutOff: number
  /** what is left after the cut. px */
  left: PixelSize
  /** bytes of the served rendition; null while it is being made */
  weight: number | null
}

/** Bytes of the rendition most visitors fetch: the widest AVIF up to the width of the contract; null: not made yet. */
export function servedWeight({ renditions }: Pick<Art, 'renditions'>, servedWidth: number): number | null {
  const offered = renditions
    .filter((rendition) => rendition.format === 'avif' && rendition.crop === 'full')
    .toSorted((a, b) => a.width - b.width)
  // A small original has no rendition of the full width: then the widest there is.
  return (offered.findLast((rendition) => rendition.width <= servedWidth) ?? offered[0])?.bytes ?? null
}

/** What is wrong with a picture at a place, on one kind of screen; empty when it fits. */
export function checkArt(placement: Pick<Placement, 'contract'>, breakpoint: Breakpoint, art: Art): ArtFinding[] {
  const contract = placement.contract[breakpoint]
  const left = cutToRatio(art, contract)
  const cutOff = shareCutOff(art, contract)
  const weight = servedWeight(art, contract.weight.servedWidth)
  const finding = (code: ArtFinding['code'], severity: ArtFinding['severity']): ArtFinding => ({
    code,
    severity,
    breakpoint,
    picture: { width: art.width, height: art.height },
    cutOff,
    left,
    weight,
  })
  const findings: ArtFinding[] = []
  if (cutOff > contract.cut.refused) findings.push(finding('ratio', 'breaks'))
  else if (isSmaller(left, contract.minimum)) findings.push(finding('too_small', 'breaks'))
  else {
    if (cutOff > contract.cut.warned) findings.push(finding('ratio', 'warns'))
    if (isSmaller(left, contract.recommended)) findings.push(finding('smaller_than_recommended', 'warns'))
  }
  if (weight !== null && weight > contract.weight.budget) findings.push(finding('too_heavy', 'breaks'))
  return findings
}

const isSmaller = (a: PixelSize, b: PixelSize): boolean => a.width < b.width || a.height < b.height

/** The finding with its figures and what to do about it. */
export function describeArtFinding(finding: ArtFinding, placement: Placement, language: 'zh' | 'en'): string {
  const { recommended, minimum, weight } = placement.contract[finding.breakpoint]
  const { picture, left } = finding
  const screen = BREAKPOINT_LABELS[finding.breakpoint][language]
  const place = placement.label[language]
  const size = ({ width, height }: PixelSize) => `${width} × ${height}`
  const ratio = (of: PixelSize) => ratioOf(of).toFixed(2)
  const percent = Math.round(finding.cutOff * 100)
  const kilobytes = (bytes: number | null) => Math.round((bytes ?? 0) / 1000)
  const sentences: Record<ArtFinding['code'], { zh: string; en: string }> = {
    ratio: {
      zh: `这张图 ${size(picture)} 像素（宽高比 ${ratio(picture)}），“${place}”${screen}端要 ${ratio(recommended)}，会裁掉 ${percent}% 的画面。请按 ${size(recommended)} 重新出图，或先在素材里裁好。`,
      en: `This picture is ${size(picture)} px (ratio ${ratio(picture)}); “${place}” on ${screen.toLowerCase()} is ${ratio(recommended)}, so ${percent}% would be cut off. Export it at ${size(recommended)}, or crop it among the assets first.`,
    },
    too_small: {
      zh: `这张图裁成“${place}”${screen}端的比例后只剩 ${size(left)} 像素，至少要 ${size(minimum)}。请换更大的原图（建议 ${size(recommended)}），不要放大小图。`,
      en: `Cut to the ratio of “${place}” on ${screen.toLowerCase()} only ${size(left)} px are left; at least ${size(minimum)} are needed. Use a larger original (${size(recommended)} is best) rather than enlarging this one.`,
    },
    smaller_than_recommended: {
      zh: `裁切后 ${size(left)} 像素，小于建议的 ${size(recommended)}，高清屏上会略软。`,
      en: `${size(left)} px after the cut, less than the recommended ${size(recommended)}: a little soft on sharp screens.`,
    },
    too_heavy: {
      zh: `${screen}端的图有 ${kilobytes(finding.weight)} kB，“${place}”的上限是 ${kilobytes(weight.budget)} kB。请换细节更少的图（虚化背景、去噪）或降低原图锐化后重新上传。`,
      en: `The ${screen.toLowerCase()} picture weighs ${kilobytes(finding.weight)} kB; “${place}” takes ${kilobytes(weight.budget)} kB at most. Use a calmer picture (soft background, less noise) or sharpen it less, and upload it again.`,
    },
  }
  return sentences[finding.code][language]
}
