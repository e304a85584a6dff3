import { type Fen, formatFen } from '../../money/money.ts'
import {
  type LineToPrice,
  type Offer,
  type PricedLine,
  type PriceEntry,
  type PricingCustomer,
  type PricingState,
  subtotalOf,
} from './promotion-type.ts'
import { PROMOTION_TYPES } from './promotion-types/promotion-types.ts'
import { type ShippingTerms, shippingFee } from './shipping-fee.ts'

export interface CartToPrice {
  lines: readonly LineToPrice[]
  /** what the shop offers to everybody */
  promotions: readonly Offer[]
  /** what the shopper asked for */
  coupons: readonly Offer[]
  customer: PricingCustomer
  shipping: ShippingTerms
  at: Date
}

/**
 * What a cart costs at an instant and why: `payable = items − discount + shipping`, and the shares of the lines
 * add up to `discount`.
 */
export interface PriceReceipt {
  lines: readonly PricedLine[]
  entries: readonly PriceEntry[]
  /** fen, of the lines at their price of that instant */
  items: Fen
  discount: Fen
  shipping: Fen
  payable: Fen
}

/**
 * The only thing that decides a price (DESIGN.md section 5). Pure: the same cart at the same instant costs the
 * same on the cart page, at checkout and in a simulation. A line for each thing applied and each refused.
 */
export function priceCart({ lines, promotions, coupons, customer, shipping, at }: CartToPrice): PriceReceipt {
  const offers = Map.groupBy([...promotions, ...coupons], ({ kind }) => kind)
  const plain: PricingState = {
    lines: lines.map((line) => ({ ...line, unitPrice: line.basePrice, discountShare: 0 })),
    entries: [],
  }
  const priced = PROMOTION_TYPES.reduce(
    (state, type) => type.apply(state, offers.get(type.kind) ?? [], { customer, at }),
    plain,
  )
  const items = sum(priced.lines.map(subtotalOf))
  const discount = sum(priced.lines.map((line) => line.discountShare))
  const pieces = sum(priced.lines.map((line) => line.quantity))
  const fee = shippingFee(shipping, items - discount, pieces)
  return {
    lines: priced.lines,
    entries: pieces === 0 ? priced.entries : [...priced.entries, shippingEntry(shipping, fee, items - discount)],
    items,
    discount,
    shipping: fee,
    payable: items - discount + fee,
  }
}

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0)

function shippingEntry(terms: ShippingTerms, fee: Fen, goods: Fen): PriceEntry {
  const missing =
    fee > 0 && terms.freeFrom !== null ? { freeFrom: terms.freeFrom, missing: terms.freeFrom - goods } : {}
  return { kind: 'shipping', code: null, applied: true, amount: fee, refusal: null, lineIds: [], facts: missing }
}

/** What an entry is called on a receipt and what there is to say about it, in one language. */
export function wordsOf(entry: PriceEntry, locale: 'zh' | 'en'): { label: string; explanation: string | null } {
  if (entry.kind === 'shipping') return shippingWords(entry, locale)
  const type = PROMOTION_TYPES.find(({ kind }) => kind === entry.kind)
  return {
    label: type?.label(entry)[locale] ?? entry.kind,
    explanation: type?.explanation(entry)?.[locale] ?? null,
  }
}

function shippingWords({ facts }: PriceEntry, locale: 'zh' | 'en'): { label: string; explanation: string | null } {
  const label = locale === 'zh' ? '运费' : 'Delivery'
  if (facts.freeFrom === undefined || facts.missing === undefined) return { label, explanation: null }
  const [from, missing] = [formatFen(facts.freeFrom), formatFen(facts.missing)]
  const explanation = locale === 'zh' ? `满 ${from} 包邮，再买 ${missing}。` : `Free from ${from}: ${missing} to go.`
  return { label, explanation }
}
