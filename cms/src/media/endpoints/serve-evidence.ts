import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { evidenceResponse } from '../evidence-files.ts'

/** `GET /api/media/evidence/:file`: a picture of a ticket for the team; whoever may not read assets learns nothing. */
export const serveEvidence: Omit<Endpoint, 'root'> = {
  path: '/evidence/:file',
  method: 'get',
  handler: async (req) => {
    const nothing = new Response(null, { status: 404 })
    if (req.user?.collection !== 'staff' || !can(req.user as Principal, 'read', 'media')) return nothing
    const file = String(req.routeParams?.file ?? '')
    const { rows } = await databaseOf(req.payload).drizzle.execute(sql`
      select 1 from media where kind = 'evidence' and deleted_at is null
         and renditions @> ${JSON.stringify([{ file }])}::jsonb limit 1`)
    return rows.length === 0 ? nothing : ((await evidenceResponse(req.payload, file)) ?? nothing)
  },
}
