import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { databaseOf } from '../../database/transaction.ts'
import { queueMail } from '../../mail/mail.ts'
import { ENDING_WITHIN } from '../rules/rights-state.ts'

/**
 * Task `tellOfRights`, hourly: one mail to each designer and operations manager for all rights that came within two
 * weeks of their end or ended since the last mail. Each event is told once, whatever runs twice; a right that is
 * renewed is a new event. Lists and pages reckon by the clock, so a late run changes nothing that is shown.
 */
export async function tellOfRights(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (tx) => {
    const noticeId = newId()
    const soon = new Date(Date.now() + ENDING_WITHIN).toISOString()
    const told = await tx.execute(sql`
      insert into mall.rights_notices (asset_id, event, until, notice_id)
      select id, case when rights_until <= now() then 'ended' else 'ending' end, rights_until, ${noticeId}::uuid
        from media where deleted_at is null and rights_until <= ${soon}::timestamptz
          on conflict (asset_id, event, until) do nothing
      returning asset_id`)
    if (told.rows.length === 0) return
    for (const staffId of await recipientsOf(payload)) await queueMail(tx, 'assetRights', `${noticeId}:${staffId}`)
  })
}

async function recipientsOf(payload: Payload): Promise<string[]> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select distinct s.id::text as id from staff s join staff_roles r on r.parent_id = s.id
     where r.value in ('designer', 'operations') and s.active is not false`)
  return rows.map((row) => String(row.id))
}
