import type { AddressInput, CartView, CheckoutProblem, SavedAddress } from '@fangshi/cms/shop-api'
import type { MyAccount } from '@fangshi/cms/shop-people'
import type { Catalogue } from '../../i18n/catalogue.ts'
import type { Shop } from '../../shop/shop.ts'
import { BLANK_ADDRESS, typedOf } from './address-form.ts'
import { type CheckoutTyped, checkCheckout } from './checkout-form.ts'

/** The checkout page after something was sent: where to go, or what to show again with everything typed. */
export type CheckoutStep =
  | {
      kind: 'go'
      path: string
      ordered: boolean
      /** the address of the order just placed, to be kept for the next */
      keep?: AddressInput
    }
  | {
      kind: 'show'
      /** HTTP status */
      status: number
      form: CheckoutTyped
      /** a sentence for each field that needs another look */
      errors: Record<string, string>
      /** a sentence about the whole, or null */
      notice: string | null
      /** what changed since the page was shown */
      problems: CheckoutProblem[]
      /** the cart the answer brought; undefined: read it */
      cart?: CartView
    }

export interface CheckoutTools {
  shop: Shop
  words: Catalogue['checkout']
  newKey: () => string
  /** waits so many ms */
  wait: (ms: number) => Promise<void>
}

/** How often an order that is still being worked on is asked for again, and how long to wait between. ms */
const TRIES = 5
const BETWEEN_TRIES = 500

/** Sends the order. The key stays the same over every failure, so that nothing is ordered twice. */
export async function submitCheckout(form: CheckoutTyped, tools: CheckoutTools): Promise<CheckoutStep> {
  const { shop, words, newKey, wait } = tools
  const again = (status: number, parts: Partial<Extract<CheckoutStep, { kind: 'show' }>> = {}): CheckoutStep => ({
    kind: 'show',
    status,
    form,
    errors: {},
    notice: null,
    problems: [],
    ...parts,
  })

  const checked = checkCheckout(form, { emailNeeded: !shop.hasSession })
  if (!checked.ok) {
    const errors = Object.fromEntries(checked.wrong.map((field) => [field, words.errors[field]]))
    return again(422, { errors, notice: words.check })
  }

  let outcome = await shop.placeOrder(checked.request)
  for (let tries = 1; tries < TRIES && isInFlight(outcome); tries += 1) {
    await wait(BETWEEN_TRIES)
    outcome = await shop.placeOrder(checked.request)
  }
  if (outcome.kind === 'placed') {
    const { token, payUrl } = outcome.order
    const order = `/orders/${encodeURIComponent(token)}`
    return {
      kind: 'go',
      path: payUrl === null ? `${order}?said=placed` : `${order}/pay`,
      ordered: true,
      ...(form.keepsAddress && shop.hasSession ? { keep: checked.request.address } : {}),
    }
  }
  if (outcome.kind === 'failed') {
    const { code, message, fields } = outcome.failure
    if (code === 'cart_gone') return { kind: 'go', path: '/cart?said=cart_gone', ordered: false }
    if (code === 'unavailable') return again(503, { notice: words.unavailable })
    if (code === 'invalid') return again(422, { errors: fields, notice: words.check })
    return again(code === 'too_many_requests' ? 429 : 422, { notice: message || words.failed })
  }
  const { problems, cart } = outcome.refused
  const about = <K extends CheckoutProblem['kind']>(kind: K) =>
    problems.find((problem): problem is Extract<CheckoutProblem, { kind: K }> => problem.kind === kind)
  const ordered = about('already_ordered')
  if (ordered) return { kind: 'go', path: `/orders/${encodeURIComponent(ordered.token)}`, ordered: true }
  if (about('cart_empty')) return { kind: 'go', path: '/cart', ordered: false }
  if (about('in_flight')) return again(409, { notice: words.busy })
  if (about('key_used_otherwise')) {
    return again(409, { form: { ...form, key: newKey() }, notice: words.keyRenewed })
  }
  return again(409, { problems, ...(cart === null ? {} : { cart }) })
}

function isInFlight(outcome: Awaited<ReturnType<Shop['placeOrder']>>): boolean {
  return outcome.kind === 'refused' && outcome.refused.problems.some(({ kind }) => kind === 'in_flight')
}

/** The form as it is first shown, with what is known of a signed-in shopper. */
export function blankCheckout(
  newKey: () => string,
  cart: CartView | null,
  known: Pick<MyAccount, 'name' | 'email' | 'phone'> | null,
  saved: SavedAddress | null = null,
): CheckoutTyped {
  const address = { ...BLANK_ADDRESS, recipient: known?.name ?? '', phone: known?.phone ?? '' }
  return {
    ...(saved ? typedOf(saved) : address),
    key: newKey(),
    expectedTotal: cart?.receipt.payable ?? -1,
    email: known?.email ?? '',
    message: '',
    paymentMethod: cart?.paymentMethods[0]?.method ?? '',
    coupon: cart?.couponCode ?? '',
    // The first address is worth keeping; after that it is the customer's choice.
    keepsAddress: known !== null && saved === null,
  }
}
