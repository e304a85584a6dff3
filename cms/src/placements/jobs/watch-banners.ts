import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { newId } from '../../database/new-id.ts'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import { queueMail } from '../../mail/mail.ts'
import { isPubliclyLiveAt } from '../../time/time.ts'
import { bannerStates } from '../banner-hindrances.ts'

/**
 * A job, once a minute: notes which live banners are held back and since when, and writes to the owner once for each
 * time that happens. Shoppers do not wait for it: pages judge banners when they are made. Running it twice at once
 * writes one note and one mail.
 */
export async function watchBanners(payload: Payload, now = new Date()): Promise<void> {
  const req = await createLocalReq({}, payload)
  const { docs } = await payload.find({
    collection: 'banners',
    where: isPubliclyLiveAt(now),
    select: { placement: true, desktopArt: true, mobileArt: true, link: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const states = await bannerStates(req, docs, now)
  const troubles = [...states].flatMap(([id, { hindrance }]) =>
    hindrance ? [{ id: newId(), banner: id, hindrance }] : [],
  )
  await databaseOf(payload).drizzle.transaction(async (transaction) => {
    const tx = transaction as unknown as Executor
    const held = JSON.stringify(troubles)
    await tx.execute(sql`
      update mall.banner_troubles set over_at = ${now.toISOString()}::timestamptz
       where over_at is null
         and banner_id not in (select t.banner from jsonb_to_recordset(${held}::jsonb) as t(banner uuid))`)
    const { rows } = await tx.execute(sql`
      insert into mall.banner_troubles (id, banner_id, hindrance, since)
      select t.id, t.banner, t.hindrance, ${now.toISOString()}::timestamptz
        from jsonb_to_recordset(${held}::jsonb) as t(id uuid, banner uuid, hindrance text)
       order by t.banner
      on conflict (banner_id) where over_at is null do nothing
      returning id`)
    for (const row of rows) await queueMail(tx, 'bannerHeldBack', String(row.id))
  })
}

/** How many live banners are held back, as far as was noted. */
export async function bannersHeldBack(payload: Payload): Promise<number> {
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select count(*)::int as n from mall.banner_troubles where over_at is null`,
  )
  return Number(rows[0]?.n ?? 0)
}
