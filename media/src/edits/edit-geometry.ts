import type { PictureSize } from '../asset-kinds.ts'
import type { FocalPoint } from '../contract.ts'
import type { CropRegion } from '../crop-geometry.ts'
import type { EditRecipe, Region, WhiteSquare } from './edit-recipe.ts'

type Geometry = Pick<EditRecipe, 'turn' | 'straighten' | 'crop' | 'whiteSquare'>

/**
 * px of the picture as edited, for an upright original of `size`. The scale is that of the original all along: an edit
 * takes pixels away or adds white, it never makes more of them.
 */
export function editedSize(size: PictureSize, edits: Geometry | null): PictureSize {
  const cropped = croppedSize(size, edits)
  return edits?.whiteSquare ? squareOf(cropped, edits.whiteSquare).canvas : cropped
}

/** px after turning, straightening and cropping, before the white square. */
export function croppedSize(size: PictureSize, edits: Geometry | null): PictureSize {
  const straight = straightenedSize(turnedSize(size, edits?.turn ?? 0), edits?.straighten ?? 0)
  if (!edits?.crop) return straight
  const { width, height } = pixelsOf(edits.crop, straight)
  return { width, height }
}

/** px after a turn of whole quarters. */
export function turnedSize(size: PictureSize, turn: number): PictureSize {
  return turn % 180 === 0 ? size : { width: size.height, height: size.width }
}

/** px along a turned edge are blends of picture and emptiness. */
const BLENDED_EDGE = 2

/**
 * px of the largest rectangle of the picture's own ratio that has no empty corner once the picture is turned by
 * `degrees` about its middle.
 */
