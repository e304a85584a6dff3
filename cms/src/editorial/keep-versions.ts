import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import { ownersOf, type TablePair, versionTablesOf } from './version-tables.ts'

/**
 * Keeps of these documents in `table` the version they are now, as their newest: whole tables at a time, past every
 * hook, whatever the number of documents. The other way of `showVersions`.
 */
export async function keepVersions(tx: Executor, table: string, docs: readonly string[], at: Date): Promise<void> {
  if (docs.length === 0) return
  const pairs = await versionTablesOf(tx, table)
  const t = sql`${at.toISOString()}::timestamptz`
  const versions = docs.map(() => newId())
  const chosen = sql`(select unnest(${sql.param([...docs])}::uuid[]) as doc, unnest(${sql.param(versions)}::uuid[]) as version)`
  for (const pair of pairs) {
    const target = sql.identifier(pair.kept)
    const source = sql.identifier(pair.main)
    if (pair.main === table) {
      const copied = pair.columns.filter(({ name }) => !STAMPS.has(name))
      await tx.execute(sql`
        insert into ${target} (id, parent_id, latest, version__status, created_at, updated_at,
               version_created_at, version_updated_at, ${namesOf(copied)})
        select c.version, c.doc, true, k._status::text::${sql.raw(pair.statusType ?? 'text')}, ${t}, ${t}, ${t}, ${t}, ${valuesOf(copied)}
          from ${source} k join ${chosen} c on c.doc = k.id`)
      continue
    }
    // Numbered rows get the next number; those of arrays an id of their own, beside the one they have in the document.
    const copied = pair.columns.filter(
      ({ name, from, keptType }) => name !== pair.ownerColumn && !(from === 'id' && keptType === 'integer'),
    )
    await tx.execute(sql`
      insert into ${target} (${pair.keepsRowIds ? sql`id, ` : sql``}${sql.identifier(pair.ownerColumn)}, ${namesOf(copied)})
      select ${pair.keepsRowIds ? sql`gen_random_uuid(), ` : sql``}${pair.owner === null ? sql`c.version` : sql`o0.id`}, ${valuesOf(copied)}
        from ${source} k ${joinOwners(pair, pairs, chosen)}`)
  }
  await tx.execute(sql`
    update ${sql.identifier(`_${table}_v`)} v set latest = false from ${chosen} c
     where v.parent_id = c.doc and v.id <> c.version and v.updated_at < ${t}`)
}

/** Said by whoever keeps a version. */
const STAMPS = new Set(['created_at', 'updated_at'])

type Columns = TablePair['columns']

const namesOf = (columns: Columns): SQL =>
  sql.join(
    columns.map(({ from }) => sql.identifier(from)),
    sql`, `,
  )

const valuesOf = (columns: Columns): SQL =>
  sql.join(
    columns.map(({ name, keptType }) =>
      name === 'path' ? sql`'version.' || k.path` : sql`k.${sql.identifier(name)}::text::${sql.raw(keptType)}`,
    ),
    sql`, `,
  )

/** Joins a row `k` of a document to the version in `c` that is being kept of it, by way of the rows that will own it. */
function joinOwners(pair: TablePair, pairs: readonly TablePair[], chosen: SQL): SQL {
  const owners = ownersOf(pair, pairs)
  if (owners.length === 0) return sql`join ${chosen} c on c.doc = k.${sql.identifier(pair.ownerColumn)}`
  const joins = owners.map((owner, depth) => {
    const up = sql.identifier(`o${depth}`)
    const on =
      depth === 0
        ? sql`${up}._uuid = k.${sql.identifier(pair.ownerColumn)}::text`
        : sql`${up}.id = ${sql.identifier(`o${depth - 1}`)}.${sql.identifier(owners[depth - 1]?.ownerColumn ?? '_parent_id')}`
    return sql`join ${sql.identifier(owner.kept)} ${up} on ${on}`
  })
  const last = sql.identifier(`o${owners.length - 1}`)
  return sql.join(
    [
      ...joins,
      sql`join ${chosen} c on c.version = ${last}.${sql.identifier(owners.at(-1)?.ownerColumn ?? '_parent_id')}`,
    ],
    sql` `,
  )
}
