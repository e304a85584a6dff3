import { expect, it } from 'vitest'
import { isUnavailable } from './database-unavailable.ts'

it('knows a database that is away from a mistake of ours, however deep the error is wrapped', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  expect(isUnavailable(new Error('Failed query', { cause: refused }))).toBe(true)
  expect(isUnavailable(new AggregateError([refused]))).toBe(true)
  expect(isUnavailable(Object.assign(new Error('terminating'), { code: '57P01' }))).toBe(true)
  expect(isUnavailable(new Error('timeout exceeded when trying to connect'))).toBe(true)
  expect(isUnavailable(Object.assign(new Error('syntax error'), { code: '42601' }))).toBe(false)
  expect(isUnavailable(new TypeError('x is undefined'))).toBe(false)
})
