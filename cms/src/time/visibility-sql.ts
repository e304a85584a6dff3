import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'

/**
 * The visibility rule of `visibility-window.ts` as SQL, with publication and trash, for reads that the Local
 * API cannot express in one query.
 * @param alias of a table with the columns of a windowed editorial collection
 */
export const visibleInSql = (alias: string, at: Date): SQL => sql`(${sql.identifier(alias)}._status = 'published'
    and ${sql.identifier(alias)}.deleted_at is null and ${windowOpenInSql(alias, at)})`

/** The window alone, of a table without publication. */
export function windowOpenInSql(alias: string, at: Date): SQL {
  const column = (name: string): SQL => sql`${sql.identifier(alias)}.${sql.identifier(name)}`
  const t = sql`${at.toISOString()}::timestamptz`
  return sql`((${column('window_from')} is null or ${column('window_from')} <= ${t})
    and (${column('window_until')} is null or ${column('window_until')} > ${t}))`
}
