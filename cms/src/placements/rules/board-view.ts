import type { CountsOfDay } from '../banner-counts.ts'
import type { Audience, BannerLanguage, Visitor } from './audience.ts'
import type { Verdict } from './choose-banners.ts'
import type { PlacementName } from './placement-registry.ts'
import type { Stretch } from './placement-timeline.ts'

/** `GET /api/placements?visitor=&locale=`: every place with what it shows, as one kind of visitor sees it. */
export interface BoardView {
  /** ISO 8601 in UTC: the span of the time lines, and the present */
  from: string
  until: string
  now: string
  /** IANA zone of the mall */
  timeZone: string
  visitor: Visitor
  locale: 'zh' | 'en'
  places: PlaceView[]
}

export interface PlaceView {
  name: PlacementName
  scopes: ScopeView[]
  /** newest first; days without a count are left out */
  counts: CountsOfDay[]
}

/** A place on the pages it stands on: all of them, or those of one category or campaign that has banners of its own. */
export interface ScopeView {
  /** null: wherever nothing of its own stands */
  title: string | null
  /** the choice of now in one sentence */
  sentence: string
  stretches: Stretch[]
  banners: BoardBanner[]
}

export interface BoardBanner {
  id: string
  title: string
  priority: number
  weight: number
  audience: Audience
  language: BannerLanguage
  /** ISO 8601 in UTC; null: open */
  from: string | null
  until: string | null
  verdict: Verdict['kind']
  sentence: string
  seen: number
  clicked: number
}

/** `GET /api/placements/banners/:id`: how one banner does. */
export interface DeliveryView {
  /** whether and why it is shown, as a new visitor of the Chinese pages sees it */
  sentence: string
  isShown: boolean
  counts: CountsOfDay[]
  /** bytes of what most visitors fetch; null: not made yet, or no picture of its own */
  weights: Record<'desktop' | 'mobile', { bytes: number | null; budget: number }>
}

/** Clicks per hundred times seen: `1.3%`; a dash while it was never seen. */
export const clickRate = ({ seen, clicked }: { seen: number; clicked: number }): string =>
  seen === 0 ? '–' : `${((clicked / seen) * 100).toFixed(1)}%`

/** Sums of several days. */
export const sumOf = (days: readonly CountsOfDay[]): { seen: number; clicked: number } =>
  days.reduce((sum, day) => ({ seen: sum.seen + day.seen, clicked: sum.clicked + day.clicked }), {
    seen: 0,
    clicked: 0,
  })
