import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import { Refused } from '../commands/commands.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { databaseOf, type Executor } from '../database/transaction.ts'
import { relatedIds } from '../editorial/editorial.ts'
import { refuseIntake } from './intake-refusals.ts'
import { fieldOfKind } from './rules/file-stage.ts'
import type { AttachOutcome } from './rules/intake-view.ts'
import { arrangeGallery, comparePlaced, type Placement, swapPicture } from './rules/picture-order.ts'

/** The field of a product that holds the pictures of one kind of batch. */
type PictureField = NonNullable<ReturnType<typeof fieldOfKind>>

/** Where a picture without a number goes that somebody put there by hand: behind those whose names told their place. */
const LAST = 10_000

interface BatchFile {
  id: string
  path: string
  media: string
  sku: string | null
  skuHasPicture: boolean
  skuOrder: number
  position: number | null
  copy: number
  isAttached: boolean
  decision: string | null
  lookAlike: string | null
  skuPicture: string
}

/**
 * Puts stored files into the galleries of their products, all pictures of one product in one new draft: nothing that
 * shoppers see changes until somebody who may publish does so. Each product stands for itself: one that is being
 * edited, or gone, keeps no other from its pictures.
 */
export async function attachPictures(
  req: PayloadRequest,
  fileIds: readonly string[],
  language: 'zh' | 'en',
): Promise<AttachOutcome[]> {
  const groups = await groupsOf(req, fileIds)
  const outcomes: AttachOutcome[] = []
  for (const group of groups) {
    const answer = { product: group.product, files: group.files }
    try {
      await inTransaction(req, (tx) => attachToProduct(req, tx, group))
      outcomes.push({ ...answer, ok: true, message: null })
    } catch (error) {
      const refused = refusedOf(error)
      if (!refused) throw error
      outcomes.push({ ...answer, ok: false, message: refused.sentence(language) })
    }
  }
  return outcomes
}

interface Group {
  product: string
  batch: string
  kind: string
  placement: Placement
  files: string[]
}

/** The files that are ready, by batch and product. */
async function groupsOf(req: PayloadRequest, fileIds: readonly string[]): Promise<Group[]> {
  if (fileIds.length === 0) return []
  const { rows } = await databaseOf(req.payload).drizzle.execute(sql`
    select f.product_id as product, b.id as batch, b.kind, b.placement, json_agg(f.id order by f.id) as files
      from mall.intake_files f join mall.intake_batches b on b.id = f.batch_id
     where f.id in (${idList(fileIds)}) and f.product_id is not null and f.attached_at is null and f.aside_at is null
       and f.state = 'stored' and f.media_id is not null and (f.look_alike_id is null or f.decision is not null)
     group by f.product_id, b.id, b.kind, b.placement
     order by min(f.id::text)`)
  return (rows as unknown as Group[]).filter((group) => fieldOfKind(group.kind) !== null)
}

async function attachToProduct(req: PayloadRequest, tx: Executor, group: Group): Promise<void> {
  const field = fieldOfKind(group.kind) as PictureField
  const before = await lockPictures(req, tx, group.product, field)
  const batch = await batchFiles(tx, group)
  const adding = batch.filter((file) => group.files.includes(file.id) && !file.isAttached)
  if (adding.length === 0) return
  let next = before
  const placeOf = new Map<string, string>()
  for (const file of adding) {
    if (file.decision !== 'replace' || !file.lookAlike || !next.includes(file.lookAlike)) continue
    next = swapPicture(next, file.lookAlike, file.media)
    placeOf.set(file.id, file.lookAlike)
  }
  next = arrangeGallery(
    next,
    batch.map((file) => file.media),
    new Set(adding.map((file) => file.media)),
    group.placement,
  )
  await writePictures(req, group.product, field, before, next)
  for (const file of adding) {
    await tx.execute(sql`
      update mall.intake_files
         set attached_at = now(), attached_by = ${req.user?.id ?? null}, was_there = ${before.includes(file.media)},
             took_place_of = ${placeOf.get(file.id) ?? null}
       where id = ${file.id}`)
  }
  if (field === 'gallery') await chooseSkuPictures(tx, batch, adding)
  await recordActivity(req, {
    action: 'intake.attach',
    resource: 'products',
    docId: group.product,
    summary: `批量上图：${adding.length} 张`,
  })
}

/**
 * Takes attached files out of their products' drafts again: a picture that was there before stays, one whose place was
 * taken comes back. The files are unmatched afterwards and remember where they were.
 */
export async function detachPictures(req: PayloadRequest, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  const { rows } = await databaseOf(req.payload).drizzle.execute(sql`
    select f.id, f.product_id as product, b.kind from mall.intake_files f join mall.intake_batches b on b.id = f.batch_id
     where f.id in (${idList(fileIds)}) and f.attached_at is not null and f.product_id is not null`)
  const found = rows as unknown as { id: string; product: string; kind: string }[]
  for (const product of new Set(found.map((row) => row.product))) {
    const field = fieldOfKind(found.find((row) => row.product === product)?.kind ?? '')
    const ids = found.filter((row) => row.product === product).map((row) => row.id)
    if (field) await inTransaction(req, (tx) => detachFromProduct(req, tx, product, field, ids)).catch(passRefusal)
  }
}

