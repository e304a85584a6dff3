import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'

/** Everything with a window; of documents only what is public (in the transaction of a rehearsal: what would be). */
const WINDOWED = [
  { table: 'products', isDocument: true },
  { table: 'banners', isDocument: true },
  { table: 'articles', isDocument: true },
  { table: 'campaigns', isDocument: true },
  { table: 'notices', isDocument: true },
  { table: 'redirects', isDocument: true },
  { table: 'pins', isDocument: true },
  { table: 'price_windows', isDocument: false },
  { table: 'coupons', isDocument: false },
] as const

/** Where something in the shop appears, disappears or changes its price by itself, before and after an instant. */
export interface Boundaries {
  previous: Date | null
  next: Date | null
}

const windowEdges = (isWanted: (column: SQL) => SQL) =>
  sql.join(
    WINDOWED.flatMap(({ table, isDocument }) =>
      ['window_from', 'window_until'].map((name) => {
        const column = sql`${sql.identifier(name)}`
        const isPublic = isDocument ? sql`_status = 'published' and deleted_at is null` : sql`true`
        return sql`select ${column} as edge from ${sql.identifier(table)} where ${isPublic} and ${isWanted(column)}`
      }),
    ),
    sql` union all `,
  )

/** Releases go live and are taken back at instants of their own. */
const releaseEdges = (isWanted: (column: SQL) => SQL) => sql`
  select go_live_at as edge from releases where state = 'scheduled' and ${isWanted(sql`go_live_at`)}
  union all select went_live_at from releases where state in ('live', 'reverted') and ${isWanted(sql`went_live_at`)}
  union all select revert_at from releases where state in ('scheduled', 'live') and ${isWanted(sql`revert_at`)}`

const edges = (isWanted: (column: SQL) => SQL) => sql`${windowEdges(isWanted)} union all ${releaseEdges(isWanted)}`

const dateOf = (edge: string | Date | null): Date | null => (edge === null ? null : new Date(edge))

export async function boundariesAround(tx: Executor, at: Date): Promise<Boundaries> {
  const t = sql`${at.toISOString()}::timestamptz`
  const { rows } = await tx.execute(sql`
    select (select max(edge) from (${edges((column) => sql`${column} < ${t}`)}) before) as previous,
           (select min(edge) from (${edges((column) => sql`${column} > ${t}`)}) after) as next`)
  const row = rows[0] as { previous: string | Date | null; next: string | Date | null }
  return { previous: dateOf(row.previous), next: dateOf(row.next) }
}

/** The next instants at which the shop changes by itself, nearest first. */
export async function nextBoundaries(tx: Executor, at: Date, most: number): Promise<Date[]> {
  const t = sql`${at.toISOString()}::timestamptz`
  const { rows } = await tx.execute(sql`
    select distinct edge from (${edges((column) => sql`${column} > ${t}`)}) after order by edge limit ${most}`)
  return (rows as { edge: string | Date }[]).map(({ edge }) => new Date(edge))
}
