import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import { enqueueWith, type Tasks } from '../../jobs/jobs.ts'

/** Pictures planned anew by one job: other short work gets its turn between two of them. */
const BATCH = 50

/** Queues `remarkPictures` in the caller's transaction; a logo that changes again starts over. */
export const queueRemarking = (tx: Executor, logoId: string): Promise<void> =>
  enqueueWith(tx, 'remarkPictures', { logoId }, { jobKey: `remark:${logoId}` })

/**
 * Task `remarkPictures`: plans every picture anew whose watermark is this logo, in the order of ids and a batch at a
 * time. Saving a picture as it is compares its plan with the logo's bytes of now, so that what is up to date is not
 * rendered again and the task may run twice. Pages keep the picture with the old mark until the new one is finished.
 */
export async function remarkPictures(payload: Payload, { logoId, after }: Tasks['remarkPictures']): Promise<void> {
  const db = databaseOf(payload).drizzle
  const { rows } = await db.execute(sql`
    select id::text as id from media
     where edits -> 'watermark' ->> 'logo' = ${logoId} and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid)
     order by id limit ${BATCH}`)
  const ids = rows.map((row) => String(row.id))
  for (const id of ids)
    await payload.update({ collection: 'media', id, data: {}, depth: 0, overrideAccess: true, trash: true })
  const last = ids.at(-1)
  if (last && ids.length === BATCH)
    await enqueueWith(db, 'remarkPictures', { logoId, after: last }, { jobKey: `remark:${logoId}:${last}` })
}
