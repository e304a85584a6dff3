import type { PictureSize } from './asset-kinds.ts'
import type { FocalPoint } from './contract.ts'

/** A cut-out of the upright picture, px from the top left. */
export interface CropRegion extends PictureSize {
  left: number
  top: number
}

export const CENTRE: FocalPoint = { x: 0.5, y: 0.5 }

/**
 * The largest cut-out of `ratio` (width divided by height; null keeps the picture's own) that lies inside the picture
 * with its middle as near to the focal point as the edges allow. Whole pixels; a focal point outside 0..1 or not a
 * number counts as the nearest edge or the middle.
 */
export function cropRegion(size: PictureSize, ratio: number | null, focal: FocalPoint): CropRegion {
  if (ratio === null) return { left: 0, top: 0, width: size.width, height: size.height }
  const width = clamp(Math.round(size.height * ratio), 1, size.width)
  const height = clamp(Math.round(size.width / ratio), 1, size.height)
  return {
    left: clamp(Math.round(share(focal.x) * size.width - width / 2), 0, size.width - width),
    top: clamp(Math.round(share(focal.y) * size.height - height / 2), 0, size.height - height),
    width,
    height,
  }
}

function share(value: number): number {
  return Number.isNaN(value) ? 0.5 : clamp(value, 0, 1)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
