import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, command, commandEndpoint, deskEndpoint, Refused, refuse } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { listSheets, readSheet } from '../read-sheets.ts'

/** `GET /api/fact-sheets`: every sheet of a campaign that is not over, as it stands for whoever asks. */
const list: Endpoint = {
  path: '/fact-sheets',
  method: 'get',
  handler: async (req) => {
    try {
      if (req.user?.collection !== 'staff') throw refuse('not_signed_in')
      if (!can(req.user as Principal, 'read', 'campaigns')) throw refuse('not_allowed')
      const sheets = await listSheets(databaseOf(req.payload).drizzle, String(req.user.id), new Date())
      return Response.json({ sheets }, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}

/** `GET /api/fact-sheets/:id`, the id of its campaign. */
const one = deskEndpoint(
  'campaigns',
  (req, id) => readSheet(databaseOf(req.payload).drizzle, id, String(req.user?.id)),
  '/fact-sheets/:id',
)

const commands = commandEndpoint(
  {
    /** Of the version somebody had before them: what came meanwhile stays to be read. */
    read: command({
      permission: 'factSheets.read',
      body: z.strictObject({ version: z.int().min(1) }),
      run: async ({ req, tx, id, body }) => {
        const { rows } = await tx.execute(sql`
          insert into mall.fact_sheet_readings (campaign_id, staff_id, version, at)
          select campaign_id, ${String(req.user?.id)}::uuid, version, now() from mall.fact_sheets
           where campaign_id = ${id}::uuid and version = ${body.version}
              on conflict (campaign_id, staff_id)
              do update set version = greatest(excluded.version, mall.fact_sheet_readings.version), at = excluded.at
          returning version`)
        if (rows.length === 0) throw refuse('not_found')
        return {}
      },
    }),
  },
  '/fact-sheets/:id/commands/:command',
)

/** For payload.config.ts. */
export const factSheetEndpoints: Endpoint[] = [list, one, commands]
