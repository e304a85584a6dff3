import type { CheckoutProblem, CheckoutRequest } from '@fangshi/cms/shop-api'
import { describe, expect, it } from 'vitest'
import { zh } from '../../i18n/zh.ts'
import type { ShopFailure } from '../../shop/call-shop.ts'
import type { CheckoutOutcome, Shop } from '../../shop/shop.ts'
import { type CheckoutStep, submitCheckout } from './submit-checkout.ts'

const KEY = '7b0c9c1e-52a5-4a37-9d0e-3f1f1a2b3c4d'
const NEW = '00000000-0000-4000-8000-000000000000'

const FORM = {
  key: KEY,
  expectedTotal: 10_000,
  email: 'guest@example.test',
  recipient: '林小满',
  phone: '13800001111',
  province: '330000',
  city: '330100',
  district: '330106',
  street: '文三路 90 号',
  postcode: '',
  message: '',
  paymentMethod: 'sandbox',
  coupon: '',
  keepsAddress: false,
}

const refused = (...problems: CheckoutProblem[]): CheckoutOutcome => ({
  kind: 'refused',
  refused: { error: { code: 'refused', message: '' }, problems, cart: null },
  retryAfter: null,
})
const failed = (parts: Partial<ShopFailure>): CheckoutOutcome => ({
  kind: 'failed',
  failure: { code: 'internal', message: '', fields: {}, retryAfter: null, body: null, ...parts },
})
const placed = (payUrl: string | null): CheckoutOutcome => ({
  kind: 'placed',
  order: { number: 'O1', token: 't0ken', payUrl, replayed: false },
})

/** Sends the form to a shop that answers as told, one answer after another. */
async function submit(
  answers: CheckoutOutcome[],
  form = FORM,
  hasSession = false,
): Promise<{ step: CheckoutStep; sent: CheckoutRequest[] }> {
  const sent: CheckoutRequest[] = []
  const shop = {
    hasSession,
    placeOrder: async (request: CheckoutRequest) => {
      sent.push(request)
      return answers[Math.min(sent.length, answers.length) - 1]
    },
  } as unknown as Shop
  const step = await submitCheckout(form, { shop, words: zh.checkout, newKey: () => NEW, wait: async () => {} })
  return { step, sent }
}

describe('sending a checkout', () => {
  it('keeps the address of an order for a signed-in customer who wants that', async () => {
    const wants = { ...FORM, keepsAddress: true }
    expect((await submit([placed(null)], wants, true)).step).toMatchObject({ keep: { street: '文三路 90 号' } })
    expect((await submit([placed(null)], wants, false)).step).not.toHaveProperty('keep')
    expect((await submit([placed(null)], FORM, true)).step).not.toHaveProperty('keep')
  })

  it('leads to the order, by way of the gateway when it is paid online', async () => {
    expect((await submit([placed(null)])).step).toMatchObject({ kind: 'go', path: '/orders/t0ken?said=placed' })
    expect((await submit([placed('https://pay.example/1')])).step).toMatchObject({ path: '/orders/t0ken/pay' })
  })

  it('keeps the key and everything typed when the shop is away', async () => {
    const { step } = await submit([failed({ code: 'unavailable' })])
    expect(step).toMatchObject({ kind: 'show', status: 503, form: FORM, notice: zh.checkout.unavailable })
  })

  it('waits for an order that is being worked on, with the same key, and takes its answer', async () => {
    const { step, sent } = await submit([refused({ kind: 'in_flight', message: '' }), placed(null)])
    expect(step.kind).toBe('go')
    expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual([KEY, KEY])
  })

  it('stops waiting at some time and says that nothing will be ordered twice', async () => {
    const { step, sent } = await submit([refused({ kind: 'in_flight', message: '' })])
    expect(step).toMatchObject({ kind: 'show', notice: zh.checkout.busy, form: { key: KEY } })
    expect(sent.length).toBeGreaterThan(1)
  })

  it('shows the order that this cart became already', async () => {
    const { step } = await submit([refused({ kind: 'already_ordered', number: 'O1', token: 'old', message: '' })])
    expect(step).toEqual({ kind: 'go', path: '/orders/old', ordered: true })
  })

  it('makes a new key only when the old one stands for another order', async () => {
    const { step } = await submit([refused({ kind: 'key_used_otherwise', message: '' })])
    expect(step).toMatchObject({ kind: 'show', form: { ...FORM, key: NEW } })
  })

  it('shows what changed and keeps the key', async () => {
    const problem: CheckoutProblem = { kind: 'price_changed', expected: 10_000, total: 11_000, message: '' }
    const { step } = await submit([refused(problem)])
    expect(step).toMatchObject({ kind: 'show', status: 409, problems: [problem], form: { key: KEY } })
  })

  it('puts what the shop finds wrong beside its field', async () => {
    const fields = { 'address.phone': '请填写正确的手机号。' }
    expect((await submit([failed({ code: 'invalid', fields })])).step).toMatchObject({ status: 422, errors: fields })
  })

  it('asks nobody while a field is missing', async () => {
    const { step, sent } = await submit([placed(null)], { ...FORM, street: '' })
    expect(step).toMatchObject({
      kind: 'show',
      status: 422,
      errors: { 'address.street': zh.checkout.errors['address.street'] },
    })
    expect(sent).toEqual([])
  })
})
