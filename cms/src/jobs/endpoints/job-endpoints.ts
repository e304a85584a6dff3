import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest } from 'payload'
import { recordActivity } from '../../activity/activity.ts'
import { databaseOf } from '../../database/transaction.ts'
import { can, type Principal } from '../../permissions/permissions.ts'

/** A job as the admin shows it. `failed`: it used up its attempts and waits for a person. */
export interface JobView {
  id: string
  task: string
  key: string | null
  state: 'failed' | 'retrying' | 'running' | 'waiting'
  attempts: number
  maxAttempts: number
  error: string | null
  runAt: string
  createdAt: string
}

interface JobRow {
  id: string
  task_identifier: string
  key: string | null
  attempts: number
  max_attempts: number
  last_error: string | null
  run_at: Date
  created_at: Date
  locked_at: Date | null
}

function stateOf(row: JobRow): JobView['state'] {
  if (row.locked_at) return 'running'
  if (row.attempts >= row.max_attempts) return 'failed'
  return row.last_error ? 'retrying' : 'waiting'
}

/** The queue's own jobs, those that need a person first. Finished jobs leave the queue. */
export async function listJobs(req: PayloadRequest): Promise<JobView[]> {
  const { rows } = await databaseOf(req.payload).pool.query<JobRow>(
    `select id::text, task_identifier, key, attempts, max_attempts, last_error, run_at, created_at, locked_at
       from graphile_worker.jobs
      order by (attempts >= max_attempts) desc, (last_error is not null) desc, run_at limit 200`,
  )
  return rows.map((row) => ({
    id: row.id,
    task: row.task_identifier,
    key: row.key,
    state: stateOf(row),
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    error: row.last_error,
    runAt: row.run_at.toISOString(),
    createdAt: row.created_at.toISOString(),
  }))
}

const refusal = (req: PayloadRequest): Response =>
  Response.json(
    {
      errors: [
        {
          message: req.i18n.language === 'en' ? 'Your role does not see background jobs.' : '你的岗位看不到后台任务。',
        },
      ],
    },
    { status: 403 },
  )

/** `GET /api/jobs`, `POST /api/jobs/:id/retry`. */
export const jobEndpoints: Endpoint[] = [
  {
    path: '/jobs',
    method: 'get',
    handler: async (req) =>
      can(req.user as Principal, 'read', 'jobs') ? Response.json({ jobs: await listJobs(req) }) : refusal(req),
  },
  {
    path: '/jobs/:id/retry',
    method: 'post',
    handler: async (req) => {
      if (!can(req.user as Principal, 'update', 'jobs')) return refusal(req)
      const id = String(req.routeParams?.id ?? '')
      if (!/^\d{1,18}$/.test(id)) return Response.json({ errors: [{ message: 'not a job id' }] }, { status: 400 })
      const { rows } = await databaseOf(req.payload).drizzle.execute(
        sql`select id from graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := now(), attempts := 0)`,
      )
      if (rows.length === 0) {
        const message =
          req.i18n.language === 'en' ? 'This job is running or already finished.' : '该任务正在运行或已完成。'
        return Response.json({ errors: [{ message }] }, { status: 409 })
      }
      await recordActivity(req, { action: 'jobs.retry', resource: 'jobs', docId: id })
      return Response.json({ queued: true }, { status: 202 })
    },
  },
]
