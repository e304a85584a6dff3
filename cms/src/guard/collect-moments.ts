import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'

/** What appears and disappears by a window of its own; a window price changes its SKU. */
const PUBLIC = sql`_status = 'published' and deleted_at is null`
const WINDOWED: readonly { table: string; collection?: string; doc?: SQL; isPublic: SQL }[] = [
  ...['products', 'articles', 'campaigns', 'banners', 'notices', 'redirects', 'pins'].map((table) => ({
    table,
    isPublic: PUBLIC,
  })),
  { table: 'coupons', isPublic: sql`active is true` },
  { table: 'price_windows', collection: 'skus', doc: sql`sku_id`, isPublic: sql`true` },
]

/** Instants that passed while nobody looked are made up for, this far back. */
const LOOKED_BACK = sql.raw(`interval '24 hours'`)
/** What is settled is kept this long, so that it is not looked at again. */
const KEPT = sql.raw(`interval '3 days'`)

/**
 * Writes down every instant that has passed and at which the shop had to change: ends of windows, and releases that
 * went live or were taken back, with everything in them. Twice is once.
 */
export async function collectMoments(tx: Executor, now: Date): Promise<void> {
  const t = sql`${now.toISOString()}::timestamptz`
  const passed = (column: SQL): SQL => sql`${column} > ${t} - ${LOOKED_BACK} and ${column} <= ${t}`
  const windows = WINDOWED.flatMap(({ table, collection = table, doc = sql`id`, isPublic }) =>
    (['from', 'until'] as const).map((edge) => {
      const column = sql.identifier(`window_${edge}`)
      return sql`select ${collection}::text as collection, (${doc})::text as doc_id, ${edge}::text as edge, ${column} as due
                   from ${sql.identifier(table)} where ${passed(sql`${column}`)} and ${isPublic}`
    }),
  )
  const releases = (['went_live_at', 'revert_at'] as const).map((column) => {
    const state = column === 'went_live_at' ? sql`r.state in ('live', 'reverted')` : sql`r.state = 'reverted'`
    return sql`
      select case when m.kind in ('price', 'price_window') then 'skus' else m.collection end, m.doc_id, 'release'::text,
             r.${sql.identifier(column)}
        from mall.release_members m join releases r on r.id = m.release_id
       where ${state} and ${passed(sql`r.${sql.identifier(column)}`)}`
  })
  await tx.execute(sql`
    insert into mall.shop_moments (key, collection, doc_id, edge, due)
    select distinct on (key) key, collection, doc_id, edge, due
      from (select collection || ':' || doc_id || ':' || edge || ':' || floor(extract(epoch from due) * 1000)::text as key,
                   collection, doc_id, edge, due
              from (${sql.join([...windows, ...releases], sql` union all `)}) passed) keyed
    on conflict (key) do nothing`)
  await tx.execute(sql`delete from mall.shop_moments where due < ${t} - ${KEPT}`)
}
