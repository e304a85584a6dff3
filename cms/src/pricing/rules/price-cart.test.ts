import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CartToPrice, priceCart, wordsOf } from './price-cart.ts'
import type { LineToPrice } from './promotion-type.ts'
import type { CouponTerms, EnteredCoupon } from './promotion-types/threshold-coupon.ts'
import { unitPriceAt, type WindowPrice } from './promotion-types/window-price.ts'

const at = new Date('2026-11-23T04:00:00Z')
const line = (changes: Partial<LineToPrice> = {}): LineToPrice => ({
  id: 'line-1',
  skuId: 'sku-1',
  quantity: 1,
  basePrice: 10_000,
  ...changes,
})
const price = (changes: Partial<CartToPrice> = {}) =>
  priceCart({
    lines: [line()],
    promotions: [],
    coupons: [],
    customer: { couponUses: {} },
    shipping: { fee: 1_000, freeFrom: 19_900 },
    at,
    ...changes,
  })
const windowPrice = (changes: Partial<WindowPrice> = {}): WindowPrice => ({
  kind: 'window_price',
  skuId: 'sku-1',
  price: 8_000,
  window: { from: '2026-11-23T04:00:00Z', until: '2026-11-24T00:00:00Z' },
  ...changes,
})
const coupon = (terms: Partial<CouponTerms> = {}): EnteredCoupon => ({
  kind: 'threshold_coupon',
  code: 'WINTER',
  terms: {
    kind: 'threshold_coupon',
    id: 'coupon-1',
    threshold: 10_000,
    amount: 1_500,
    active: true,
    totalLimit: null,
    perCustomerLimit: null,
    used: 0,
    window: {},
    ...terms,
  },
})
const unknown: EnteredCoupon = { kind: 'threshold_coupon', code: 'NONE', terms: null }
const refusals = (receipt: ReturnType<typeof price>) => receipt.entries.flatMap(({ refusal }) => refusal ?? [])

describe('a window price', () => {
  it('counts from its first instant and no longer at its last', () => {
    const offer = windowPrice()
    const on = (instant: string) => price({ promotions: [offer], at: new Date(instant) }).items
    expect(on('2026-11-23T03:59:59.999Z')).toBe(10_000)
    expect(on('2026-11-23T04:00:00.000Z')).toBe(8_000)
    expect(on('2026-11-23T23:59:59.999Z')).toBe(8_000)
    expect(on('2026-11-24T00:00:00.000Z')).toBe(10_000)
  })

  it('is the lowest of those that are open, and says what it saves', () => {
    const receipt = price({
      lines: [line({ quantity: 3 })],
      promotions: [windowPrice(), windowPrice({ price: 7_500 }), windowPrice({ price: 100, skuId: 'another' })],
    })
    expect(receipt.items).toBe(22_500)
    expect(receipt.entries[0]).toMatchObject({
      kind: 'window_price',
      applied: true,
      amount: 7_500,
      lineIds: ['line-1'],
    })
  })

  it('never makes anything dearer, and says that it did not count', () => {
    const receipt = price({ promotions: [windowPrice({ price: 12_000 })] })
    expect([receipt.items, refusals(receipt)]).toEqual([10_000, ['not_lower']])
    expect(unitPriceAt(10_000, [windowPrice({ price: 12_000 })], at)).toBe(10_000)
  })
})

