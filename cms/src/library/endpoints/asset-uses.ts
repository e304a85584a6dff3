import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import { can, canCommand, type Principal } from '../../permissions/permissions.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { dayInZone } from '../../time/time.ts'
import type { KeptCollection } from '../hooks/refuse-deleting-used.ts'
import { type AssetUses, readUses } from '../read-uses.ts'
import { type RightsState, rightsStateAt } from '../rules/rights-state.ts'

/** Everything an asset's page says of its uses and rights. */
export interface AssetUsesView extends AssetUses {
  page: number
  pages: number
  rights: { state: RightsState; lastDay: string | null; liveUses: number }
  mayReplace: boolean
  /** the last replacement by this asset that can still be taken back */
  undo: { id: string; from: string; fromName: string } | null
}

export const USES_PER_PAGE = 20

/** `GET /api/media/:id/uses?page=`, and the same of films, for everybody of the team. */
export const usesEndpoint = (collection: KeptCollection): Endpoint => ({
  path: '/:id/uses',
  method: 'get',
  handler: async (req) => {
    try {
      const user = req.user as Principal
      if (req.user?.collection !== 'staff') throw refuse('not_signed_in')
      if (!can(user, 'read', collection)) throw refuse('not_allowed')
      const assetId = String(req.routeParams?.id ?? '')
      if (!z.uuid().safeParse(assetId).success) throw refuse('not_found')
      const tx = databaseOf(req.payload).drizzle
      // Films have no rights that end.
      const { rows } = await tx.execute(
        collection === 'media'
          ? sql`select rights_until as until from media where id = ${assetId}::uuid`
          : sql`select null as until from videos where id = ${assetId}::uuid`,
      )
      if (!rows[0]) throw refuse('not_found')
      const until = rows[0].until as string | null
      const at = new Date()
      const language = req.i18n.language === 'en' ? 'en' : 'zh'
      const page = Math.min(10_000, Math.max(1, Number.parseInt(req.searchParams.get('page') ?? '1', 10) || 1))
      const asked = { assetId, at, language, user } as const
      const found = await readUses(tx, req.payload, { ...asked, page, limit: USES_PER_PAGE })
      const live = until ? await readUses(tx, req.payload, { ...asked, liveOnly: true, limit: 1 }) : { total: 0 }
      const last = await tx.execute(sql`
        select r.id::text, r.from_asset::text as "from", m.original_name as "fromName"
          from mall.asset_replacements r join media m on m.id = r.from_asset and m.deleted_at is null
         where r.to_asset = ${assetId}::uuid and r.undone_at is null order by r.at desc limit 1`)
      const view: AssetUsesView = {
        ...found,
        page,
        pages: Math.max(1, Math.ceil(found.total / USES_PER_PAGE)),
        rights: {
          state: rightsStateAt(until, at),
          lastDay: until ? dayInZone(new Date(new Date(until).getTime() - 1), currentSettings().MALL_TIME_ZONE) : null,
          liveUses: live.total,
        },
        mayReplace: collection === 'media' && canCommand(user, 'library.replace'),
        undo:
          collection === 'media' && canCommand(user, 'library.replace')
            ? ((last.rows[0] as AssetUsesView['undo'] | undefined) ?? null)
            : null,
      }
      return Response.json(view, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
})
