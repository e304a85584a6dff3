import { describe, expect, it } from 'vitest'
import { dateFigures, formatClock, formatDate, formatMoment } from './format-time.ts'

const shanghai = (locale: 'zh' | 'en') => ({ locale, timeZone: 'Asia/Shanghai' })

describe('an instant', () => {
  it('is a date of the mall, not of the server', () => {
    expect(formatDate('2026-11-22T16:30:00Z', shanghai('zh'))).toBe('2026年11月23日')
    expect(formatDate('2026-11-22T16:30:00Z', shanghai('en'))).toBe('23 November 2026')
    expect(formatDate('2026-11-22T16:30:00Z', { locale: 'zh', timeZone: 'UTC' })).toBe('2026年11月22日')
  })

  it('shows midnight as 00:00', () => {
    expect(formatClock('2026-11-22T16:00:00Z', shanghai('zh'))).toBe('00:00')
  })

  it('joins date and clock in each language', () => {
    expect(formatMoment('2026-11-29T14:00:00Z', shanghai('zh'))).toBe('2026年11月29日 22:00')
    expect(formatMoment('2026-11-29T14:00:00Z', shanghai('en'))).toBe('29 November 2026, 22:00')
  })

  it('gives its figures for large setting', () => {
    expect(dateFigures('2026-12-31T16:00:00Z', shanghai('zh'))).toEqual({ year: '2027', month: '1', day: '1' })
  })
})
