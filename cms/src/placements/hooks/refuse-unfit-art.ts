import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { relatedId } from '../../editorial/editorial.ts'
import { readArt } from '../read-art.ts'
import { checkArt, describeArtFinding } from '../rules/check-art.ts'
import type { Breakpoint } from '../rules/pixel-contract.ts'
import { isPlacementName, PLACEMENTS } from '../rules/placement-registry.ts'

const FIELDS = { desktop: 'desktopArt', mobile: 'mobileArt' } as const satisfies Record<Breakpoint, string>

/**
 * A place takes art by its pixel contract: what would be cut apart, is too small or too heavy is refused with the
 * figures, when it is chosen and again when the banner is published. Art that has not been rendered yet is weighed
 * when it is shown.
 */
export const refuseUnfitArt: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const banner = { ...originalDoc, ...data } as Record<string, unknown>
  const placement = String(banner.placement ?? '')
  if (!isPlacementName(placement)) return data
  const errors = []
  for (const breakpoint of ['desktop', 'mobile'] as const) {
    const field = FIELDS[breakpoint]
    const id = relatedId(banner[field])
    const isNew = id !== relatedId(originalDoc?.[field]) || placement !== originalDoc?.placement
    if (id === null || (banner._status !== 'published' && !isNew)) continue
    const message = await unfit(req, id, placement, breakpoint)
    if (message) errors.push({ path: field, message })
  }
  if (errors.length > 0) {
    const refusal = new ValidationError({ collection: 'banners', errors, req }, req.t)
    // The form of a draft does not show errors at their fields: what is said aloud must say it all.
    refusal.message = errors.map(({ message }) => message).join(' ')
    throw refusal
  }
  return data
}

async function unfit(
  req: PayloadRequest,
  id: string,
  placement: keyof typeof PLACEMENTS,
  breakpoint: Breakpoint,
): Promise<string | null> {
  const art = (await readArt(req, [id])).get(id)
  if (!art || art.width === 0) return null
  const finding = checkArt(PLACEMENTS[placement], breakpoint, art).find(({ severity }) => severity === 'breaks')
  const language = req.i18n.language === 'en' ? 'en' : 'zh'
  return finding ? describeArtFinding(finding, PLACEMENTS[placement], language) : null
}
