import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { queueMail } from '../../mail/mail.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { lastDigestAt } from '../rules/mail-choice.ts'

/** What lay unread this long is not written about any more, for instance when somebody turns mail on again. */
const NOT_OLDER_THAN = '7 days'

/**
 * Task `mailNotifications`, once a minute: gathers for each person what they have not read and were not written about,
 * and asks for one mail: for some as it happens, for others once a day. Running it twice at once writes one mail.
 */
export async function mailNotifications(payload: Payload, now = new Date()): Promise<void> {
  const req = await createLocalReq({}, payload)
  const digest = lastDigestAt(now, currentSettings().MALL_TIME_ZONE).toISOString()
  await inTransaction(req, async (tx) => {
    const { rows } = await tx.execute(sql`
      with waiting as (
        select n.id, n.staff_id from mall.notifications n join staff s on s.id = n.staff_id
         where n.read_at is null and n.mail_id is null and s.active is not false
           and n.at > ${now.toISOString()}::timestamptz - ${NOT_OLDER_THAN}::interval
           and (s.notification_mail = 'at_once' or (s.notification_mail = 'daily' and n.at < ${digest}::timestamptz))
         for update of n skip locked),
      mails as (select staff_id, gen_random_uuid() as mail_id from (select distinct staff_id from waiting) as people)
      update mall.notifications n set mail_id = m.mail_id
        from waiting w join mails m on m.staff_id = w.staff_id
       where n.id = w.id
      returning m.mail_id::text as mail, m.staff_id::text as staff`)
    const mails = new Set(rows.map(({ mail, staff }) => `${mail}:${staff}`))
    for (const mail of mails) await queueMail(tx, 'notifications', mail)
  })
}
