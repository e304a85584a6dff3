import type { SmallCopy } from '../pixel-measures.ts'
import type { Region } from './edit-recipe.ts'

export interface FoundSubject {
  /** Of the picture that was looked at */
  region: Region
  /** `#rrggbb` of the ground where it is light and even enough to become white; null otherwise */
  ground: string | null
}

/** Distance in one channel from the ground at which a pixel belongs to the subject, at least. */
const LEAST_DISTANCE = 18
/** In units of how much the ground itself varies. */
const VARIATIONS = 4
/** A row or a column with a smaller share of such pixels is dust or noise. */
const SPECKS = 0.006
/** The darkest channel of a ground that may become white, and how much it may vary. */
const LIGHT_GROUND = 205
const EVEN_GROUND = 14

/**
 * Finds what stands on a plain ground: the ground is the median of the outermost ring, the subject is what differs from
 * it clearly, within rows and columns that hold more of it than specks. The same pixels always give the same answer.
 * Null when nothing differs, or when everything does: then there is no ground to tell a subject from.
 */
export function findSubject(copy: SmallCopy): FoundSubject | null {
  const { width, height } = copy
  const ring = ringOf(copy)
  const ground = [0, 1, 2].map((channel) => medianOf(ring.map((pixel) => pixel[channel] ?? 0)))
  const variation = Math.max(
    ...[0, 1, 2].map((channel) =>
      medianOf(ring.map((pixel) => Math.abs((pixel[channel] ?? 0) - (ground[channel] ?? 0)))),
    ),
  )
  const threshold = Math.max(LEAST_DISTANCE, variation * VARIATIONS)
  const rows = new Uint32Array(height)
  const columns = new Uint32Array(width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = colourAt(copy, x, y)
      if (!pixel.some((value, channel) => Math.abs(value - (ground[channel] ?? 0)) > threshold)) continue
      rows[y] = (rows[y] ?? 0) + 1
      columns[x] = (columns[x] ?? 0) + 1
    }
  }
  const down = spanOf(rows, Math.max(2, width * SPECKS))
  const across = spanOf(columns, Math.max(2, height * SPECKS))
  if (!down || !across) return null
  const region = {
    x: across.from / width,
    y: down.from / height,
    width: (across.to - across.from) / width,
    height: (down.to - down.from) / height,
  }
  if (region.width > 0.98 && region.height > 0.98) return null
  const isLight = Math.min(...ground) >= LIGHT_GROUND && variation <= EVEN_GROUND
  return { region, ground: isLight ? `#${ground.map((value) => value.toString(16).padStart(2, '0')).join('')}` : null }
}

/** A region with `margin` (share of the region's longer side) on every side, held inside the picture. */
export function withMargin(region: Region, size: { width: number; height: number }, margin: number): Region {
  const room = margin * Math.max(region.width * size.width, region.height * size.height)
  const x = Math.max(0, region.x - room / size.width)
  const y = Math.max(0, region.y - room / size.height)
  return {
    x,
    y,
    width: Math.min(1, region.x + region.width + room / size.width) - x,
    height: Math.min(1, region.y + region.height + room / size.height) - y,
  }
}

/** Two pixels wide: the outermost one is often a blend with nothing. */
function ringOf(copy: SmallCopy): number[][] {
  const { width, height } = copy
  const ring: number[][] = []
  for (let x = 0; x < width; x++) {
    for (const y of [0, 1, height - 2, height - 1]) if (y >= 0 && y < height) ring.push(colourAt(copy, x, y))
  }
  for (let y = 0; y < height; y++) {
    for (const x of [0, 1, width - 2, width - 1]) if (x >= 0 && x < width) ring.push(colourAt(copy, x, y))
  }
  return ring
}

/** Over white, as a transparent picture is shown on white. */
function colourAt({ data, width }: SmallCopy, x: number, y: number): number[] {
  const at = (y * width + x) * 4
  const opacity = (data[at + 3] ?? 255) / 255
  return [0, 1, 2].map((channel) => Math.round((data[at + channel] ?? 0) * opacity + 255 * (1 - opacity)))
}

function spanOf(counts: Uint32Array, least: number): { from: number; to: number } | null {
  const from = counts.findIndex((count) => count >= least)
  if (from < 0) return null
  return { from, to: counts.findLastIndex((count) => count >= least) + 1 }
}

function medianOf(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
