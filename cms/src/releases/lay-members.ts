import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import { type ShownVersion, showVersions } from '../editorial/editorial.ts'
import type { MemberAction, MemberKind, ReleaseMember } from './release-members.ts'

/**
 * Makes readers of a transaction that must not be committed see members as live, a table at a time. Left out is what
 * needs more than that: what has two members in the release, a version that is no longer kept, a document that moves to
 * another address, and what cannot be applied at all.
 * @returns the members left out, to be applied one by one
 */
export async function layMembers(
  tx: Executor,
  members: readonly ReleaseMember[],
  at: Date,
): Promise<readonly ReleaseMember[]> {
  const alone = thoseAlone(members)
  const of = (kind: MemberKind, ...actions: MemberAction[]) =>
    alone.filter((member) => member.kind === kind && actions.includes(member.action))
  const laid = [
    ...(await layShelfStates(tx, of('shelf', 'on', 'off'), at)),
    ...(await layPrices(tx, of('price', 'set'))),
    ...(await layPriceWindows(tx, of('price_window', 'set'), at)),
  ]
  const documents = of('document', 'publish', 'withdraw')
  for (const table of new Set(documents.map(({ collection }) => collection))) {
    const own = documents.filter(({ collection }) => collection === table)
    const doing = (action: MemberAction) => own.filter((member) => member.action === action)
    laid.push(
      ...(await layVersions(tx, table, doing('publish'))),
      ...(await layWithdrawals(tx, table, doing('withdraw'))),
    )
  }
  return members.filter(({ id }) => !laid.includes(id))
}

/** Members that share what they change with no other member; a SKU has a price and price windows, apart. */
export const thoseAlone = (members: readonly ReleaseMember[]): ReleaseMember[] =>
  members.filter(
    ({ id, collection, docId }) =>
      !members.some((other) => other.id !== id && other.collection === collection && other.docId === docId),
  )

/** The members as rows `m`, for a statement that says which of them it could lay. */
const rowsOf = (members: readonly ReleaseMember[]): SQL => sql`
  jsonb_to_recordset(${JSON.stringify(
    members.map(({ id, docId, versionId, action, staged }) => ({ id, doc: docId, version: versionId, action, staged })),
  )}::jsonb) as m(id text, doc uuid, version uuid, action text, staged jsonb)`

const idsOf = ({ rows }: { rows: Record<string, unknown>[] }): string[] => rows.map(({ id }) => String(id))

/** A version that can be laid over its document as it is, and the member it is of. */
export interface LaidVersion extends ShownVersion {
  id: string
}

/**
 * Which of these documents' versions can be laid over them: those that are kept. A document whose address changes leaves
 * an old one behind, which is written by its own rule.
 */
export async function versionsToLay(
  tx: Executor,
  table: string,
  members: readonly ReleaseMember[],
): Promise<LaidVersion[]> {
  if (members.length === 0) return []
  const { rows } = await tx.execute(sql`
    select m.id, m.doc::text, m.version::text
      from ${rowsOf(members)} join ${sql.identifier(table)} d on d.id = m.doc and d.deleted_at is null
      join ${sql.identifier(`_${table}_v`)} v on v.id = m.version and v.parent_id = m.doc
     where to_jsonb(v) -> 'version_slug' is not distinct from to_jsonb(d) -> 'slug'`)
  return rows as unknown as LaidVersion[]
}

async function layVersions(tx: Executor, table: string, members: readonly ReleaseMember[]): Promise<string[]> {
  const versions = await versionsToLay(tx, table, members)
  await showVersions(tx, table, versions)
  return versions.map(({ id }) => id)
}

async function layWithdrawals(tx: Executor, table: string, members: readonly ReleaseMember[]): Promise<string[]> {
  if (members.length === 0) return []
  return idsOf(
    await tx.execute(sql`
      update ${sql.identifier(table)} d set _status = 'draft' from ${rowsOf(members)}
       where d.id = m.doc and d.deleted_at is null returning m.id`),
  )
}

async function layShelfStates(tx: Executor, members: readonly ReleaseMember[], at: Date): Promise<string[]> {
  if (members.length === 0) return []
  const t = sql`${at.toISOString()}::timestamptz`
  return idsOf(
    await tx.execute(sql`
      update products d
         set window_until = case when m.action = 'off' then ${t} end,
             window_from = case when m.action = 'on' and d.window_from > ${t} then ${t} else d.window_from end
        from ${rowsOf(members)}
       where d.id = m.doc and d.deleted_at is null and (m.action = 'off' or d._status = 'published') returning m.id`),
  )
}

async function layPrices(tx: Executor, members: readonly ReleaseMember[]): Promise<string[]> {
  if (members.length === 0) return []
  return idsOf(
    await tx.execute(sql`
      update skus d set price = coalesce((m.staged ->> 'price')::numeric, d.price),
             compare_at = (m.staged ->> 'compareAt')::numeric
        from ${rowsOf(members)} where d.id = m.doc returning m.id`),
  )
}

async function layPriceWindows(tx: Executor, members: readonly ReleaseMember[], at: Date): Promise<string[]> {
  const laid: string[] = []
  for (const { id, docId, staged } of members) {
    const { price, until = null } = (staged ?? {}) as { price: number; until?: string | null }
    const { rows } = await tx.execute(sql`
      insert into price_windows (id, sku_id, price, window_from, window_until)
      select ${newId()}::uuid, s.id, ${price}, ${at.toISOString()}::timestamptz, ${until}::timestamptz
        from skus s where s.id = ${docId}::uuid returning id`)
    if (rows.length > 0) laid.push(id)
  }
  return laid
}
