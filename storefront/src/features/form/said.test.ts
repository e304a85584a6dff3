import { describe, expect, it } from 'vitest'
import { zh } from '../../i18n/zh.ts'
import { failureCode, saidOf } from './said.ts'

describe('what a page is told to say', () => {
  it('is one of its own sentences, good news or bad', () => {
    expect(saidOf('added', zh.cart.said)).toEqual({ text: zh.cart.said.well.added, problem: false })
    expect(saidOf('cart_full', zh.cart.said)).toEqual({ text: zh.cart.said.amiss.cart_full, problem: true })
  })

  it('is no alarm when an order has come', () => {
    expect(saidOf('received', zh.order.said)).toEqual({ text: zh.order.said.well.received, problem: false })
  })

  it('is nothing when the address says something else', () => {
    for (const code of [null, '', 'hello', '__proto__', 'constructor']) {
      expect(saidOf(code, zh.cart.said).text).toBeNull()
    }
  })

  it('always has words for a failure', () => {
    expect(failureCode('cart_gone', zh.cart.said)).toBe('cart_gone')
    expect(failureCode('not_json', zh.cart.said)).toBe('internal')
  })
})
