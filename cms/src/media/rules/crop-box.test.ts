import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOfRatio, type Handle, handlesFor, moveHandle } from './crop-box.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const region = fc
  .record({
    x: fc.double({ min: 0, max: 0.8, noNaN: true }),
    y: fc.double({ min: 0, max: 0.8, noNaN: true }),
    w: share,
    h: share,
  })
  .map(({ x, y, w, h }) => ({ x, y, width: 0.1 + w * (0.9 - x), height: 0.1 + h * (0.9 - y) }))
const way = fc.double({ min: -2, max: 2, noNaN: true })
const ratio = fc.double({ min: 0.3, max: 3, noNaN: true })

const isInside = (box: { x: number; y: number; width: number; height: number }) => {
  expect(box.x).toBeGreaterThanOrEqual(-1e-9)
  expect(box.y).toBeGreaterThanOrEqual(-1e-9)
  expect(box.x + box.width).toBeLessThanOrEqual(1 + 1e-9)
  expect(box.y + box.height).toBeLessThanOrEqual(1 + 1e-9)
  expect(Math.min(box.width, box.height)).toBeGreaterThan(0.005)
}

describe('a crop box', () => {
  it('stays in the picture wherever its handles are dragged', () => {
    const handle = fc.constantFrom<Handle>('box', ...handlesFor(null))
    fc.assert(
      fc.property(region, handle, way, way, (box, held, dx, dy) => isInside(moveHandle(box, held, dx, dy, null))),
    )
  })

  it('keeps its size while it is moved as a whole', () => {
    fc.assert(
      fc.property(region, way, way, (box, dx, dy) => {
        const moved = moveHandle(box, 'box', dx, dy, null)
        expect([moved.width, moved.height]).toEqual([box.width, box.height])
      }),
    )
  })

  it('keeps a fixed ratio and the corner opposite to the held one', () => {
    fc.assert(
      fc.property(region, ratio, fc.constantFrom(...handlesFor(1)), way, way, (free, wanted, held, dx, dy) => {
        const box = boxOfRatio(free, wanted)
        const moved = moveHandle(box, held, dx, dy, wanted)
        isInside(moved)
        expect(moved.width / moved.height).toBeCloseTo(wanted, 6)
        const far = (of: typeof box) => [
          held.includes('w') ? of.x + of.width : of.x,
          held.includes('n') ? of.y + of.height : of.y,
        ]
        far(moved).forEach((value, at) => {
          expect(value).toBeCloseTo(far(box)[at] ?? 0, 9)
        })
      }),
    )
  })

  it('brought to a ratio lies inside what it was', () => {
    fc.assert(
      fc.property(region, ratio, (box, wanted) => {
        const fitted = boxOfRatio(box, wanted)
        isInside({ ...fitted, width: Math.max(fitted.width, 0.01), height: Math.max(fitted.height, 0.01) })
        expect(fitted.width).toBeLessThanOrEqual(box.width + 1e-9)
        expect(fitted.height).toBeLessThanOrEqual(box.height + 1e-9)
      }),
    )
  })
})
