import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf, type Executor } from '../database/transaction.ts'

export interface RenderingPause {
  /** ISO 8601, UTC */
  since: string
  /** name of the person, or null when the account is gone */
  by: string | null
}

/** Whether rendering is paused, since when and by whom. Kept in the database, so every worker heeds it and a restart forgets nothing. */
export async function renderingPause(payload: Payload): Promise<RenderingPause | null> {
  const { rows } = await databaseOf(payload).pool.query<{ since: Date; by: string | null }>(
    `select pause.since, staff.name as by
       from mall.rendering_pause pause left join staff on staff.id = pause.staff_id`,
  )
  const pause = rows[0]
  return pause ? { since: pause.since.toISOString(), by: pause.by } : null
}

/** No picture is begun any more; those in hand are finished. Pausing twice keeps the first pause. */
export async function pauseRendering(tx: Executor, staffId: string): Promise<void> {
  await tx.execute(sql`insert into mall.rendering_pause (staff_id) values (${staffId}) on conflict do nothing`)
}

export async function resumeRendering(tx: Executor): Promise<void> {
  await tx.execute(sql`delete from mall.rendering_pause`)
}
