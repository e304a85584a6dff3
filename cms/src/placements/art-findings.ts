import type { PayloadRequest } from 'payload'
import { BRAND_STYLES } from './layers/rules/brand-styles.ts'
import { readArt } from './read-art.ts'
import { checkArt, describeArtFinding } from './rules/check-art.ts'
import { PLACEMENTS, type PlacementName } from './rules/placement-registry.ts'

/** Whether the art of a banner fits a place, in words. `breaks`: the place would refuse it. */
export async function artFindings(
  req: PayloadRequest,
  placement: PlacementName,
  art: { desktop: string | null; mobile: string | null },
): Promise<{ severity: 'breaks' | 'warns'; zh: string; en: string }[]> {
  const place = PLACEMENTS[placement]
  const pictures = await readArt(
    req,
    [art.desktop, art.mobile].filter((id) => id !== null),
  )
  return (['desktop', 'mobile'] as const).flatMap((breakpoint) => {
    const picture = pictures.get(art[breakpoint] ?? '')
    if (!picture || picture.width === 0) return []
    return checkArt(place, breakpoint, picture).map((finding) => ({
      severity: finding.severity,
      zh: describeArtFinding(finding, place, 'zh'),
      en: describeArtFinding(finding, place, 'en'),
    }))
  })
}

const COPY_STYLES = { heading: 'title', subheading: 'subtitle', button: 'solid' } as const

/** Characters that fit over a picture on desktop and phone, by part of the copy. */
export const COPY_LIMITS = Object.fromEntries(
  Object.entries(COPY_STYLES).map(([part, style]) => {
    const { desktop, phone } = BRAND_STYLES[style].longest
    return [part, Math.min(desktop, phone)]
  }),
) as Record<keyof typeof COPY_STYLES, number>
