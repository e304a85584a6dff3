import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { healthInBrief } from '../../guard/guard.ts'
import { searchHealth } from '../../search/search.ts'
import type { HealthView } from '../contract.ts'
import { json } from '../store-endpoint.ts'

/**
 * `GET /api/store/health`: 200 while shoppers can be served, 503 while they cannot. Without the search engine
 * they can: search falls back to the database.
 */
export const healthEndpoint: Endpoint = {
  path: '/store/health',
  method: 'get',
  handler: async ({ payload }) => {
    const database = await answers(payload)
    const search = database ? await searchHealth(payload).catch(() => NO_SEARCH) : NO_SEARCH
    const brief = database ? await healthInBrief(payload, new Date()).catch(() => NO_GUARD) : NO_GUARD
    const view: HealthView = { ok: database, database, search: search.ok, searchLag: search.lag, ...brief }
    return json(view, view.ok ? 200 : 503)
  },
}

const NO_GUARD = { worker: false, alarms: 0 }

const NO_SEARCH = { ok: false, lag: null }

const answers = (payload: Payload): Promise<boolean> =>
  databaseOf(payload)
    .drizzle.execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    )