async function detachFromProduct(
  req: PayloadRequest,
  tx: Executor,
  product: string,
  field: PictureField,
  ids: readonly string[],
): Promise<void> {
  const before = await lockPictures(req, tx, product, field)
  const { rows } = await tx.execute(sql`
    select id, media_id as media, was_there, took_place_of from mall.intake_files
     where id in (${idList(ids)}) and attached_at is not null for update`)
  let next = before
  for (const row of rows as unknown as { media: string | null; was_there: boolean; took_place_of: string | null }[]) {
    if (!row.media) continue
    if (row.took_place_of) next = swapPicture(next, row.media, row.took_place_of)
    else if (!row.was_there) next = next.filter((id) => id !== row.media)
  }
  await writePictures(req, product, field, before, next)
  await tx.execute(sql`
    update mall.intake_files
       set attached_at = null, attached_by = null, was_there = false, took_place_of = null, sku_picture = 'none',
           suggested_product_id = product_id, suggested_sku_id = sku_id, product_id = null, sku_id = null,
           matched_by = null, unmatched_why = null
     where id in (${idList(ids)}) and attached_at is not null`)
}

/**
 * The pictures of the newest draft of a product. The row stays locked until the transaction ends: two people who attach
 * to one product at the same time come one after the other, and the second sees what the first has done.
 */
async function lockPictures(
  req: PayloadRequest,
  tx: Executor,
  product: string,
  field: PictureField,
): Promise<string[]> {
  const { rows } = await tx.execute(
    sql`select id from products where id = ${product} and deleted_at is null for update`,
  )
  if (rows.length === 0) throw refuseIntake('product_gone')
  const doc = await req.payload.findByID({
    collection: 'products',
    id: product,
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return relatedIds(doc[field])
}

async function writePictures(
  req: PayloadRequest,
  product: string,
  field: PictureField,
  before: readonly string[],
  next: string[],
): Promise<void> {
  if (before.length === next.length && before.every((id, at) => id === next[at])) return
  await req.payload.update({
    collection: 'products',
    id: product,
    // A draft whoever does it: publishing is a decision of its own.
    draft: true,
    data: { [field]: next, _status: 'draft' },
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
}

/** Every stored file of the batch for this product, in the order its pictures are shown. */
async function batchFiles(tx: Executor, { batch, product }: Group): Promise<BatchFile[]> {
  const { rows } = await tx.execute(sql`
    select f.id, f.path, f.media_id as media, f.sku_id as sku, (s.picture_id is not null) as sku_has_picture,
           s."order" as sku_order, s.code,
           f.position, f.copy, (f.matched_by = 'hand') as by_hand, f.attached_at, f.decision, f.look_alike_id, f.sku_picture
      from mall.intake_files f left join skus s on s.id = f.sku_id
     where f.batch_id = ${batch} and f.product_id = ${product} and f.state = 'stored' and f.media_id is not null
       and f.aside_at is null
     for update of f`)
  const found = rows as unknown as Record<string, unknown>[]
  const skus = [
    ...new Map(found.flatMap((row) => (row.sku ? [[String(row.sku), row] as const] : []))).values(),
  ].toSorted(
    (a, b) => Number(a.sku_order ?? 100) - Number(b.sku_order ?? 100) || String(a.code).localeCompare(String(b.code)),
  )
  const placeOfSku = new Map(skus.map((row, at) => [String(row.sku), at + 1]))
  return found
    .map((row) => ({
      id: String(row.id),
      path: String(row.path),
      media: String(row.media),
      sku: row.sku === null ? null : String(row.sku),
      skuHasPicture: row.sku_has_picture === true,
      skuOrder: placeOfSku.get(String(row.sku)) ?? (row.by_hand === true ? LAST : 0),
      position: row.position !== null ? Number(row.position) : row.by_hand === true ? LAST : null,
      copy: Number(row.copy),
      isAttached: row.attached_at !== null,
      decision: row.decision === null ? null : String(row.decision),
      lookAlike: row.look_alike_id === null ? null : String(row.look_alike_id),
      skuPicture: String(row.sku_picture),
    }))
    .toSorted(comparePlaced)
}

/** The first picture of each SKU becomes the SKU's own when the product is published, unless the SKU has one. */
async function chooseSkuPictures(tx: Executor, batch: BatchFile[], adding: BatchFile[]): Promise<void> {
  const attached = batch.filter((file) => file.isAttached || adding.includes(file))
  for (const sku of new Set(adding.flatMap((file) => file.sku ?? []))) {
    const own = attached.filter((file) => file.sku === sku)
    if (own.some((file) => file.skuPicture === 'asked' || file.skuPicture === 'set')) continue
    for (const [at, file] of own.entries()) {
      const next = at > 0 ? 'none' : file.skuHasPicture ? 'kept' : 'wanted'
      if (next !== file.skuPicture)
        await tx.execute(sql`update mall.intake_files set sku_picture = ${next} where id = ${file.id}`)
    }
  }
}

export const idList = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )

function refusedOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error
  if (error instanceof APIError && error.status < 500)
    return refuseIntake('attaching_failed', { reason: error.message })
  return null
}

function passRefusal(error: unknown): never {
  throw refusedOf(error) ?? error
}
