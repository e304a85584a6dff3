import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earliest, isLiveAt, nextBoundary, windowStateAt } from './visibility-window.ts'

const instant = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2035-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const edge = fc.option(instant, { nil: null })
const visibility = fc.record({ from: edge, until: edge })

describe('a visibility window', () => {
  it('opens at the very instant it begins and is closed at the very instant it ends', () => {
    const at = new Date('2026-11-11T02:00:00Z')
    expect(isLiveAt({ from: at }, at)).toBe(true)
    expect(isLiveAt({ from: at }, new Date(at.getTime() - 1))).toBe(false)
    expect(isLiveAt({ until: at }, at)).toBe(false)
    expect(isLiveAt({ until: at }, new Date(at.getTime() - 1))).toBe(true)
  })

  it('without ends is always live', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(isLiveAt({}, at)).toBe(true)
      }),
    )
  })

  it('that ends before it begins is never live', () => {
    fc.assert(
      fc.property(instant, instant, instant, (a, b, at) => {
        fc.pre(a < b)
        expect(isLiveAt({ from: b, until: a }, at)).toBe(false)
      }),
    )
  })

  it('changes its state at no instant that is not a boundary', () => {
    fc.assert(
      fc.property(visibility, instant, (window, at) => {
        const boundary = nextBoundary(window, at)
        const until = boundary === null ? new Date('2040-01-01T00:00:00Z') : new Date(boundary.getTime() - 1)
        expect(windowStateAt(window, until)).toBe(windowStateAt(window, at))
      }),
    )
  })

  it('has its next boundary after the instant asked about', () => {
    fc.assert(
      fc.property(visibility, instant, (window, at) => {
        const boundary = nextBoundary(window, at)
        if (boundary !== null) expect(boundary.getTime()).toBeGreaterThan(at.getTime())
      }),
    )
  })
})

describe('the earliest of several boundaries', () => {
  it('is never later than any of them, and nothing when there are none', () => {
    fc.assert(
      fc.property(fc.array(edge), (boundaries) => {
        const first = earliest(boundaries)
        const present = boundaries.filter((boundary) => boundary !== null)
        if (present.length === 0) expect(first).toBeNull()
        else expect(first?.getTime()).toBe(Math.min(...present.map((boundary) => boundary.getTime())))
      }),
    )
  })
})
