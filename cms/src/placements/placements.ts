import { Banners } from './collections/banners.ts'
import { Notices } from './collections/notices.ts'

export { artFindings, COPY_LIMITS } from './art-findings.ts'
export { addBannerCounts } from './banner-counts.ts'
export { type BannerState, bannerStates } from './banner-hindrances.ts'
export { BANNER_MAILS } from './banner-mails.ts'
export { placementEndpoints } from './endpoints/board-endpoints.ts'
export { bannersHeldBack, watchBanners } from './jobs/watch-banners.ts'
export { unreadableWords } from './layers/judge-stored.ts'
export {
  type BannerLayout,
  type Format,
  groupsIn,
  type Layer,
  leadLayer,
  placeIn,
  wordsIn,
} from './layers/rules/banner-layout.ts'
export { BUTTON_PADDING, PLATE_PADDING, styleOf } from './layers/rules/brand-styles.ts'
export { formatSize, safeArea } from './layers/rules/format-sizes.ts'
export { pricedProducts, priceFor } from './layers/rules/layer-prices.ts'
export { storedLayout } from './layers/rules/parse-layout.ts'
export { SCRIM_FALL, scrimSide, scrimTone } from './layers/rules/scrim.ts'
export { isFor, VISITORS } from './rules/audience.ts'
export { chooseBanners } from './rules/choose-banners.ts'
export { BREAKPOINT_LABELS, BREAKPOINTS } from './rules/pixel-contract.ts'
export {
  isPlacementName,
  PLACEMENT_NAMES,
  PLACEMENTS,
  type Placement,
  type PlacementName,
} from './rules/placement-registry.ts'
export { timelineOf } from './rules/placement-timeline.ts'

export const placementCollections = [Banners, Notices]
