import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { databaseOf } from '../../database/transaction.ts'
import { thumbnailOf } from '../../media/media.ts'
import { readBatches, readFiles } from '../intake-rows.ts'
import type { FoundProduct, IntakeBoard } from '../rules/intake-view.ts'
import { intakeEndpoint, languageOf } from './intake-endpoint.ts'

/** Batches offered to go back to, besides those in which something waits. */
const NEWEST = 12

/**
 * `GET /api/intake?batch=<id>`: the batches, and every file of one; without a batch, the files of all batches that wait
 * for somebody: everybody on the team sees the same.
 */
export const readBoard: Endpoint = intakeEndpoint('get', '', 'read', async (req): Promise<IntakeBoard> => {
  const batch = String(req.query.batch ?? '')
  const tx = databaseOf(req.payload).drizzle
  const where = z.uuid().safeParse(batch).success
    ? sql`f.batch_id = ${batch}`
    : sql`f.attached_at is null and f.aside_at is null and f.state = 'stored' and f.media_id is not null
          and (b.kind in ('product', 'detail') or (f.look_alike_id is not null and f.decision is null))`
  const [batches, files] = [await readBatches(tx, NEWEST), await readFiles(tx, where, languageOf(req))]
  return { batches, files }
})

/** Results of one search; more words find fewer. */
const MOST_FOUND = 12

/** `GET /api/intake/products?q=`: products by title, address, SKU code or barcode; without words, the newest. */
export const findProducts: Endpoint = intakeEndpoint(
  'get',
  '/products',
  'read',
  async (req): Promise<{ products: FoundProduct[] }> => {
    const words = String(req.query.q ?? '')
      .trim()
      .slice(0, 60)
    const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    const { rows } = await databaseOf(req.payload).drizzle.execute(sql`
      select p.id, p.slug, coalesce(l.title, p.slug) as title,
             (select m.renditions from products_rels r join media m on m.id = r.media_id
               where r.parent_id = p.id and r.path = 'gallery' order by r."order" limit 1) as renditions,
             (select count(*)::int from products_rels r where r.parent_id = p.id and r.path = 'gallery') as pictures,
             coalesce((select json_agg(json_build_object('id', s.id, 'code', s.code, 'hasPicture', s.picture_id is not null)
                                       order by s."order", s.code)
                         from skus s where s.product_id = p.id), '[]'::json) as skus
        from products p left join products_locales l on l._parent_id = p.id and l._locale = 'zh'
       where p.deleted_at is null
         and (${words} = '' or p.slug ilike ${like}
              or exists (select 1 from products_locales t where t._parent_id = p.id and t.title ilike ${like})
              or exists (select 1 from skus s where s.product_id = p.id
                           and (s.code ilike ${like} or s.barcode = ${words})))
       order by (exists (select 1 from skus s where s.product_id = p.id and upper(s.code) = upper(${words}))) desc,
                p.updated_at desc
       limit ${MOST_FOUND}`)
    return {
      products: (rows as unknown as (Omit<FoundProduct, 'thumb'> & { renditions: unknown })[]).map(
        ({ renditions, ...product }) => ({ ...product, thumb: thumbnailOf({ doc: { renditions } }) }),
      ),
    }
  },
)
