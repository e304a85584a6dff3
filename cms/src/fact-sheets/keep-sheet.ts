import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { notify } from '../notifications/notifications.ts'
import type { Role } from '../permissions/permissions.ts'
import { buildSheet } from './build-sheet.ts'

/** Who answers shoppers. */
export const READERS: readonly Role[] = ['service']

export const sheetHref = (campaign: string): string => `/admin/fact-sheets/${campaign}`

/**
 * Keeps a new version of a campaign's sheet when it says something else than the last, and tells those who answer
 * shoppers: once of the first, once of each change. Called again for the same it does nothing.
 */
export async function keepSheet(req: PayloadRequest, campaign: string, now = new Date()): Promise<void> {
  await inTransaction(req, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`fact-sheet:${campaign}`}, 0))`)
    const sheet = await buildSheet(req, campaign, now)
    if (!sheet) return
    const { rows } = await tx.execute(sql`
      select version, content = ${JSON.stringify(sheet)}::jsonb as same from mall.fact_sheets
       where campaign_id = ${campaign}::uuid order by version desc limit 1`)
    const last = rows[0] as { version: number; same: boolean } | undefined
    if (last?.same) return
    const version = (last?.version ?? 0) + 1
    await tx.execute(sql`
      insert into mall.fact_sheets (campaign_id, version, content)
      values (${campaign}::uuid, ${version}, ${JSON.stringify(sheet)}::jsonb)`)
    await notify(req, {
      kind: version === 1 ? 'fact_sheet_ready' : 'fact_sheet_changed',
      key: `fact_sheet:${campaign}:${version}`,
      about: { collection: 'campaigns', id: campaign, title: sheet.title, href: sheetHref(campaign) },
      to: { roles: READERS },
      bySystem: true,
    })
  })
}
