import type { ColourToken, LayerStyle } from './brand-styles.ts'

/** The formats a banner is shown or drawn in: two in the shop, three flat pictures for channels. */
export const FORMATS = ['desktop', 'phone', 'share', 'cover', 'square'] as const
export type Format = (typeof FORMATS)[number]

/** Which edge or corner of the safe area a group of words keeps to: vertical, then along the line. */
export const ANCHORS = [
  'top-start',
  'top-center',
  'top-end',
  'middle-start',
  'middle-center',
  'middle-end',
  'bottom-start',
  'bottom-center',
  'bottom-end',
] as const
export type Anchor = (typeof ANCHORS)[number]

/** What words stand on: the art itself, the art behind a scrim, or a plate of paper or ink. */
export const GROUNDS = ['art', 'scrim', 'paper', 'ink'] as const
export type Ground = (typeof GROUNDS)[number]

/** Where a group stands in one format. Shares are of the safe area; offsets count inward from the anchored edge. */
export interface LayerPlace {
  anchor: Anchor
  /** 0..1; a centred group may be moved either way, -0.5..0.5 */
  x: number
  y: number
  /** 0..1: the most the group may take of the width */
  width: number
}

export type LocalWords = { zh: string; en: string }

interface LayerCommon {
  /** unique in its banner, for the canvas and for telling what changed */
  id: string
  style: LayerStyle
  words: LocalWords
  colour: ColourToken
  /** formats that do without this layer */
  hiddenIn: Format[]
  /** Follows the layer before it in the same group; its own place, ground and scrim then say nothing. */
  below: boolean
  places: Partial<Record<Format, LayerPlace>>
  ground: Ground
  /** 0..0.9: how much of the scrim's colour covers the art where it is strongest */
  scrim: number
}

export interface TextLayer extends LayerCommon {
  kind: 'text'
}
export interface ButtonLayer extends LayerCommon {
  kind: 'button'
}
/** Names a product or one of its SKUs; the price itself is never written here. `words` stand before it. */
export interface PriceLayer extends LayerCommon {
  kind: 'price'
  product: string | null
  sku: string | null
}
export type Layer = TextLayer | ButtonLayer | PriceLayer

export interface BannerLayout {
  layers: Layer[]
  /** Overrides the asset's focal point in a format: 0..1 from the top left */
  focal: Partial<Record<Format, { x: number; y: number }>>
}

export const EMPTY_LAYOUT: BannerLayout = { layers: [], focal: {} }

/** More than this and nobody reads any of it. */
export const MOST_LAYERS = 6

/** A format that was not placed follows its nearest kin. */
const KIN: Record<Format, readonly Format[]> = {
  desktop: ['desktop', 'phone'],
  phone: ['phone', 'desktop'],
  share: ['share', 'desktop', 'phone'],
  cover: ['cover', 'share', 'desktop', 'phone'],
  square: ['square', 'phone', 'desktop'],
}

const STANDARD: Record<Format, LayerPlace> = {
  desktop: { anchor: 'middle-start', x: 0, y: 0, width: 0.5 },
  phone: { anchor: 'bottom-start', x: 0, y: 0, width: 1 },
  share: { anchor: 'middle-start', x: 0, y: 0, width: 0.75 },
  cover: { anchor: 'middle-start', x: 0, y: 0, width: 0.6 },
  square: { anchor: 'bottom-start', x: 0, y: 0, width: 1 },
}

/** Where the group of a layer stands in a format, by its own place, its kin's, or the standard one. */
export function placeIn(layer: Pick<Layer, 'places'>, format: Format): LayerPlace {
  const own = layer.places[format]
  if (own) return own
  const kin = KIN[format].find((other) => layer.places[other])
  const found = kin && layer.places[kin]
  // A place made for another shape keeps its corner; its width is the standard one of this shape.
  return found ? { ...found, width: Math.max(found.width, STANDARD[format].width) } : STANDARD[format]
}

/** Layers that stand together: the first has a place, the others follow it. */
export interface LayerGroup {
  head: Layer
  layers: Layer[]
}

/** The groups of a format in their order, without what the format hides. A group whose head is hidden keeps its place. */
export function groupsIn(layout: BannerLayout, format: Format): LayerGroup[] {
  const groups: LayerGroup[] = []
  for (const layer of layout.layers) {
    const last = groups.at(-1)
    if (layer.below && last) last.layers.push(layer)
    else groups.push({ head: layer, layers: [layer] })
  }
  return groups
    .map(({ head, layers }) => ({ head, layers: layers.filter(({ hiddenIn }) => !hiddenIn.includes(format)) }))
    .filter(({ layers }) => layers.length > 0)
}

/** The words in a language; Chinese stands in for English that was not written. */
export const wordsIn = (layer: Pick<Layer, 'words'>, locale: 'zh' | 'en'): string =>
  (layer.words[locale].trim() || layer.words.zh).trim()

/** What a banner is called where only words fit: its title, or the first text there is. */
export function leadLayer(layout: BannerLayout): Layer | null {
  const texts = layout.layers.filter(({ kind }) => kind === 'text')
  return texts.find(({ style }) => style === 'title') ?? texts[0] ?? null
}

/** The parts of a banner that were fields of their own before there were layers. */
export interface PlainBannerWords {
  heading: LocalWords
  subheading: LocalWords
  button: LocalWords
  ink: 'dark' | 'light'
  textPlace: 'start' | 'center' | 'end'
  ground?: Ground
  scrim?: number
}

/** Title, subtitle and button in one group: how a banner begins, and what earlier banners became. */
export function plainLayout(words: PlainBannerWords): BannerLayout {
  const isDark = words.ink === 'dark'
  const colour: ColourToken = isDark ? 'ink' : 'paper'

  const side = words.textPlace
  const common = {
    colour,
    hiddenIn: [],
    ground: words.ground ?? (isDark ? 'paper' : 'ink'),
    scrim: words.scrim ?? 0,
  } satisfies Partial<Layer>
  const layers: Layer[] = [
    {
      ...common,
      id: 'title',
      kind: 'text',
      style: 'title',
      words: words.heading,
      below: false,
      places: {
        desktop: { anchor: `middle-${side}`, x: 0, y: 0, width: 0.52 },
        phone: { anchor: `bottom-${side}`, x: 0, y: 0, width: 1 },
      },
    },
  ]
  if (words.subheading.zh || words.subheading.en)
    layers.push({
      ...common,
      id: 'subtitle',
      kind: 'text',
      style: 'subtitle',
      words: words.subheading,
      below: true,
      places: {},
    })
  if (words.button.zh || words.button.en)
    layers.push({
      ...common,
      id: 'button',
      kind: 'button',
      style: 'solid',
      words: words.button,
      below: true,
      places: {},
      hiddenIn: ['share', 'cover', 'square'],
    })
  return { layers, focal: {} }
}
