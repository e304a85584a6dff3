import { allocate, type Fen, formatFen } from '../../../money/money.ts'
import { windowStateAt } from '../../../time/time.ts'
import {
  type PriceEntry,
  type PricingCustomer,
  type PromotionType,
  subtotalOf,
  type WindowedOffer,
} from '../promotion-type.ts'

/** What a coupon promises: `amount` off from `threshold` on (满减). Limits of null mean none. */
export interface CouponTerms extends WindowedOffer {
  kind: 'threshold_coupon'
  id: string
  threshold: Fen
  amount: Fen
  active: boolean
  totalLimit: number | null
  perCustomerLimit: number | null
  /** by all shoppers so far */
  used: number
}

/** A code the shopper typed, and the coupon it belongs to, if any. */
export interface EnteredCoupon {
  kind: 'threshold_coupon'
  code: string
  terms: CouponTerms | null
}

type Refusal = 'unknown_code' | 'not_begun' | 'ended' | 'used_up' | 'used_by_customer' | 'below_threshold'

function refusalOf(terms: CouponTerms | null, items: Fen, customer: PricingCustomer, at: Date): Refusal | null {
  if (!terms?.active) return 'unknown_code'
  const state = windowStateAt(terms.window, at)
  if (state !== 'live') return state === 'coming' ? 'not_begun' : 'ended'
  if (terms.totalLimit !== null && terms.used >= terms.totalLimit) return 'used_up'
  const uses = customer.couponUses[terms.id] ?? 0
  if (terms.perCustomerLimit !== null && uses >= terms.perCustomerLimit) return 'used_by_customer'
  return items < terms.threshold ? 'below_threshold' : null
}

const REFUSALS: Record<Refusal, (entry: PriceEntry) => { zh: string; en: string }> = {
  unknown_code: () => ({ zh: '没有这个优惠码，请核对。', en: 'There is no such code. Please check it.' }),
  not_begun: () => ({ zh: '优惠还没有开始。', en: 'This coupon is not valid yet.' }),
  ended: () => ({ zh: '优惠已经结束。', en: 'This coupon has expired.' }),
  used_up: () => ({ zh: '优惠码已被领完。', en: 'This coupon has been used up.' }),
  used_by_customer: () => ({ zh: '你已经用过这个优惠码了。', en: 'You have used this coupon already.' }),
  below_threshold: ({ facts }) => ({
    zh: `再买 ${formatFen(facts.missing ?? 0)} 可用。`,
    en: `Add ${formatFen(facts.missing ?? 0)} more to use it.`,
  }),
}

export const thresholdCoupon: PromotionType<EnteredCoupon> = {
  kind: 'threshold_coupon',

  apply(state, offers, { customer, at }) {
    const items = state.lines.reduce((sum, line) => sum + subtotalOf(line), 0)
    return offers.reduce((before, { code, terms }) => {
      const refusal = refusalOf(terms, items, customer, at)
      // What earlier discounts have left: nobody is paid for buying.
      const left = before.lines.map((line) => subtotalOf(line) - line.discountShare)
      const amount =
        refusal || !terms
          ? 0
          : Math.min(
              terms.amount,
              left.reduce((sum, rest) => sum + rest, 0),
            )
      const shares = allocate(amount, left)
      const entry: PriceEntry = {
        kind: 'threshold_coupon',
        code,
        applied: refusal === null,
        amount,
        refusal,
        lineIds: [],
        facts: terms
          ? { threshold: terms.threshold, off: terms.amount, missing: Math.max(0, terms.threshold - items) }
          : {},
      }
      return {
        lines: before.lines.map((line, index) => ({
          ...line,
          discountShare: line.discountShare + (shares[index] ?? 0),
        })),
        entries: [...before.entries, entry],
      }
    }, state)
  },

  label: ({ facts }) =>
    facts.off === undefined
      ? { zh: '优惠码', en: 'Coupon' }
      : facts.threshold
        ? {
            zh: `满 ${formatFen(facts.threshold)} 减 ${formatFen(facts.off)}`,
            en: `${formatFen(facts.off)} off from ${formatFen(facts.threshold)}`,
          }
        : { zh: `立减 ${formatFen(facts.off)}`, en: `${formatFen(facts.off)} off` },

  explanation: (entry) => (entry.refusal ? REFUSALS[entry.refusal as Refusal](entry) : null),
}
