import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'

/** A document and the version of it that is to be seen. */
export interface ShownVersion {
  doc: string
  version: string
}

/** A table of a collection and the one its versions keep the same in. */
interface TablePair {
  main: string
  kept: string
  /** the table of versions whose rows own those of `kept`; null: the versions themselves */
  owner: string | null
  ownerColumn: '_parent_id' | 'parent_id'
  /** rows of arrays and blocks have ids of their own in versions, and remember the one they have in the document */
  keepsRowIds: boolean
  columns: readonly { name: string; from: string; type: string }[]
}

/** By table; a process has one schema for as long as it runs. */
const plans = new Map<string, Promise<readonly TablePair[]>>()

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
  const pairs = await (plans.get(table) ?? plan(tx, table))
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

/** From a row up to the version it belongs to: arrays stand in arrays. */
function ownersOf(pair: TablePair, pairs: readonly TablePair[]): TablePair[] {
  if (pair.owner === null) return []
  const owner = pairs.find(({ kept }) => kept === pair.owner)
  if (!owner) throw new Error(`the rows of ${pair.kept} belong to nothing`)
  return [owner, ...ownersOf(owner, pairs)]
}

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

function plan(tx: Executor, table: string): Promise<readonly TablePair[]> {
  const made = readPlan(tx, table)
  plans.set(table, made)
  made.catch(() => plans.delete(table))
  return made
}

interface PlanRow {
  main: string
  kept: string
  owner: string | null
  owner_column: '_parent_id' | 'parent_id' | null
  columns: { name: string; type: string }[]
  kept_columns: string[]
}

/**
 * Which tables keep what, read from the database: `_x_v` keeps `x` in columns `version_…`, `_x_v_version_y` keeps
 * `x_y`, and `_x_v_locales`, `_x_v_rels` and the like keep `x_locales`, `x_rels`. Owners come before what they own.
 */
async function readPlan(tx: Executor, table: string): Promise<readonly TablePair[]> {
  const versions = `_${table}_v`
  const { rows } = await tx.execute(sql`
    with recursive pairs as (
      select m.oid as main_oid, m.relname as main, k.oid as kept_oid, k.relname as kept
        from pg_class m join pg_class k on k.relnamespace = m.relnamespace and k.relkind = 'r'
         and k.relname = case when m.relname = ${table} then ${versions}
             when exists (select from pg_class s where s.relnamespace = m.relnamespace
                             and s.relname = ${versions} || '_version' || substr(m.relname, ${table.length} + 1))
             then ${versions} || '_version' || substr(m.relname, ${table.length} + 1)
             else ${versions} || substr(m.relname, ${table.length} + 1) end
       where m.relkind = 'r' and m.relnamespace = 'public'::regnamespace
         and (m.relname = ${table} or starts_with(m.relname, ${table} || '_'))
    ), owned as (
      select p.*, o.relname as owner, a.attname as owner_column
        from pairs p
        left join pg_constraint f on f.conrelid = p.kept_oid and f.contype = 'f'
             and exists (select from pg_attribute x where x.attrelid = p.kept_oid and x.attnum = f.conkey[1]
                            and x.attname in ('_parent_id', 'parent_id'))
             and p.main <> ${table}
        left join pg_attribute a on a.attrelid = p.kept_oid and a.attnum = f.conkey[1]
        left join pg_class o on o.oid = f.confrelid
    ), ordered as (
      select *, 0 as depth from owned where kept = ${versions}
      union all
      select o.*, ordered.depth + 1 from owned o join ordered on o.owner = ordered.kept
    )
    select main, kept, owner, owner_column,
           (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
              from pg_attribute a
             where a.attrelid = ordered.main_oid and a.attnum > 0 and not a.attisdropped) as columns,
           (select json_agg(v.attname) from pg_attribute v
             where v.attrelid = ordered.kept_oid and v.attnum > 0 and not v.attisdropped) as kept_columns
      from ordered order by depth, main`)
  return (rows as unknown as PlanRow[]).map(({ main, kept, owner, owner_column, columns, kept_columns }) => ({
    main,
    kept,
    owner: owner === versions ? null : owner,
    ownerColumn: owner_column ?? '_parent_id',
    keepsRowIds: kept_columns.includes('_uuid'),
    columns: columns.flatMap(({ name, type }) => {
      if (main === table && KEPT_AS_THEY_ARE.has(name)) return []
      const prefixed = `version_${name}`
      const from =
        name === 'id' && kept_columns.includes('_uuid') ? '_uuid' : kept_columns.includes(prefixed) ? prefixed : name
      return kept_columns.includes(from) ? [{ name, from, type }] : []
    }),
  }))
}

/** What is counted beside the words, and what `showVersions` says itself. */
const KEPT_AS_THEY_ARE = new Set(['id', '_status', 'sales', 'deleted_at'])
