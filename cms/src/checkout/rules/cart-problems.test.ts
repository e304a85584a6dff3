import { expect, it } from 'vitest'
import { buyable, isObstacle, type LineFacts, problemOf, sentenceOf } from './cart-problems.ts'

const line = (changes: Partial<LineFacts> = {}): LineFacts => ({
  quantity: 2,
  priceWhenAdded: 1_000,
  price: 1_000,
  onShelf: true,
  takesBackOrders: false,
  available: 5,
  ...changes,
})

it('says the gravest thing about a line first', () => {
  expect(problemOf(line())).toBeNull()
  expect(problemOf(line({ price: 900 }))).toBe('price_changed')
  expect(problemOf(line({ available: 1, price: 900 }))).toBe('only_n')
  expect(problemOf(line({ available: 0, price: 900 }))).toBe('sold_out')
  expect(problemOf(line({ available: -3 }))).toBe('sold_out')
  expect(problemOf(line({ available: 0, onShelf: false }))).toBe('off_shelf')
})

it('lets back-ordered goods be bought that are not there, and nothing off the shelf', () => {
  expect(problemOf(line({ available: 0, takesBackOrders: true }))).toBeNull()
  expect(buyable(line({ takesBackOrders: true, onShelf: false }))).toBe(0)
  expect(buyable(line({ available: 500 }))).toBe(99)
})

it('a changed price is said and keeps nobody from ordering', () => {
  expect((['sold_out', 'only_n', 'off_shelf', 'price_changed', null] as const).map(isObstacle)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(sentenceOf('only_n', 'zh', { title: '茶壶', n: 3 })).toBe('“茶壶”只剩 3 件，请减少数量。')
})
