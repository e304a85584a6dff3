import type { Anchor, LayerPlace } from './banner-layout.ts'
import type { Box } from './lay-out.ts'

/** px within which an edge or a middle draws a dragged group to it */
export const SNAP = 10

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high))
const fine = (value: number): number => Math.round(value * 1000) / 1000 + 0

/** One axis: which of its three holds is nearest, and how far in from it. `near` 0, middle 1, `far` 2. */
function holdOf(start: number, length: number, from: number, room: number, snap: number): [0 | 1 | 2, number] {
  const inside = clamp(start, from, from + room - length)
  const near = inside - from
  const far = from + room - inside - length
  const middle = inside + length / 2 - (from + room / 2)
  const hold = Math.abs(middle) <= Math.min(near, far) ? 1 : near <= far ? 0 : 2
  const offset = [near, middle, far][hold] ?? 0
  return [hold, Math.abs(offset) <= snap ? 0 : offset / room]
}

/**
 * The place of a group that was dragged or nudged to a box: kept inside the safe area, held by its nearest edge or
 * middle so that it stays there when its words grow, and drawn to it within `snap` px.
 */
export function placeFromBox(box: Box, area: Box, width: number, snap = SNAP): LayerPlace {
  const [down, y] = holdOf(box.top, box.height, area.top, area.height, snap)
  const [along, x] = holdOf(box.left, box.width, area.left, area.width, snap)
  const anchor = `${['top', 'middle', 'bottom'][down]}-${['start', 'center', 'end'][along]}` as Anchor
  return { anchor, x: fine(x), y: fine(y), width }
}
