import { sql } from '@payloadcms/db-postgres'
import { databaseOf } from '../../database/transaction.ts'
import type { WriteMail } from '../../mail/mail.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { eventsOfMail } from '../read-notifications.ts'
import { toLines } from '../rules/notification-lines.ts'

/** Lines named in one mail; the page behind the link has all. */
const NAMED = 30

/** What happened since the last mail, a line for each thing. Nobody is written to about what they have read meanwhile. */
const notifications: WriteMail = async (payload, about) => {
  const [mailId = '', staffId = ''] = about.split(':')
  const db = databaseOf(payload).drizzle
  const staff = await db.execute(
    sql`select email from staff where id = ${staffId}::uuid and active is not false and notification_mail <> 'none'`,
  )
  const to = staff.rows[0]?.email
  const events = await eventsOfMail(db, mailId, staffId)
  if (typeof to !== 'string' || events.length === 0) return null
  const [zh, en] = [toLines(events, 'zh'), toLines(events, 'en')]
  const listed = (lines: typeof zh, more: string): string =>
    [
      ...lines.slice(0, NAMED).map(({ sentence, count }) => `· ${sentence}${count > 1 ? ` ×${count}` : ''}`),
      ...(lines.length > NAMED ? [more] : []),
    ].join('\n')
  return {
    to,
    letter: {
      subject: zh.length === 1 ? (zh[0]?.sentence ?? '') : `${zh.length} 条新通知：${zh[0]?.sentence ?? ''}`,
      paragraphs: [listed(zh, `……共 ${zh.length} 条`), listed(en, `… ${en.length} in all`)],
      link: { label: '打开通知 / Open notifications', address: `${currentSettings().CMS_URL}/admin/notifications` },
      foot: '坊市。同一件事只提醒一次；在“我的账户”里可改为每日汇总或不发邮件。You choose how often in your account.',
    },
  }
}

export const NOTIFICATION_MAILS = { notifications }
