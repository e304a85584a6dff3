import { type DecodedPicture, fromRaw } from '../decoded-picture.ts'
import { sharp } from '../guarded-sharp.ts'
import type { Watermark } from './edit-recipe.ts'

/** Distance from the two edges of the corner, as a share of the shorter side. */
const INSET = 0.03
/** A mark is never higher than this share of the picture, however it is shaped. */
const HIGHEST = 0.3
/** px of a letter when words are drawn; they are scaled down from there. */
const LETTER = 160

/** A watermark ready to be put on renditions of any size: words drawn once, a logo decoded once. */
export interface PreparedWatermark {
  mark: Watermark
  /** RGBA */
  data: Buffer
  width: number
  height: number
}

/**
 * Draws the words or decodes the logo of a watermark.
 * @param picture bytes of the logo asset's original, needed when the watermark names one; or the words, drawn already.
 *   Without, words are drawn with whatever fonts the machine has.
 * @throws Error when the logo is missing or cannot be read
 */
export async function prepareWatermark(mark: Watermark, picture: Buffer | null): Promise<PreparedWatermark> {
  if (mark.text !== undefined && !picture) return { mark, ...(await drawWords(mark.text)) }
  if (!picture) throw new Error('the logo of the watermark is missing')
  const { data, info } = await sharp(picture, { autoOrient: true, failOn: 'error', limitInputPixels: 120_000_000 })
    .resize({ width: 1200, height: 1200, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { mark, data, width: info.width, height: info.height }
}

/** White letters with a dark edge, so that they can be read on any ground. */
async function drawWords(text: string): Promise<{ data: Buffer; width: number; height: number }> {
  const draw = (colour: string): Promise<Buffer> =>
    sharp({
      text: {
        text: `<span foreground="${colour}">${escaped(text)}</span>`,
        font: `Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif bold ${LETTER}`,
        rgba: true,
        dpi: 72,
      },
    })
      .png()
      .toBuffer()
  const edge = Math.round(LETTER / 16)
  const letters = await draw('white')
  const { data, info } = await sharp(await draw('black'))
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .blur(edge / 2)
    .composite([{ input: letters, left: edge, top: edge }])
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Puts the mark into its corner of one finished rendition. */
export async function putWatermark(picture: DecodedPicture, prepared: PreparedWatermark): Promise<DecodedPicture> {
  const { mark } = prepared
  const inset = Math.round(Math.min(picture.width, picture.height) * INSET)
  const room = {
    width: picture.width - 2 * inset,
    height: Math.min(picture.height - 2 * inset, picture.height * HIGHEST),
  }
  const scale = Math.min(
    (picture.width * mark.size) / prepared.width,
    room.width / prepared.width,
    room.height / prepared.height,
  )
  const width = Math.max(1, Math.floor(prepared.width * scale))
  const height = Math.max(1, Math.floor(prepared.height * scale))
  const overlay = await sharp(prepared.data, { raw: { width: prepared.width, height: prepared.height, channels: 4 } })
    .resize(width, height, { fit: 'fill' })
    .linear([1, 1, 1, mark.opacity], [0, 0, 0, 0])
    .png({ compressionLevel: 1 })
    .toBuffer()
  const [side, edge] = [mark.corner.endsWith('left'), mark.corner.startsWith('top')]
  const { data, info } = await fromRaw(picture)
    .composite([
      {
        input: overlay,
        left: side ? inset : picture.width - inset - width,
        top: edge ? inset : picture.height - inset - height,
      },
    ])
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { ...picture, data, channels: info.channels as DecodedPicture['channels'] }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
