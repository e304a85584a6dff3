import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import { can, canCommand, type Principal } from '../../permissions/permissions.ts'
import { isReleasable } from '../releasable.ts'
import type { ReleasesOfDocument } from '../rules/release-view.ts'

/** `GET /releases-of/:collection/:id`: the releases a document is in, and those it could be put into. */
export const releasesOfDocument: Endpoint = {
  path: '/releases-of/:collection/:id',
  method: 'get',
  handler: async (req) => {
    try {
      const user = req.user as Principal
      if (user?.collection !== 'staff') throw refuse('not_signed_in')
      if (!can(user, 'read', 'releases')) throw refuse('not_allowed')
      const { collection = '', id = '' } = (req.routeParams ?? {}) as { collection?: string; id?: string }
      if (!isReleasable(collection) || !z.uuid().safeParse(id).success) throw refuse('not_found')
      const { rows } = await databaseOf(req.payload).drizzle.execute(sql`
        select r.id::text, r.title, r.state::text,
               exists (select from mall.release_members m
                        where m.release_id = r.id and m.collection = ${collection} and m.doc_id = ${id}) as within
          from releases r where r.state in ('draft', 'approved', 'scheduled') order by r.updated_at desc`)
      const releases = rows as unknown as { id: string; title: string; state: string; within: boolean }[]
      const named = ({ id: release, title }: { id: string; title: string }) => ({ id: release, title })
      const view: ReleasesOfDocument = {
        within: releases.filter(({ within }) => within).map(named),
        open: releases.filter(({ state }) => state === 'draft').map(named),
        mayChange: canCommand(user, 'releases.change'),
      }
      return Response.json(view, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
