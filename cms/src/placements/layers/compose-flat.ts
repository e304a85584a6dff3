import sharp from 'sharp'
import type { PlacementName } from '../rules/placement-registry.ts'
import { type Art, rasterOf } from './art-pixels.ts'
import { drawGround } from './drawing/ground-pixels.ts'
import { measureText } from './drawing/measure-text.ts'
import { paintWords } from './drawing/paint-words.ts'
import { textOfLayer } from './judge-banner.ts'
import type { BannerLayout, Format, Layer } from './rules/banner-layout.ts'
import { formatSize, safeArea } from './rules/format-sizes.ts'
import type { Locale } from './rules/judgement.ts'
import { layOut } from './rules/lay-out.ts'
import type { LayerPrice } from './rules/layer-prices.ts'

export interface FlatToCompose {
  layout: BannerLayout
  placement: PlacementName
  format: Format
  locale: Locale
  art: Art
  priceOf: (layer: Layer) => LayerPrice | null
}

/**
 * One flat picture of a banner for a channel: the same layers, places, scrims and line breaks as in the shop, drawn
 * with the fonts that come with the product, so that it looks alike on a machine without any Chinese font.
 */
export async function composeFlat(
  { layout, placement, format, locale, art, priceOf }: FlatToCompose,
  as: 'jpeg' | 'png',
): Promise<Buffer> {
  const size = formatSize(placement, format)
  const raster = await rasterOf(art, format, size, layout.focal[format])
  const groups = layOut({
    layout,
    format,
    size,
    safe: safeArea(placement, format),
    textOf: (layer) => textOfLayer(layer, locale, priceOf),
    measure: measureText,
  })
  for (const group of groups) drawGround(raster, group, format)
  for (const group of groups) paintWords(raster, group)
  const picture = sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
  return as === 'png'
    ? await picture.png({ compressionLevel: 9 }).toBuffer()
    : // Text has hard edges: full colour resolution, or its rims smear.
      await picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer()
}
