import { MIN_REGION, type Region } from '@fangshi/media/edits'

/** Which edge or corner of a crop box is held: compass names, `box` for the whole. */
export type Handle = 'n' | 's' | 'e' | 'w' | 'ne' | 'nw' | 'se' | 'sw' | 'box'

/** Corners alone where the ratio is fixed: an edge could not be moved without the others. */
export const handlesFor = (ratio: number | null): readonly Exclude<Handle, 'box'>[] =>
  ratio === null ? ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] : ['nw', 'ne', 'se', 'sw']

/**
 * A crop box after one of its handles was moved by `dx`, `dy` (shares of the picture). It stays inside the picture, no
 * smaller than the least, and keeps `ratio`: width by height as shares, so a square of a 3:2 picture has 2/3.
 */
export function moveHandle(region: Region, handle: Handle, dx: number, dy: number, ratio: number | null): Region {
  if (handle === 'box') {
    return {
      ...region,
      x: clamp(region.x + dx, 0, 1 - region.width),
      y: clamp(region.y + dy, 0, 1 - region.height),
    }
  }
  const moved = { ...region }
  if (handle.includes('e')) moved.width = clamp(region.width + dx, MIN_REGION, 1 - region.x)
  if (handle.includes('s')) moved.height = clamp(region.height + dy, MIN_REGION, 1 - region.y)
  if (handle.includes('w')) {
    moved.x = clamp(region.x + dx, 0, region.x + region.width - MIN_REGION)
    moved.width = region.x + region.width - moved.x
  }
  if (handle.includes('n')) {
    moved.y = clamp(region.y + dy, 0, region.y + region.height - MIN_REGION)
    moved.height = region.y + region.height - moved.y
  }
  return ratio === null ? moved : keepRatio(region, moved, handle, ratio)
}

/** The corner opposite to the held one stays where it is. */
function keepRatio(from: Region, to: Region, handle: Handle, ratio: number): Region {
  const right = from.x + from.width
  const bottom = from.y + from.height
  const room = { width: handle.includes('w') ? right : 1 - from.x, height: handle.includes('n') ? bottom : 1 - from.y }
  const byWidth = Math.abs(to.width - from.width) >= Math.abs(to.height - from.height) * ratio
  const wanted = byWidth ? to.width : to.height * ratio
  const least = Math.max(MIN_REGION, MIN_REGION * ratio)
  const width = clamp(wanted, Math.min(least, room.width), Math.min(room.width, room.height * ratio))
  const height = width / ratio
  return {
    x: handle.includes('w') ? right - width : from.x,
    y: handle.includes('n') ? bottom - height : from.y,
    width,
    height,
  }
}

/** The largest box of a ratio (as shares) round the middle of another, inside it. */
export function boxOfRatio(region: Region, ratio: number): Region {
  const width = Math.min(region.width, region.height * ratio)
  const height = width / ratio
  return {
    x: region.x + (region.width - width) / 2,
    y: region.y + (region.height - height) / 2,
    width,
    height,
  }
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
