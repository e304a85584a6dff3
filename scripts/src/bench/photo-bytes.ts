import type { RenditionFormat } from '@fangshi/media'
import sharp, { type Sharp } from 'sharp'
import { encodersFor } from '../../../media/src/recipes.ts'
import { type GreyPicture, ssim } from './ssim.ts'

/** Our encoder settings beside the library's own at a fixed quality, at equal similarity to the original. */
export interface ByteComparison {
  format: RenditionFormat
  /** px */
  width: number
  /** bytes of all compared pictures, ours at the similarity that the baseline reaches */
  ours: number
  baseline: number
  /** mean, of the baseline */
  ssim: number
}

/** What sharp does when it is only told the format: the fixed quality of most pipelines. */
const BASELINE: Record<RenditionFormat, number> = { jpeg: 80, webp: 80, avif: 50 }
const FORMATS = ['jpeg', 'webp', 'avif'] as const
const WIDTHS = [320, 800] as const
/** Steps of quality to either side are searched until one is left. */
const [LOWEST, HIGHEST] = [10, 98]
const STEPS_BELOW = 3

interface Picture {
  raw: Buffer
  grey: GreyPicture
  width: number
  height: number
}

/** Compares on the given photographs, by format and width. */
export async function compareBytes(files: readonly string[]): Promise<ByteComparison[]> {
  const found: ByteComparison[] = []
  for (const width of WIDTHS) {
    const pictures = await Promise.all(files.map((file) => pictureOf(file, width)))
    for (const format of FORMATS) {
      const sum: ByteComparison = { format, width, ours: 0, baseline: 0, ssim: 0 }
      for (const picture of pictures) {
        const plain = await fromRaw(picture).toFormat(format, { quality: BASELINE[format] }).toBuffer()
        const wanted = await similarity(picture, plain)
        sum.baseline += plain.length
        sum.ssim += wanted / pictures.length
        sum.ours += await bytesAt(picture, format, wanted)
      }
      found.push(sum)
    }
  }
  return found
}

/**
 * Bytes of ours at this similarity: between the two whole qualities round it, in proportion. Similarity does not rise
 * with every step of quality, so the steps just below are asked too.
 */
async function bytesAt(picture: Picture, format: RenditionFormat, wanted: number): Promise<number> {
  let low = await measured(picture, format, LOWEST)
  let high = await measured(picture, format, HIGHEST)
  if (high.ssim <= wanted) return high.bytes
  while (high.quality - low.quality > 1) {
    const middle = await measured(picture, format, Math.floor((low.quality + high.quality) / 2))
    if (middle.ssim >= wanted) high = middle
    else low = middle
  }
  const share = high.ssim > low.ssim ? Math.max(0, (wanted - low.ssim) / (high.ssim - low.ssim)) : 1
  let fewest = low.bytes + (high.bytes - low.bytes) * share
  for (let below = 1; below <= STEPS_BELOW; below += 1) {
    const other = await measured(picture, format, Math.max(LOWEST, low.quality - below))
    if (other.ssim >= wanted) fewest = Math.min(fewest, other.bytes)
  }
  return fewest
}

async function measured(picture: Picture, format: RenditionFormat, quality: number) {
  const settings = { ...encodersFor('photo', picture.width * picture.height)[format], quality }
  const bytes = await fromRaw(picture).toFormat(format, settings).toBuffer()
  return { quality, bytes: bytes.length, ssim: await similarity(picture, bytes) }
}

async function pictureOf(file: string, width: number): Promise<Picture> {
  const { data, info } = await sharp(file)
    .autoOrient()
    .resize(width)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const size = { width: info.width, height: info.height }
  return { raw: data, ...size, grey: { data: await greyOf(fromRaw({ raw: data, ...size })), ...size } }
}

const fromRaw = ({ raw, width, height }: Pick<Picture, 'raw' | 'width' | 'height'>): Sharp =>
  sharp(raw, { raw: { width, height, channels: 3 } })

const greyOf = (picture: Sharp): Promise<Buffer> =>
  picture.toColourspace('b-w').extractChannel(0).raw({ depth: 'uchar' }).toBuffer()

async function similarity({ grey, width, height }: Picture, encoded: Buffer): Promise<number> {
  return ssim(grey, { data: await greyOf(sharp(encoded)), width, height })
}
