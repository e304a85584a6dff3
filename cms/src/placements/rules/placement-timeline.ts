import { type Competitor, judgeBanners, type Look } from './choose-banners.ts'

/** A stretch of time in which a place shows the same. Half-open, ms since 1970. */
export interface Stretch {
  from: number
  until: number
  /** ids, in the order in which they stand */
  shown: string[]
  /** `gap`: nothing but what stands there when no banner does; `fallback`: only banners of priority 0 */
  kind: 'banners' | 'fallback' | 'gap'
}

/** Banners of this priority are the ones a team puts under everything else. */
const FALLBACK_PRIORITY = 0

/**
 * What a place shows over a span of time, as the windows plan it. What holds a banner back now (sold out and the like)
 * is known for the present alone, so it counts in the stretch that holds `look.at` and nowhere else.
 */
export function timelineOf<T extends Competitor>(
  candidates: readonly T[],
  span: { from: Date; until: Date },
  look: Look,
): Stretch[] {
  const [from, until, now] = [span.from.getTime(), span.until.getTime(), look.at.getTime()]
  const edges = candidates
    .flatMap(({ window }) => [window?.from, window?.until])
    .flatMap((edge) => (edge == null ? [] : [new Date(edge).getTime()]))
    .filter((edge) => edge > from && edge < until)
  const starts = [...new Set([from, ...edges])].sort((a, b) => a - b)
  const stretches = starts.map((start, index): Stretch => {
    const end = starts[index + 1] ?? until
    const isNow = start <= now && now < end
    const field = isNow ? candidates : candidates.map((banner) => ({ ...banner, hindrance: null, isWaiting: false }))
    const { shown } = judgeBanners(field as readonly T[], { ...look, at: new Date(start) })
    const kind =
      shown.length === 0
        ? 'gap'
        : shown.every(({ priority }) => priority === FALLBACK_PRIORITY)
          ? 'fallback'
          : 'banners'
    return { from: start, until: end, shown: shown.map(({ id }) => id), kind }
  })
  return joined(stretches)
}

/** Neighbours that show the same are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const stretch of stretches) {
    const last = whole.at(-1)
    if (last?.kind === stretch.kind && last.shown.join() === stretch.shown.join()) last.until = stretch.until
    else whole.push({ ...stretch })
  }
  return whole
}
