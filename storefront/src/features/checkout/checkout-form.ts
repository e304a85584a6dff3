import type { CheckoutRequest, PaymentMethod } from '@fangshi/cms/shop-api'
import { typed } from '../form/read-form.ts'
import { regionForm } from './regions.ts'

/** Everything a shopper typed or chose, as text; fields are named as in the request to the CMS. */
export interface CheckoutTyped {
  /** UUID made with the page; kept over errors and retries so that a second press orders nothing twice */
  key: string
  /** fen; the total the page showed */
  expectedTotal: number
  email: string
  recipient: string
  phone: string
  province: string
  city: string
  district: string
  street: string
  postcode: string
  message: string
  paymentMethod: string
  /** as it stands in the field for a coupon */
  coupon: string
}

/** Which fields need another look, by their name in the form. */
export type CheckoutField =
  | 'contact.email'
  | 'address.recipient'
  | 'address.phone'
  | 'address.regionCode'
  | 'address.street'
  | 'address.postcode'
  | 'message'
  | 'paymentMethod'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const PHONE = /^\+?\d{6,20}$/
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
    recipient: text('address.recipient'),
    phone: figures('address.phone'),
    province: text('province'),
    city: text('city'),
    district: text('address.regionCode'),
    street: text('address.street'),
    postcode: figures('address.postcode'),
    message: text('message'),
    paymentMethod: text('paymentMethod'),
    coupon: figures('coupon'),
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
  const { district } = regionForm(form)
  const phone = form.phone.replaceAll(/[\s()-]/g, '')
  const method = METHODS.find((known) => known === form.paymentMethod)
  const wrong: CheckoutField[] = []
  const expect = (isFine: boolean, field: CheckoutField) => {
    if (!isFine) wrong.push(field)
  }
  expect(form.email === '' ? !emailNeeded : EMAIL.test(form.email) && form.email.length <= 200, 'contact.email')
  expect(form.recipient.length >= 1 && form.recipient.length <= 40, 'address.recipient')
  expect(PHONE.test(phone), 'address.phone')
  expect(district !== '', 'address.regionCode')
  expect(form.street.length >= 2 && form.street.length <= 120, 'address.street')
  expect(form.postcode === '' || /^\d{6}$/.test(form.postcode), 'address.postcode')
  expect(form.message.length <= 500, 'message')
  if (method === undefined) wrong.push('paymentMethod')
  if (wrong.length > 0 || method === undefined) return { ok: false, wrong }
  return {
    ok: true,
    request: {
      idempotencyKey: form.key,
      expectedTotal: form.expectedTotal,
      contact: { email: form.email === '' ? null : form.email },
      address: {
        recipient: form.recipient,
        phone,
        regionCode: district,
        street: form.street,
        postcode: form.postcode === '' ? null : form.postcode,
      },
      message: form.message,
      paymentMethod: method,
    },
  }
}
