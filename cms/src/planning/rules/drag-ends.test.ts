import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dragEnds, sameEnds } from './drag-ends.ts'
import { wallTime } from './wall-clock.ts'

const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/Santiago', 'Africa/Cairo', 'Australia/Lord_Howe']
const zone = fc.constantFrom(...ZONES)
/** 10:00 to 20:00 of the wall, which no clock change anywhere skips or repeats. */
const ends = fc
  .record({ day: fc.integer({ min: 0, max: 700 }), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ day, length }) => ({
    from: new Date(Date.UTC(2026, 0, 1 + day, 12)).toISOString(),
    until: new Date(Date.UTC(2026, 0, 1 + day + length, 12)).toISOString(),
  }))
const days = fc.integer({ min: -90, max: 90 })

describe('dragging a bar', () => {
  it('there and back leaves it where it was, in every zone and over every change of the clocks', () => {
    fc.assert(
      fc.property(ends, days, zone, (was, by, in_) => {
        const there = dragEnds(was, 'whole', { days: by }, in_)
        expect(there).not.toBeNull()
        if (there) expect(dragEnds(there, 'whole', { days: -by }, in_)).toEqual(was)
      }),
    )
  })

  it('keeps the hours of both ends', () => {
    fc.assert(
      fc.property(ends, days, zone, (was, by, in_) => {
        const moved = dragEnds(was, 'whole', { days: by }, in_)
        for (const end of ['from', 'until'] as const)
          expect(wallTime(moved?.[end] ?? '', in_).slice(11)).toBe(wallTime(was[end], in_).slice(11))
      }),
    )
  })

  it('by one end leaves the other alone, and never ends before it begins', () => {
    fc.assert(
      fc.property(ends, days, zone, fc.constantFrom('from' as const, 'until' as const), (was, by, in_, grip) => {
        const moved = dragEnds(was, grip, { days: by }, in_)
        if (!moved) return
        expect(moved[grip === 'from' ? 'until' : 'from']).toBe(was[grip === 'from' ? 'until' : 'from'])
        expect(Date.parse(moved.from ?? '')).toBeLessThan(Date.parse(moved.until ?? ''))
      }),
    )
  })

  it('leaves an open end open', () => {
    const open = { from: '2026-11-11T02:00:00.000Z', until: null }
    expect(dragEnds(open, 'whole', { days: 2 }, 'Asia/Shanghai')).toEqual({ ...open, from: '2026-11-13T02:00:00.000Z' })
    expect(sameEnds(open, { ...open })).toBe(true)
  })
})
