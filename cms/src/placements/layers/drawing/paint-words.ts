import { fillOutlines, glyphOf } from '../../../lettering/lettering.ts'
import { BUTTON_COLOURS, COLOURS } from '../rules/brand-styles.ts'
import { type Rgb, rgbOf } from '../rules/contrast.ts'
import type { Box, LaidGroup, LaidLayer } from '../rules/lay-out.ts'
import { blend, fillBox, type Raster } from './ground-pixels.ts'
import { setGlyphs } from './measure-text.ts'

/** Draws the words of a group, and its button's box, over whatever is there. */
export function paintWords(raster: Raster, group: LaidGroup): void {
  for (const laid of group.layers) {
    const isSolid = laid.layer.style === 'solid'
    const colour = rgbOf(isSolid ? BUTTON_COLOURS.words : COLOURS[laid.layer.colour])
    if (isSolid) fillBox(raster, laid.box, rgbOf(BUTTON_COLOURS.ground))
    else if (laid.layer.style === 'quiet') outline(raster, laid.box, colour, Math.max(1, Math.round(laid.px / 14)))
    for (const line of laid.lines) paintLine(raster, laid, line, colour)
  }
}

/** Room round a line for what hangs out of it: marks, descenders. px per px of size */
const AROUND = 0.4

function paintLine(raster: Raster, { style, px }: LaidLayer, line: LaidLayer['lines'][number], colour: Rgb): void {
  const pad = Math.ceil(px * AROUND)
  const left = Math.floor(line.box.left) - pad
  const top = Math.floor(line.box.top) - pad
  const width = Math.ceil(line.box.width) + 2 * pad + 1
  const height = Math.ceil(line.box.height) + 2 * pad + 1
  const outlines = setGlyphs(line.text, style, px).glyphs.map(
    ({ character, x }) =>
      glyphOf(character, style.family, style.weight).glyph.getPath(line.box.left - left + x, line.baseline - top, px)
        .commands,
  )
  const mask = fillOutlines(outlines, width, height)
  for (let y = 0; y < height; y += 1) {
    const row = top + y
    if (row < 0 || row >= raster.height) continue
    for (let x = 0; x < width; x += 1) {
      const alpha = mask.values[y * width + x] ?? 0
      const column = left + x
      if (alpha > 0 && column >= 0 && column < raster.width)
        blend(raster, (row * raster.width + column) * 3, colour, alpha)
    }
  }
}

function outline(raster: Raster, { left, top, width, height }: Box, colour: Rgb, line: number): void {
  fillBox(raster, { left, top, width, height: line }, colour)
  fillBox(raster, { left, top: top + height - line, width, height: line }, colour)
  fillBox(raster, { left, top, width: line, height }, colour)
  fillBox(raster, { left: left + width - line, top, width: line, height }, colour)
}
