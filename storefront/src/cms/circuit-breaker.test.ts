import { describe, expect, it } from 'vitest'
import { CircuitBreaker, FAILURES_TO_OPEN, OPEN_FOR } from './circuit-breaker.ts'

function broken(): CircuitBreaker {
  const breaker = new CircuitBreaker()
  for (let i = 0; i < FAILURES_TO_OPEN; i += 1) breaker.failed(0)
  return breaker
}

describe('the circuit breaker', () => {
  it('stays closed for single failures among successes', () => {
    const breaker = new CircuitBreaker()
    for (let i = 0; i < 10; i += 1) {
      breaker.failed(i)
      breaker.failed(i)
      breaker.succeeded()
    }
    expect(breaker.mayTry(10)).toBe(true)
  })

  it('lets nothing through for a moment after failures in a row', () => {
    const breaker = broken()
    expect(breaker.mayTry(0)).toBe(false)
    expect(breaker.mayTry(OPEN_FOR - 1)).toBe(false)
  })

  it('lets one try through after the moment, and all after its success', () => {
    const breaker = broken()
    expect(breaker.mayTry(OPEN_FOR)).toBe(true)
    expect(breaker.mayTry(OPEN_FOR)).toBe(false)
    breaker.succeeded()
    expect(breaker.mayTry(OPEN_FOR)).toBe(true)
    expect(breaker.mayTry(OPEN_FOR)).toBe(true)
  })

  it('goes on waiting when the try fails', () => {
    const breaker = broken()
    breaker.mayTry(OPEN_FOR)
    breaker.failed(OPEN_FOR + 500)
    expect(breaker.mayTry(OPEN_FOR + 1_499)).toBe(false)
    expect(breaker.mayTry(OPEN_FOR + 1_500)).toBe(true)
  })
})
