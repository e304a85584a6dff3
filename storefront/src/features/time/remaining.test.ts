import { describe, expect, it } from 'vitest'
import { remaining } from './remaining.ts'

describe('the time left', () => {
  it('is split into whole units', () => {
    expect(remaining(((2 * 24 + 3) * 3600 + 4 * 60 + 5) * 1000)).toEqual({ days: 2, hours: 3, minutes: 4, seconds: 5 })
  })
  it('shows one second until the very end', () => {
    expect(remaining(1)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 1 })
  })
  it('is nothing at the end, after it, and for a broken date', () => {
    expect([remaining(0), remaining(-5), remaining(Number.NaN)]).toEqual([null, null, null])
  })
})
