/**
 * Releases may overlap (两个发布包改同一样东西): both go live, and of a thing both touch the one of the later instant
 * stands in the end. At the same instant the release that was made later comes last.
 */

export interface PlannedMember {
  /** what is touched: two members with the same key overwrite each other */
  key: string
  title: string
}

export interface PlannedRelease {
  id: string
  title: string
  goLiveAt: Date | null
  createdAt: Date
  members: readonly PlannedMember[]
}

export interface ReleaseConflict {
  key: string
  title: string
  /** the other release */
  otherId: string
  otherTitle: string
  /** which of the two stands in the end; null while one of them has no instant */
  winner: 'this' | 'other' | null
  sameInstant: boolean
}

/** The order in which releases of one instant are applied; the last one stands. */
export function comesBefore(
  a: Pick<PlannedRelease, 'goLiveAt' | 'createdAt' | 'id'>,
  b: Pick<PlannedRelease, 'goLiveAt' | 'createdAt' | 'id'>,
): boolean {
  const [at, bt] = [a.goLiveAt?.getTime() ?? 0, b.goLiveAt?.getTime() ?? 0]
  if (at !== bt) return at < bt
  const [ac, bc] = [a.createdAt.getTime(), b.createdAt.getTime()]
  return ac === bc ? a.id < b.id : ac < bc
}

/** Everything of a release that another one touches as well, with who wins. */
export function conflictsOf(release: PlannedRelease, others: readonly PlannedRelease[]): ReleaseConflict[] {
  return others
    .filter(({ id }) => id !== release.id)
    .flatMap((other) => {
      const keys = new Set(other.members.map(({ key }) => key))
      const isDecided = release.goLiveAt !== null && other.goLiveAt !== null
      return release.members
        .filter(({ key }) => keys.has(key))
        .map(({ key, title }) => ({
          key,
          title,
          otherId: other.id,
          otherTitle: other.title,
          winner: isDecided ? (comesBefore(release, other) ? ('other' as const) : ('this' as const)) : null,
          sameInstant: isDecided && release.goLiveAt?.getTime() === other.goLiveAt?.getTime(),
        }))
    })
}

/** A conflict as a sentence for the people who plan. */
export function conflictSentence(
  { title, otherTitle, winner, sameInstant }: ReleaseConflict,
  language: 'zh' | 'en',
): string {
  if (language === 'zh') {
    const both = `“${title}”也在发布包“${otherTitle}”里`
    if (winner === null) return `${both}；定下两者的上线时间后才知道谁后生效。`
    const why = sameInstant ? '两者同一时刻上线，后建的发布包后生效' : '后上线的生效'
    return `${both}；${why}，最终以${winner === 'this' ? '本发布包' : `“${otherTitle}”`}为准。`
  }
  const both = `“${title}” is also in the release “${otherTitle}”`
  if (winner === null) return `${both}; which one stands in the end is known once both have an instant.`
  const why = sameInstant
    ? 'both go live at the same instant, and the release made later comes last'
    : 'the later one stands'
  return `${both}; ${why}: ${winner === 'this' ? 'this release' : `“${otherTitle}”`} wins.`
}
