import { describe, expect, it } from 'vitest'
import { readQuantity } from './cart-form.ts'

describe('a quantity as it is typed', () => {
  it.each([
    ['1', 1],
    [' 12 ', 12],
    ['０３', 3],
    ['0', 0],
    ['99', 99],
  ])('%j is %i', (typed, quantity) => expect(readQuantity(typed)).toBe(quantity))

  it.each(['', '-1', '1.5', '100', 'two', '1e1', null, undefined])('%j is none', (typed) =>
    expect(readQuantity(typed)).toBeNull(),
  )
})
