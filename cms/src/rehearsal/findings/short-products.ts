import { sql } from '@payloadcms/db-postgres'
import { stockOf } from '../../inventory/inventory.ts'
import type { RehearsalFinding } from '../../releases/releases.ts'
import { idsIn } from '../rules/ids-in.ts'
import { stockFinding } from '../rules/stock-outlook.ts'
import { aboutMember, type Rehearsed } from './rehearsed.ts'

interface SkuRow {
  id: string
  product: string
  title: string
  code: string
  backorders: boolean
  soldLately: number
}

/** What the release puts forward and shoppers could not buy, or not for long: its products and those its words name. */
export async function shortProducts(rehearsed: Rehearsed): Promise<RehearsalFinding[]> {
  const { members, tx, at } = rehearsed
  const forward = members.filter(({ action }) => action !== 'withdraw' && action !== 'off')
  const named = new Map(forward.map((member) => [member.id, [member.docId, ...idsIn(member.staged)]]))
  const ids = [...new Set([...named.values()].flat())]
  if (ids.length === 0) return []
  const { rows } = await tx.execute(sql`
    select s.id::text, s.product_id::text as product, s.code, s.stock_policy::text = 'backorder' as backorders,
           coalesce((select l.title from products_locales l where l._parent_id = s.product_id and l._locale = 'zh'), s.code) as title,
           (select coalesce(sum(l.quantity), 0)::int from order_lines l join orders o on o.id = l.order_id
             where l.sku_id = s.id and o.payment <> 'pending' and o.paid_at > now() - interval '28 days') as "soldLately"
      from skus s
     where s.active is true and (s.product_id = any(${sql.param(ids)}::uuid[]) or s.id = any(${sql.param(ids)}::uuid[]))
     order by s.code`)
  const skus = rows as unknown as SkuRow[]
  const stock = await stockOf(
    tx,
    skus.map(({ id }) => id),
    at,
  )
  const told = new Set<string>()
  return forward.flatMap((member) => {
    const own = new Set(named.get(member.id))
    return skus.flatMap((sku) => {
      if (told.has(sku.id) || !(own.has(sku.id) || own.has(sku.product))) return []
      const finding = stockFinding({
        code: sku.code,
        available: stock.get(sku.id)?.available ?? 0,
        soldLately: sku.soldLately,
        takesBackorders: sku.backorders,
      })
      if (!finding) return []
      told.add(sku.id)
      return [
        aboutMember(rehearsed, member, {
          group: 'stock',
          title: sku.title,
          href: `/admin/collections/skus/${sku.id}`,
          ...finding,
        }),
      ]
    })
  })
}
