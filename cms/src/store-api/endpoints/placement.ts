import { isPlacementName } from '../../placements/placements.ts'
import type { PlacementView } from '../contract.ts'
import { placementView } from '../projections/banners.ts'
import { gather } from '../reading/gather.ts'
import { readBanners } from '../reading/placement-banners.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

/** `GET /api/store/placements/:name`: what a place shows now, outside any category or campaign. */
export const placementEndpoint = storeEndpoint({
  path: '/store/placements/:slug',
  read: async (reading, { slug }): Promise<PlacementView | null> => {
    if (!isPlacementName(slug)) return null
    const wishes = new Wishes()
    wishes.windows.add('banners')
    const rows = await readBanners(reading, [slug], wishes)
    const shelf = await gather(reading, wishes)
    return placementView({ placement: slug }, rows, shelf, reading)
  },
})
