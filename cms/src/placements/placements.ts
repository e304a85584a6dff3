import { Banners } from './collections/banners.ts'
import { Notices } from './collections/notices.ts'

export { addBannerCounts } from './banner-counts.ts'
export { type BannerState, bannerStates } from './banner-hindrances.ts'
export { BANNER_MAILS } from './banner-mails.ts'
export { placementEndpoints } from './endpoints/board-endpoints.ts'
export { bannersHeldBack, watchBanners } from './jobs/watch-banners.ts'
export { VISITORS } from './rules/audience.ts'
export { chooseBanners } from './rules/choose-banners.ts'
export {
  isPlacementName,
  PLACEMENT_NAMES,
  PLACEMENTS,
  type Placement,
  type PlacementName,
} from './rules/placement-registry.ts'

export const placementCollections = [Banners, Notices]
