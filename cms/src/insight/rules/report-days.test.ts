import { describe, expect, it } from 'vitest'
import { eachDay, reportDays } from './report-days.ts'

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

  it('are counted across the end of a month', () => {
    expect(eachDay({ from: '2028-02-28', to: '2028-03-01' })).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  })
})
