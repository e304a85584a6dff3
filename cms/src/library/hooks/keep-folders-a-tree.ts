import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload'
import { transactionOf } from '../../database/transaction.ts'
import { relatedId } from '../../editorial/editorial.ts'
import { checkFolderMove, DEEPEST, type FolderMoveRefusal, type FolderNode } from '../rules/folder-tree.ts'

/** Held by whoever changes the tree or what lies in it, so that two moves cannot make a circle together. */
const TREE_LOCK = sql`select pg_advisory_xact_lock(hashtext('asset-folders'))`

const SENTENCES: Record<FolderMoveRefusal | 'same_name', { zh: string; en: string }> = {
  into_itself: {
    zh: '文件夹不能放进自己或自己的下级。',
    en: 'A folder cannot be moved into itself or a folder below it.',
  },
  too_deep: { zh: `文件夹最多 ${DEEPEST} 层。`, en: `Folders go ${DEEPEST} levels deep at most.` },
  no_such_parent: {
    zh: '上级文件夹不存在，可能刚被删除。',
    en: 'The folder to move into does not exist; it may have just been deleted.',
  },
  same_name: { zh: '这里已有同名文件夹。', en: 'There is a folder of this name here already.' },
}

/** No circles, no towers, no two of one name side by side. */
export const keepFoldersATree: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const tx = await transactionOf(req)
  await tx.execute(TREE_LOCK)
  const { rows } = await tx.execute(sql`select id::text, parent_id::text as parent, name from asset_folders`)
  const folders = rows as unknown as (FolderNode & { name: string })[]
  const id = originalDoc?.id ? String(originalDoc.id) : null
  const parent = relatedId(data.parent === undefined ? originalDoc?.parent : data.parent)
  const name = String(data.name ?? originalDoc?.name ?? '').trim()
  const isTaken = folders.some((one) => one.id !== id && one.parent === parent && one.name === name)
  const refusal = checkFolderMove(folders, id, parent) ?? (isTaken ? 'same_name' : null)
  if (refusal) throw new APIError(SENTENCES[refusal][req.i18n.language === 'en' ? 'en' : 'zh'], 409, undefined, true)
  return { ...data, name }
}

/** Only an empty folder goes; otherwise its assets would be nowhere. */
export const refuseDeletingFilled: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const tx = await transactionOf(req)
  await tx.execute(TREE_LOCK)
  // Held against assets that are being moved in: their rows refer to this one.
  await tx.execute(sql`select id from asset_folders where id = ${String(id)}::uuid for update`)
  const { rows } = await tx.execute(sql`
    select (select count(*)::int from media where folder_id = ${String(id)}::uuid and deleted_at is null) as assets,
           (select count(*)::int from asset_folders where parent_id = ${String(id)}::uuid) as folders`)
  const { assets, folders } = rows[0] as { assets: number; folders: number }
  if (assets + folders === 0) return
  throw new APIError(
    req.i18n.language === 'en'
      ? `This folder holds ${assets} assets and ${folders} folders. Move them first; only empty folders are deleted.`
      : `这个文件夹里还有 ${assets} 个素材、${folders} 个文件夹。请先移走，只有空文件夹可以删除。`,
    409,
    undefined,
    true,
  )
}
