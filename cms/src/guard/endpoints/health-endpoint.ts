import type { Endpoint } from 'payload'
import { answerRefusal, refuse } from '../../commands/commands.ts'
import { can, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { readHealth } from '../read-health.ts'

/** `GET /api/health`: every part of the mall and every alarm, for staff who keep it running. */
export const healthEndpoint: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async (req) => {
    const user = req.user as Principal
    if (!isActiveStaff(user)) return answerRefusal(req, refuse('not_signed_in'))
    if (!can(user, 'read', 'alarms')) return answerRefusal(req, refuse('not_allowed'))
    return Response.json(await readHealth(req.payload, new Date()), { headers: { 'cache-control': 'no-store' } })
  },
}
