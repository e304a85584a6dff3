import { Banners } from './collections/banners.ts'
import { Notices } from './collections/notices.ts'

export { chooseBanners } from './rules/choose-banners.ts'
export {
  isPlacementName,
  PLACEMENT_NAMES,
  PLACEMENTS,
  type Placement,
  type PlacementName,
} from './rules/placement-registry.ts'

export const placementCollections = [Banners, Notices]
