import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { relatedId } from '../../editorial/editorial.ts'
import { notify } from '../../notifications/notifications.ts'
import { clockTime } from '../change-brief.ts'
import { type BriefState, UNFINISHED_STATES } from '../rules/brief-states.ts'
import { DUE_SOON_WITHIN, dueStateAt } from '../rules/due.ts'
import { doersOf } from '../tell-of-brief.ts'

/** Waiting for the work itself; what was delivered is late no more. */
const TO_BE_DONE = UNFINISHED_STATES.filter(
  (state) => !(['draft', 'delivered', 'escalated'] as BriefState[]).includes(state),
)

/** Looked at in one run; the next comes a minute later. */
const AT_ONCE = 500

/**
 * Task `tellOfDueBriefs`, once a minute: tells whoever has to do it once that a brief is due soon, and them and whoever
 * asked for it once that it is overdue. A due time that is moved begins anew. Running it twice at once tells once.
 */
export async function tellOfDueBriefs(payload: Payload, now = new Date()): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const { docs } = await payload.find({
      collection: 'briefs',
      where: {
        and: [
          { state: { in: TO_BE_DONE } },
          { due: { less_than_equal: new Date(now.getTime() + DUE_SOON_WITHIN).toISOString() } },
          // What has been overdue for long was told when it became so.
          { due: { greater_than: new Date(now.getTime() - 30 * 86_400_000).toISOString() } },
        ],
      },
      sort: 'due',
      limit: AT_ONCE,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    for (const brief of docs) {
      const due = String(brief.due)
      const isLate = dueStateAt(new Date(due), now) === 'overdue'
      const doers = doersOf(brief)
      await notify(req, {
        kind: isLate ? 'overdue' : 'due_soon',
        key: `${isLate ? 'overdue' : 'due_soon'}:${brief.id}:${due}`,
        about: { collection: 'briefs', id: brief.id, title: brief.title },
        to: isLate ? { ...doers, staff: [...(doers.staff ?? []), relatedId(brief.requester)] } : doers,
        note: clockTime(due),
        bySystem: true,
      })
    }
  })
}
