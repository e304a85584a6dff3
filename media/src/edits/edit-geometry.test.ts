import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recipes } from '../recipes.ts'
import { planRenditions } from '../renditions.ts'
import { cutCrops } from './cut-crops.ts'
import {
  editedSize,
  pixelsOf,
  pixelsOfRatio,
  pointInEdited,
  pointInOriginal,
  squareOf,
  straightenedSize,
  turnedSize,
} from './edit-geometry.ts'
import type { EditRecipe, Region } from './edit-recipe.ts'

const side = fc.integer({ min: 40, max: 9000 })
const size = fc.record({ width: side, height: side })
const part = fc.double({ min: 0, max: 1, noNaN: true })
const region: fc.Arbitrary<Region> = fc
  .record({
    x: fc.double({ min: 0, max: 0.9, noNaN: true }),
    y: fc.double({ min: 0, max: 0.9, noNaN: true }),
    w: part,
    h: part,
  })
  .map(({ x, y, w, h }) => ({ x, y, width: 0.05 + w * (0.95 - x), height: 0.05 + h * (0.95 - y) }))
const degrees = fc.double({ min: -15, max: 15, noNaN: true })
const recipe: fc.Arbitrary<EditRecipe> = fc.record(
  {
    version: fc.constant(1 as const),
    turn: fc.constantFrom(90 as const, 180 as const, 270 as const),
    straighten: degrees,
    crop: region,
    whiteSquare: fc.record({
      subject: region,
      margin: fc.double({ min: 0, max: 0.3, noNaN: true }),
      ground: fc.constant(null),
    }),
    crops: fc.record({ square: region, wide: region, share: region }, { requiredKeys: [] }),
  },
  { requiredKeys: ['version'] },
)
const point = fc.record({ x: part, y: part })

test('a region chosen by hand lies inside the picture, in whole pixels, whatever its ratio', () => {
  fc.assert(
    fc.property(size, region, fc.double({ min: 0.3, max: 4, noNaN: true }), (picture, chosen, ratio) => {
      for (const cut of [pixelsOf(chosen, picture), pixelsOfRatio(chosen, picture, ratio)]) {
        expect(Object.values(cut).every(Number.isInteger)).toBe(true)
        expect(Math.min(cut.left, cut.top)).toBeGreaterThanOrEqual(0)
        expect(Math.min(cut.width, cut.height)).toBeGreaterThanOrEqual(1)
        expect(cut.left + cut.width).toBeLessThanOrEqual(picture.width)
        expect(cut.top + cut.height).toBeLessThanOrEqual(picture.height)
      }
    }),
  )
})

test('a region of a crop keeps the ratio of the crop to the pixel, and no more of the picture than was chosen', () => {
  fc.assert(
    fc.property(size, region, fc.double({ min: 0.5, max: 2.4, noNaN: true }), (picture, chosen, ratio) => {
      const wanted = pixelsOf(chosen, picture)
      const cut = pixelsOfRatio(chosen, picture, ratio)
      expect(Math.abs(cut.width / ratio - cut.height)).toBeLessThanOrEqual(0.51)
      expect(cut.width).toBeLessThanOrEqual(wanted.width + 1)
      expect(cut.height).toBeLessThanOrEqual(wanted.height + 1)
    }),
  )
})

test('a straightened picture keeps its ratio, has no empty corner, and the same turned either way', () => {
  fc.assert(
    fc.property(size, degrees, (picture, angle) => {
      const inner = straightenedSize(picture, angle)
      expect(inner).toEqual(straightenedSize(picture, -angle))
      expect(Math.abs(inner.width - (inner.height * picture.width) / picture.height)).toBeLessThanOrEqual(
        3 + (3 * picture.width) / picture.height,
      )
      // Each corner of what is kept, turned back, lies in the picture.
      const turn = (Math.abs(angle) * Math.PI) / 180
      const across = (inner.width * Math.cos(turn) + inner.height * Math.sin(turn)) / 2
      const down = (inner.width * Math.sin(turn) + inner.height * Math.cos(turn)) / 2
      expect(across).toBeLessThanOrEqual(picture.width / 2 + 1e-6)
      expect(down).toBeLessThanOrEqual(picture.height / 2 + 1e-6)
    }),
  )
})

test('turning and straightening compose: straightening a turned picture is turning a straightened one', () => {
  fc.assert(
    fc.property(size, degrees, fc.constantFrom(90, 180, 270), (picture, angle, turn) => {
      expect(straightenedSize(turnedSize(picture, turn), angle)).toEqual(
        turnedSize(straightenedSize(picture, angle), turn),
      )
    }),
  )
})

test('four quarter turns bring every point back', () => {
  fc.assert(
    fc.property(size, point, (picture, start) => {
      let here = start
      let now = picture
      for (let quarter = 0; quarter < 4; quarter++) {
        here = pointInEdited(here, now, { turn: 90 })
        now = turnedSize(now, 90)
      }
      expect(here.x).toBeCloseTo(start.x, 9)
      expect(here.y).toBeCloseTo(start.y, 9)
    }),
  )
})

test('what was cut from the picture never makes it larger: only white is added, and never pixels', () => {
  fc.assert(
    fc.property(size, recipe, (picture, edits) => {
      const { whiteSquare, ...rest } = edits
      const before = turnedSize(picture, edits.turn ?? 0)
      const cropped = editedSize(picture, rest)
      expect(cropped.width).toBeLessThanOrEqual(before.width)
      expect(cropped.height).toBeLessThanOrEqual(before.height)
      if (!whiteSquare) return
      const { canvas, taken, left, top } = squareOf(cropped, whiteSquare)
      expect(taken.left + taken.width).toBeLessThanOrEqual(cropped.width)
      expect(taken.top + taken.height).toBeLessThanOrEqual(cropped.height)
      expect(left + taken.width).toBeLessThanOrEqual(canvas.width)
      expect(top + taken.height).toBeLessThanOrEqual(canvas.height)
      expect(canvas.width).toBe(canvas.height)
    }),
  )
})

test('no rendition of an edited picture is larger than the part of the original it shows', () => {
  fc.assert(
    fc.property(
      size,
      recipe,
      point,
      fc.constantFrom('product' as const, 'article' as const),
      (picture, edits, focal, kind) => {
        for (const step of planRenditions(kind, picture, focal, edits)) {
          expect(step.width).toBeLessThanOrEqual(step.region.width)
          expect(step.height).toBeLessThanOrEqual(step.region.height)
        }
      },
    ),
  )
})

test('a point of the edited picture is found again on the way back', () => {
  fc.assert(
    fc.property(
      size,
      recipe,
      fc.record({
        x: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        y: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
      }),
      (picture, { whiteSquare: _, ...edits }, start) => {
        const back = pointInEdited(pointInOriginal(start, picture, edits), picture, edits)
        expect(back.x).toBeCloseTo(start.x, 6)
        expect(back.y).toBeCloseTo(start.y, 6)
      },
    ),
  )
})

test('the crops one may choose by hand are those of the recipes that have a ratio', () => {
  for (const [kind, list] of Object.entries(recipes)) {
    const expected = list.flatMap(({ crop, ratio }) => (ratio === null ? [] : [[crop, ratio]]))
    expect(Object.entries(cutCrops[kind as keyof typeof cutCrops])).toEqual(expected)
  }
})
