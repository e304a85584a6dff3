import type { PlacementName } from '../rules/placement-registry.ts'
import { type Art, rasterOf } from './art-pixels.ts'
import { drawGround, pixelsUnder, type Raster, scaled } from './drawing/ground-pixels.ts'
import { measureText } from './drawing/measure-text.ts'
import { type BannerLayout, FORMATS, type Format, groupsIn, type Layer, wordsIn } from './rules/banner-layout.ts'
import { BUTTON_COLOURS, COLOURS, type ColourToken, styleOf } from './rules/brand-styles.ts'
import { contrastRatio, isLargeText, neededContrast, rgbOf, worstContrast } from './rules/contrast.ts'
import { formatSize, NARROWEST, safeArea } from './rules/format-sizes.ts'
import {
  type ContrastRemedy,
  type Judgement,
  type LayerFigure,
  type LayoutFault,
  type Locale,
  passes,
  textLength,
} from './rules/judgement.ts'
import { type LaidGroup, layOut } from './rules/lay-out.ts'
import type { LayerPrice } from './rules/layer-prices.ts'
import { priceText } from './rules/price-text.ts'
import { MOST_SCRIM } from './rules/scrim.ts'

const LOCALES: readonly Locale[] = ['zh', 'en']

/** px: pixels are looked at in a picture of this width; a letter's stroke is then about one of them */
const SAMPLE_WIDTH = 480

export interface BannerToJudge {
  layout: BannerLayout
  placement: PlacementName
  desktop: Art | null
  /** null: phones show the desktop art */
  phone: Art | null
  priceOf: (layer: Layer) => LayerPrice | null
}

/** The words of a layer in a language, its price included; null when there is nothing to say. */
export function textOfLayer(layer: Layer, locale: Locale, priceOf: BannerToJudge['priceOf']): string | null {
  if (layer.kind !== 'price') return wordsIn(layer, locale) || null
  const price = priceOf(layer)
  if (!price) return null
  const words = wordsIn(layer, locale)
  const amount = priceText(price.price, price.isFrom, locale)
  return words ? `${words} ${amount}` : amount
}

/** Which art a format is cut from. */
export const artFor = (format: Format, { desktop, phone }: Pick<BannerToJudge, 'desktop' | 'phone'>): Art | null =>
  format === 'phone' || format === 'square' ? (phone ?? desktop) : desktop

/** A price that is not known now is judged as long as a price may get. */
const LONG_PRICE: LayerPrice = { price: 1_299_900, isFrom: true }

/**
 * Judges a banner in every format and both languages over the pixels shoppers will see: contrast of each layer,
 * whether it stands inside the safe area at the widest and the narrowest, length, and whether it says anything.
 */
export async function judgeBanner(banner: BannerToJudge): Promise<Judgement> {
  const rasters = new Map<Format, Raster | null>()
  for (const format of FORMATS) {
    const art = artFor(format, banner)
    const { width, height } = formatSize(banner.placement, format)
    const size = { width: SAMPLE_WIDTH, height: Math.max(1, Math.round((SAMPLE_WIDTH * height) / width)) }
    rasters.set(format, art && (await rasterOf(art, format, size, banner.layout.focal[format])))
  }
  const figures = figuresOf(banner, banner.layout, rasters)
  const faults = [...faultsOfWords(banner.layout), ...faultsOfPlaces(banner), ...faultsOfFigures(figures)]
  return { figures, faults, remedies: remediesFor(banner, rasters, figures) }
}

/** Laid out in px of a width, at which the shop's least sizes count. */
function laidAt(
  { placement, priceOf }: Pick<BannerToJudge, 'placement' | 'priceOf'>,
  layout: BannerLayout,
  format: Format,
  locale: Locale,
  width: number,
): LaidGroup[] {
  const full = formatSize(placement, format)
  return layOut({
    layout,
    format,
    size: { width, height: (width * full.height) / full.width },
    safe: safeArea(placement, format),
    textOf: (layer) => textOfLayer(layer, locale, (one) => priceOf(one) ?? LONG_PRICE),
    measure: measureText,
  })
}

const widthsOf = (placement: PlacementName, format: Format): number[] =>
  format === 'desktop' || format === 'phone'
    ? [NARROWEST[format], formatSize(placement, format).width]
    : [formatSize(placement, format).width]

function figuresOf(
  banner: Pick<BannerToJudge, 'placement' | 'priceOf'>,
  layout: BannerLayout,
  rasters: ReadonlyMap<Format, Raster | null>,
): LayerFigure[] {
  const figures = new Map<string, LayerFigure>()
  for (const format of FORMATS) {
    const art = rasters.get(format) ?? null
    for (const locale of LOCALES) {
      for (const width of widthsOf(banner.placement, format)) {
        const groups = laidAt(banner, layout, format, locale, width)
        const ground = art && groundOf(art, groups, format, art.width / width)
        for (const group of groups)
          for (const laid of group.layers) {
            const px = (laid.px / width) * NARROWEST[format]
            const shown = format === 'desktop' || format === 'phone' ? Math.max(px, laid.style.least) : px
            const ratio = ratioOf(laid, group, ground, art ? art.width / width : 1)
            const key = `${laid.layer.id}:${format}:${locale}`
            const known = figures.get(key)
            const worst =
              known === undefined ? ratio : ratio === null || known.ratio === null ? null : Math.min(ratio, known.ratio)
            figures.set(key, {
              layer: laid.layer.id,
              format,
              locale,
              px: Math.round(shown * 10) / 10,
              large: isLargeText(shown, laid.style.weight),
              needed: neededContrast(shown, laid.style.weight),
              ratio: worst,
            })
          }
      }
    }
  }
  return [...figures.values()]
}

