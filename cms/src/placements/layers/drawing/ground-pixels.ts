import type { Format } from '../rules/banner-layout.ts'
import { GROUND_COLOURS } from '../rules/brand-styles.ts'
import { type Rgb, rgbOf } from '../rules/contrast.ts'
import type { FormatSize } from '../rules/format-sizes.ts'
import type { Box, LaidGroup } from '../rules/lay-out.ts'
import { scrimAlpha, scrimSide, scrimTone } from '../rules/scrim.ts'

/** RGB, three bytes a pixel, rows from the top. */
export interface Raster extends FormatSize {
  data: Uint8Array
}

/** What the words of a group stand on: scrim and plate drawn into a copy of nothing but the pixels themselves. */
export function drawGround(raster: Raster, group: LaidGroup, format: Format, scale = 1): void {
  const { head, place, ground } = group
  if (ground === 'scrim' && head.scrim > 0) {
    const colour = rgbOf(GROUND_COLOURS[scrimTone(head.colour)])
    const side = scrimSide(place.anchor, format)
    for (let y = 0; y < raster.height; y += 1) {
      for (let x = 0; x < raster.width; x += 1) {
        const alpha = scrimAlpha(side, head.scrim, (x + 0.5) / raster.width, (y + 0.5) / raster.height)
        if (alpha > 0) blend(raster, (y * raster.width + x) * 3, colour, alpha)
      }
    }
  } else if (ground === 'paper' || ground === 'ink')
    fillBox(raster, scaled(group.box, scale), rgbOf(GROUND_COLOURS[ground]))
}

export const scaled = ({ left, top, width, height }: Box, scale: number): Box => ({
  left: left * scale,
  top: top * scale,
  width: width * scale,
  height: height * scale,
})

/** Whole pixels within the raster that a box touches. */
function pixelsOf(raster: FormatSize, { left, top, width, height }: Box) {
  return {
    fromX: Math.max(0, Math.floor(left)),
    toX: Math.min(raster.width, Math.ceil(left + width)),
    fromY: Math.max(0, Math.floor(top)),
    toY: Math.min(raster.height, Math.ceil(top + height)),
  }
}

export function fillBox(raster: Raster, box: Box, colour: Rgb): void {
  const { fromX, toX, fromY, toY } = pixelsOf(raster, box)
  for (let y = fromY; y < toY; y += 1)
    for (let x = fromX; x < toX; x += 1) raster.data.set(colour, (y * raster.width + x) * 3)
}

/** The pixels under a box, three bytes each. */
export function pixelsUnder(raster: Raster, box: Box): Uint8Array {
  const { fromX, toX, fromY, toY } = pixelsOf(raster, box)
  const width = Math.max(0, toX - fromX)
  const patch = new Uint8Array(width * Math.max(0, toY - fromY) * 3)
  for (let y = fromY; y < toY; y += 1) {
    const at = (y * raster.width + fromX) * 3
    patch.set(raster.data.subarray(at, at + width * 3), (y - fromY) * width * 3)
  }
  return patch
}

export function blend(raster: Raster, at: number, colour: Rgb, alpha: number): void {
  for (let channel = 0; channel < 3; channel += 1) {
    const below = raster.data[at + channel] ?? 0
    raster.data[at + channel] = Math.round(below + ((colour[channel] ?? 0) - below) * alpha)
  }
}
