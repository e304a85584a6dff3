import { sql } from '@payloadcms/db-postgres'
import type { RehearsalFinding, ReleaseMember } from '../../releases/releases.ts'
import { chargedPeriods, guardPrice, type PriceChange, type PriceWindow } from '../rules/price-guard.ts'
import { aboutMember, type Rehearsed } from './rehearsed.ts'

/** How far back prices are looked at. ms */
const LOOKED_BACK = 30 * 86_400_000

interface SkuFacts {
  id: string
  cost: number | null
  /** as the release leaves it */
  price: number
  compareAt: number | null
  createdAt: string
  changes: { at: string; before: number; after: number }[]
  windows: { price: number; from: string | null; until: string | null }[]
}

interface CouponFacts {
  code: string
  amount: number
  threshold: number
}

/** Prices that are below the law or the cost in a way the figure alone does not show. */
export async function doubtfulPrices(rehearsed: Rehearsed): Promise<RehearsalFinding[]> {
  const priced = rehearsed.members.filter(({ kind }) => kind === 'price' || kind === 'price_window')
  if (priced.length === 0) return []
  const [facts, coupons] = [await readFacts(rehearsed, priced), await openCoupons(rehearsed)]
  return priced.flatMap((member) => {
    const sku = facts.get(member.docId)
    return sku ? findingsFor(rehearsed, member, sku, coupons) : []
  })
}

function findingsFor(
  rehearsed: Rehearsed,
  member: ReleaseMember,
  sku: SkuFacts,
  coupons: readonly CouponFacts[],
): RehearsalFinding[] {
  const { at } = rehearsed
  const staged = (member.staged ?? {}) as { price: number; compareAt?: number | null }
  const isBase = member.kind === 'price'
  const changes: PriceChange[] = sku.changes.map((change) => ({ ...change, at: new Date(change.at) }))
  const windows: PriceWindow[] = sku.windows.map(({ price, from, until }) => ({
    price,
    from: from === null ? null : new Date(from),
    until: until === null ? null : new Date(until),
  }))
  // The release's own change is the last of the log, at its instant: what was charged ends there.
  const before = isBase ? Number(member.before?.price ?? sku.price) : sku.price
  const since = new Date(Math.max(at.getTime() - LOOKED_BACK, Date.parse(sku.createdAt)))
  const charged = chargedPeriods({ now: before, changes, windows }, since, at)
  const coupon = bestCoupon(coupons, staged.price)
  const findings = guardPrice({
    kind: isBase ? 'price' : 'price_window',
    price: staged.price,
    compareAt: isBase ? (staged.compareAt ?? null) : sku.compareAt,
    at,
    cost: sku.cost,
    charged,
    coupon,
  })
  return findings.map(({ severity, zh, en }) => aboutMember(rehearsed, member, { group: 'price', severity, zh, en }))
}

/** The one that takes most off a piece. */
function bestCoupon(coupons: readonly CouponFacts[], price: number): CouponFacts | null {
  const perPiece = ({ amount, threshold }: CouponFacts): number =>
    amount / Math.max(1, Math.ceil(threshold / Math.max(1, price)))
  return coupons.reduce<CouponFacts | null>(
    (best, coupon) => (best === null || perPiece(coupon) > perPiece(best) ? coupon : best),
    null,
  )
}

async function readFacts(
  { tx, at, now }: Rehearsed,
  members: readonly ReleaseMember[],
): Promise<Map<string, SkuFacts>> {
  const since = sql`${new Date(at.getTime() - LOOKED_BACK).toISOString()}::timestamptz`
  const { rows } = await tx.execute(sql`
    select s.id::text, s.cost::int as cost, s.price::int as price, s.compare_at::int as "compareAt", s.created_at as "createdAt",
           (select coalesce(json_agg(json_build_object('at', a.at, 'before', (a.details #>> '{before,price}')::int,
                      'after', (a.details #>> '{after,price}')::int) order by a.at, a.id), '[]')
              from activity a where a.action = 'skus.price' and a.doc_id = s.id::text and a.at >= ${since}
               and a.at < ${now.toISOString()}::timestamptz) as changes,
           (select coalesce(json_agg(json_build_object('price', w.price, 'from', w.window_from, 'until', w.window_until)), '[]')
              from price_windows w where w.sku_id = s.id and (w.window_until is null or w.window_until > ${since})
               and w.created_at < ${now.toISOString()}::timestamptz) as windows
      from skus s where s.id = any(${sql.param(members.map(({ docId }) => docId))}::uuid[])`)
  return new Map((rows as unknown as SkuFacts[]).map((row) => [row.id, row]))
}

/** Coupons anybody can use at that instant. */
async function openCoupons({ tx, at }: Rehearsed): Promise<CouponFacts[]> {
  const t = sql`${at.toISOString()}::timestamptz`
  const { rows } = await tx.execute(sql`
    select k.code, k.amount::int as amount, coalesce(k.threshold, 0)::int as threshold from coupons k
      join mall.coupon_counts n on n.coupon_id = k.id
     where k.active is true and (k.total_limit is null or n.used < k.total_limit)
       and (k.window_from is null or k.window_from <= ${t}) and (k.window_until is null or k.window_until > ${t})`)
  return rows as unknown as CouponFacts[]
}
