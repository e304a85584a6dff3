import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'
import { ownersOf, type TablePair, versionTablesOf } from './version-tables.ts'

/** A document and the version of it that is to be seen. */
export interface ShownVersion {
  doc: string
  version: string
}

/**
 * Makes documents in `table` what these versions of them are and published: whole tables at a time, past every hook,
 * whatever the number of documents.
 * @param isLasting false: for the rest of a transaction that will not be committed
 */
export async function showVersions(
  tx: Executor,
  table: string,
  shown: readonly ShownVersion[],
  { isLasting = false } = {},
): Promise<void> {
  if (shown.length === 0) return
  const pairs = await versionTablesOf(tx, table)
  const chosen = sql`(select unnest(${sql.param(shown.map(({ doc }) => doc))}::uuid[]) as doc,
                             unnest(${sql.param(shown.map(({ version }) => version))}::uuid[]) as version)`
  for (const pair of pairs) {
    const { main, kept } = pair
    // Numbered rows get the next number; where nothing lasts, one below zero meets no other and uses up none.
    const columns = pair.columns.filter(({ name, type }) => !(isLasting && name === 'id' && type === 'integer'))
    const hasOwnerIds = pairs.some((owner) => owner.kept === pair.owner && owner.keepsRowIds)
    const target = sql.identifier(main)
    if (main === table) {
      const settings = columns.map(({ name, from, type }) => sql`${sql.identifier(name)} = ${cast('v', from, type)}`)
      await tx.execute(sql`
        update ${target} m set ${sql.join([...settings, sql`_status = 'published'`], sql`, `)}
          from ${chosen} c join ${sql.identifier(kept)} v on v.id = c.version where m.id = c.doc`)
      continue
    }
    const parent = sql.identifier(pair.ownerColumn)
    const isDirect = pair.owner === null
    // What hangs on rows of arrays goes and comes with them.
    if (isDirect) await tx.execute(sql`delete from ${target} where ${parent} in (select doc from ${chosen} c)`)
    const names = columns.map(({ name }) => sql.identifier(name))
    const values = columns.map(({ name, from, type }) => {
      if (name === pair.ownerColumn && isDirect) return sql`c.doc`
      if (name === pair.ownerColumn && hasOwnerIds) return cast('o0', '_uuid', type)
      if (name === 'path') return sql`regexp_replace(k.path, '^version\\.', '')`
      if (name === 'id' && type === 'integer') return sql`-k.id`
      return cast('k', from, type)
    })
    await tx.execute(sql`
      insert into ${target} (${sql.join(names, sql`, `)})
      select ${sql.join(values, sql`, `)} from ${sql.identifier(kept)} k ${joinChosen(pair, pairs, chosen)}`)
  }
}

const cast = (alias: string, column: string, type: string) =>
  sql`${sql.identifier(alias)}.${sql.identifier(column)}::text::${sql.raw(type)}`

/** Joins a row `k` to the versions chosen in `c`, by way of the rows that own it. */
function joinChosen(pair: TablePair, pairs: readonly TablePair[], chosen: SQL): SQL {
  let [alias, column] = ['k', pair.ownerColumn]
  const joins = ownersOf(pair, pairs).map((owner, depth) => {
    const up = `o${depth}`
    const join = sql`join ${sql.identifier(owner.kept)} ${sql.identifier(up)} on ${sql.identifier(up)}.id = ${sql.identifier(alias)}.${sql.identifier(column)}`
    ;[alias, column] = [up, owner.ownerColumn]
    return join
  })
  return sql.join(
    [...joins, sql`join ${chosen} c on c.version = ${sql.identifier(alias)}.${sql.identifier(column)}`],
    sql` `,
  )
}
