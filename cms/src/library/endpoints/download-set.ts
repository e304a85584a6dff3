import type { Rendition } from '@fangshi/media/contract'
import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { answerRefusal, type RefusalText, Refused, refuse } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import { writeCsv } from '../../insight/insight.ts'
import { canCommand, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { dayInZone } from '../../time/time.ts'
import { CHANNEL_NAMES, type ChannelName } from '../rules/channels.ts'
import { planSet, type SetAsset, setManifest } from '../rules/plan-set.ts'
import { safeTitle } from '../rules/set-file-name.ts'
import { writeSet } from '../write-set.ts'

/** Assets of one set; a campaign has far fewer. */
const MOST_ASSETS = 500

const SET = z
  .object({
    ids: z.array(z.uuid()).min(1).max(MOST_ASSETS).optional(),
    campaign: z.uuid().optional(),
    channels: z.array(z.enum(CHANNEL_NAMES as [ChannelName, ...ChannelName[]])).max(CHANNEL_NAMES.length),
    originals: z.boolean().default(false),
    approvedOnly: z.boolean().default(false),
  })
  .refine(({ ids, campaign }) => (ids === undefined) !== (campaign === undefined))
  .refine(({ channels, originals }) => originals || channels.length > 0)

const REFUSALS = {
  bad_set: {
    status: 422,
    zh: `请选 1 到 ${MOST_ASSETS} 个素材（或一个活动），并至少选一个渠道或原图。`,
    en: `Choose 1 to ${MOST_ASSETS} assets (or a campaign) and at least one channel or the originals.`,
  },
  no_originals: {
    status: 403,
    zh: '你的岗位不能下载原图。请只选渠道，或请美工下载。',
    en: 'Your role may not take originals. Choose channels only, or ask a designer.',
  },
  nothing_to_pack: {
    status: 409,
    zh: '所选素材都放不进这个物料包：{why}。',
    en: 'None of these assets can go into the set: {why}.',
  },
} as const satisfies Record<string, RefusalText>

/** `POST /api/library/download-set`: the set as a zip that is made while it is read. */
export const downloadSet: Endpoint = {
  path: '/library/download-set',
  method: 'post',
  handler: async (req) => {
    try {
      const user = req.user as Principal
      if (!isActiveStaff(user)) throw refuse('not_signed_in')
      if (!canCommand(user, 'library.download')) throw refuse('not_allowed')
      const asked = await readSet(req)
      if (asked.originals && !canCommand(user, 'library.downloadOriginals'))
        throw new Refused('no_originals', REFUSALS.no_originals)
      const language = req.i18n.language === 'en' ? 'en' : 'zh'
      const { assets, title } = await readAssets(req, asked)
      const plan = planSet(assets, { ...asked, language }, new Date())
      if (plan.files.length === 0) {
        const rows = setManifest(plan, language, String)
        const why = [...new Set(rows.slice(1).map((row) => String(row.at(-1))))].join('、')
        throw new Refused('nothing_to_pack', REFUSALS.nothing_to_pack, { why: why || '—' })
      }
      const zone = currentSettings().MALL_TIME_ZONE
      const table = setManifest(plan, language, (until) => dayInZone(new Date(new Date(until).getTime() - 1), zone))
      const label = language === 'zh' ? '物料包' : 'Set'
      const name = `${label}_${safeTitle(title)}_${dayInZone(new Date(), zone)}.zip`
      await recordActivity(req, {
        action: 'library.download',
        resource: 'media',
        docId: asked.campaign ?? plan.files[0]?.asset.id ?? '',
        summary: `${plan.files.length} files`,
        details: { assets: assets.map(({ id }) => id), originals: asked.originals },
      })
      return new Response(
        writeSet(plan.files, { name: language === 'zh' ? '清单.csv' : 'list.csv', text: writeCsv(table) }),
        {
          headers: {
            'content-type': 'application/zip',
            'content-disposition': `attachment; filename="set.zip"; filename*=UTF-8''${encodeURIComponent(name)}`,
            'cache-control': 'private, no-store',
            'x-content-type-options': 'nosniff',
          },
        },
      )
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}

async function readSet(req: PayloadRequest): Promise<z.infer<typeof SET>> {
  const text = (await req.text?.()) ?? ''
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw refuse('not_json')
  }
  const parsed = SET.safeParse(json)
  if (!parsed.success) throw new Refused('bad_set', REFUSALS.bad_set)
  return parsed.data
}

async function readAssets(
  req: PayloadRequest,
  { ids, campaign }: z.infer<typeof SET>,
): Promise<{ assets: SetAsset[]; title: string }> {
  const tx = databaseOf(req.payload).drizzle
  const wanted = ids
    ? sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
    : usedByCampaign(String(campaign))
  const { rows } = await tx.execute(sql`
    select m.id::text, m.original_name as name, m.kind::text, m.width, m.height, m.credit, m.rights_holder as holder,
           m.rights_until as "rightsUntil", m.focal_x as x, m.focal_y as y, m.renditions,
           m.original_file as "originalFile", coalesce(m.review_state::text = 'approved', false) as "isApproved",
           (select alt from media_locales l where l._parent_id = m.id order by l._locale = 'zh' desc limit 1) as alt
      from media m where m.deleted_at is null and m.id in ${wanted} order by m.original_name, m.id limit ${MOST_ASSETS}`)
  const assets = rows.map((row) => assetOf(row as unknown as AssetRow))
  if (!campaign) return { assets, title: assets.length === 1 ? (assets[0]?.name ?? '') : `${assets.length}` }
  const named = await tx.execute(
    sql`select title from campaigns_locales where _parent_id = ${campaign}::uuid order by _locale = 'zh' desc limit 1`,
  )
  return { assets, title: String(named.rows[0]?.title ?? '') }
}

/** What a campaign shows itself, and what its banners and articles show, live and in drafts. */
const usedByCampaign = (campaign: string): SQL => sql`(
  select u.asset_id from mall.asset_uses u
   where (u.owner = 'campaigns' and u.doc_id = ${campaign})
      or (u.owner = 'banners' and u.doc_id in (select id::text from banners where campaign_id = ${campaign}::uuid))
      or (u.owner = 'articles' and u.doc_id in (select id::text from articles where campaign_id = ${campaign}::uuid)))`

interface AssetRow {
  id: string
  name: string | null
  kind: string
  width: number | string | null
  height: number | string | null
  alt: string | null
  credit: string | null
  holder: string | null
  rightsUntil: string | null
  x: number | string | null
  y: number | string | null
  renditions: Rendition[] | null
  originalFile: string | null
  isApproved: boolean
}

const assetOf = (row: AssetRow): SetAsset => ({
  id: row.id,
  name: row.name ?? row.id,
  kind: row.kind,
  width: Number(row.width),
  height: Number(row.height),
  alt: row.alt ?? '',
  credit: row.credit ?? '',
  holder: row.holder ?? '',
  rightsUntil: row.rightsUntil,
  focal: { x: Number(row.x ?? 0.5), y: Number(row.y ?? 0.5) },
  renditions: row.renditions ?? [],
  originalFile: row.originalFile,
  isApproved: row.isApproved,
})
