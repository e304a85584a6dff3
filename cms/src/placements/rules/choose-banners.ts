import { type VisibilityWindow, windowStateAt } from '../../time/time.ts'
import { type Audience, type BannerLanguage, isFor, type Visitor } from './audience.ts'
import type { Hindrance } from './hindrances.ts'

export interface Competitor {
  id: string
  window?: VisibilityWindow | null | undefined
  /** higher wins */
  priority: number
  /** order among equals: heavier first */
  weight: number
  /** everyone when left out */
  audience?: Audience | null | undefined
  /** both when left out */
  language?: BannerLanguage | null | undefined
  hindrance?: Hindrance | null | undefined
  /** its picture is still being made: any that is ready stands in */
  isWaiting?: boolean | undefined
}

/** One look at a place. */
export interface Look {
  at: Date
  /** how many show at most */
  shows: number
  visitor: Visitor
  locale: 'zh' | 'en'
}

/** Why a banner is shown or not. Each has exactly one reason, the first that holds in this order. */
export type Verdict =
  | { kind: 'ended' }
  | { kind: 'coming' }
  | { kind: 'other_language' }
  | { kind: 'other_audience' }
  | { kind: 'hindered'; hindrance: Hindrance }
  | { kind: 'waiting' }
  /** a higher priority is on; `by` is the first of it */
  | { kind: 'outranked'; by: string }
  /** of the highest priority, but heavier ones fill the place; `place` counts from 1 */
  | { kind: 'no_room'; place: number }
  /** `beaten`: the best of those with a lower priority, if any */
  | { kind: 'shown'; place: number; beaten: string | null }

export interface Judged<T extends Competitor> {
  /** in the order in which they stand */
  shown: T[]
  /** of every candidate, by id */
  verdicts: Map<string, Verdict>
}

const byRank = (a: Competitor, b: Competitor): number =>
  b.priority - a.priority || b.weight - a.weight || (a.id < b.id ? -1 : 1)

/**
 * Which banners a place shows: of those inside their window, for this language and visitor, whose target and art are
 * in order, the highest priority, heavier first, then the older id; at most as many as the place shows. A lower
 * priority shows only while no higher one is live: that is how a fallback returns when a promotion ends.
 */
export function judgeBanners<T extends Competitor>(candidates: readonly T[], look: Look): Judged<T> {
  const verdicts = new Map<string, Verdict>()
  const fit: T[] = []
  for (const banner of candidates) {
    const verdict = unfit(banner, look)
    if (verdict === null) fit.push(banner)
    else verdicts.set(banner.id, verdict)
  }
  const ready = fit.filter((banner) => !banner.isWaiting)
  const field = (ready.length > 0 ? ready : fit).toSorted(byRank)
  if (ready.length > 0) for (const { id, isWaiting } of fit) if (isWaiting) verdicts.set(id, { kind: 'waiting' })
  const [first] = field
  const beaten = field.find(({ priority }) => priority !== first?.priority)?.id ?? null
  const shown: T[] = []
  for (const [index, banner] of field.entries()) {
    const place = index + 1
    if (first && banner.priority !== first.priority) verdicts.set(banner.id, { kind: 'outranked', by: first.id })
    else if (shown.length >= look.shows) verdicts.set(banner.id, { kind: 'no_room', place })
    else {
      shown.push(banner)
      verdicts.set(banner.id, { kind: 'shown', place, beaten })
    }
  }
  return { shown, verdicts }
}

function unfit(banner: Competitor, { at, visitor, locale }: Look): Verdict | null {
  const state = windowStateAt(banner.window ?? {}, at)
  if (state !== 'live') return { kind: state }
  if ((banner.language ?? 'all') !== 'all' && banner.language !== locale) return { kind: 'other_language' }
  if (!isFor(banner.audience ?? 'everyone', visitor)) return { kind: 'other_audience' }
  return banner.hindrance ? { kind: 'hindered', hindrance: banner.hindrance } : null
}

/** The banners of a place, in the order in which they stand; see `judgeBanners`. */
export const chooseBanners = <T extends Competitor>(candidates: readonly T[], look: Look): T[] =>
  judgeBanners(candidates, look).shown
