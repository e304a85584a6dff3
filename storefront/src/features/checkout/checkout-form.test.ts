import { describe, expect, it } from 'vitest'
import { checkCheckout, keptKey, readCheckout } from './checkout-form.ts'

const KEY = '7b0c9c1e-52a5-4a37-9d0e-3f1f1a2b3c4d'
const NEW = '00000000-0000-4000-8000-000000000000'
const newKey = () => NEW

const FIELDS: Record<string, string> = {
  key: KEY,
  expectedTotal: '412900',
  'contact.email': 'guest@example.test',
  'address.recipient': '林小满',
  'address.phone': '138 0000 1111',
  province: '330000',
  city: '330100',
  'address.regionCode': '330106',
  'address.street': '文三路 90 号',
  'address.postcode': '',
  message: '',
  paymentMethod: 'cash_on_delivery',
}

function sent(changes: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...FIELDS, ...changes })) form.set(name, value)
  return readCheckout(form, newKey)
}
const check = (changes: Record<string, string> = {}, emailNeeded = true) =>
  checkCheckout(sent(changes), { emailNeeded })

describe('the key of a checkout', () => {
  it('is the one the page was made with, however often it is sent', () => {
    expect(sent().key).toBe(KEY)
    expect(keptKey(KEY.toUpperCase(), newKey)).toBe(KEY.toUpperCase())
  })

  it('is new when the form brings none or something else', () => {
    for (const brought of ['', 'abc', `${KEY}x`]) expect(keptKey(brought, newKey)).toBe(NEW)
  })
})

describe('a checkout form', () => {
  it('becomes a request with the total that was shown and the phone without spaces', () => {
    const checked = check()
    expect(checked).toMatchObject({
      ok: true,
      request: {
        idempotencyKey: KEY,
        expectedTotal: 412_900,
        contact: { email: 'guest@example.test' },
        address: { phone: '13800001111', regionCode: '330106', postcode: null },
        paymentMethod: 'cash_on_delivery',
      },
    })
  })

  it('takes figures of an input method as figures', () => {
    expect(check({ 'address.phone': '１３８００００１１１１', 'address.postcode': '３１００００' })).toMatchObject({
      request: { address: { phone: '13800001111', postcode: '310000' } },
    })
  })

  it('names every field that needs another look at once', () => {
    const wrong = { 'contact.email': 'a@b', 'address.recipient': ' ', 'address.phone': '12', 'address.postcode': '12' }
    expect(check({ ...wrong, 'address.street': 'x', paymentMethod: 'cheque', message: '长'.repeat(501) })).toEqual({
      ok: false,
      wrong: [
        'contact.email',
        'address.recipient',
        'address.phone',
        'address.street',
        'address.postcode',
        'message',
        'paymentMethod',
      ],
    })
  })

  it('does not take a district of another city', () => {
    expect(check({ 'address.regionCode': '110101' })).toEqual({ ok: false, wrong: ['address.regionCode'] })
  })

  it('asks a guest for an address, and somebody signed in only for a correct one', () => {
    expect(check({ 'contact.email': '' })).toEqual({ ok: false, wrong: ['contact.email'] })
    expect(check({ 'contact.email': '' }, false)).toMatchObject({ request: { contact: { email: null } } })
    expect(check({ 'contact.email': 'nobody' }, false)).toEqual({ ok: false, wrong: ['contact.email'] })
  })
})
