import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Executor } from '../database/transaction.ts'

/** A table of a collection and the one its versions keep the same in. */
export interface TablePair {
  main: string
  kept: string
  /** the table of versions whose rows own those of `kept`; null: the versions themselves */
  owner: string | null
  ownerColumn: '_parent_id' | 'parent_id'
  /** rows of arrays and blocks have ids of their own in versions, and remember the one they have in the document */
  keepsRowIds: boolean
  /** of the versions themselves, how their status is stored */
  statusType: string | null
  columns: readonly { name: string; from: string; type: string; keptType: string }[]
}

/** By table; a process has one schema for as long as it runs. */
const plans = new Map<string, Promise<readonly TablePair[]>>()

/** From a row up to the version it belongs to: arrays stand in arrays. */
export function ownersOf(pair: TablePair, pairs: readonly TablePair[]): TablePair[] {
  if (pair.owner === null) return []
  const owner = pairs.find(({ kept }) => kept === pair.owner)
  if (!owner) throw new Error(`the rows of ${pair.kept} belong to nothing`)
  return [owner, ...ownersOf(owner, pairs)]
}

/** Which tables keep what of a collection. Owners come before what they own. */
export function versionTablesOf(tx: Executor, table: string): Promise<readonly TablePair[]> {
  const planned = plans.get(table)
  if (planned) return planned
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
  kept_columns: { name: string; type: string }[]
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
           (select json_agg(json_build_object('name', v.attname, 'type', format_type(v.atttypid, v.atttypmod))) from pg_attribute v
             where v.attrelid = ordered.kept_oid and v.attnum > 0 and not v.attisdropped) as kept_columns
      from ordered order by depth, main`)
  return (rows as unknown as PlanRow[]).map(({ main, kept, owner, owner_column, columns, kept_columns }) => ({
    main,
    kept,
    owner: owner === versions ? null : owner,
    ownerColumn: owner_column ?? '_parent_id',
    keepsRowIds: kept_columns.some((column) => column.name === '_uuid'),
    statusType: kept_columns.find((column) => column.name === 'version__status')?.type ?? null,
    columns: columns.flatMap(({ name, type }) => {
      if (main === table && KEPT_AS_THEY_ARE.has(name)) return []
      const named = (one: string) => kept_columns.find((column) => column.name === one)
      const from = (name === 'id' && named('_uuid')) || named(`version_${name}`) || named(name)
      return from ? [{ name, from: from.name, type, keptType: from.type }] : []
    }),
  }))
}

/** What is counted beside the words, and what whoever copies says itself. */
const KEPT_AS_THEY_ARE = new Set(['id', '_status', 'sales', 'deleted_at'])
