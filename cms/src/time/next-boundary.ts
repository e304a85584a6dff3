import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
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

/** A statement that gives an instant at which something shown changes by itself, or null, as `edge`. */
export type Edge = SQL

/** Of any published document of these collections. */
export const edgesOf = (collections: Iterable<WindowedCollection>, at: Date): Edge[] =>
  [...collections].flatMap((collection) =>
    (['window_from', 'window_until'] as const).map(
      (column) =>
        sql`select min(${sql.identifier(column)}) as edge from ${sql.identifier(WINDOWED[collection])} where _status = 'published' and ${sql.identifier(column)} > ${at.toISOString()}::timestamptz`,
    ),
  )

/** The first of these instants, in one query. */
export async function firstOf(db: Executor, edges: readonly Edge[]): Promise<Date | null> {
  if (edges.length === 0) return null
  const { rows } = await db.execute(
    sql`select min(edge) as edge from (${sql.join([...edges], sql` union all `)}) edges`,
  )
  return earliest([(rows[0] as { edge: string | Date | null } | undefined)?.edge])
}

/**
 * The next instant after `at` at which any published document of these collections appears or
 * disappears, in one query: a list is valid until then, whatever it shows now.
 */
export const nextBoundaryOf = (
  db: Executor,
  collections: readonly WindowedCollection[],
  at: Date,
): Promise<Date | null> => firstOf(db, edgesOf(collections, at))
