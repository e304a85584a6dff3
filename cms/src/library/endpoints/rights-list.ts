import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import { thumbnailOf } from '../../media/media.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { dayInZone } from '../../time/time.ts'
import { type AssetUse, readUses } from '../read-uses.ts'
import { ENDING_WITHIN, type RightsState, rightsStateAt } from '../rules/rights-state.ts'

/** An asset whose right ends soon or has ended, with what shoppers see of it. */
export interface EndingAsset {
  id: string
  name: string
  thumbnail: string | null
  holder: string | null
  state: RightsState
  lastDay: string
  liveUses: number
  uses: AssetUse[]
}

export interface EndingAssets {
  total: number
  page: number
  pages: number
  assets: EndingAsset[]
}

const PER_PAGE = 20
/** live uses named beside each asset; its page has all */
const NAMED = 5

/** `GET /api/library/rights?page=`: reckoned by the clock at the moment of asking, ended ones first. */
export const rightsList: Endpoint = {
  path: '/library/rights',
  method: 'get',
  handler: async (req) => {
    try {
      const user = req.user as Principal
      if (req.user?.collection !== 'staff') throw refuse('not_signed_in')
      if (!can(user, 'read', 'media')) throw refuse('not_allowed')
      const at = new Date()
      const language = req.i18n.language === 'en' ? 'en' : 'zh'
      const page = Math.min(10_000, Math.max(1, Number.parseInt(req.searchParams.get('page') ?? '1', 10) || 1))
      const tx = databaseOf(req.payload).drizzle
      const soon = new Date(at.getTime() + ENDING_WITHIN).toISOString()
      const { rows } = await tx.execute(sql`
        select id::text, original_name as name, kind::text, renditions, rights_holder as holder, rights_until as until,
               count(*) over ()::int as total
          from media where deleted_at is null and rights_until <= ${soon}::timestamptz
         order by rights_until, original_name limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`)
      const assets: EndingAsset[] = []
      for (const row of rows) {
        const id = String(row.id)
        const live = await readUses(tx, req.payload, { assetId: id, at, language, user, liveOnly: true, limit: NAMED })
        assets.push({
          id,
          name: String(row.name ?? id),
          thumbnail: thumbnailOf({ doc: row }),
          holder: row.holder === null ? null : String(row.holder),
          state: rightsStateAt(String(row.until), at),
          lastDay: dayInZone(new Date(new Date(String(row.until)).getTime() - 1), currentSettings().MALL_TIME_ZONE),
          liveUses: live.total,
          uses: live.uses,
        })
      }
      const total = Number(rows[0]?.total ?? 0)
      const answer: EndingAssets = { total, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)), assets }
      return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
