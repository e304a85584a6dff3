import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { can, type Principal, type Resource } from '../permissions/permissions.ts'
import { answerRefusal } from './command-endpoint.ts'
import { Refused, refuse } from './refused.ts'

/**
 * `GET /:id/desk` of a collection, or another path: everything its desk shows of one document, in one answer, for staff who
 * may read the collection. `read` returns null when there is no such document.
 */
export function deskEndpoint(
  resource: Resource,
  read: (req: PayloadRequest, id: string) => Promise<object | null>,
  path = '/:id/desk',
): Endpoint {
  return {
    path,
    method: 'get',
    handler: async (req) => {
      try {
        if (req.user?.collection !== 'staff') throw refuse('not_signed_in')
        if (!can(req.user as Principal, 'read', resource)) throw refuse('not_allowed')
        const id = String(req.routeParams?.id ?? '')
        const view = z.uuid().safeParse(id).success ? await read(req, id) : null
        if (!view) throw refuse('not_found')
        return Response.json(view, { headers: { 'cache-control': 'no-store' } })
      } catch (error) {
        if (error instanceof Refused) return answerRefusal(req, error)
        throw error
      }
    },
  }
}
