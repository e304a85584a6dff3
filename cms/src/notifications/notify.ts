import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import type { Role } from '../permissions/permissions.ts'
import type { NotificationKind } from './rules/notification-kinds.ts'

/** Something people should know of. */
export interface Notice {
  kind: NotificationKind
  /**
   * Names the event: `overdue:<brief>:<due>`, or `mentioned:<message>`. Told twice, by a second worker or a repeated
   * request, it still reaches each person once.
   */
  key: string
  about: {
    collection: string
    id: string
    /** what people call it */
    title: string
    /** a page of its own; default: the document in the admin */
    href?: string
  }
  to: {
    /** ids of staff */
    staff?: readonly (string | null | undefined)[]
    /** everybody with one of these roles */
    roles?: readonly Role[]
  }
  /** what the sentence of the kind ends with: an excerpt, a time in the mall's zone, a reason */
  note?: string
  /** by the clock: nobody acted, whoever's request this is */
  bySystem?: boolean
}

/** Characters; a line shows an excerpt, the thing itself has the whole. */
const LONGEST_NOTE = 160

/**
 * Tells people of an event, in the request's own transaction: no commit, nobody told. Whoever acted is not told of
 * their own act, and accounts out of use are not told at all. Mail follows by the person's own choice
 * (`jobs/mail-notifications.ts`). Nobody to tell is no error.
 */
export async function notify(
  req: PayloadRequest,
  { kind, key, about, to, note = '', bySystem }: Notice,
): Promise<void> {
  const staff = [...new Set((to.staff ?? []).filter((id): id is string => typeof id === 'string'))]
  const roles = to.roles ?? []
  if (staff.length + roles.length === 0) return
  const user = req.user as { id: string; collection: string; name?: string } | null
  const actor = !bySystem && user?.collection === 'staff' ? user : null
  const excerpt = note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE - 1)}…` : note
  await inTransaction(req, async (tx) => {
    // In one order, so that two events that tell the same people do not wait for each other.
    await tx.execute(sql`
      insert into mall.notifications (id, staff_id, event_key, kind, collection, doc_id, title, href, actor, note, at)
      select gen_random_uuid(), s.id, ${key}, ${kind}, ${about.collection}, ${about.id}, ${about.title},
             ${about.href ?? null}, ${actor?.name ?? null}, ${excerpt}, date_trunc('milliseconds', clock_timestamp())
        from staff s
       where s.active is not false
         and s.id::text is distinct from ${actor?.id ?? null}::text
         and (s.id::text in (select jsonb_array_elements_text(${JSON.stringify(staff)}::jsonb))
              or exists (select from staff_roles r where r.parent_id = s.id
                          and r.value::text in (select jsonb_array_elements_text(${JSON.stringify(roles)}::jsonb))))
       order by s.id
      on conflict (staff_id, event_key) do nothing`)
  })
}