export function straightenedSize(size: PictureSize, degrees: number): PictureSize {
  if (degrees === 0) return size
  const angle = (Math.abs(degrees) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const { width, height } = size
  const scale = Math.min(width / (width * cos + height * sin), height / (width * sin + height * cos))
  const inside = (side: number): number => Math.max(1, Math.floor(side * scale) - BLENDED_EDGE)
  return { width: inside(width), height: inside(height) }
}

/** A share of a picture as whole pixels inside it. */
export function pixelsOf(region: Region, size: PictureSize): CropRegion {
  const width = clamp(Math.round(region.width * size.width), 1, size.width)
  const height = clamp(Math.round(region.height * size.height), 1, size.height)
  return {
    left: clamp(Math.round(region.x * size.width), 0, size.width - width),
    top: clamp(Math.round(region.y * size.height), 0, size.height - height),
    width,
    height,
  }
}

/** The largest cut-out of exactly `ratio` round the middle of a region chosen by hand, in whole pixels inside the picture. */
export function pixelsOfRatio(region: Region, size: PictureSize, ratio: number): CropRegion {
  const wanted = pixelsOf(region, size)
  const width = clamp(Math.floor(Math.min(wanted.width, wanted.height * ratio) + 1e-6), 1, size.width)
  const height = clamp(Math.round(width / ratio), 1, size.height)
  return {
    left: clamp(Math.round(wanted.left + (wanted.width - width) / 2), 0, size.width - width),
    top: clamp(Math.round(wanted.top + (wanted.height - height) / 2), 0, size.height - height),
    width,
    height,
  }
}

/** A white square, and which part of the picture lies where on it. px */
export interface SquareLayout {
  canvas: PictureSize
  /** Of the cropped picture: the subject and as much of the ground round it as the square has room for */
  taken: CropRegion
  /** Where `taken` begins on the canvas */
  left: number
  top: number
}

/** The square that holds the subject with its margin on each side, the subject in its middle. */
export function squareOf(size: PictureSize, { subject, margin }: WhiteSquare): SquareLayout {
  const inner = pixelsOf(subject, size)
  const side = Math.max(1, Math.round(Math.max(inner.width, inner.height) / (1 - 2 * margin)))
  const from = {
    x: Math.round(inner.left + inner.width / 2 - side / 2),
    y: Math.round(inner.top + inner.height / 2 - side / 2),
  }
  const left = Math.max(0, from.x)
  const top = Math.max(0, from.y)
  return {
    canvas: { width: side, height: side },
    taken: {
      left,
      top,
      width: Math.max(1, Math.min(size.width, from.x + side) - left),
      height: Math.max(1, Math.min(size.height, from.y + side) - top),
    },
    left: left - from.x,
    top: top - from.y,
  }
}

/** Where a point of the upright original lies in the edited picture, held at its edges; 0..1 in both. */
export function pointInEdited(point: FocalPoint, size: PictureSize, edits: Geometry | null): FocalPoint {
  const turned = turnedPoint(point, edits?.turn ?? 0)
  const whole = turnedSize(size, edits?.turn ?? 0)
  const straight = straightenedSize(whole, edits?.straighten ?? 0)
  const angle = ((edits?.straighten ?? 0) * Math.PI) / 180
  const across = (turned.x - 0.5) * whole.width
  const down = (turned.y - 0.5) * whole.height
  let x = across * Math.cos(angle) - down * Math.sin(angle) + straight.width / 2
  let y = across * Math.sin(angle) + down * Math.cos(angle) + straight.height / 2
  let frame = straight
  if (edits?.crop) {
    const cut = pixelsOf(edits.crop, straight)
    x -= cut.left
    y -= cut.top
    frame = cut
  }
  if (edits?.whiteSquare) {
    const { taken, left, top, canvas } = squareOf(frame, edits.whiteSquare)
    x += left - taken.left
    y += top - taken.top
    frame = canvas
  }
  return { x: clamp(x / frame.width, 0, 1), y: clamp(y / frame.height, 0, 1) }
}

/** Where a point of the edited picture lies in the upright original: the way back of `pointInEdited`. */
export function pointInOriginal(point: FocalPoint, size: PictureSize, edits: Geometry | null): FocalPoint {
  const whole = turnedSize(size, edits?.turn ?? 0)
  const straight = straightenedSize(whole, edits?.straighten ?? 0)
  const cut = edits?.crop ? pixelsOf(edits.crop, straight) : { left: 0, top: 0, ...straight }
  const edited = editedSize(size, edits)
  let x = point.x * edited.width
  let y = point.y * edited.height
  if (edits?.whiteSquare) {
    const { taken, left, top } = squareOf(cut, edits.whiteSquare)
    x += taken.left - left
    y += taken.top - top
  }
  const across = x + cut.left - straight.width / 2
  const down = y + cut.top - straight.height / 2
  const angle = (-(edits?.straighten ?? 0) * Math.PI) / 180
  const turned = {
    x: clamp((across * Math.cos(angle) - down * Math.sin(angle)) / whole.width + 0.5, 0, 1),
    y: clamp((across * Math.sin(angle) + down * Math.cos(angle)) / whole.height + 0.5, 0, 1),
  }
  return turnedPoint(turned, (360 - (edits?.turn ?? 0)) % 360)
}

/**
 * A cut-out of the picture as edited before, at the same place of the picture as edited now: for edits of the whole
 * that are made after the cut-outs were chosen. Held inside the picture, smaller where there is no room.
 */
export function carryRegion(
  region: Region,
  size: PictureSize,
  before: Geometry | null,
  after: Geometry | null,
): Region {
  const [from, to] = [editedSize(size, before), editedSize(size, after)]
  const middle = { x: region.x + region.width / 2, y: region.y + region.height / 2 }
  const centre = pointInEdited(pointInOriginal(middle, size, before), size, after)
  const width = Math.min(1, (region.width * from.width) / to.width)
  const height = Math.min(1, (region.height * from.height) / to.height)
  return {
    x: clamp(centre.x - width / 2, 0, 1 - width),
    y: clamp(centre.y - height / 2, 0, 1 - height),
    width,
    height,
  }
}

function turnedPoint({ x, y }: FocalPoint, turn: number): FocalPoint {
  if (turn === 90) return { x: 1 - y, y: x }
  if (turn === 180) return { x: 1 - x, y: 1 - y }
  if (turn === 270) return { x: y, y: 1 - x }
  return { x, y }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
