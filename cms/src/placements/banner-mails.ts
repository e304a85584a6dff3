import { sql } from '@payloadcms/db-postgres'
import { databaseOf } from '../database/transaction.ts'
import type { WriteMail } from '../mail/mail.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { HINDRANCES, type Hindrance } from './rules/hindrances.ts'
import { isPlacementName, PLACEMENTS } from './rules/placement-registry.ts'

/** To the owner of a banner that is held back; nobody is told of one that came back before the mail was written. */
const bannerHeldBack: WriteMail = async (payload, about) => {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select b.id, b.title, b.placement, t.hindrance, s.email
      from mall.banner_troubles t
      join banners b on b.id = t.banner_id and b.deleted_at is null
      join staff s on s.id = b.owner_id and s.active is not false
     where t.id = ${about}::uuid and t.over_at is null`)
  const row = rows[0]
  if (!row) return null
  const reason = HINDRANCES[String(row.hindrance) as Hindrance]
  const name = String(row.placement)
  const place = isPlacementName(name) ? PLACEMENTS[name].label : { zh: name, en: name }
  const title = String(row.title)
  return {
    to: String(row.email),
    letter: {
      subject: `横幅“${title}”暂时撤下：${reason.zh}`,
      paragraphs: [
        `“${place.zh}”的横幅“${title}”暂时不展示：${reason.zh}。现在由优先级低一级的横幅顶上，没有的话用这个位置的默认内容。`,
        '原因消除后它会自动回来，不需要操作。如果不打算等，请换一个跳转目标或下线它。',
        `The banner “${title}” at “${place.en}” is held back because ${reason.en}. Another one stands in; it returns by itself when that changes.`,
      ],
      link: { label: '打开横幅', address: `${currentSettings().CMS_URL}/admin/collections/banners/${String(row.id)}` },
      foot: '坊市装修。你是这张横幅的负责人，同一件事只提醒一次。',
    },
  }
}

export const BANNER_MAILS = { bannerHeldBack }
