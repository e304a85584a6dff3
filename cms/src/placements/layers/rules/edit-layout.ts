import type { BannerLayout, Format, Layer, LayerPlace, LocalWords } from './banner-layout.ts'
import type { ContrastRemedy, Locale } from './judgement.ts'

/** What the canvas does to a layout: each returns a new one. */

export const changeLayer = (layout: BannerLayout, id: string, change: Partial<Layer>): BannerLayout => ({
  ...layout,
  layers: layout.layers.map((layer) => (layer.id === id ? ({ ...layer, ...change } as Layer) : layer)),
})

export function writeWords(layout: BannerLayout, id: string, locale: Locale, text: string): BannerLayout {
  const layer = layout.layers.find((one) => one.id === id)
  return layer ? changeLayer(layout, id, { words: { ...layer.words, [locale]: text } }) : layout
}

export function placeLayer(layout: BannerLayout, id: string, format: Format, place: LayerPlace): BannerLayout {
  const layer = layout.layers.find((one) => one.id === id)
  return layer ? changeLayer(layout, id, { places: { ...layer.places, [format]: place } }) : layout
}

/** Ground, scrim and colour belong to a whole group: its head and everything below it. */
export function changeGroup(layout: BannerLayout, head: string, change: Partial<Layer>): BannerLayout {
  const ids = groupIds(layout, head)
  return {
    ...layout,
    layers: layout.layers.map((layer) => (ids.has(layer.id) ? ({ ...layer, ...change } as Layer) : layer)),
  }
}

function groupIds(layout: BannerLayout, head: string): Set<string> {
  const ids = new Set<string>()
  let inside = false
  for (const [index, layer] of layout.layers.entries()) {
    if (!layer.below || index === 0) inside = layer.id === head
    if (inside) ids.add(layer.id)
  }
  return ids
}

/** The layer whose place counts for this one. */
export function headOf(layout: BannerLayout, id: string): Layer | null {
  let head: Layer | null = null
  for (const layer of layout.layers) {
    if (!layer.below || head === null) head = layer
    if (layer.id === id) return head
  }
  return null
}

export function moveLayer(layout: BannerLayout, id: string, step: -1 | 1): BannerLayout {
  const layers = [...layout.layers]
  const at = layers.findIndex((layer) => layer.id === id)
  const to = at + step
  const [one, other] = [layers[at], layers[to]]
  if (!one || !other) return layout
  layers[at] = other
  layers[to] = one
  return { ...layout, layers }
}

export const removeLayer = (layout: BannerLayout, id: string): BannerLayout => ({
  ...layout,
  layers: layout.layers.filter((layer) => layer.id !== id),
})

const NEW_STYLES = { title: 'text', subtitle: 'text', kicker: 'text', price: 'price', solid: 'button' } as const
export type NewLayer = keyof typeof NEW_STYLES
export const NEW_LAYERS = Object.keys(NEW_STYLES) as NewLayer[]

/** Adds a layer below the last, in the look of what is there. */
export function addLayer(layout: BannerLayout, style: NewLayer, words: LocalWords): BannerLayout {
  const { layers, focal } = layout
  const last = layers.at(-1)
  const taken = new Set(layers.map(({ id }) => id))
  let id: string = style
  for (let count = 2; taken.has(id); count += 1) id = `${style}-${count}`
  const layer = {
    id,
    kind: NEW_STYLES[style],
    style,
    words,
    colour: last?.colour ?? 'ink',
    hiddenIn: [],
    below: last !== undefined,
    places: {},
    ground: last?.ground ?? 'art',
    scrim: last?.scrim ?? 0,
    ...(style === 'price' ? { product: null, sku: null } : {}),
  } as Layer
  return { focal, layers: [...layers, layer] }
}

export function applyRemedy(layout: BannerLayout, remedy: ContrastRemedy): BannerLayout {
  if (remedy.kind === 'scrim') return changeGroup(layout, remedy.head, { ground: 'scrim', scrim: remedy.strength })
  if (remedy.kind === 'colour') return changeGroup(layout, remedy.head, { colour: remedy.colour })
  return changeGroup(layout, remedy.head, { ground: remedy.ground })
}
