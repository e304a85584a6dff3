import { sql } from '@payloadcms/db-postgres'
import { edgesOf, firstOf } from '../../time/time.ts'
import type { Reading } from './reading.ts'
import { uuids } from './sellable-in-sql.ts'
import type { Wishes } from './wishes.ts'

const KINDS = ['products', 'articles', 'campaigns'] as const

/**
 * The next instant at which something wished for appears or disappears, in one query. What is not shown now counts as
 * well: a picked product that comes at ten makes its floor stale at ten.
 */
export function nextBoundaryOfWishes({ db, at }: Reading, wishes: Wishes): Promise<Date | null> {
  const t = sql`${at.toISOString()}::timestamptz`
  const ofDocuments = KINDS.flatMap((kind) => {
    const ids = [...new Set([...wishes[kind], ...wishes.links[kind]])]
    // With any document of a collection goes each.
    if (ids.length === 0 || wishes.windows.has(kind)) return []
    return [
      sql`select min(edge) as edge
            from ${sql.identifier(kind)} d, lateral (values (d.window_from), (d.window_until)) as edges(edge)
           where d.id = any(${uuids(ids)}) and d._status = 'published' and d.deleted_at is null and edge > ${t}`,
    ]
  })
  return firstOf(db, [...edgesOf(wishes.windows, at), ...ofDocuments])
}

/** The same for a document that was not found under its slug: it may be to come. */
export function nextBoundaryOfSlug(
  { db, at }: Reading,
  table: (typeof KINDS)[number],
  slug: string,
): Promise<Date | null> {
  return firstOf(db, [
    sql`select min(edge) as edge
          from ${sql.identifier(table)} d, lateral (values (d.window_from), (d.window_until)) as edges(edge)
         where d.slug = ${slug} and d._status = 'published' and d.deleted_at is null
           and edge > ${at.toISOString()}::timestamptz`,
  ])
}
