import { relatedId } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import type { Banner as BannerDocument } from '../../payload-types.ts'
import type { PlacementName } from '../../placements/placements.ts'
import { asNobody, type Reading } from './reading.ts'
import type { Wishes } from './wishes.ts'

export type BannerRow = Pick<
  BannerDocument,
  | 'id'
  | 'placement'
  | 'desktopArt'
  | 'mobileArt'
  | 'heading'
  | 'subheading'
  | 'alt'
  | 'link'
  | 'ink'
  | 'textPlace'
  | 'window'
  | 'campaign'
  | 'category'
  | 'priority'
  | 'weight'
>

/** Every live banner of these places, in one query, with what each of them would need to be shown. */
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
  for (const banner of docs) {
    wishes.picture(relatedId(banner.desktopArt))
    wishes.picture(relatedId(banner.mobileArt))
    const target = banner.link?.target
    if (target) wishes.link(target.relationTo, relatedId(target.value))
  }
  return docs
}
