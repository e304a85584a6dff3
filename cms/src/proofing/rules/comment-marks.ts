/**
 * Where a comment points: a spot or a rectangle, in shares of the upright picture's width and height from its top
 * left. Relative coordinates are what lets a mark made on one version be drawn on every later one, of whatever size.
 */
export interface Mark {
  /** 0..1 */
  x: number
  /** 0..1 */
  y: number
  /** 0..1; 0 for a spot */
  width: number
  /** 0..1; 0 for a spot */
  height: number
}

/** A drag shorter than this share of the picture was meant as a click. */
export const SMALLEST_SIDE = 0.01

/** Marks are kept to this many decimals: a tenth of a pixel in the largest preview. */
const DECIMALS = 5

const round = (value: number): number => Number(value.toFixed(DECIMALS))
const clamp = (value: number): number => Math.min(1, Math.max(0, value))

export const isSpot = (mark: Mark): boolean => mark.width === 0 && mark.height === 0

/** Whether a mark lies inside the picture and is a spot or a rectangle worth the name. */
export function isPossibleMark({ x, y, width, height }: Mark): boolean {
  if (![x, y, width, height].every((value) => Number.isFinite(value) && value >= 0 && value <= 1)) return false
  const isFlat = width === 0 || height === 0
  if (isFlat && width + height !== 0) return false
  return x + width <= 1 + Number.EPSILON && y + height <= 1 + Number.EPSILON
}

/** The mark between where a finger went down and where it came up, in shares of the picture; a short way is a spot. */
export function markBetween(from: { x: number; y: number }, to: { x: number; y: number }): Mark {
  const [left, right] = [Math.min(clamp(from.x), clamp(to.x)), Math.max(clamp(from.x), clamp(to.x))]
  const [top, bottom] = [Math.min(clamp(from.y), clamp(to.y)), Math.max(clamp(from.y), clamp(to.y))]
  if (right - left < SMALLEST_SIDE || bottom - top < SMALLEST_SIDE)
    return { x: round(clamp(from.x)), y: round(clamp(from.y)), width: 0, height: 0 }
  const [x, y] = [round(left), round(top)]
  return { x, y, width: round(Math.min(right - left, 1 - x)), height: round(Math.min(bottom - top, 1 - y)) }
}

/** A mark moved by shares of the picture, as the arrow keys do; it never leaves the picture. */
export function moveMark(mark: Mark, by: { x: number; y: number }): Mark {
  const within = (value: number, size: number): number => round(Math.min(1 - size, Math.max(0, value)))
  return { ...mark, x: within(mark.x + by.x, mark.width), y: within(mark.y + by.y, mark.height) }
}

/** A mark made larger or smaller from its top left; made small enough it is a spot again. */
export function resizeMark(mark: Mark, by: { x: number; y: number }): Mark {
  // From a spot the other side starts at the smallest size, so that one key press gives a rectangle.
  const start = isSpot(mark) ? SMALLEST_SIDE : 0
  return markBetween(mark, {
    x: Math.max(mark.x, mark.x + mark.width + start + by.x),
    y: Math.max(mark.y, mark.y + mark.height + start + by.y),
  })
}
