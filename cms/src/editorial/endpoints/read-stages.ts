import type { Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { EDITORIAL_COLLECTIONS } from '../editorial-record.ts'
import { stagesOf } from '../stages-of.ts'

/** Rows of the longest page of a list. */
const MOST = 100

const question = z.object({
  collection: z.enum(EDITORIAL_COLLECTIONS),
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).max(MOST)),
})

/** `GET /api/editorial/stages?collection=articles&ids=a,b`: where the documents of a list stand. */
export const readStages: Endpoint = {
  path: '/editorial/stages',
  method: 'get',
  handler: async (req) => {
    try {
      if (req.user?.collection !== 'staff') throw refuse('not_signed_in')
      const asked = question.safeParse(Object.fromEntries(req.searchParams))
      if (!asked.success) throw refuse('invalid_body', { fields: 'collection, ids' })
      const { collection, ids } = asked.data
      if (!can(req.user as Principal, 'read', collection)) throw refuse('not_allowed')
      const stages = await stagesOf(
        req,
        ids.map((id) => ({ collection, id })),
        new Date(),
      )
      return Response.json({ stages }, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
