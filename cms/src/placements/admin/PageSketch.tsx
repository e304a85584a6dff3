'use client'

import type { PlacementName } from '../rules/placement-registry.ts'

/** A part of a page: x, y, width, height in a drawing 120 wide (desktop) or 44 wide (phone). */
type Part = readonly [number, number, number, number]

interface Sketch {
  marked: readonly Part[]
  /** filled: pictures and cards */
  cards?: readonly Part[]
  /** lines of text */
  lines?: readonly Part[]
}

const HEAD: readonly Part[] = [
  [6, 5, 22, 3],
  [84, 5, 30, 3],
]
const row = (y: number, count: number, height: number): Part[] =>
  Array.from({ length: count }, (_, i) => [6 + i * (108 / count), y, 108 / count - 3, height] as const)
const text = (x: number, y: number, width: number, count: number): Part[] =>
  Array.from({ length: count }, (_, i) => [x, y + i * 4, i === count - 1 ? width * 0.6 : width, 1.4] as const)

/** The pages as they are laid out on a wide window; what is marked is the place. */
const SKETCHES: Record<PlacementName, Sketch> = {
  'home.hero': {
    marked: [
      [0, 12, 80, 40],
      [83, 12, 31, 18.5],
      [83, 33.5, 31, 18.5],
    ],
    cards: [...row(62, 4, 16), ...row(86, 3, 14)],
  },
  'home.promo': {
    marked: [[6, 56, 108, 26]],
    cards: [[0, 12, 80, 20], [83, 12, 31, 20], ...row(37, 4, 14), ...row(87, 4, 13)],
  },
  'category.top': {
    marked: [[6, 22, 108, 26]],
    lines: [[6, 14, 34, 3], ...text(6, 56, 20, 8)],
    cards: [
      ...row(56, 3, 18).map(([x, y, w, h]) => [32 + (x - 6) * 0.76, y, w * 0.76, h] as const),
      ...row(80, 3, 18).map(([x, y, w, h]) => [32 + (x - 6) * 0.76, y, w * 0.76, h] as const),
    ],
  },
  'article.aside': {
    marked: [[90, 34, 24, 30]],
    lines: [[16, 14, 60, 4], ...text(16, 34, 66, 15)],
    cards: [[16, 21, 66, 10]],
  },
  'campaign.top': {
    marked: [[6, 34, 108, 24]],
    lines: [[6, 14, 58, 5], ...text(6, 23, 70, 2)],
    cards: [...row(64, 4, 15), ...row(84, 4, 15)],
  },
  'search.empty': {
    marked: [[6, 58, 108, 26]],
    lines: [[6, 32, 50, 4], ...text(6, 41, 60, 3)],
    cards: [[6, 16, 70, 8]],
  },
}

/** A page drawn small, with the place in the colour of the seal. */
export function PageSketch({ place, label }: { place: PlacementName; label: string }) {
  const { marked, cards = [], lines = [] } = SKETCHES[place]
  const draw = (parts: readonly Part[], className: string) =>
    parts.map(([x, y, width, height]) => (
      <rect key={`${x}-${y}`} x={x} y={y} width={width} height={height} className={className} />
    ))
  return (
    <svg className="fangshi-sketch" viewBox="0 0 120 104" role="img" aria-label={label}>
      <rect className="is-page" x={0.5} y={0.5} width={119} height={103} />
      {draw(HEAD, 'is-line')}
      {draw(cards, 'is-card')}
      {draw(lines, 'is-line')}
      {draw(marked, 'is-marked')}
    </svg>
  )
}
