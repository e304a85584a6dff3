import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest } from 'payload'
import { recordActivity } from '../../activity/activity.ts'
import { databaseOf } from '../../database/transaction.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { queuePass } from '../jobs/queue-passes.ts'
import { renewOutdated } from '../jobs/renew-outdated.ts'
import { readRenderingOverview } from '../rendering-overview.ts'
import { pauseRendering, resumeRendering } from '../rendering-pause.ts'

const isEnglish = (req: PayloadRequest): boolean => req.i18n.language === 'en'

function refusal(req: PayloadRequest): Response {
  const message = isEnglish(req)
    ? 'Your role does not look after rendering. Ask a designer or operations.'
    : '你的岗位不能管理图片生成，请找美工或运营。'
  return Response.json({ errors: [{ message }] }, { status: 403 })
}

const overview = async (req: PayloadRequest): Promise<Response> =>
  Response.json(await readRenderingOverview(req.payload, isEnglish(req) ? 'en' : 'zh'))

/** A command of the rendering page: for those who may look after jobs; answers with how things stand after it. */
const command = (path: string, run: (req: PayloadRequest) => Promise<void>): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    if (!req.user || !can(req.user as Principal, 'update', 'jobs')) return refusal(req)
    await run(req)
    return overview(req)
  },
})

async function pause(req: PayloadRequest): Promise<void> {
  await pauseRendering(databaseOf(req.payload).drizzle, String(req.user?.id))
  await recordActivity(req, { action: 'jobs.pauseRendering', resource: 'jobs', docId: 'rendering' })
}

async function resume(req: PayloadRequest): Promise<void> {
  await resumeRendering(databaseOf(req.payload).drizzle)
  await recordActivity(req, { action: 'jobs.resumeRendering', resource: 'jobs', docId: 'rendering' })
}

/** All failed pictures go back into the queue, state and job in one transaction. */
async function retryFailed(req: PayloadRequest): Promise<void> {
  const count = await databaseOf(req.payload).drizzle.transaction(async (tx) => {
    const { rows } = await tx.execute(sql`
      update media set render_state = 'waiting', render_error = null
       where render_state = 'failed' and deleted_at is null returning id::text as id`)
    for (const row of rows) await queuePass(tx, String(row.id), 'quick')
    return rows.length
  })
  await recordActivity(req, {
    action: 'jobs.retryRendering',
    resource: 'jobs',
    docId: 'rendering',
    details: { pictures: count },
  })
}

/** All pictures that an older recipe made are made anew. */
async function renew(req: PayloadRequest): Promise<void> {
  const count = await renewOutdated(req.payload)
  await recordActivity(req, {
    action: 'jobs.renewRendering',
    resource: 'jobs',
    docId: 'rendering',
    details: { pictures: count },
  })
}

/** `GET /api/rendering` and the commands of the page that shows it. */
export const renderingEndpoints: Endpoint[] = [
  {
    path: '/rendering',
    method: 'get',
    handler: async (req) => (can(req.user as Principal, 'read', 'jobs') ? overview(req) : refusal(req)),
  },
  command('/rendering/pause', pause),
  command('/rendering/resume', resume),
  command('/rendering/retry-failed', retryFailed),
  command('/rendering/renew-outdated', renew),
]
