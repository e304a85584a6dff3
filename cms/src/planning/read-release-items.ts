import type { PayloadRequest } from 'payload'
import { can, canCommand, type Principal } from '../permissions/permissions.ts'
import { type ListedRelease, listReleases, SHOWN_STATE_WORDS } from '../releases/releases.ts'
import type { CalendarItem } from './rules/calendar-plan.ts'
import type { CalendarRange } from './rules/calendar-range.ts'
import type { Person, StageOfWork } from './rules/work.ts'

/** Where a release stands among everything else that is planned. */
const STAGE_OF: Record<ListedRelease['shown'], StageOfWork> = {
  draft: 'draft',
  approved: 'approved',
  scheduled: 'scheduled',
  due: 'scheduled',
  failed: 'changes_requested',
  live: 'live',
  reverted: 'withdrawn',
  cancelled: 'withdrawn',
}

/** The releases of some days as things on the calendar, and those that have no instant yet. */
export async function readReleaseItems(
  req: PayloadRequest,
  range: CalendarRange,
  now: Date,
  people: readonly Person[],
): Promise<{ items: CalendarItem[]; unscheduled: CalendarItem[] }> {
  const user = req.user as Principal
  if (!can(user, 'read', 'releases')) return { items: [], unscheduled: [] }
  const mayPlan = canCommand(user, 'releases.change')
  const item = (release: ListedRelease): CalendarItem => ({
    kind: 'releases',
    id: release.id,
    title: release.title,
    note: noteOf(req, release),
    from: release.goLiveAt,
    until: release.revertAt,
    live: null,
    stage: STAGE_OF[release.shown],
    place: null,
    channels: [],
    owner: people.find(({ id }) => id === release.owner) ?? null,
    campaign: release.campaign,
    mayMove: mayPlan && release.isOpen,
  })
  return {
    items: (await listReleases(req, range, now)).map(item),
    unscheduled: (await listReleases(req, 'without_instant', now)).map(item),
  }
}

function noteOf(req: PayloadRequest, { shown, members }: ListedRelease): string {
  const isChinese = req.i18n.language !== 'en'
  const count = isChinese ? `${members} 项` : members === 1 ? '1 thing' : `${members} things`
  return shown === 'failed' ? `${SHOWN_STATE_WORDS[shown][isChinese ? 'zh' : 'en']} · ${count}` : count
}
