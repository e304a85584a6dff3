/** The names people search colours by, in the order of the palette. */
export const COLOUR_FAMILIES = [
  'red',
  'orange',
  'yellow',
  'green',
  'cyan',
  'blue',
  'purple',
  'pink',
  'brown',
  'black',
  'grey',
  'white',
] as const
export type ColourFamily = (typeof COLOUR_FAMILIES)[number]

/** What each is called, and a swatch that stands for it. */
export const COLOUR_WORDS: Record<ColourFamily, { zh: string; en: string; swatch: string }> = {
  red: { zh: '红', en: 'Red', swatch: '#c8322b' },
  orange: { zh: '橙', en: 'Orange', swatch: '#e58a2b' },
  yellow: { zh: '黄', en: 'Yellow', swatch: '#e9cb3c' },
  green: { zh: '绿', en: 'Green', swatch: '#4c9a4e' },
  cyan: { zh: '青', en: 'Cyan', swatch: '#3aa6a6' },
  blue: { zh: '蓝', en: 'Blue', swatch: '#3b6fc4' },
  purple: { zh: '紫', en: 'Purple', swatch: '#7d4fb0' },
  pink: { zh: '粉', en: 'Pink', swatch: '#e79ab4' },
  brown: { zh: '棕', en: 'Brown', swatch: '#8a5f3d' },
  black: { zh: '黑', en: 'Black', swatch: '#1d1d1d' },
  grey: { zh: '灰', en: 'Grey', swatch: '#8d8d8d' },
  white: { zh: '白', en: 'White', swatch: '#ffffff' },
}

/** Upper ends of hue in degrees, red again from 345. */
const HUES: readonly (readonly [number, ColourFamily])[] = [
  [15, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [195, 'cyan'],
  [255, 'blue'],
  [300, 'purple'],
  [345, 'pink'],
  [360, 'red'],
]

/**
 * The family of a colour `#rrggbb`, null for anything else. Judged by hue, chroma and lightness: what has hardly any
 * chroma is black, grey or white; dark orange is brown; light red is pink.
 */
export function colourFamilyOf(hex: string | null | undefined): ColourFamily | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '')
  if (!match) return null
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255) as [number, number, number]
  const most = Math.max(red, green, blue)
  const chroma = most - Math.min(red, green, blue)
  const lightness = (most + Math.min(red, green, blue)) / 2
  if (lightness < 0.11) return 'black'
  if (chroma < 0.1) return lightness > 0.88 ? 'white' : lightness < 0.2 ? 'black' : 'grey'
  const hue = hueOf(red, green, blue, most, chroma)
  const family = HUES.find(([end]) => hue < end)?.[1] ?? 'red'
  if ((family === 'orange' || family === 'yellow') && lightness < 0.42 && hue < 60) return 'brown'
  if (family === 'red' && hue < 60 && chroma < 0.35 && lightness < 0.5) return 'brown'
  if (family === 'red' && lightness > 0.7) return 'pink'
  return family
}

/** degrees, 0..360 */
function hueOf(red: number, green: number, blue: number, most: number, chroma: number): number {
  if (most === red) return (((green - blue) / chroma + 6) % 6) * 60
  if (most === green) return ((blue - red) / chroma + 2) * 60
  return ((red - green) / chroma + 4) * 60
}
