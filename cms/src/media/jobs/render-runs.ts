import type { RenderPass } from '@fangshi/media'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import type { RenderRun } from '../rules/time-left.ts'

/** Enough to know the rate of now, few enough to read in a moment. */
const LATEST = 200

/** Notes how long one pass over one picture took; what is older than a day says nothing about now and goes. */
export async function recordRun(
  payload: Payload,
  { pass, files, began }: { pass: RenderPass; files: number; began: Date },
): Promise<void> {
  await databaseOf(payload).drizzle.execute(sql`
    with old as (delete from mall.render_runs where ended_at < now() - interval '1 day')
    insert into mall.render_runs (pass, files, began_at) values (${pass}, ${files}, ${began.toISOString()})`)
}

/** The latest passes, newest first. */
export async function latestRuns(payload: Payload): Promise<RenderRun[]> {
  const { rows } = await databaseOf(payload).pool.query<{ pass: RenderPass; began_at: Date; ended_at: Date }>(
    'select pass, began_at, ended_at from mall.render_runs order by ended_at desc limit $1',
    [LATEST],
  )
  return rows.map((row) => ({ pass: row.pass, began: row.began_at.getTime(), ended: row.ended_at.getTime() }))
}
