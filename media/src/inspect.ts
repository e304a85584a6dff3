import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Metadata } from 'sharp'
import type { PictureSize } from './asset-kinds.ts'
import type { AssetKind, Inspection, InspectResult, PhotoRefusal } from './contract.ts'
import { decodeSmallCopy } from './decode-small-copy.ts'
import { holdsGpsPosition } from './exif-gps.ts'
import { carriesActiveContent, fileSignature, mimeTypes } from './file-signature.ts'
import { sharp } from './guarded-sharp.ts'
import { measurePhoto } from './measure-photo.ts'
import { refusalOf, warningsOf } from './photo-gate.ts'
import { MAX_BYTES, MAX_FRAMES, MAX_SIDE, maxPixels } from './photo-limits.ts'
import { differenceHash, dominantColour, thumbhashOf } from './pixel-measures.ts'

export interface InspectOptions {
  /**
   * MIME type the sender claims. When it names a picture type and the bytes are another one, the file is refused as
   * `type_mismatch`; left out, only the bytes count.
   */
  declaredType?: string
}

/**
 * Looks at a file before anything is made of it: real type, limits, damage, and what the designer should know.
 * Limits are checked on the header, before pixels are decoded. Never throws for what is in the file, only when a path
 * cannot be read.
 * @param source the bytes, or the path of a file
 */
export async function inspect(
  source: Buffer | string,
  kind: AssetKind,
  options: InspectOptions = {},
): Promise<InspectResult> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.length
  if (size > MAX_BYTES) return refuse('too_many_bytes', { bytes: size, maxBytes: MAX_BYTES })
  const bytes = typeof source === 'string' ? await readFile(source) : source

  const signature = fileSignature(bytes)
  if (signature.is === 'not_an_image') return refuse('not_an_image')
  if (signature.is === 'other') return refuse('type_not_accepted', { type: signature.type })
  const { format } = signature
  const declared = usualName(options.declaredType)
  if (declared?.startsWith('image/') && declared !== mimeTypes[format]) {
    return refuse('type_mismatch', { declared, actual: mimeTypes[format] })
  }
  if (carriesActiveContent(bytes)) return refuse('not_an_image')

  // HEIC as phones write it needs a decoder that the library is built without, for its patents.
  const unreadable = () =>
    format === 'heif' ? refuse('type_not_accepted', { type: 'HEIC' }) : refuse('corrupt', { type: format })
  const header = await readHeader(bytes)
  if (!header) return unreadable()
  const upright = uprightSize(header)
  const animated = (header.pages ?? 1) > 1 && format !== 'heif' && format !== 'avif'
  const refusal = checkLimits(header, upright, format) ?? refusalOf({ ...upright, animated }, kind)
  if (refusal) return { ok: false, refusal }

  const copy = await decodeSmallCopy(bytes, maxPixels[format])
  if (!copy) return unreadable()
  const facts = {
    format,
    mimeType: mimeTypes[format],
    ...upright,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    orientation: header.orientation ?? 1,
    colourSpace: header.space,
    hasAlpha: header.hasAlpha,
    hasProfile: header.hasProfile,
    hasGps: holdsGpsPosition(header.exif, header.xmp),
    animated,
    perceptualHash: await differenceHash(copy),
    dominantColour: dominantColour(copy),
    thumbhash: await thumbhashOf(copy),
    measures: measurePhoto(copy, header.exif),
  } satisfies Omit<Inspection, 'warnings'>
  return { ok: true, inspection: { ...facts, warnings: warningsOf(facts, kind) } }
}

/** Browsers and cameras have several names for one type. */
function usualName(mimeType: string | undefined): string | undefined {
  return mimeType
    ?.toLowerCase()
    .replace(/^image\/p?jpe?g$/, 'image/jpeg')
    .replace(/^image\/(x-png|apng)$/, 'image/png')
    .replace(/^image\/hei[cf](-sequence)?$/, 'image/heic')
    .replace(/^image\/avif-sequence$/, 'image/avif')
}

async function readHeader(bytes: Buffer): Promise<Metadata | null> {
  try {
    // Our own limits follow at once and can name the figures; this only reads the header.
    return await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata()
  } catch {
    return null
  }
}

function uprightSize(header: Metadata): PictureSize {
  return { width: header.autoOrient.width, height: header.autoOrient.height }
}

function checkLimits(header: Metadata, size: PictureSize, format: Inspection['format']): PhotoRefusal | null {
  const pixels = size.width * size.height
  if (pixels > maxPixels[format] || Math.max(size.width, size.height) > MAX_SIDE) {
    return { code: 'too_many_pixels', figures: { ...size, megapixels: mega(pixels), max: mega(maxPixels[format]) } }
  }
  const frames = header.pages ?? 1
  return frames > MAX_FRAMES ? { code: 'too_many_frames', figures: { frames, maxFrames: MAX_FRAMES } } : null
}

function mega(pixels: number): number {
  return Math.ceil(pixels / 1_000_000)
}

function refuse(code: PhotoRefusal['code'], figures: PhotoRefusal['figures'] = {}): InspectResult {
  return { ok: false, refusal: { code, figures } }
}
