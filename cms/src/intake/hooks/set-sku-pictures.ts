import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'
import { transactionOf } from '../../database/transaction.ts'
import { relatedIds } from '../../editorial/editorial.ts'

/**
 * When a product is published, the pictures bulk intake chose for its SKUs become theirs: a SKU has no drafts, so its
 * picture waits for the same approval as the gallery it belongs to. A SKU that has got a picture since keeps it, unless
 * the change was asked for by name.
 */
export const setSkuPictures: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc._status !== 'published') return doc
  const tx = await transactionOf(req)
  const { rows } = await tx.execute(sql`
    select f.id, f.sku_id as sku, f.media_id as media, f.sku_picture as wish, s.picture_id as picture
      from mall.intake_files f join skus s on s.id = f.sku_id and s.product_id = f.product_id
     where f.product_id = ${doc.id} and f.sku_picture in ('wanted', 'asked') and f.attached_at is not null
     order by f.attached_at for update of f`)
  const gallery = new Set(relatedIds(doc.gallery))
  const given = new Set<string>()
  for (const row of rows as unknown as Wish[]) {
    if (row.media === null || !gallery.has(row.media)) continue
    const isTaken = row.wish === 'wanted' && (row.picture !== null || given.has(row.sku))
    if (!isTaken && row.picture !== row.media) {
      // Straight SQL: a SKU whose options no longer fit must not keep its product from being published. Nothing is left
      // unannounced: the product is, in this transaction, with the same tags.
      await tx.execute(sql`update skus set picture_id = ${row.media}, updated_at = now() where id = ${row.sku}`)
    }
    given.add(row.sku)
    await tx.execute(sql`update mall.intake_files set sku_picture = ${isTaken ? 'kept' : 'set'} where id = ${row.id}`)
  }
  return doc
}

interface Wish {
  id: string
  sku: string
  media: string | null
  wish: 'wanted' | 'asked'
  picture: string | null
}
