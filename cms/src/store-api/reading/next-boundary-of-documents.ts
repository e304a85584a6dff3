import { sql } from '@payloadcms/db-postgres'
import type { Reading } from './reading.ts'
import { uuids } from './sellable-in-sql.ts'

export type WindowedIds = Partial<Record<'products' | 'articles' | 'campaigns', readonly string[]>>

/**
 * The next instant at which one of these documents appears or disappears, in one query. Those not shown now
 * count as well: a picked product that comes at ten makes its floor stale at ten.
 */
export async function nextBoundaryOfDocuments(reading: Reading, wanted: WindowedIds): Promise<Date | null> {
  const t = reading.at.toISOString()
  const edges = Object.entries(wanted)
    .filter(([, ids]) => ids.length > 0)
    .flatMap(([table, ids]) =>
      ['window_from', 'window_until'].map(
        (column) => sql`select min(d.${sql.identifier(column)}) as edge from ${sql.identifier(table)} d
          where d.id = any(${uuids(ids)}) and d._status = 'published' and d.deleted_at is null
            and d.${sql.identifier(column)} > ${t}::timestamptz`,
      ),
    )
  if (edges.length === 0) return null
  const { rows } = await reading.db.execute(
    sql`select min(edge) as edge from (${sql.join(edges, sql` union all `)}) edges`,
  )
  return edgeIn(rows)
}

/** The same for the one document a page is about, known by its slug and perhaps not visible yet. */
export async function nextBoundaryOfSlug(
  reading: Reading,
  table: 'products' | 'articles' | 'campaigns',
  slug: string,
): Promise<Date | null> {
  const t = sql`${reading.at.toISOString()}::timestamptz`
  const { rows } = await reading.db.execute(
    sql`select min(edge) as edge
          from ${sql.identifier(table)} d, lateral (values (d.window_from), (d.window_until)) as edges(edge)
         where d.slug = ${slug} and d._status = 'published' and d.deleted_at is null and edge > ${t}`,
  )
  return edgeIn(rows)
}

function edgeIn(rows: unknown[]): Date | null {
  const edge = (rows[0] as { edge: string | Date | null } | undefined)?.edge
  return edge == null ? null : new Date(edge)
}
