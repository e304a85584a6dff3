/// <reference path="./opentype.d.ts" />
import type { PathCommand } from 'opentype.js'

/** A mask of coverage, 0..1 a pixel. */
export interface Coverage {
  width: number
  height: number
  values: Float32Array
}

interface Point {
  x: number
  y: number
}

/** Steps per curve: at sizes of a heading no corner is seen. */
const STEPS = 8

/**
 * Fills outlines into a mask by exact signed area: each edge adds what it covers of the pixels it crosses, and a
 * running sum along the row gives the coverage. Outlines that leave the mask are cut at its edges.
 */
export function fillOutlines(paths: readonly (readonly PathCommand[])[], width: number, height: number): Coverage {
  const area = new Float32Array(width * height)
  for (const commands of paths) eachEdge(commands, (from, to) => addEdge(area, width, height, from, to))
  const values = new Float32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    let sum = 0
    for (let x = 0; x < width; x += 1) {
      sum += area[y * width + x] ?? 0
      values[y * width + x] = Math.min(1, Math.abs(sum))
    }
  }
  return { width, height, values }
}

function eachEdge(commands: readonly PathCommand[], edge: (from: Point, to: Point) => void): void {
  let start: Point = { x: 0, y: 0 }
  let here: Point = start
  const lineTo = (to: Point): void => {
    edge(here, to)
    here = to
  }
  for (const command of commands) {
    if (command.type === 'M') {
      if (here !== start) edge(here, start)
      start = { x: command.x, y: command.y }
      here = start
    } else if (command.type === 'L') lineTo({ x: command.x, y: command.y })
    else if (command.type === 'Q') {
      const from = here
      for (let step = 1; step <= STEPS; step += 1) {
        const t = step / STEPS
        const u = 1 - t
        lineTo({
          x: u * u * from.x + 2 * u * t * command.x1 + t * t * command.x,
          y: u * u * from.y + 2 * u * t * command.y1 + t * t * command.y,
        })
      }
    } else if (command.type === 'C') {
      const from = here
      for (let step = 1; step <= STEPS; step += 1) {
        const t = step / STEPS
        const u = 1 - t
        const at = (a: number, b: number, c: number, d: number): number =>
          u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
        lineTo({
          x: at(from.x, command.x1, command.x2, command.x),
          y: at(from.y, command.y1, command.y2, command.y),
        })
      }
    } else {
      edge(here, start)
      here = start
    }
  }
  if (here !== start) edge(here, start)
}

function addEdge(area: Float32Array, width: number, height: number, from: Point, to: Point): void {
  if (from.y === to.y) return
  const direction = from.y < to.y ? 1 : -1
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from]
  const slope = (lower.x - upper.x) / (lower.y - upper.y)
  const firstRow = Math.max(0, Math.floor(upper.y))
  const lastRow = Math.min(height, Math.ceil(lower.y))
  for (let row = firstRow; row < lastRow; row += 1) {
    const top = Math.max(upper.y, row)
    const bottom = Math.min(lower.y, row + 1)
    const share = (bottom - top) * direction
    const a = clampX(upper.x + slope * (top - upper.y), width)
    const b = clampX(upper.x + slope * (bottom - upper.y), width)
    addRow(area, row * width, width, Math.min(a, b), Math.max(a, b), share)
  }
}

const clampX = (x: number, width: number): number => Math.min(width, Math.max(0, x))

/**
 * What an edge covers in one row: the pixels it crosses in part, everything to their right in full. Written as
 * second differences of the area left of a point, so that the running sum of a row is its coverage.
 */
function addRow(area: Float32Array, row: number, width: number, left: number, right: number, share: number): void {
  const middle = (left + right) / 2
  const areaLeftOf = (x: number): number => {
    if (x <= left) return 0
    return x >= right ? x - middle : (x - left) ** 2 / (2 * (right - left))
  }
  const last = Math.min(width - 1, Math.floor(right) + 1)
  for (let x = Math.floor(left); x <= last; x += 1) {
    const added = areaLeftOf(x + 1) - 2 * areaLeftOf(x) + areaLeftOf(x - 1)
    area[row + x] = (area[row + x] ?? 0) + share * added
  }
}
