import type { PayloadRequest } from 'payload'
import { newId } from '../database/new-id.ts'
import { relatedId } from '../editorial/editorial.ts'
import { type Notice, notify } from '../notifications/notifications.ts'
import type { Brief } from '../payload-types.ts'
import type { Role } from '../permissions/permissions.ts'

/** Who decides when a brief cannot be settled between two people. */
const LEADS: readonly Role[] = ['operations']

/** Whoever has to do it: a person, or everybody of the role it waits for. */
export const doersOf = (brief: Pick<Brief, 'assignee' | 'role'>): Notice['to'] => {
  const assignee = relatedId(brief.assignee)
  if (assignee !== null) return { staff: [assignee] }
  return brief.role == null ? {} : { roles: [brief.role] }
}

const about = (brief: Pick<Brief, 'id' | 'title'>): Notice['about'] => ({
  collection: 'briefs',
  id: brief.id,
  title: brief.title,
})

/** Tells people of one act on a brief; each call is an event of its own. */
const tell = (req: PayloadRequest, brief: Brief, kind: Notice['kind'], to: Notice['to'], note = ''): Promise<void> =>
  notify(req, { kind, key: `${kind}:${newId()}`, about: about(brief), to, note })

export const tellAssigned = (req: PayloadRequest, brief: Brief): Promise<void> =>
  tell(req, brief, 'assigned', doersOf(brief))

/** To whoever asked for it; of their own work to a lead, since nobody accepts their own. */
export const tellDelivered = (req: PayloadRequest, brief: Brief): Promise<void> => {
  const requester = relatedId(brief.requester)
  const isOwn = requester === null || requester === String(req.user?.id)
  return tell(req, brief, 'submitted', isOwn ? { roles: LEADS } : { staff: [requester] })
}

export const tellChanges = (req: PayloadRequest, brief: Brief, note: string): Promise<void> =>
  tell(req, brief, 'changes_requested', doersOf(brief), note)

export const tellEscalated = (req: PayloadRequest, brief: Brief, note: string): Promise<void> =>
  tell(req, brief, 'escalated', { roles: LEADS }, note)

export const tellAccepted = (req: PayloadRequest, brief: Brief): Promise<void> =>
  tell(req, brief, 'approved', { staff: [relatedId(brief.assignee), relatedId(brief.deliveredBy)] })

export const tellCancelled = (req: PayloadRequest, brief: Brief, note: string): Promise<void> =>
  tell(req, brief, 'cancelled', doersOf(brief), note)

/** Those who are named are told so; the others of the brief that something was said. */
export async function tellSaid(
  req: PayloadRequest,
  brief: Brief,
  message: { id: string; body: string; mentions: readonly string[] },
): Promise<void> {
  const others = [relatedId(brief.requester), relatedId(brief.assignee)].filter(
    (id) => id !== null && !message.mentions.includes(id),
  )
  const said = { about: about(brief), note: message.body }
  await notify(req, { ...said, kind: 'mentioned', key: `mentioned:${message.id}`, to: { staff: message.mentions } })
  await notify(req, { ...said, kind: 'commented', key: `commented:${message.id}`, to: { staff: others } })
}
