import { glyphOf } from '../../../lettering/lettering.ts'
import type { BrandStyle } from '../rules/brand-styles.ts'
import type { Measure } from '../rules/lay-out.ts'

export interface PlacedGlyph {
  character: string
  /** px from the start of the text */
  x: number
}

/** Where each character of a line stands, and how wide the line is, px. Tracking follows every character but the last. */
export function setGlyphs(text: string, style: BrandStyle, px: number): { glyphs: PlacedGlyph[]; width: number } {
  let x = 0
  const glyphs: PlacedGlyph[] = []
  for (const character of text) {
    glyphs.push({ character, x })
    const { glyph, unitsPerEm } = glyphOf(character, style.family, style.weight)
    x += ((glyph.advanceWidth ?? unitsPerEm) / unitsPerEm) * px + style.tracking * px
  }
  return { glyphs, width: Math.max(0, x - style.tracking * px) }
}

export const measureText: Measure = (text, style, px) => setGlyphs(text, style, px).width
