import { describe, expect, it } from 'vitest'
import { daysBefore, eachDay, periodOf, reportDays } from './report-days.ts'

const ask = (from: string | null, to: string | null) => reportDays({ from, to }, '2026-11-23')

describe('the days of a report', () => {
  it('are the thirty up to today unless told otherwise', () => {
    expect(ask(null, null)).toEqual({ ok: true, days: { from: '2026-10-25', to: '2026-11-23' } })
  })

  it('are refused when they do not exist, run backwards or are more than a year', () => {
    expect(ask('2026-02-30', '2026-03-01')).toEqual({ ok: false, reason: 'not_a_day' })
    expect(ask("2026-11-01' or 1=1", null)).toEqual({ ok: false, reason: 'not_a_day' })
    expect(ask('2026-11-24', '2026-11-23')).toEqual({ ok: false, reason: 'wrong_order' })
    expect(ask('2025-11-22', '2026-11-23')).toEqual({ ok: false, reason: 'too_long' })
    expect(ask('2024-01-01', '2024-12-31')).toMatchObject({ ok: true })
  })

  it('are compared with as many just before', () => {
    expect(daysBefore({ from: '2026-11-17', to: '2026-11-23' })).toEqual({ from: '2026-11-10', to: '2026-11-16' })
    expect(daysBefore({ from: '2028-03-01', to: '2028-03-01' })).toEqual({ from: '2028-02-29', to: '2028-02-29' })
  })

  it('have names for what is asked every day', () => {
    expect(periodOf('yesterday', '2026-01-01')).toEqual({ from: '2025-12-31', to: '2025-12-31' })
    expect(periodOf('week', '2026-11-23')).toEqual({ from: '2026-11-17', to: '2026-11-23' })
    expect(periodOf('month', '2026-11-23')).toEqual({ from: '2026-10-25', to: '2026-11-23' })
    expect(periodOf('thisMonth', '2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-23' })
    expect(periodOf('lastMonth', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  })

  it('are counted across the end of a month', () => {
    expect(eachDay({ from: '2028-02-28', to: '2028-03-01' })).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  })
})
