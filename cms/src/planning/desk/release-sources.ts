import { type ListedRelease, listReleases } from '../../releases/releases.ts'
import { type DeskItem, type DeskReader, FEW, roughly, type WaitingSource, type Words } from './desk-item.ts'

/** A release that is to go live this soon stands on the desk whatever its state. ms */
const SOON = 72 * 3_600_000

/** What is to be done about a release, or what it waits for; null: nothing yet. */
function whyOf({ shown, goLiveAt, isOwnWork, failure, members }: ListedRelease, now: Date): Words | null {
  if (shown === 'failed') return { zh: `没有生效：${failure?.zh ?? ''}`, en: `failed: ${failure?.en ?? ''}` }
  if (goLiveAt === null || members === 0) return null
  const span = roughly(now, new Date(goLiveAt))
  const isPast = Date.parse(goLiveAt) <= now.getTime()
  const when: Words = isPast
    ? { zh: `应在 ${span.zh}前上线`, en: `was to be live ${span.en} ago` }
    : { zh: `${span.zh}后上线`, en: `live in ${span.en}` }
  switch (shown) {
    case 'draft':
      return isOwnWork
        ? { zh: `等另一位同事批准 · ${when.zh}`, en: `waits for another to approve it · ${when.en}` }
        : { zh: `等你批准 · ${when.zh}`, en: `waits for your approval · ${when.en}` }
    case 'approved':
      return { zh: `已批准，还没排期 · ${when.zh}`, en: `approved and not scheduled · ${when.en}` }
    case 'scheduled':
    case 'due':
      return isPast || Date.parse(goLiveAt) - now.getTime() < SOON
        ? { zh: `已排期 · ${when.zh}`, en: `scheduled · ${when.en}` }
        : null
    default:
      return null
  }
}

/** Releases that wait for approval or for being scheduled, come up, or failed; soonest first. */
const releasesToSeeTo: WaitingSource = {
  roles: ['operations'],
  resource: 'releases',
  read: async ({ req, now }: DeskReader) => {
    const found = (await listReleases(req, 'to_come', now)).flatMap((release): DeskItem[] => {
      const why = whyOf(release, now)
      if (why === null) return []
      const { id, title, goLiveAt, shown } = release
      const isLate = goLiveAt !== null && Date.parse(goLiveAt) <= now.getTime() && shown !== 'due'
      return [
        {
          key: `releases/${id}`,
          kind: { zh: '发布包', en: 'Release' },
          title,
          href: `/admin/releases/${id}`,
          why,
          at: goLiveAt,
          isOverdue: shown === 'failed' || isLate,
        },
      ]
    })
    return [...found.filter(({ isOverdue }) => isOverdue), ...found.filter(({ isOverdue }) => !isOverdue)].slice(0, FEW)
  },
}

export const RELEASE_SOURCES: readonly WaitingSource[] = [releasesToSeeTo]
