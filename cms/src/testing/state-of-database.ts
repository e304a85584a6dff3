import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'

/** For tests: every row of every table of ours, as one number a table. */
export async function stateOfDatabase(
  run: (statement: ReturnType<typeof sql>) => Promise<Record<string, unknown>[]>,
): Promise<Record<string, string>> {
  const tables = await run(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'mall', 'graphile_worker') order by 1`)
  const state: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await run(
      sql`select coalesce(string_agg(t::text, chr(10) order by t::text), '') as rows from ${sql.raw(String(name))} t`,
    )
    state[String(name)] = createHash('sha256').update(String(row?.rows)).digest('hex')
  }
  return state
}
