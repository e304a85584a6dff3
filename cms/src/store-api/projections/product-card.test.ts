import { describe, expect, it } from 'vitest'
import type { StockState } from '../../inventory/inventory.ts'
import { productCard, stockOfAll } from './product-card.ts'

const variant = (
  price: number,
  available: number,
  rest: { compareAt?: number; stockPolicy?: 'deny' | 'backorder' } = {},
) => {
  const state: StockState = available <= 0 ? 'out' : available <= 5 ? 'low' : 'in'
  return { price, stockPolicy: 'deny' as const, ...rest, stock: { available, state } }
}
const card = (...variants: ReturnType<typeof variant>[]) =>
  productCard(
    { id: 'p', slug: 'p', title: 'P', subtitle: null, brand: { title: '青山' }, badge: null, picture: null },
    variants,
    () => null,
  )

describe('productCard', () => {
  it('is nothing when nothing is for sale', () => {
    expect(card()).toBeNull()
  })

  it('goes from the lowest to the highest price', () => {
    expect(card(variant(300, 9), variant(100, 9), variant(200, 9))).toMatchObject({
      priceFrom: 100,
      priceTo: 300,
      brand: '青山',
    })
  })

  it('shows the reference price of the cheapest variant, and only above its price', () => {
    expect(card(variant(100, 9, { compareAt: 150 }), variant(200, 9, { compareAt: 500 }))?.compareAt).toBe(150)
    expect(card(variant(100, 9), variant(200, 9, { compareAt: 500 }))?.compareAt).toBeNull()
    expect(card(variant(100, 9, { compareAt: 100 }))?.compareAt).toBeNull()
  })
})

describe('stockOfAll', () => {
  it.each([
    ['out only when every variant is out', [variant(1, 0), variant(1, 0)], 'out'],
    ['low when all together are few', [variant(1, 2), variant(1, 1), variant(1, 0)], 'low'],
    ['in when few of each are many together', [variant(1, 4), variant(1, 4)], 'in'],
    ['not pulled down by a level below zero', [variant(1, 6), variant(1, -10)], 'in'],
    ['in when an empty variant takes back-orders', [variant(1, 0, { stockPolicy: 'backorder' })], 'in'],
  ] as const)('is %s', (_, variants, expected) => expect(stockOfAll(variants)).toBe(expected))
})
