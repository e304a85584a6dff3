import type { Anchor, Format } from './banner-layout.ts'
import type { ColourToken } from './brand-styles.ts'

/** Strongest scrim: beyond it there is no picture left and a plate is the honest choice. */
export const MOST_SCRIM = 0.9

/** Full strength over the near half of the way, nothing shortly before the far edge. */
export const SCRIM_FALL = { fullTo: 0.5, noneFrom: 0.95 } as const
const { fullTo: FULL_TO, noneFrom: NONE_FROM } = SCRIM_FALL

export type ScrimSide = 'start' | 'end' | 'top' | 'bottom' | 'all'

/** Light words need a dark scrim, dark words a light one. */
export const scrimTone = (colour: ColourToken): 'ink' | 'paper' => (colour === 'paper' ? 'ink' : 'paper')

/** The edge a scrim falls off from: the side of the words in wide formats, their height in tall ones. */
export function scrimSide(anchor: Anchor, format: Format): ScrimSide {
  const [vertical, horizontal] = anchor.split('-') as ['top' | 'middle' | 'bottom', 'start' | 'center' | 'end']
  const isTall = format === 'phone' || format === 'square'
  if (isTall) return vertical === 'middle' ? 'all' : vertical
  return horizontal === 'center' ? (vertical === 'middle' ? 'all' : vertical) : horizontal
}

/** How much of the scrim's colour lies over a point; x and y are shares of the format from the top left. */
export function scrimAlpha(side: ScrimSide, strength: number, x: number, y: number): number {
  if (side === 'all') return strength
  const way = { start: x, end: 1 - x, top: y, bottom: 1 - y }[side]
  if (way <= FULL_TO) return strength
  if (way >= NONE_FROM) return 0
  return strength * (1 - (way - FULL_TO) / (NONE_FROM - FULL_TO))
}

const TOWARDS: Record<Exclude<ScrimSide, 'all'>, string> = {
  start: 'to right',
  end: 'to left',
  top: 'to bottom',
  bottom: 'to top',
}

/** The same scrim in CSS. `colour` is three numbers, `25 26 24`. */
export function scrimCss(side: ScrimSide, strength: number, colour: string): string {
  const full = `rgb(${colour} / ${round(strength)})`
  if (side === 'all') return `linear-gradient(${full}, ${full})`
  return `linear-gradient(${TOWARDS[side]}, ${full} ${FULL_TO * 100}%, rgb(${colour} / 0) ${NONE_FROM * 100}%)`
}

const round = (value: number): number => Math.round(value * 1000) / 1000
