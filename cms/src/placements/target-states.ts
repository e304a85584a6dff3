import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import type { Hindrance } from './rules/hindrances.ts'

/** What a banner may lead to. Each has a page of the shop. */
export type TargetKind = 'products' | 'categories' | 'campaigns' | 'articles'

export interface Target {
  kind: TargetKind
  id: string
}

export const targetKey = ({ kind, id }: Target): string => `${kind}:${id}`

const ids = (targets: readonly Target[], kind: TargetKind) =>
  sql`${sql.param(targets.filter((target) => target.kind === kind).map(({ id }) => id))}::uuid[]`

/** Is it published and inside its window at the instant; if not, why not. Windows are half-open (`time/`). */
const windowState = (alias: string, at: Date) => {
  const column = (name: string) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`
  const t = sql`${at.toISOString()}::timestamptz`
  return sql`case
    when ${column('deleted_at')} is not null then 'target_gone'
    when ${column('_status')} is distinct from 'published' then 'target_withdrawn'
    when ${column('window_until')} <= ${t} then 'target_ended'
    when ${column('window_from')} > ${t} then 'target_not_yet' end`
}

const sellable = sql`exists (select 1 from skus s where s.product_id = p.id and s.active is true)`

/** Pieces promised to orders whose time is over are free again, as `stockOf` counts them. */
const soldOutAt = (at: Date) => sql`not exists (
  select 1 from skus s
    left join stock_levels l on l.sku_id = s.id
    left join lateral (
      select sum(r.quantity) as pieces from mall.reservations r
       where r.sku_id = s.id and r.ended_at is null and r.expires_at <= ${at.toISOString()}::timestamptz
    ) over on true
   where s.product_id = p.id and s.active is true
     and (s.stock_policy = 'backorder' or coalesce(l.on_hand - l.reserved + coalesce(over.pieces, 0), 0) > 0))`

/**
 * Why nobody should be led to these at an instant, by `targetKey`, in one query; those in order are left out. A
 * category is in order while anything in it or below it is for sale, in stock or not.
 */
export async function targetHindrances(
  db: Executor,
  targets: readonly Target[],
  at: Date,
): Promise<Map<string, Hindrance>> {
  if (targets.length === 0) return new Map()
  const { rows } = await db.execute(sql`
    with recursive below as (
      select id as top, id from categories where id = any(${ids(targets, 'categories')})
      union select below.top, c.id from below join categories c on c.parent_id = below.id
    ), filled as (
      select distinct below.top from below
        join products_rels r on r.categories_id = below.id and r.path = 'categories'
        join products p on p.id = r.parent_id
       where ${windowState('p', at)} is null and ${sellable}
    ), wanted as (
      select 'products' as kind, unnest(${ids(targets, 'products')}) as id
      union all select 'categories', unnest(${ids(targets, 'categories')})
      union all select 'campaigns', unnest(${ids(targets, 'campaigns')})
      union all select 'articles', unnest(${ids(targets, 'articles')})
    )
    select wanted.kind, wanted.id::text, case wanted.kind
        when 'products' then (
          select coalesce(${windowState('p', at)}, case
                   when not ${sellable} then 'target_withdrawn'
                   when ${soldOutAt(at)} then 'target_sold_out'
                   else 'fine' end) from products p where p.id = wanted.id)
        when 'campaigns' then (
          select coalesce(${windowState('c', at)}, 'fine') from campaigns c where c.id = wanted.id)
        when 'articles' then (
          select coalesce(${windowState('a', at)}, 'fine') from articles a where a.id = wanted.id)
        when 'categories' then (
          select case when exists (select 1 from filled where filled.top = g.id) then 'fine' else 'target_empty' end
            from categories g where g.id = wanted.id)
      end as state from wanted`)
  return new Map(
    (rows as { kind: TargetKind; id: string; state: Hindrance | 'fine' | null }[]).flatMap(({ kind, id, state }) =>
      state === 'fine' ? [] : [[targetKey({ kind, id }), state ?? 'target_gone'] as const],
    ),
  )
}

const SHOP_ADDRESS = /^(?:\/en)?\/(products|categories|campaigns|articles)\/([a-z0-9-]{1,90})(?:[?#].*)?$/

/** The address of a page of the shop, when that is what a banner leads to. */
export function shopAddress(url: string | null | undefined): { kind: TargetKind; slug: string } | null {
  const found = SHOP_ADDRESS.exec(url ?? '')
  return found?.[1] && found[2] ? { kind: found[1] as TargetKind, slug: found[2] } : null
}

/** What stands at addresses of the shop, by `kind:slug`; an address with nothing behind it is left out. */
export async function targetsAt(
  db: Executor,
  addresses: readonly { kind: TargetKind; slug: string }[],
): Promise<Map<string, Target>> {
  if (addresses.length === 0) return new Map()
  const slugs = (kind: TargetKind) =>
    sql`${sql.param(addresses.filter((address) => address.kind === kind).map(({ slug }) => slug))}::text[]`
  const kinds: TargetKind[] = ['products', 'categories', 'campaigns', 'articles']
  const { rows } = await db.execute(
    sql.join(
      kinds.map(
        (kind) =>
          sql`select ${kind}::text as kind, id::text, slug from ${sql.identifier(kind)} where slug = any(${slugs(kind)})`,
      ),
      sql` union all `,
    ),
  )
  return new Map(
    (rows as { kind: TargetKind; id: string; slug: string }[]).map(({ kind, id, slug }) => [
      `${kind}:${slug}`,
      { kind, id },
    ]),
  )
}
