import type { Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, deskEndpoint, Refused, refuse } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import { evidenceResponse } from '../../media/media.ts'
import { can, canCommand, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { isShotOf, readApprovals, readReports } from '../rehearsal-records.ts'
import type { RehearsalDesk } from '../rules/rehearsal-view.ts'

/** `GET /releases/:id/rehearsals`: the report of a release, the one in the making, and who approved with which. */
export const rehearsalDesk: Endpoint = deskEndpoint(
  'releases',
  async (req, id): Promise<RehearsalDesk> => {
    const db = databaseOf(req.payload).drizzle
    return {
      ...(await readReports(db, id)),
      approvals: await readApprovals(db, id),
      mayRehearse: canCommand(req.user as Principal, 'releases.change'),
    }
  },
  '/:id/rehearsals',
)

/** `GET /releases/:id/shots/:file`: a picture of a page as it will be, for staff alone. */
export const rehearsalShot: Endpoint = {
  path: '/:id/shots/:file',
  method: 'get',
  handler: async (req) => {
    try {
      const user = req.user as Principal
      if (!isActiveStaff(user)) throw refuse('not_signed_in')
      if (!can(user, 'read', 'releases')) throw refuse('not_allowed')
      const { id = '', file = '' } = (req.routeParams ?? {}) as { id?: string; file?: string }
      const isOurs = z.uuid().safeParse(id).success && (await isShotOf(databaseOf(req.payload).drizzle, id, file))
      const answer = isOurs ? await evidenceResponse(req.payload, file) : null
      if (!answer) throw refuse('not_found')
      return answer
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