/** The picture with every ground of the format drawn, without words. */
function groundOf(art: Raster, groups: readonly LaidGroup[], format: Format, scale: number): Raster {
  const ground: Raster = { ...art, data: Uint8Array.from(art.data) }
  for (const group of groups) drawGround(ground, group, format, scale)
  return ground
}

function ratioOf(
  { layer, lines }: LaidGroup['layers'][number],
  group: LaidGroup,
  ground: Raster | null,
  scale: number,
): number | null {
  if (layer.style === 'solid') return contrastRatio(rgbOf(BUTTON_COLOURS.words), rgbOf(BUTTON_COLOURS.ground))
  const colour = rgbOf(COLOURS[layer.colour])
  if (ground === null) {
    // Without the art only a plate can be vouched for.
    if (group.ground === 'paper' || group.ground === 'ink')
      return contrastRatio(colour, rgbOf(group.ground === 'paper' ? '#fcfbf8' : '#191a18'))
    return null
  }
  return Math.min(...lines.map(({ box }) => worstContrast(pixelsUnder(ground, scaled(box, scale)), colour)))
}

function faultsOfWords(layout: BannerLayout): LayoutFault[] {
  return layout.layers.flatMap((layer): LayoutFault[] => {
    if (layer.kind === 'price') return layer.product ? [] : [{ code: 'no_product', layer: layer.id }]
    if (wordsIn(layer, 'zh') === '') return [{ code: 'no_words', layer: layer.id }]
    return FORMATS.filter((format) => !layer.hiddenIn.includes(format)).flatMap((format) =>
      LOCALES.flatMap((locale): LayoutFault[] => {
        const length = textLength(wordsIn(layer, locale))
        const longest = styleOf(layer).longest[format]
        return length > longest ? [{ code: 'too_long', layer: layer.id, format, locale, length, longest }] : []
      }),
    )
  })
}

function faultsOfPlaces(banner: BannerToJudge): LayoutFault[] {
  return FORMATS.flatMap((format) =>
    LOCALES.flatMap((locale) => {
      const full = formatSize(banner.placement, format).width
      const worst = new Map<string, number>()
      for (const width of widthsOf(banner.placement, format))
        for (const { layers, overflow } of laidAt(banner, banner.layout, format, locale, width)) {
          const id = layers[0]?.layer.id ?? ''
          worst.set(id, Math.max(worst.get(id) ?? 0, (overflow * full) / width))
        }
      return [...worst]
        .filter(([, px]) => px > 0)
        .map(([layer, px]): LayoutFault => ({ code: 'outside', layer, format, locale, px: Math.round(px) }))
    }),
  )
}

const faultsOfFigures = (figures: readonly LayerFigure[]): LayoutFault[] =>
  figures
    .filter((figure) => !passes(figure))
    .map(({ layer, format, locale, ratio, needed }) =>
      ratio === null ? { code: 'unmeasured', layer, format } : { code: 'pale', layer, format, locale, ratio, needed },
    )

const OTHER_INKS: readonly ColourToken[] = ['ink', 'paper']
const STRENGTHS = Array.from({ length: Math.round(MOST_SCRIM / 0.05) }, (_, index) => Math.round((index + 1) * 5) / 100)

/** For each group with pale words: another ink, the weakest scrim that carries them, and a plate, which always does. */
function remediesFor(
  banner: BannerToJudge,
  rasters: ReadonlyMap<Format, Raster | null>,
  figures: readonly LayerFigure[],
): ContrastRemedy[] {
  const pale = new Set(figures.filter((figure) => !passes(figure)).map(({ layer }) => layer))
  return groupsIn(
    { ...banner.layout, layers: banner.layout.layers.map((layer) => ({ ...layer, hiddenIn: [] })) },
    'desktop',
  )
    .filter(({ layers }) => layers.some(({ id }) => pale.has(id)))
    .flatMap(({ head, layers }): ContrastRemedy[] => {
      const ids = new Set(layers.map(({ id }) => id))
      const holds = (change: (layer: Layer) => Layer): boolean => {
        const layout = {
          ...banner.layout,
          layers: banner.layout.layers.map((one) => (ids.has(one.id) ? change(one) : one)),
        }
        return figuresOf(banner, layout, rasters).every((figure) => !ids.has(figure.layer) || passes(figure))
      }
      const colour = OTHER_INKS.find((ink) => ink !== head.colour && holds((layer) => ({ ...layer, colour: ink })))
      const strength = weakest(STRENGTHS, (scrim) => holds((layer) => ({ ...layer, ground: 'scrim', scrim })))
      return [
        ...(colour ? [{ kind: 'colour', head: head.id, colour } as const] : []),
        ...(strength ? [{ kind: 'scrim', head: head.id, strength } as const] : []),
        { kind: 'plate', head: head.id, ground: head.colour === 'paper' ? 'ink' : 'paper' },
      ]
    })
}

/** The first of ascending values for which something holds that, once it holds, goes on to. */
function weakest(values: readonly number[], holds: (value: number) => boolean): number | null {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(values[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return values[low] ?? null
}
