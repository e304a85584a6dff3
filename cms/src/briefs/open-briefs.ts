import type { PayloadRequest, Where } from 'payload'
import { deskLanguage } from '../commands/commands.ts'
import { type BriefKind, type BriefPriority, type BriefState, UNFINISHED_STATES } from './rules/brief-states.ts'
import { type DueState, dueStateAt } from './rules/due.ts'

/** A brief as boards and desks show it. Instants ISO 8601. */
export interface OpenBrief {
  id: string
  title: string
  kind: BriefKind
  state: BriefState
  priority: BriefPriority
  due: string | null
  dueState: DueState
  reworks: number
  assignee: { id: string; name: string } | null
  role: string | null
  campaign: { id: string; title: string } | null
}

interface Wanted {
  /** only of this campaign */
  campaign?: string
  /** only what this person has, or anybody of their roles may take */
  forPerson?: { id: string; roles: readonly string[] }
  /** what this person asked for and has to look at */
  requestedBy?: string
  states?: readonly BriefState[]
  /** instant of the reading */
  now: Date
  limit?: number
}

/** Unfinished briefs, soonest due first, for whoever may read briefs: the caller has asked that. */
export async function openBriefs(
  req: PayloadRequest,
  { campaign, forPerson, requestedBy, states = UNFINISHED_STATES, now, limit = 500 }: Wanted,
): Promise<OpenBrief[]> {
  const and: Where[] = [{ state: { in: [...states] } }]
  if (campaign) and.push({ campaign: { equals: campaign } })
  if (requestedBy) and.push({ requester: { equals: requestedBy } })
  if (forPerson)
    and.push({
      or: [
        { assignee: { equals: forPerson.id } },
        { and: [{ assignee: { exists: false } }, { role: { in: [...forPerson.roles] } }] },
      ],
    })
  const { docs } = await req.payload.find({
    collection: 'briefs',
    where: { and },
    sort: 'due',
    limit,
    pagination: false,
    depth: 1,
    locale: deskLanguage(req.i18n.language),
    overrideAccess: true,
    select: {
      title: true,
      kind: true,
      state: true,
      priority: true,
      due: true,
      reworks: true,
      assignee: true,
      role: true,
      campaign: true,
    },
    populate: { staff: { name: true }, campaigns: { title: true } },
    req,
  })
  return docs.map((brief) => {
    const { id, title, kind, priority, reworks, assignee, role, campaign: of } = brief
    return {
      id,
      title,
      kind,
      state: brief.state as BriefState,
      priority,
      due: brief.due ?? null,
      dueState: dueStateAt(brief.due ? new Date(brief.due) : null, now),
      reworks,
      assignee: assignee && typeof assignee === 'object' ? { id: assignee.id, name: assignee.name } : null,
      role: role ?? null,
      campaign: of && typeof of === 'object' ? { id: of.id, title: of.title } : null,
    }
  })
}
