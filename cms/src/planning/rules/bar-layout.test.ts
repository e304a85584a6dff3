import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BarExtent, extentOf, packRows } from './bar-layout.ts'
import { rangeOf } from './calendar-range.ts'

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe']
const instant = fc
  .integer({ min: Date.UTC(2026, 9, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString())
const edge = fc.option(instant, { nil: null, freq: 4 })
const row = fc.record({
  zone: fc.constantFrom(...ZONES),
  view: fc.constantFrom('month' as const, 'week' as const),
  words: fc.double({ min: 0.5, max: 12, noNaN: true }),
})
const rowOf = ({ zone, view, words }: { zone: string; view: 'month' | 'week'; words: number }) => {
  const range = rangeOf(view, '2026-11-04', zone)
  return { range, row: { first: range.days[0] ?? '', count: range.days.length, zone, words } }
}

describe('a bar', () => {
  it('is drawn exactly when its window has a part in the days shown, and never beyond them', () => {
    fc.assert(
      fc.property(edge, edge, row, (from, until, asked) => {
        const { range, row: days } = rowOf(asked)
        const extent = extentOf({ from, until }, days)
        const meets =
          (from === null || from < range.until) &&
          (until === null || until > range.from) &&
          (from === null || until === null || from < until)
        // Where clocks go back, an end may stand before its beginning on the wall.
        if (extent === null) expect(meets && asked.zone === 'Asia/Shanghai').toBe(false)
        else {
          expect(meets).toBe(true)
          const { boxStart, start, end, boxEnd } = extent
          expect(0 <= boxStart && boxStart <= start && start < end && end <= boxEnd && boxEnd <= days.count).toBe(true)
          expect(boxEnd - boxStart).toBeGreaterThanOrEqual(Math.min(asked.words, days.count) - 1e-9)
        }
      }),
    )
  })

  it('of a whole day is as wide as its column', () => {
    const { row: days } = rowOf({ zone: 'Asia/Shanghai', view: 'week', words: 0.5 })
    const extent = extentOf({ from: '2026-11-03T16:00:00.000Z', until: '2026-11-04T16:00:00.000Z' }, days)
    expect(extent).toMatchObject({ start: 2, end: 3, opensBefore: false, closesAfter: false })
  })
})

describe('bars of a lane', () => {
  const bars = fc.array(
    fc.record({ a: fc.integer({ min: 0, max: 30 }), b: fc.integer({ min: 1, max: 9 }) }).map(({ a, b }) => ({
      extent: { boxStart: a / 2, boxEnd: (a + b) / 2 } as BarExtent,
    })),
    { maxLength: 60 },
  )

  it('never overlap in a row, and none is lost', () => {
    fc.assert(
      fc.property(bars, (all) => {
        const rows = packRows(all)
        expect(rows.flat()).toHaveLength(all.length)
        for (const row of rows)
          for (const [index, bar] of row.entries()) {
            const next = row[index + 1]
            if (next) expect(bar.extent.boxEnd).toBeLessThanOrEqual(next.extent.boxStart)
          }
      }),
    )
  })

  it('take no more rows than there are bars over the fullest spot', () => {
    fc.assert(
      fc.property(bars, (all) => {
        const depth = all.map(
          ({ extent }) =>
            all.filter((other) => other.extent.boxStart <= extent.boxStart && other.extent.boxEnd > extent.boxStart)
              .length,
        )
        expect(packRows(all)).toHaveLength(Math.max(0, ...depth))
      }),
    )
  })
})
