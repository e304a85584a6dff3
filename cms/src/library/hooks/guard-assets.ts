import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeChangeHook, type GlobalBeforeChangeHook, type PayloadRequest } from 'payload'
import { transactionOf } from '../../database/transaction.ts'
import { momentOf } from '../../permissions/permissions.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { dayInZone } from '../../time/time.ts'
import { holdUsesOf, localesOf } from '../record-uses.ts'
import { assetPlaces } from '../rules/asset-places.ts'
import { mayBeShownFrom } from '../rules/rights-state.ts'
import { type UseSource, useSourceOf } from '../use-sources.ts'

interface AssetRow {
  id: string
  name: string | null
  gone: boolean
  until: string | null
}

/**
 * Before a document is saved: every asset it newly shows is held until the transaction ends, so that nobody deletes it
 * meanwhile; one that is deleted or in the trash is refused. What newly becomes public must have its rights.
 */
export const guardAssetsOfDocument: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const source = useSourceOf(req.payload, collection.slug)
  if (source) await guard(req, source, originalDoc?.id == null ? null : String(originalDoc.id), data)
  return data
}

export const guardAssetsOfGlobal: GlobalBeforeChangeHook = async ({ global, data, req }) => {
  const source = useSourceOf(req.payload, global.slug)
  if (source) await guard(req, source, global.slug, data)
  return data
}

async function guard(
  req: PayloadRequest,
  source: UseSource,
  docId: string | null,
  data: Record<string, unknown>,
): Promise<void> {
  const before = docId === null ? [] : await holdUsesOf(req, source.slug, docId)
  const ids = [...new Set(assetPlaces(source.fields, data, localesOf(req)).map(({ assetId }) => assetId))]
  const becomesPublic = source.hasDrafts ? data._status === 'published' : true
  // What it shows already, and shows to the same people, is held by that use.
  const isAsBefore = (id: string) => before.some((use) => use.id === id && (!becomesPublic || use.side === 'public'))
  if (ids.every(isAsBefore)) return
  const assets = await holdAssets(req, ids)
  const gone = assets.filter((asset) => asset.gone && !before.some(({ id }) => id === asset.id))
  if (gone.length > 0) throw new APIError(sayGone(req, gone), 409, undefined, true)
  if (!becomesPublic) return
  const shownFrom = firstShown(data, momentOf(req))
  const ended = assets.filter(
    ({ id, until }) =>
      !mayBeShownFrom(until, shownFrom) && !before.some((use) => use.id === id && use.side === 'public'),
  )
  if (ended.length > 0) throw new APIError(sayEnded(req, ended), 409, undefined, true)
}

/** The assets among these ids, held against deletion; what was deleted for good is among them as gone. */
async function holdAssets(req: PayloadRequest, ids: string[]): Promise<AssetRow[]> {
  const tx = await transactionOf(req)
  const list = sql`(select jsonb_array_elements_text(${JSON.stringify(ids.filter(isUuid))}::jsonb)::uuid)`
  const held = await tx.execute(sql`
    select id::text, original_name as name, deleted_at is not null as gone, rights_until as until
      from media where id in ${list} order by id for key share`)
  const films = await tx.execute(sql`
    select id::text, original_name as name, false as gone, null as until
      from videos where id in ${list} order by id for key share`)
  const deleted = await tx.execute(
    sql`select asset_id::text as id, null as name, true as gone, null as until from mall.deleted_assets where asset_id in ${list}`,
  )
  return [...held.rows, ...films.rows, ...deleted.rows] as unknown as AssetRow[]
}

const isUuid = (id: string): boolean => /^[0-9a-f-]{36}$/i.test(id)

/** When shoppers first see a document that is published now. */
function firstShown(data: Record<string, unknown>, now: Date): Date {
  const from = (data.window as { from?: string | Date | null } | undefined)?.from
  const opens = from ? new Date(from) : now
  return opens > now ? opens : now
}

const namesOf = (assets: readonly AssetRow[], zh: boolean): string =>
  assets
    .slice(0, 5)
    .map(({ id, name }) => (zh ? `“${name ?? id.slice(0, 8)}”` : `"${name ?? id.slice(0, 8)}"`))
    .join(zh ? '、' : ', ')

const sayGone = (req: PayloadRequest, assets: readonly AssetRow[]): string =>
  req.i18n.language === 'en'
    ? `${namesOf(assets, false)} has just been deleted or is in the trash. Choose another picture, or restore it first.`
    : `素材${namesOf(assets, true)}刚刚被删除或在回收站里。请换一张图，或先恢复它。`

function sayEnded(req: PayloadRequest, assets: readonly AssetRow[]): string {
  const zone = currentSettings().MALL_TIME_ZONE
  const until = assets[0]?.until
  // The end is the first instant after the last day.
  const day = until ? dayInZone(new Date(new Date(until).getTime() - 1), zone) : ''
  return req.i18n.language === 'en'
    ? `The right to use ${namesOf(assets, false)} ends on ${day}, before this would be shown. Choose another picture or renew the right on the asset, then publish. Saving a draft is possible.`
    : `素材${namesOf(assets, true)}的授权到 ${day} 为止，上线时已过期。请换图或在素材上更新授权后再发布；可以先存草稿。`
}
