import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { readCommandBody } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import { oneLine } from '../../text/text.ts'
import type { PresenceView } from '../rules/writing-view.ts'
import { answering, writerOf } from './open-document.ts'

/** Seconds after which somebody who was not heard of has gone: three rounds of asking. */
const GONE_AFTER = 20

const presenceShape = z.object({
  collection: oneLine().max(60),
  id: z.uuid(),
  sitting: z.uuid(),
  field: oneLine().max(200).nullish(),
  /** the form is being closed */
  leaves: z.boolean().optional(),
})

/** `POST /api/writing/presence`: says that one is here and answers who else is, and whose save is the newest. */
export const bePresent: Endpoint = {
  path: '/writing/presence',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      const here = await readCommandBody(req, presenceShape)
      const { staffId } = await writerOf(req, here)
      const db = databaseOf(req.payload).drizzle
      if (here.leaves) {
        await db.execute(sql`
          delete from mall.presence where sitting = ${here.sitting}::uuid and staff_id = ${staffId}::uuid`)
      } else {
        await db.execute(sql`
          insert into mall.presence (sitting, staff_id, collection, document_id, field)
          values (${here.sitting}::uuid, ${staffId}::uuid, ${here.collection}, ${here.id}::uuid, ${here.field ?? null})
          on conflict (sitting) do update set field = excluded.field, seen_at = now()
          where presence.staff_id = excluded.staff_id and presence.document_id = excluded.document_id`)
      }
      const [others, saves] = await Promise.all([
        db.execute(sql`
          select presence.sitting, presence.staff_id, staff.name, presence.since, presence.field
          from mall.presence join staff on staff.id = presence.staff_id
          where collection = ${here.collection} and document_id = ${here.id}::uuid
            and sitting <> ${here.sitting}::uuid and seen_at > now() - make_interval(secs => ${GONE_AFTER}::int)
          order by since, sitting`),
        db.execute(sql`
          select saved_at, staff.name from mall.last_saves saves left join staff on staff.id = saves.saved_by
          where collection = ${here.collection} and document_id = ${here.id}::uuid and saved_at is not null`),
      ])
      const newest = saves.rows[0] as { saved_at: string | Date; name: string | null } | undefined
      return {
        others: (others.rows as unknown as PresenceRow[]).map((row) => ({
          sitting: row.sitting,
          name: row.name,
          isMe: row.staff_id === staffId,
          since: new Date(row.since).toISOString(),
          field: row.field,
        })),
        newestSave: newest ? { at: new Date(newest.saved_at).toISOString(), by: newest.name } : null,
      } satisfies PresenceView
    }),
}

interface PresenceRow {
  sitting: string
  staff_id: string
  name: string
  since: string | Date
  field: string | null
}
