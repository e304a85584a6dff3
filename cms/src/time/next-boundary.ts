import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import { earliest } from './visibility-window.ts'

const WINDOWED = {
  products: 'products',
  banners: 'banners',
  articles: 'articles',
  campaigns: 'campaigns',
  notices: 'notices',
  redirects: 'redirects',
  pins: 'pins',
} as const
export type WindowedCollection = keyof typeof WINDOWED

/**
 * The next instant after `at` at which any published document of these collections appears or
 * disappears, in one query: a list is valid until then, whatever it shows now.
 */
export async function nextBoundaryOf(
  db: Executor,
  collections: readonly WindowedCollection[],
  at: Date,
): Promise<Date | null> {
  if (collections.length === 0) return null
  const t = at.toISOString()
  const edges = collections.flatMap((collection) =>
    (['window_from', 'window_until'] as const).map(
      (column) =>
        sql`(select min(${sql.identifier(column)}) as edge from ${sql.identifier(WINDOWED[collection])} where _status = 'published' and ${sql.identifier(column)} > ${t}::timestamptz)`,
    ),
  )
  const { rows } = await db.execute(sql`select min(edge) as edge from (${sql.join(edges, sql` union all `)}) edges`)
  return earliest([(rows[0] as { edge: string | null } | undefined)?.edge])
}
