import { expect, it } from 'vitest'
import { CircuitBreaker } from './circuit-breaker.ts'

const broken = (): CircuitBreaker => {
  const breaker = new CircuitBreaker({ failures: 3, restMs: 1000 })
  for (const now of [0, 10, 20]) breaker.failed(now)
  return breaker
}

it('nobody asks a service that failed three times in a row, until it has rested', () => {
  const breaker = broken()
  expect(breaker.mayAsk(21)).toBe(false)
  expect(breaker.mayAsk(1019)).toBe(false)
  expect(breaker.mayAsk(1020)).toBe(true)
})

it('after the rest one asks and the others wait for what it tells', () => {
  const breaker = broken()
  expect(breaker.mayAsk(1020)).toBe(true)
  expect(breaker.mayAsk(1021)).toBe(false)
  breaker.succeeded()
  expect(breaker.mayAsk(1022)).toBe(true)
})

it('a success in between forgives', () => {
  const breaker = new CircuitBreaker({ failures: 2, restMs: 1000 })
  breaker.failed(0)
  breaker.succeeded()
  breaker.failed(1)
  expect(breaker.mayAsk(2)).toBe(true)
})
