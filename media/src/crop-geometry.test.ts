import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CENTRE, cropRegion } from './crop-geometry.ts'

const side = fc.integer({ min: 1, max: 20_000 })
const size = fc.record({ width: side, height: side })
const ratio = fc.double({ min: 0.2, max: 5, noNaN: true })
const focal = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('a cut-out always lies inside the picture, in whole pixels', () => {
  fc.assert(
    fc.property(size, ratio, focal, (picture, wanted, point) => {
      const { left, top, width, height } = cropRegion(picture, wanted, point)
      expect([left, top, width, height].every(Number.isInteger)).toBe(true)
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
      expect(left + width).toBeLessThanOrEqual(picture.width)
      expect(top + height).toBeLessThanOrEqual(picture.height)
    }),
  )
})

test('a cut-out is as large as the picture allows and has the wanted ratio within half a pixel', () => {
  fc.assert(
    fc.property(size, ratio, focal, (picture, wanted, point) => {
      const { width, height } = cropRegion(picture, wanted, point)
      expect(width === picture.width || height === picture.height).toBe(true)
      const halfPixelOff = Math.min(Math.abs(width - height * wanted), Math.abs(height - width / wanted))
      const clampedToOne = width === 1 || height === 1
      expect(clampedToOne || halfPixelOff <= 0.5).toBe(true)
    }),
  )
})

test('the focal point is always inside the cut-out, and in its middle where the edges allow', () => {
  fc.assert(
    fc.property(size, ratio, focal, (picture, wanted, point) => {
      const { left, top, width, height } = cropRegion(picture, wanted, point)
      const across = point.x * picture.width
      const down = point.y * picture.height
      expect(across).toBeGreaterThanOrEqual(left - 1)
      expect(across).toBeLessThanOrEqual(left + width + 1)
      expect(down).toBeGreaterThanOrEqual(top - 1)
      expect(down).toBeLessThanOrEqual(top + height + 1)
      const free = left > 0 && left + width < picture.width
      if (free) expect(Math.abs(left + width / 2 - across)).toBeLessThanOrEqual(1)
    }),
  )
})

test('moving the focal point one way never moves the cut-out the other way', () => {
  fc.assert(
    fc.property(size, ratio, focal, fc.double({ min: 0, max: 1, noNaN: true }), (picture, wanted, point, x) => {
      const one = cropRegion(picture, wanted, point)
      const other = cropRegion(picture, wanted, { x, y: point.y })
      expect(Math.sign(other.left - one.left) * Math.sign(x - point.x)).toBeGreaterThanOrEqual(0)
      expect(other.top).toBe(one.top)
    }),
  )
})

test('a focal point that is no point counts as the nearest edge or the middle', () => {
  const picture = { width: 300, height: 100 }
  expect(cropRegion(picture, 1, { x: 7, y: -3 }).left).toBe(200)
  expect(cropRegion(picture, 1, { x: -1, y: 0.5 }).left).toBe(0)
  expect(cropRegion(picture, 1, { x: Number.NaN, y: Number.NaN })).toEqual(cropRegion(picture, 1, CENTRE))
})

test('without a ratio the whole picture is kept', () => {
  expect(cropRegion({ width: 300, height: 100 }, null, { x: 0, y: 0 })).toEqual({
    left: 0,
    top: 0,
    width: 300,
    height: 100,
  })
})
