import type { Sentence } from '../../commands/commands.ts'
import { type Fen, formatFen } from '../../money/money.ts'

/** What a piece was sold at, half-open. */
export interface PricePeriod {
  price: Fen
  from: Date
  until: Date
}

/** What a release does to the price of one SKU. */
export interface PlannedPrice {
  kind: 'price' | 'price_window'
  price: Fen
  /** the struck-through price beside it; null: none */
  compareAt: Fen | null
  at: Date
  /** what the SKU costs the shop; null: nobody has said */
  cost: Fen | null
  /** what it was really sold at, up to `at` */
  charged: readonly PricePeriod[]
  /** the coupon that would take most off it; null: none is open then */
  coupon: { code: string; amount: Fen; threshold: Fen } | null
}

export interface PriceFinding extends Sentence {
  rule: 'compare_at' | 'raised_first' | 'coupon_below_cost'
  severity: 'error' | 'warning'
}

const DAY = 86_400_000
/** 规范促销行为暂行规定 §21: without another stated basis, the lowest deal price of the seven days before. */
const BASIS_DAYS = 7
/** Within this long a rise followed by a cut looks like 先涨后降. days */
const RISE_DAYS = 30

/** Prices a piece was really sold at during the days before an instant. */
const chargedWithin = ({ charged, at }: PlannedPrice, days: number): PricePeriod[] =>
  charged.filter(({ from, until }) => until.getTime() > at.getTime() - days * DAY && from < at && from < until)

/**
 * What is doubtful about a planned price beside its being below cost: a struck-through price that was not charged, a
 * rise just before the cut, and a coupon that takes it below cost.
 */
export function guardPrice(planned: PlannedPrice): PriceFinding[] {
  return [...compareAtFindings(planned), ...riseFindings(planned), ...couponFindings(planned)]
}

function compareAtFindings(planned: PlannedPrice): PriceFinding[] {
  const { compareAt } = planned
  if (compareAt === null) return []
  const lately = chargedWithin(planned, BASIS_DAYS)
  if (lately.length === 0) return []
  const lowest = Math.min(...lately.map(({ price }) => price))
  if (compareAt <= lowest) return []
  const wasCharged = chargedWithin(planned, RISE_DAYS).some(({ price }) => price >= compareAt)
  const lawful = formatFen(lowest)
  return [
    wasCharged
      ? {
          rule: 'compare_at',
          severity: 'warning',
          zh: `划线价 ${formatFen(compareAt)} 高于前 7 天的最低成交价，未标明依据时最多划 ${lawful}。`,
          en: `The compare-at price ${formatFen(compareAt)} is above the lowest price of the last 7 days; without a stated basis it may be ${lawful} at most.`,
        }
      : {
          rule: 'compare_at',
          severity: 'error',
          zh: `划线价 ${formatFen(compareAt)} 在前 30 天里从未真正卖过，属于虚构原价；最多划 ${lawful}。`,
          en: `The compare-at price ${formatFen(compareAt)} was never charged in the last 30 days; it may be ${lawful} at most.`,
        },
  ]
}

/** 先涨后降: the price was raised a short while ago, and what is sold as a cut is no lower than before the rise. */
function riseFindings(planned: PlannedPrice): PriceFinding[] {
  const periods = chargedWithin(planned, RISE_DAYS).toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const before = periods.at(-1)
  if (!before || planned.price >= before.price) return []
  const rise = periods.findLast((period, index) => (periods[index - 1]?.price ?? period.price) < period.price)
  const lower = rise && periods[periods.indexOf(rise) - 1]
  if (!lower || planned.price < lower.price) return []
  return [
    {
      rule: 'raised_first',
      severity: 'warning',
      zh: `30 天内先从 ${formatFen(lower.price)} 涨到 ${formatFen(rise.price)}，再降到 ${formatFen(planned.price)}：先涨后降，不算优惠。`,
      en: `Raised from ${formatFen(lower.price)} to ${formatFen(rise.price)} within 30 days and then cut to ${formatFen(planned.price)}: no real reduction.`,
    },
  ]
}

/** As few pieces as reach the threshold share the coupon: that is where each costs least. */
function couponFindings({ price, cost, coupon }: PlannedPrice): PriceFinding[] {
  if (cost === null || coupon === null || price <= 0) return []
  const pieces = Math.max(1, Math.ceil(coupon.threshold / price))
  const each = Math.floor((pieces * price - Math.min(coupon.amount, pieces * price)) / pieces)
  if (each >= cost || price < cost) return []
  return [
    {
      rule: 'coupon_below_cost',
      severity: 'warning',
      zh: `叠加优惠券 ${coupon.code} 后每件 ${formatFen(each)}，低于成本价。`,
      en: `With the coupon ${coupon.code} on top a piece is ${formatFen(each)}, below cost.`,
    },
  ]
}

/** A change of the base price, as the log has it. */
export interface PriceChange {
  at: Date
  before: Fen
  after: Fen
}

/** A window price with its window. */
export interface PriceWindow {
  price: Fen
  from: Date | null
  until: Date | null
}

/**
 * What a piece was sold at from `since` until `at`, put together from the changes of its base price (in their order)
 * and the window prices below it.
 * @param now the base price after the last change
 */
export function chargedPeriods(
  { now, changes, windows }: { now: Fen; changes: readonly PriceChange[]; windows: readonly PriceWindow[] },
  since: Date,
  at: Date,
): PricePeriod[] {
  const edges = [
    since,
    at,
    ...changes.map((change) => change.at),
    ...windows.flatMap(({ from, until }) => [from, until]),
  ]
    .flatMap((edge) => (edge !== null && edge >= since && edge <= at ? [edge.getTime()] : []))
    .toSorted((a, b) => a - b)
  const baseAt = (t: number): Fen => {
    const earlier = changes.findLast((change) => change.at.getTime() <= t)
    if (earlier) return earlier.after
    return changes[0]?.before ?? now
  }
  const priceAt = (t: number): Fen =>
    windows
      .filter(({ from, until }) => (from === null || from.getTime() <= t) && (until === null || until.getTime() > t))
      .reduce((lowest, { price }) => Math.min(lowest, price), baseAt(t))
  const periods: PricePeriod[] = []
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1]
    if (next === undefined || next === edge) continue
    const price = priceAt(edge)
    const last = periods.at(-1)
    if (last && last.price === price) last.until = new Date(next)
    else periods.push({ price, from: new Date(edge), until: new Date(next) })
  }
  return periods
}