describe('a coupon', () => {
  it('takes its amount off from its threshold on', () => {
    expect(price({ coupons: [coupon()] })).toMatchObject({ items: 10_000, discount: 1_500, payable: 9_500 })
    const below = price({ coupons: [coupon({ threshold: 10_001 })] })
    expect([below.discount, refusals(below)]).toEqual([0, ['below_threshold']])
    const entry = below.entries.find(({ kind }) => kind === 'threshold_coupon')
    expect(entry && wordsOf(entry, 'zh')).toEqual({ label: '满 ¥100.01 减 ¥15.00', explanation: '再买 ¥0.01 可用。' })
  })

  it('looks at what the goods cost now, not at their base price', () => {
    expect(refusals(price({ promotions: [windowPrice()], coupons: [coupon()] }))).toEqual(['below_threshold'])
  })

  it('is refused with the reason', () => {
    const reason = (terms: Partial<CouponTerms>, couponUses = {}) =>
      refusals(price({ coupons: [coupon(terms)], customer: { couponUses } }))
    expect(reason({ active: false })).toEqual(['unknown_code'])
    expect(reason({ window: { from: '2026-11-23T04:00:00.001Z' } })).toEqual(['not_begun'])
    expect(reason({ window: { until: '2026-11-23T04:00:00Z' } })).toEqual(['ended'])
    expect(reason({ totalLimit: 100, used: 100 })).toEqual(['used_up'])
    expect(reason({ totalLimit: 100, used: 99 })).toEqual([])
    expect(reason({ perCustomerLimit: 1 }, { 'coupon-1': 1 })).toEqual(['used_by_customer'])
    expect(refusals(price({ coupons: [unknown] }))).toEqual(['unknown_code'])
  })

  it('worth more than the goods makes them free and no more', () => {
    expect(price({ coupons: [coupon({ amount: 50_000 })] })).toMatchObject({ discount: 10_000, payable: 1_000 })
  })
})

describe('shipping', () => {
  it('is free from an amount on, counted after discounts', () => {
    const two = [line({ quantity: 2 })]
    expect(price({ lines: two }).shipping).toBe(0)
    expect(price({ lines: two, coupons: [coupon({ amount: 101 })] }).shipping).toBe(1_000)
    expect(price({ lines: two, shipping: { fee: 1_000, freeFrom: null } }).shipping).toBe(1_000)
  })

  it('of nothing costs nothing', () => {
    expect(price({ lines: [] })).toMatchObject({ items: 0, shipping: 0, payable: 0, entries: [] })
  })
})

it('adds up for any cart: no line below nothing, shares make the discount, the payable follows', () => {
  const anyLine = fc.record({
    skuId: fc.constantFrom('sku-1', 'sku-2', 'sku-3'),
    quantity: fc.integer({ min: 1, max: 99 }),
    basePrice: fc.integer({ min: 0, max: 5_000_000 }),
  })
  fc.assert(
    fc.property(
      fc.array(anyLine, { maxLength: 8 }),
      fc.array(fc.record({ skuId: fc.constantFrom('sku-1', 'sku-2'), price: fc.integer({ min: 0, max: 5_000_000 }) })),
      fc.array(fc.record({ threshold: fc.nat(1_000_000), amount: fc.integer({ min: 1, max: 3_000_000 }) }), {
        maxLength: 3,
      }),
      (lines, windows, coupons) => {
        const receipt = price({
          lines: lines.map((one, index) => ({ ...one, id: String(index) })),
          promotions: windows.map((one) => windowPrice(one)),
          coupons: coupons.map((one) => coupon(one)),
        })
        const shares = receipt.lines.reduce((sum, { discountShare }) => sum + discountShare, 0)
        const taken = receipt.entries
          .filter(({ kind, applied }) => kind === 'threshold_coupon' && applied)
          .reduce((sum, { amount }) => sum + amount, 0)
        expect(shares).toBe(receipt.discount)
        expect(taken).toBe(receipt.discount)
        expect(receipt.payable).toBe(receipt.items - receipt.discount + receipt.shipping)
        for (const priced of receipt.lines) {
          expect(priced.discountShare).toBeGreaterThanOrEqual(0)
          expect(priced.discountShare).toBeLessThanOrEqual(priced.unitPrice * priced.quantity)
          expect(priced.unitPrice).toBeLessThanOrEqual(priced.basePrice)
        }
      },
    ),
    { numRuns: 2_000 },
  )
})
