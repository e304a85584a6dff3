import { describe, expect, it } from 'vitest'
import { fillOutlines, glyphOf } from '../../../lettering/lettering.ts'
import { BRAND_STYLES } from '../rules/brand-styles.ts'
import { setGlyphs } from './measure-text.ts'

const square = (left: number, top: number, right: number, bottom: number) => [
  { type: 'M' as const, x: left, y: top },
  { type: 'L' as const, x: right, y: top },
  { type: 'L' as const, x: right, y: bottom },
  { type: 'L' as const, x: left, y: bottom },
  { type: 'Z' as const },
]
const sum = (values: Float32Array): number => values.reduce((total, value) => total + value, 0)

describe('filling an outline', () => {
  it('covers exactly its area, parts of pixels included', () => {
    expect(sum(fillOutlines([square(1.25, 1.5, 6.75, 4.25)], 10, 8).values)).toBeCloseTo(5.5 * 2.75, 4)
    const slanted = [
      { type: 'M' as const, x: 1, y: 1 },
      { type: 'L' as const, x: 9, y: 1 },
      { type: 'L' as const, x: 1, y: 7 },
      { type: 'Z' as const },
    ]
    expect(sum(fillOutlines([slanted], 10, 8).values)).toBeCloseTo(24, 4)
  })

  it('leaves the inside of a counter-clockwise outline empty', () => {
    const hole = square(3, 3, 5, 5).toReversed()
    const ring = [
      ...square(1, 1, 7, 7),
      { type: 'M' as const, x: 3, y: 3 },
      { type: 'L' as const, x: 3, y: 5 },
      { type: 'L' as const, x: 5, y: 5 },
      { type: 'L' as const, x: 5, y: 3 },
      { type: 'Z' as const },
    ]
    expect(hole).toHaveLength(5)
    expect(sum(fillOutlines([ring], 8, 8).values)).toBeCloseTo(36 - 4, 4)
  })
})

describe('the fonts that come with the shop', () => {
  it('have Chinese, Latin, digits and marks in both faces, each with an outline', () => {
    for (const family of ['song', 'sans'] as const)
      for (const character of '鞋带系紧出门坊市龘Ag¥1299，。！？《》') {
        const { glyph } = glyphOf(character, family, 700)
        expect(glyph.index, `${family} ${character}`).toBeGreaterThan(0)
        expect(glyph.getPath(0, 0, 40).commands.length, `${family} ${character}`).toBeGreaterThan(2)
      }
  })

  it('set a Chinese character one em wide, with tracking between characters only', () => {
    const { width, glyphs } = setGlyphs('坊市', BRAND_STYLES.title, 100)
    expect(glyphs.map(({ x }) => Math.round(x))).toEqual([0, 104])
    expect(Math.round(width)).toBe(204)
  })
})
