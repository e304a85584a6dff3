import { sql } from '@payloadcms/db-postgres'
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { transactionOf } from '../../database/transaction.ts'

/** In the context of a request that restores a version. */
const RESTORING = 'restoresVersion'

/** In the context of hooks that run for what was published by another door: the newest save is the one before. */
export const WITHOUT_SAVE = 'publishedWithoutSave'

/**
 * A save carries the save it was made on: the `updatedAt` of the document as it was read. Whoever has read an older
 * one is refused, with who saved in between, so that nobody writes over words they have not seen.
 *
 * The row of the document in `mall.last_saves` is locked before the document is read and until the save is committed:
 * saves of one document stand in a line, saves of different ones do not meet.
 */
export function lockForSave(collection: string): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    const id = (args as { id?: unknown }).id
    if (operation === 'update' && isId(id)) await lock(req, collection, id)
    if (operation === 'restoreVersion') req.context[RESTORING] = true
    return args
  }
}

/** Refuses a save whose base is not the newest. A change that names no base is made on what is there now. */
export function refuseStaleSave(collection: string): CollectionBeforeChangeHook {
  return async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update' || !isId(originalDoc?.id)) return data
    const newest = await lock(req, collection, originalDoc.id)
    // A version brings the time it was saved at, and whoever restores it means to lay it over what is there now.
    if (req.context[RESTORING] === true) return data
    const read = instant(originalDoc.updatedAt)
    const base = instant(data.updatedAt) ?? read
    // The second question is for changes of many documents at once: those were read before they could be locked.
    const isStale = base !== read || (newest.savedAt !== null && read !== null && read < newest.savedAt)
    if (isStale) throw savedMeanwhile(req, newest, read)
    return data
  }
}

/** Notes whose save is the newest, in the transaction that makes it so. */
export function noteSave(collection: string): CollectionAfterChangeHook {
  return async ({ context, doc, req }) => {
    const savedAt = instant(doc.updatedAt)
    if (!isId(doc.id) || savedAt === null || context?.[WITHOUT_SAVE] === true) return doc
    const tx = await transactionOf(req)
    const savedBy = req.user?.collection === 'staff' ? String(req.user.id) : null
    await tx.execute(sql`
      insert into mall.last_saves (collection, document_id, saved_at, saved_by)
      values (${collection}, ${doc.id}::uuid, ${new Date(savedAt).toISOString()}::timestamptz, ${savedBy}::uuid)
      on conflict (collection, document_id) do update set saved_at = excluded.saved_at, saved_by = excluded.saved_by`)
    return doc
  }
}

interface NewestSave {
  /** ms since the epoch */
  savedAt: number | null
  savedBy: string | null
}

async function lock(req: PayloadRequest, collection: string, id: string): Promise<NewestSave> {
  const tx = await transactionOf(req)
  await tx.execute(sql`
    insert into mall.last_saves (collection, document_id) values (${collection}, ${id}::uuid) on conflict do nothing`)
  const { rows } = await tx.execute(sql`
    select saves.saved_at, staff.name from mall.last_saves saves left join staff on staff.id = saves.saved_by
    where collection = ${collection} and document_id = ${id}::uuid for update of saves`)
  const row = rows[0] as { saved_at: string | Date | null; name: string | null } | undefined
  return { savedAt: instant(row?.saved_at), savedBy: row?.name ?? null }
}

function savedMeanwhile(req: PayloadRequest, newest: NewestSave, read: number | null): APIError {
  const isChinese = req.i18n.language === 'zh'
  const by = newest.savedBy ?? (isChinese ? '别人' : 'Somebody else')
  const message = isChinese
    ? `${by}在你打开之后保存过这份内容。你写的都还在：请对照两边的改动，合并后再保存。`
    : `${by} has saved this since you opened it. Nothing you wrote is lost: compare both, merge, and save again.`
  const savedAt = newest.savedAt ?? read
  return new APIError(message, 409, {
    reason: 'saved_meanwhile',
    savedBy: newest.savedBy,
    savedAt: savedAt === null ? null : new Date(savedAt).toISOString(),
  })
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

/** ms since the epoch of a stored instant; null when there is none. */
function instant(value: unknown): number | null {
  const at = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : at
}
