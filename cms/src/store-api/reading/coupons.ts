import { sql } from '@payloadcms/db-postgres'
import { transactionOf } from '../../database/transaction.ts'
import { nextBoundary, windowStateAt } from '../../time/time.ts'
import type { CouponView } from '../contract.ts'
import type { Reading } from './reading.ts'

/** ms an answer may say that a coupon with a limited number of uses is open: orders count the uses, not the content. */
const COUNT_IS_GOOD_FOR = 60_000

/** Coupons in use by their codes, those that are over included: a text that names one says so. One query. */
export async function readCoupons(reading: Reading, codes: ReadonlySet<string>): Promise<Map<string, CouponView>> {
  if (codes.size === 0) return new Map()
  const { rows } = await (await transactionOf(reading.req)).execute(sql`
    select k.code, k.threshold, k.amount, k.window_from as "from", k.window_until as until, k.total_limit as most, n.used
    from coupons k join mall.coupon_counts n on n.coupon_id = k.id
    where k.active is true and k.code = any(${sql.param([...codes])}::text[])`)
  const coupons = (rows as unknown as CouponRow[]).map((row): [string, CouponView] => {
    const window = { from: isoOf(row.from), until: isoOf(row.until) }
    reading.scope.until(nextBoundary(window, reading.at))
    const isLimited = row.most !== null
    if (isLimited) reading.scope.until(new Date(reading.at.getTime() + COUNT_IS_GOOD_FOR))
    const inTime = windowStateAt(window, reading.at)
    const isUsedUp = isLimited && Number(row.used) >= Number(row.most)
    const state = inTime === 'coming' ? 'coming' : inTime !== 'live' ? 'ended' : isUsedUp ? 'used_up' : 'open'
    return [
      row.code,
      { code: row.code, threshold: Number(row.threshold), amount: Number(row.amount), ...window, state },
    ]
  })
  return new Map(coupons)
}

interface CouponRow {
  code: string
  threshold: string
  amount: string
  from: string | Date | null
  until: string | Date | null
  most: string | null
  used: string
}

const isoOf = (at: string | Date | null): string | null => (at === null ? null : new Date(at).toISOString())
