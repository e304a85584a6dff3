import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../../../../cms/src/database/transaction.ts'

/** A row by column names; instants as ISO 8601, JSON columns as values. All rows of one call name the same columns. */
export type Row = Record<string, unknown>

/**
 * Inserts many rows in one statement. The table's own row type reads them, so enums, numerics and instants need no
 * casts here; columns that no row names take their defaults.
 * @param table `products` or `mall.changes`
 */
export async function insertRows(tx: Executor, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(
    Object.keys(first).map((column) => sql.identifier(column)),
    sql`, `,
  )
  const name = sql.join(
    table.split('.').map((part) => sql.identifier(part)),
    sql`.`,
  )
  await tx.execute(
    sql`insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`,
  )
}
