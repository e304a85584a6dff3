import { type OpenBrief, openBriefs } from '../../briefs/briefs.ts'
import { ROLES } from '../../permissions/permissions.ts'
import { type DeskItem, type DeskReader, FEW, roughly, type WaitingSource, type Words } from './desk-item.ts'

const item = (brief: OpenBrief, why: Words): DeskItem => ({
  key: `briefs/${brief.id}`,
  kind: { zh: '需求单', en: 'Brief' },
  title: brief.title,
  href: `/admin/collections/briefs/${brief.id}`,
  why,
  at: brief.due,
  isOverdue: brief.dueState === 'overdue',
})

function whenDue({ state, due }: OpenBrief, now: Date): Words {
  const stage = {
    changes: { zh: '要求你修改', en: 'you are asked to change it' },
    in_work: { zh: '正在做', en: 'in work' },
  }[state as 'changes' | 'in_work'] ?? { zh: '等你开始', en: 'waits for you to begin' }
  if (due === null) return stage
  const span = roughly(now, new Date(due))
  return Date.parse(due) <= now.getTime()
    ? { zh: `${stage.zh} · 已超期 ${span.zh}`, en: `${stage.en} · ${span.en} overdue` }
    : { zh: `${stage.zh} · 还有 ${span.zh}`, en: `${stage.en} · due in ${span.en}` }
}

/** What one was asked for, or anybody of their roles may take; soonest due first. */
const toDo: WaitingSource = {
  roles: ROLES,
  resource: 'briefs',
  read: async ({ req, staffId, roles, now }: DeskReader) => {
    const briefs = await openBriefs(req, {
      forPerson: { id: staffId, roles },
      states: ['open', 'in_work', 'changes'],
      now,
      limit: FEW,
    })
    return briefs.map((brief) => item(brief, whenDue(brief, now)))
  },
}

/** What one asked for and was handed in: theirs to accept or to send back. */
const toDecide: WaitingSource = {
  roles: ROLES,
  resource: 'briefs',
  read: async ({ req, staffId, now }: DeskReader) => {
    const briefs = await openBriefs(req, { requestedBy: staffId, states: ['delivered', 'escalated'], now, limit: FEW })
    return briefs.map((brief) => item(brief, { zh: '已交付，等你验收', en: 'handed in, for you to accept' }))
  },
}

export const BRIEF_SOURCES: readonly WaitingSource[] = [toDo, toDecide]
