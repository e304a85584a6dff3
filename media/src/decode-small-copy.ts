import { sharp } from './guarded-sharp.ts'
import { SMALL_COPY_SIDE, type SmallCopy } from './pixel-measures.ts'

/**
 * Decodes every row of the picture, which is what proves that nothing is missing or damaged, and keeps a small copy.
 * Null when the file is damaged.
 *
 * libvips calls a damaged JPEG stream a warning, and a wrong colour-profile note as well: so the strict reading comes
 * first, and only when it complains about something that shows in no pixel is the tolerant one taken.
 */
export async function decodeSmallCopy(bytes: Buffer, pixelLimit: number): Promise<SmallCopy | null> {
  const strict = await tryDecode(bytes, pixelLimit, 'warning')
  if ('copy' in strict) return strict.copy
  if (pixelsAreDamaged.test(strict.complaint)) return null
  const tolerant = await tryDecode(bytes, pixelLimit, 'error')
  return 'copy' in tolerant ? tolerant.copy : null
}

const pixelsAreDamaged = /bad huffman|premature end|corrupt jpeg data(?!: \d+ extraneous)|truncated|unexpected end/i

async function tryDecode(
  bytes: Buffer,
  limitInputPixels: number,
  failOn: 'warning' | 'error',
): Promise<{ copy: SmallCopy } | { complaint: string }> {
  try {
    const { data, info } = await sharp(bytes, { failOn, limitInputPixels, sequentialRead: true, autoOrient: true })
      .resize({ width: SMALL_COPY_SIDE, height: SMALL_COPY_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { copy: { data, width: info.width, height: info.height } }
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) }
  }
}
