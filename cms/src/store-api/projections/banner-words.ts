import {
  BUTTON_PADDING,
  formatSize,
  groupsIn,
  type Layer,
  leadLayer,
  PLATE_PADDING,
  type PlacementName,
  placeIn,
  priceFor,
  SCRIM_FALL,
  safeArea,
  scrimSide,
  scrimTone,
  storedLayout,
  styleOf,
  wordsIn,
} from '../../placements/placements.ts'
import type { Banner, BannerFormat, BannerGroup, BannerLayer, BannerPlace, StoreLocale } from '../contract.ts'
import type { Gathered } from '../reading/gather.ts'

type PriceShelf = Pick<Gathered, 'product' | 'variantsOf'>
interface BannerWords extends Pick<Banner, 'groups' | 'size' | 'subheading'> {
  heading: string | null
}

/** What stands over the art in a language, with the prices of the reading's instant. */
export function bannerWords(
  composition: unknown,
  placement: PlacementName,
  shelf: PriceShelf,
  locale: StoreLocale,
): BannerWords {
  const layout = storedLayout(composition)
  const lead = leadLayer(layout)
  const second = layout.layers.find((layer) => layer.kind === 'text' && layer.style === 'subtitle' && layer !== lead)
  return {
    heading: lead && (wordsIn(lead, locale) || null),
    subheading: second ? wordsIn(second, locale) || null : null,
    size: { desktop: formatSize(placement, 'desktop'), phone: formatSize(placement, 'phone') },
    // Hidden layers of one format may show in the other, so the groups are taken whole.
    groups: groupsIn(
      { ...layout, layers: layout.layers.map((layer) => ({ ...layer, hiddenIn: [] })) },
      'desktop',
    ).flatMap(({ head, layers }) => {
      const shown = layers.flatMap(({ id }) => {
        const layer = layout.layers.find((one) => one.id === id)
        return (layer && layerView(layer, shelf, locale)) ?? []
      })
      return shown.length === 0 ? [] : [groupView(head, shown, placement)]
    }),
  }
}

function groupView(head: Layer, layers: BannerLayer[], placement: PlacementName): BannerGroup {
  const isPlate = head.ground === 'paper' || head.ground === 'ink'
  return {
    id: head.id,
    place: { desktop: placeView(head, placement, 'desktop'), phone: placeView(head, placement, 'phone') },
    plate: isPlate ? { tone: head.ground as 'paper' | 'ink', padding: PLATE_PADDING } : null,
    scrim:
      head.ground === 'scrim' && head.scrim > 0
        ? {
            tone: scrimTone(head.colour),
            strength: head.scrim,
            ...SCRIM_FALL,
            side: {
              desktop: scrimSide(placeIn(head, 'desktop').anchor, 'desktop'),
              phone: scrimSide(placeIn(head, 'phone').anchor, 'phone'),
            },
          }
        : null,
    layers,
  }
}

/** From shares of the safe area to shares of the banner. */
function placeView(head: Layer, placement: PlacementName, format: BannerFormat): BannerPlace {
  const { anchor, x, y, width } = placeIn(head, format)
  const { left, top, right, bottom } = safeArea(placement, format)
  const [alignY, alignX] = anchor.split('-') as [BannerPlace['alignY'], BannerPlace['alignX']]
  const area = { width: 1 - left - right, height: 1 - top - bottom }
  const along = { start: left + x * area.width, center: left + (0.5 + x) * area.width, end: 1 - right - x * area.width }
  const down = {
    top: top + y * area.height,
    middle: top + (0.5 + y) * area.height,
    bottom: 1 - bottom - y * area.height,
  }
  return { x: fine(along[alignX]), y: fine(down[alignY]), width: fine(width * area.width), alignX, alignY }
}

const fine = (share: number): number => Math.round(share * 10_000) / 10_000

function layerView(layer: Layer, shelf: PriceShelf, locale: StoreLocale): BannerLayer | null {
  const { size, family, weight, least, lineHeight, tracking, gap } = styleOf(layer)
  const common = {
    id: layer.id,
    colour: layer.colour,
    look: {
      family,
      weight,
      size: { desktop: size.desktop, phone: size.phone },
      least,
      lineHeight,
      tracking,
      gap,
      padding: layer.kind === 'button' ? BUTTON_PADDING : null,
    },
    hiddenIn: layer.hiddenIn.filter((format): format is BannerFormat => format === 'desktop' || format === 'phone'),
  }
  const text = wordsIn(layer, locale)
  if (layer.kind !== 'price') {
    if (text === '') return null
    return { ...common, kind: layer.kind, style: layer.style, text } as BannerLayer
  }
  // A product that is not in the shop has no price to show.
  const { product } = layer
  if (product === null || shelf.product(product) === null) return null
  const price = priceFor(
    layer,
    shelf.variantsOf(product).map((variant) => ({ id: variant.id, product, price: variant.price })),
  )
  return price && { ...common, kind: 'price', style: 'price', text: text || null, ...price }
}
