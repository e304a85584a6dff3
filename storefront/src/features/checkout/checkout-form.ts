import type { CheckoutRequest, PaymentMethod } from '@fangshi/cms/shop-api'
import { typed } from '../form/read-form.ts'
import { type AddressField, type AddressTyped, checkAddress, readAddress } from './address-form.ts'

/** Everything a shopper typed or chose, as text; fields are named as in the request to the CMS. */
export interface CheckoutTyped extends AddressTyped {
  /** UUID made with the page; kept over errors and retries so that a second press orders nothing twice */
  key: string
  /** fen; the total the page showed */
  expectedTotal: number
  email: string
  message: string
  paymentMethod: string
  /** as it stands in the field for a coupon */
  coupon: string
  /** a signed-in customer wants the address kept for the next order */
  keepsAddress: boolean
}

/** Which fields need another look, by their name in the form. */
export type CheckoutField = 'contact.email' | AddressField | 'message' | 'paymentMethod'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const METHODS: readonly PaymentMethod[] = ['sandbox', 'offline_transfer', 'cash_on_delivery']

/** The key a form brought back, or a new one when it brought none that could be one. */
export function keptKey(brought: string, newKey: () => string): string {
  return UUID.test(brought) ? brought : newKey()
}

/** Reads the form; digits and letters an input method made full-width are made plain where they are figures. */
export function readCheckout(form: FormData, newKey: () => string): CheckoutTyped {
  const text = (name: string) => typed(form, name)
  const figures = (name: string) => text(name).normalize('NFKC')
  const total = figures('expectedTotal')
  return {
    key: keptKey(text('key'), newKey),
    expectedTotal: /^\d{1,12}$/.test(total) ? Number(total) : -1,
    email: figures('contact.email'),
    ...readAddress(form),
    message: text('message'),
    paymentMethod: text('paymentMethod'),
    coupon: figures('coupon'),
    keepsAddress: form.get('keepAddress') === '1',
  }
}

/**
 * What the CMS is to be asked, or the fields that need another look. The CMS checks again and has the last word; this
 * answers the usual slips without a request.
 */
export function checkCheckout(
  form: CheckoutTyped,
  { emailNeeded }: { emailNeeded: boolean },
): { ok: true; request: CheckoutRequest } | { ok: false; wrong: CheckoutField[] } {
  const { address, wrong: wrongAddress } = checkAddress(form)
  const method = METHODS.find((known) => known === form.paymentMethod)
  const wrong: CheckoutField[] = []
  const expect = (isFine: boolean, field: CheckoutField) => {
    if (!isFine) wrong.push(field)
  }
  expect(form.email === '' ? !emailNeeded : EMAIL.test(form.email) && form.email.length <= 200, 'contact.email')
  wrong.push(...wrongAddress)
  expect(form.message.length <= 500, 'message')
  if (method === undefined) wrong.push('paymentMethod')
  if (wrong.length > 0 || method === undefined) return { ok: false, wrong }
  return {
    ok: true,
    request: {
      idempotencyKey: form.key,
      expectedTotal: form.expectedTotal,
      contact: { email: form.email === '' ? null : form.email },
      address,
      message: form.message,
      paymentMethod: method,
    },
  }
}
