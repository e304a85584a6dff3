import { sql } from '@payloadcms/db-postgres'
import {
  APIError,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { transactionOf } from '../../database/transaction.ts'
import type { Principal } from '../../permissions/permissions.ts'
import { readUses, sayUses } from '../read-uses.ts'
import { USE_STATE_WORDS } from '../rules/use-state-words.ts'

/** What the library keeps: pictures, and the films of articles. */
export type KeptCollection = 'media' | 'videos'

/** What something shows, will show or has sold stays: deleting it would leave a hole. */
export const refuseDeletingUsed: CollectionBeforeDeleteHook = async ({ id, req, collection }) => {
  await refuseWhileUsed(req, String(id), collection.slug === 'videos' ? 'videos' : 'media')
}

/** The trash is a deletion, too: pages do not show what lies there. */
export const refuseTrashingUsed: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data.deletedAt && !originalDoc?.deletedAt && originalDoc?.id) await refuseWhileUsed(req, String(originalDoc.id))
  return data
}

/** An asset deleted for good leaves its id behind, so that nobody puts it into a text they have had open since. */
export const rememberDeleted: CollectionAfterDeleteHook = async ({ id, req }) => {
  const tx = await transactionOf(req)
  await tx.execute(
    sql`insert into mall.deleted_assets (asset_id) values (${String(id)}::uuid) on conflict (asset_id) do nothing`,
  )
}

const WHAT: Record<KeptCollection, { zh: string; en: string }> = {
  media: { zh: '这张图', en: 'this picture' },
  videos: { zh: '这段视频', en: 'this video' },
}

const HOW: Record<KeptCollection, { zh: string; en: string }> = {
  media: {
    zh: '请先换图（可在素材页“替换到各处”一次换完）',
    en: 'Replace it first (“Replace everywhere” on its page does it at once)',
  },
  videos: { zh: '请先在这些地方换掉或拿掉视频', en: 'Take it out of these places first' },
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/**
 * Takes the asset's row for itself until the transaction ends; whoever attaches it now waits and is then refused.
 * It never waits for others itself: somebody attaching it this moment is a use.
 * @throws APIError 409 with the list of uses
 */
export async function refuseWhileUsed(
  req: PayloadRequest,
  assetId: string,
  collection: KeptCollection = 'media',
): Promise<void> {
  const tx = await transactionOf(req)
  const language = req.i18n.language === 'en' ? 'en' : 'zh'
  const table = sql.identifier(collection)
  const { rows } = await tx.execute(sql`select id from ${table} where id = ${assetId}::uuid for update skip locked`)
  if (rows.length === 0) {
    const there = await tx.execute(sql`select 1 from ${table} where id = ${assetId}::uuid`)
    if (there.rows.length === 0) return
    throw new APIError(
      language === 'zh'
        ? `有人正在使用或改动${WHAT[collection].zh}，暂时不能删除。请稍后再试。`
        : `Somebody is using or changing ${WHAT[collection].en} right now. Try again in a moment.`,
      409,
      undefined,
      true,
    )
  }
  const counted = await tx.execute(sql`select 1 from mall.asset_uses_counted`)
  if (counted.rows.length === 0) {
    throw new APIError(
      language === 'zh'
        ? '系统正在清点素材用在哪里，清点完之前不能删除。请过几分钟再试。'
        : 'Where assets are used is being counted; nothing is deleted before that is done. Try again in a few minutes.',
      409,
      undefined,
      true,
    )
  }
  const found = await readUses(tx, req.payload, { assetId, at: new Date(), language, user: req.user as Principal })
  if (found.total === 0) return
  const list = sayUses(found, (state) => USE_STATE_WORDS[state][language], language)
  throw new APIError(
    language === 'zh'
      ? `${WHAT[collection].zh}正在被使用：${list}。${HOW[collection].zh}，再删除。`
      : `${capital(WHAT[collection].en)} is in use: ${list}. ${HOW[collection].en}, then delete it.`,
    409,
    { total: found.total, uses: found.uses },
    true,
  )
}
