import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { transactionOf } from '../../database/transaction.ts'

/** Where pictures hang in the live rows: table, column, and the name of the thing for the sentence. */
const USES = [
  { table: 'products_rels', via: 'parent_id', owner: 'products', zh: '商品', en: 'product' },
  { table: 'skus', via: 'picture_id', owner: 'skus', zh: '单品', en: 'SKU' },
  { table: 'banners', via: 'desktop_art_id', owner: 'banners', zh: '横幅', en: 'banner' },
  { table: 'banners', via: 'mobile_art_id', owner: 'banners', zh: '横幅', en: 'banner' },
  { table: 'articles', via: 'cover_id', owner: 'articles', zh: '文章', en: 'article' },
  { table: 'campaigns', via: 'cover_id', owner: 'campaigns', zh: '活动', en: 'campaign' },
  { table: 'categories', via: 'picture_id', owner: 'categories', zh: '类目', en: 'category' },
] as const

/** A picture that something shows stays: deleting it would leave a hole on a live page. */
export const refuseDeletingUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const tx = await transactionOf(req)
  const zh = req.i18n.language !== 'en'
  const found: string[] = []
  for (const use of USES) {
    const column = use.table === 'products_rels' ? 'media_id' : use.via
    const { rows } = await tx.execute(
      sql`select count(*)::int as n from ${sql.identifier(use.table)} where ${sql.identifier(column)} = ${id}`,
    )
    const n = Number((rows[0] as { n: number }).n)
    if (n > 0) found.push(zh ? `${n} 处${use.zh}` : `${n} × ${use.en}`)
  }
  if (found.length === 0) return
  throw new APIError(
    zh
      ? `这张图正在被使用（${found.join('、')}），请先在那里换图，再删除。`
      : `This picture is in use (${found.join(', ')}); replace it there first.`,
    409,
  )
}
