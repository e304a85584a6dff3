import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUTTON_COLOURS, COLOURS, GROUND_COLOURS } from './brand-styles.ts'
import {
  contrastRatio,
  isLargeText,
  neededContrast,
  type Rgb,
  relativeLuminance,
  rgbOf,
  worstContrast,
} from './contrast.ts'

const channel = fc.integer({ min: 0, max: 255 })
const colour: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel)
const patch = (...colours: Rgb[]): Uint8Array => Uint8Array.from(colours.flat())

describe('contrast by WCAG 2.2', () => {
  it('is 21:1 for black on white and 1:1 for a colour on itself', () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
    fc.assert(
      fc.property(colour, (one) => {
        expect(contrastRatio(one, one)).toBe(1)
      }),
    )
  })

  it('gives the figures others publish', () => {
    expect(contrastRatio(rgbOf('#777777'), rgbOf('#ffffff'))).toBeCloseTo(4.48, 2)
    expect(contrastRatio(rgbOf('#767676'), rgbOf('#ffffff'))).toBeCloseTo(4.54, 2)
    expect(relativeLuminance(rgbOf('#ff0000'))).toBeCloseTo(0.2126, 4)
  })

  it('does not depend on which of the two is the ground, and stays between 1 and 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrastRatio(one, other)
        expect(ratio).toBe(contrastRatio(other, one))
        expect(ratio).toBeGreaterThanOrEqual(1)
        expect(ratio).toBeLessThanOrEqual(21.000001)
      }),
    )
  })

  it('asks 3:1 of large text and 4.5:1 of the rest, bold being large from 14 pt', () => {
    expect([isLargeText(24, 400), isLargeText(23.9, 400), isLargeText(18.67, 700), isLargeText(18.6, 700)]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect([neededContrast(30, 700), neededContrast(16, 400)]).toEqual([3, 4.5])
  })
})

describe('the worst contrast of a patch', () => {
  it('is that of its colour where it has only one', () => {
    fc.assert(
      fc.property(colour, colour, fc.integer({ min: 1, max: 60 }), (ground, ink, count) => {
        const found = worstContrast(patch(...Array.from({ length: count }, () => ground)), ink)
        expect(found).toBeCloseTo(contrastRatio(ground, ink), 9)
      }),
    )
  })

  it('forgives a speck, but not a spot as large as half a character of a line of ten', () => {
    const white: Rgb = [255, 255, 255]
    const black: Rgb = [0, 0, 0]
    const ground = (dark: number): Uint8Array =>
      patch(...Array.from({ length: 1000 }, (_, index) => (index < dark ? black : white)))
    expect(worstContrast(ground(40), black)).toBeCloseTo(21, 5)
    expect(worstContrast(ground(60), black)).toBe(1)
  })

  it('is never better than the average nor worse than the worst pixel', () => {
    fc.assert(
      fc.property(fc.array(colour, { minLength: 1, maxLength: 80 }), colour, (ground, ink) => {
        const ratios = ground.map((one) => contrastRatio(one, ink))
        const found = worstContrast(patch(...ground), ink)
        expect(found).toBeGreaterThanOrEqual(Math.min(...ratios))
        expect(found).toBeLessThanOrEqual(Math.max(...ratios))
      }),
    )
  })
})

describe('the colours of the shop', () => {
  it('carry text on their plates and buttons', () => {
    const ratio = (ink: string, ground: string): number => contrastRatio(rgbOf(ink), rgbOf(ground))
    expect(ratio(COLOURS.ink, GROUND_COLOURS.paper)).toBeGreaterThan(7)
    expect(ratio(COLOURS.paper, GROUND_COLOURS.ink)).toBeGreaterThan(7)
    expect(ratio(COLOURS.cinnabar, GROUND_COLOURS.paper)).toBeGreaterThan(4.5)
    expect(ratio(BUTTON_COLOURS.words, BUTTON_COLOURS.ground)).toBeGreaterThan(4.5)
  })
})
