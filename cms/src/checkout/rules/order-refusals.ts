import { formatFen } from '../../money/money.ts'
import { type PriceReceipt, wordsOf } from '../../pricing/pricing.ts'
import type { CheckoutProblem, ReceiptRefusal, ShopLocale } from '../../store-api/shop-contract.ts'
import { buyable, isObstacle, type LineFacts, problemOf, sentenceOf } from './cart-problems.ts'

interface LineToOrder extends LineFacts {
  id: string
  title: string
}

interface ToOrder {
  lines: readonly LineToOrder[]
  receipt: Pick<PriceReceipt, 'payable' | 'entries'>
  expectedTotal: number
  locale: ShopLocale
}

/**
 * Everything that stands against ordering a cart as the shopper saw it. A coupon that does not count is no
 * obstacle where the shopper saw that: then the total is the expected one.
 */
export function whatStandsAgainst({ lines, receipt, expectedTotal, locale }: ToOrder): CheckoutProblem[] {
  if (lines.length === 0) return [{ kind: 'cart_empty', message: sentenceOf('cart_empty', locale) }]
  const problems = lines.flatMap((line) => lineProblem(line, locale))
  if (receipt.payable === expectedTotal) return problems
  for (const entry of receipt.entries) {
    if (entry.code === null || entry.refusal === null) continue
    const reason = wordsOf(entry, locale).explanation ?? ''
    problems.push(couponRefused(entry.code, entry.refusal, reason, locale))
  }
  const details = { from: formatFen(expectedTotal), to: formatFen(receipt.payable) }
  const message = sentenceOf('price_changed', locale, details)
  return [...problems, { kind: 'price_changed', expected: expectedTotal, total: receipt.payable, message }]
}

export const couponRefused = (
  code: string,
  refusal: ReceiptRefusal,
  reason: string,
  locale: ShopLocale,
): CheckoutProblem => ({
  kind: 'coupon_refused',
  code,
  refusal,
  message: sentenceOf('coupon_refused', locale, { code, reason }),
})

/** What keeps a line from being ordered, if anything does. */
export function lineProblem(line: LineToOrder, locale: ShopLocale): CheckoutProblem[] {
  const problem = problemOf(line)
  if (!isObstacle(problem)) return []
  const available = buyable(line)
  const message = sentenceOf(problem, locale, { title: line.title, n: available })
  return [
    problem === 'only_n'
      ? { kind: problem, lineId: line.id, available, message }
      : { kind: problem, lineId: line.id, message },
  ]
}
