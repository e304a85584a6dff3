import { sql } from '@payloadcms/db-postgres'
import { databaseOf } from '../../database/transaction.ts'
import type { WriteMail } from '../../mail/mail.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { dayInZone } from '../../time/time.ts'

/** Assets named in one mail; the page behind the link lists all. */
const NAMED = 20

interface NoticeRow {
  name: string
  event: 'ending' | 'ended'
  until: string
  live: number
}

/** Staff read Chinese; the words are those of the desk. */
const assetRights: WriteMail = async (payload, about) => {
  const [noticeId = '', staffId = ''] = about.split(':')
  const db = databaseOf(payload).drizzle
  const staff = await db.execute(sql`select email from staff where id = ${staffId}::uuid and active is not false`)
  const to = staff.rows[0]?.email
  const { rows } = await db.execute(sql`
    select m.original_name as name, n.event, n.until,
           (select count(distinct (u.owner, u.doc_id))::int from mall.asset_uses u
             where u.asset_id = m.id and u.side = 'public' and not u.trashed
               and (u.window_from is null or u.window_from <= now())
               and (u.window_until is null or u.window_until > now())) as live
      from mall.rights_notices n join media m on m.id = n.asset_id
     where n.notice_id = ${noticeId}::uuid and m.deleted_at is null and m.rights_until = n.until
     order by n.until, m.original_name`)
  const assets = rows as unknown as NoticeRow[]
  if (typeof to !== 'string' || assets.length === 0) return null
  const zone = currentSettings().MALL_TIME_ZONE
  const lines = assets.slice(0, NAMED).map(({ name, event, until, live }) => {
    const day = dayInZone(new Date(new Date(until).getTime() - 1), zone)
    return `${name}：${event === 'ended' ? '已于' : '将于'} ${day} 到期，线上 ${live} 处在用`
  })
  if (assets.length > NAMED) lines.push(`……共 ${assets.length} 个素材`)
  return {
    to,
    letter: {
      subject: `${assets.length} 个素材的授权到期提醒`,
      paragraphs: ['以下素材的授权即将到期或已经到期，请续期或换图：', lines.join('\n')],
      link: { label: '查看授权与在用处', address: `${currentSettings().CMS_URL}/admin/rights` },
      foot: '坊市素材库。每次到期只提醒一次。',
    },
  }
}

export const RIGHTS_MAILS = { assetRights }
