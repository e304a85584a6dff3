import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import type { Executor } from '../database/transaction.ts'
import { can, PERMISSIONS, type Principal, type Resource } from '../permissions/permissions.ts'
import { useStateAt } from './rules/use-state.ts'
import type { UseState } from './rules/use-state-words.ts'
import { fieldWords, type RecordSource, recordSourcesOf, useSourceOf } from './use-sources.ts'

type Language = 'zh' | 'en'

/** A document that uses an asset, as people see it. */
export interface AssetUse {
  owner: string
  ownerLabel: string
  docId: string
  title: string
  /** where in the document, in words */
  places: string[]
  /** what shoppers see first */
  states: UseState[]
  /** in the admin; null where the person may not look */
  href: string | null
}

export interface AssetUses {
  total: number
  uses: AssetUse[]
}

const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

/** The id of the asset that a row names, null for none. @param row what the row is called in the statement */
function idIn({ column, inJson }: RecordSource, row: string): SQL {
  const value = sql`${sql.identifier(row)}.${sql.identifier(column)}`
  if (!inJson) return value
  const text = sql`(${value} #>> ${`{${inJson.join()}}`}::text[])`
  return sql`case when ${text} ~ ${UUID} then ${text}::uuid end`
}

/** Each record column that names assets, as rows like those of the index. */
function recordRows(payload: Payload): SQL[] {
  return recordSourcesOf(payload).map((source) => {
    const parent = sql.identifier(source.path === null ? source.table : source.table.replace(/_rels$/, ''))
    const title = source.titleColumn ? sql`left(doc.${sql.identifier(source.titleColumn)}::text, 60)` : sql`''`
    const join =
      source.path === null
        ? sql`${parent} doc`
        : sql`${sql.identifier(source.table)} rel join ${parent} doc on doc.id = rel.parent_id and rel.path = ${source.path}`
    const column = idIn(source, source.path === null ? 'doc' : 'rel')
    return sql`select ${column} as asset_id, ${source.slug}::text as owner, doc.id::text as doc_id, 'record'::text as side,
      ${source.field}::text as field, ${title} as title, null::timestamptz as window_from,
      null::timestamptz as window_until, false as trashed from ${join} where ${column} is not null`
  })
}

/** All uses there are as a table expression: the index, and what records refer to. */
export function allUses(payload: Payload): SQL {
  const index = sql`select asset_id, owner, doc_id, side, field, title, window_from, window_until, trashed from mall.asset_uses`
  return sql`(${sql.join([index, ...recordRows(payload)], sql` union all `)})`
}

/** The SQL condition that nothing uses an asset. @param asset the column with its id */
export function isUnused(payload: Payload, asset: SQL): SQL {
  const records = recordSourcesOf(payload).map(
    (source) => sql`not exists (select 1 from ${sql.identifier(source.table)} r where ${idIn(source, 'r')} = ${asset})`,
  )
  return sql.join(
    [sql`not exists (select 1 from mall.asset_uses u where u.asset_id = ${asset})`, ...records],
    sql` and `,
  )
}

interface UseRow {
  owner: string
  doc_id: string
  title: string
  total: number
  sides: {
    side: 'public' | 'draft' | 'record'
    field: string
    from: string | null
    until: string | null
    trashed: boolean
  }[]
}

const ORDER: readonly UseState[] = ['live', 'scheduled', 'draft', 'past', 'record', 'trash']

/** The documents that use an asset, what shoppers see first, one page of them. */
export async function readUses(
  tx: Executor,
  payload: Payload,
  asked: {
    assetId: string
    at: Date
    language: Language
    /** who asks: titles of what they may not read are kept from them; nobody: the system itself */
    user: Principal
    page?: number
    limit?: number
    liveOnly?: boolean
  },
): Promise<AssetUses> {
  const { assetId, at, language, user, page = 1, limit = 20 } = asked
  const now = sql`${at.toISOString()}::timestamptz`
  const isLive = sql`(side = 'public' and not trashed and (window_from is null or window_from <= ${now})
    and (window_until is null or window_until > ${now}))`
  const { rows } = await tx.execute(sql`
    select owner, doc_id, max(title) as title, count(*) over ()::int as total,
           jsonb_agg(jsonb_build_object('side', side, 'field', field, 'from', window_from, 'until', window_until,
             'trashed', trashed) order by side desc, field) as sides
      from ${allUses(payload)} uses
     where asset_id = ${assetId}::uuid ${asked.liveOnly ? sql`and ${isLive}` : sql``}
     group by owner, doc_id
     order by bool_or(${isLive}) desc, bool_or(side = 'record'), owner, max(title), doc_id
     limit ${limit} offset ${(page - 1) * limit}`)
  const found = rows as unknown as UseRow[]
  return {
    total: found[0]?.total ?? 0,
    uses: found.map((row) => describeUse(payload, row, { at, language, user })),
  }
}

function describeUse(
  payload: Payload,
  row: UseRow,
  { at, language, user }: { at: Date; language: Language; user: Principal },
): AssetUse {
  const mayRead = user == null || !(row.owner in PERMISSIONS) || can(user, 'read', row.owner as Resource)
  const source = useSourceOf(payload, row.owner)
  const record = recordSourcesOf(payload).find(
    ({ slug, field }) => slug === row.owner && row.sides.some((side) => side.field === field),
  )
  const states = new Set(row.sides.map((side) => useStateAt(side, at)))
  const shape = source ?? { fields: (payload.collections[row.owner as 'media']?.config.fields ?? []) as never }
  return {
    owner: row.owner,
    ownerLabel: (source ?? record)?.label[language] ?? row.owner,
    docId: row.doc_id,
    title: mayRead ? row.title : '',
    places: [...new Set(row.sides.map((side) => fieldWords(shape, side.field)[language]))],
    states: ORDER.filter((state) => states.has(state)),
    href: mayRead
      ? source?.kind === 'global'
        ? `/admin/globals/${row.owner}`
        : `/admin/collections/${row.owner}/${row.doc_id}`
      : null,
  }
}

/** The first uses of an asset as words for a sentence: `商品〈…〉（线上）、…等 12 处`. */
export function sayUses(
  { total, uses }: AssetUses,
  wordsOfState: (state: UseState) => string,
  language: Language,
): string {
  const few = uses.slice(0, 3).map(({ ownerLabel, title, states }) => {
    const state = states[0] ? wordsOfState(states[0]) : ''
    return language === 'zh'
      ? `${ownerLabel}${title ? `“${title}”` : ''}（${state}）`
      : `${ownerLabel}${title ? ` “${title}”` : ''} (${state})`
  })
  const more = total - few.length
  const list = few.join(language === 'zh' ? '、' : ', ')
  if (more <= 0) return list
  return language === 'zh' ? `${list}，另有 ${more} 处` : `${list} and ${more} more`
}
