import { expect, it } from 'vitest'
import { settlementOf } from './settlement.ts'

it('money is kept when the order waits for it, and else goes back', () => {
  expect(settlementOf({ status: 'open', payment: 'pending', endedByTime: false })).toBe('serve')
  expect(settlementOf({ status: 'cancelled', payment: 'pending', endedByTime: true })).toBe('serve')
  expect(settlementOf({ status: 'cancelled', payment: 'pending', endedByTime: false })).toBe('give_back')
  for (const payment of ['paid', 'partly_refunded', 'refunded'] as const) {
    expect(settlementOf({ status: 'open', payment, endedByTime: false })).toBe('surplus')
    expect(settlementOf({ status: 'cancelled', payment, endedByTime: true })).toBe('surplus')
  }
})
