import { relatedId } from '../../editorial/editorial.ts'
import { chooseBanners, PLACEMENTS, type PlacementName } from '../../placements/placements.ts'
import type { Banner, Picture, PlacementView, StoreLocale, StoreVisitor } from '../contract.ts'
import type { Gathered } from '../reading/gather.ts'
import type { BannerRow } from '../reading/placement-banners.ts'
import { bannerWords } from './banner-words.ts'
import { isRendered } from './picture.ts'
import { safePageHref } from './safe-href.ts'

type BannerShelf = Pick<Gathered, 'picture' | 'path' | 'product' | 'variantsOf'>

/** Where a place is shown: banners of a category or a campaign show only there. */
export interface BannerPlace {
  placement: PlacementName
  /** the category shown and those above it */
  categories?: readonly string[]
  campaign?: string
}

/** Who looks at the place, and when. */
export interface BannerLook {
  at: Date
  visitor: StoreVisitor
  locale: StoreLocale
}

/**
 * A place with its banners. One that is held back (sold out, withdrawn, art gone) does not compete; one whose art is
 * still being rendered gives way to any that is ready, and stands there as a placeholder when there is none.
 */
export function placementView(
  place: BannerPlace,
  rows: readonly BannerRow[],
  shelf: BannerShelf,
  { at, visitor, locale }: BannerLook,
): PlacementView {
  const candidates = ownFirst(
    place,
    rows.filter((row) => row.placement === place.placement && belongs(row, place)),
  ).flatMap((row) => {
    const desktop = shelf.picture(relatedId(row.desktopArt), row.alt)
    return desktop ? [{ ...row, desktop, isWaiting: !isRendered(desktop) }] : []
  })
  const { shows, arrangement, fallback } = PLACEMENTS[place.placement]
  const chosen = chooseBanners(candidates, { at, shows, visitor, locale })
  return {
    placement: place.placement,
    banners: chosen.map((row) => bannerOf(row, row.desktop, shelf, locale)),
    arrangement,
    fallback,
  }
}

/** The banners of one place; see `placementView`. */
export const bannersFor = (...asked: Parameters<typeof placementView>): Banner[] => placementView(...asked).banners

function belongs(row: BannerRow, place: BannerPlace): boolean {
  const category = relatedId(row.category)
  if (place.placement === 'category.top' && category !== null && !place.categories?.includes(category)) return false
  const campaign = relatedId(row.campaign)
  // Elsewhere the campaign only says whose work the banner is.
  return place.placement !== 'campaign.top' || campaign === null || campaign === place.campaign
}

/** On a campaign's page its own art comes before art made for all of them. */
function ownFirst(place: BannerPlace, rows: readonly BannerRow[]): readonly BannerRow[] {
  if (place.campaign === undefined || place.placement !== 'campaign.top') return rows
  const own = rows.filter((row) => relatedId(row.campaign) === place.campaign)
  return own.length > 0 ? own : rows
}

function bannerOf(row: BannerRow, desktop: Picture, shelf: BannerShelf, locale: StoreLocale): Banner {
  const mobile = shelf.picture(relatedId(row.mobileArt), row.alt)
  const words = bannerWords(row.composition, row.placement, shelf, locale)
  return {
    id: row.id,
    placement: row.placement,
    heading: words.heading ?? row.alt,
    subheading: words.subheading,
    href: hrefOf(row, shelf),
    desktop,
    mobile: mobile && isRendered(mobile) ? mobile : null,
    size: words.size,
    groups: words.groups,
  }
}

/** A target that is not in the shop now is no link; neither is an address nobody should follow. */
function hrefOf({ link }: BannerRow, shelf: Pick<Gathered, 'path'>): string | null {
  const target = link?.target
  const id = relatedId(target?.value)
  if (target && id !== null) return shelf.path(target.relationTo, id)
  return safePageHref(link?.url)
}
