import { isLiveAt, type VisibilityWindow } from '../../time/time.ts'

export interface Competitor {
  id: string
  window?: VisibilityWindow | null | undefined
  /** higher wins */
  priority: number
  /** order among equals: heavier first */
  weight: number
}

/**
 * Which banners a place shows at an instant: those inside their window, the highest priority first, then
 * the heavier, then the older id; at most `shows` of them. A lower priority shows only while fewer of a
 * higher one are live: that is how a fallback returns when a promotion ends.
 */
export function chooseBanners<T extends Competitor>(candidates: readonly T[], shows: number, at: Date): T[] {
  const live = candidates.filter((banner) => isLiveAt(banner.window ?? {}, at))
  const top = Math.max(...live.map((banner) => banner.priority))
  return live
    .filter((banner) => banner.priority === top)
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, shows)
}
