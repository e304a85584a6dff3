import { relatedId } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import type { Banner as BannerDocument } from '../../payload-types.ts'
import { type BannerState, bannerStates, type PlacementName, pricedProducts } from '../../placements/placements.ts'
import { asNobody, type Reading } from './reading.ts'
import type { Wishes } from './wishes.ts'

export type BannerRow = BannerFields & Pick<BannerState, 'hindrance'>

type BannerFields = Pick<
  BannerDocument,
  | 'id'
  | 'placement'
  | 'desktopArt'
  | 'mobileArt'
  | 'alt'
  | 'link'
  | 'composition'
  | 'window'
  | 'campaign'
  | 'category'
  | 'priority'
  | 'weight'
  | 'audience'
  | 'language'
>

/**
 * Every live banner of these places with what each of them would need to be shown. What one leads to is part of the
 * answer whether or not it is shown: it comes back when its target does.
 */
export async function readBanners(
  reading: Reading,
  placements: readonly PlacementName[],
  wishes: Wishes,
): Promise<BannerRow[]> {
  if (placements.length === 0) return []
  reading.scope.tag(...placements.map(tagOf.placement))
  const { docs } = await reading.payload.find({
    collection: 'banners',
    where: { placement: { in: [...placements] } },
    ...asNobody(reading),
  })
  const states = await bannerStates(reading.req, docs, reading.at)
  let leadsToCategory = false
  for (const banner of docs) {
    wishes.picture(relatedId(banner.desktopArt))
    wishes.picture(relatedId(banner.mobileArt))
    const { target, addressed } = states.get(banner.id) ?? {}
    if (target) wishes.link(target.kind, target.id)
    // Nothing is there now; whatever comes to that address is announced as one of its kind.
    else if (addressed) reading.scope.tag(tagOf[addressed])
    leadsToCategory ||= target?.kind === 'categories'
    if ((banner.audience ?? 'everyone') !== 'everyone') reading.scope.varyByVisitor()
    wishes.all('products', pricedProducts(banner.composition))
  }
  // A category is worth leading to while anything in it is on the shelf.
  if (leadsToCategory) wishes.windows.add('products')
  return docs.map((banner) => ({ ...banner, hindrance: states.get(banner.id)?.hindrance ?? null }))
}
