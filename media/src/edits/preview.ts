import type { AssetKind, CropName, FocalPoint } from '../contract.ts'
import { type DecodedPicture, fromRaw, RENDER_PIXEL_LIMIT } from '../decoded-picture.ts'
import { sharp } from '../guarded-sharp.ts'
import { dominantColour, SMALL_COPY_SIDE, type SmallCopy, thumbhashOf } from '../pixel-measures.ts'
import { regionOfCrop } from '../renditions.ts'
import { applyEdits } from './apply-edits.ts'
import { pixelsOf } from './edit-geometry.ts'
import type { EditRecipe } from './edit-recipe.ts'
import { type FoundSubject, findSubject } from './find-subject.ts'
import { type PreparedWatermark, putWatermark } from './watermark.ts'

/** px of the longer side of the copy that previews are made of: enough for a crop of it to fill a preview */
const COPY_SIDE = 1600
/** px of the longer side of a preview */
const PREVIEW_SIDE = 1200

/**
 * Decodes the copy of an original that previews are made of. Keep it while somebody edits: with it a preview takes
 * tens of milliseconds. At most 10 MB.
 * @throws Error when the original cannot be read
 */
export async function openPreviewCopy(source: Buffer): Promise<DecodedPicture> {
  const { autoOrient } = await sharp(source, { limitInputPixels: false }).metadata()
  const { data, info } = await sharp(source, {
    autoOrient: true,
    failOn: 'error',
    limitInputPixels: RENDER_PIXEL_LIMIT,
    sequentialRead: true,
  })
    .resize({ width: COPY_SIDE, height: COPY_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return {
    data,
    width: info.width,
    height: info.height,
    channels: info.channels as DecodedPicture['channels'],
    original: { width: autoOrient.width, height: autoOrient.height },
  }
}

export interface PreviewOptions {
  kind: AssetKind
  /** Of the edited picture */
  focal: FocalPoint
  /** Which rendition to show; null shows the whole edited picture */
  crop: CropName | null
  watermark: PreparedWatermark | null
}

/** What a rendition will look like, as a JPEG of at most 1200 px. */
export async function renderPreview(
  copy: DecodedPicture,
  edits: EditRecipe | null,
  { kind, focal, crop, watermark }: PreviewOptions,
): Promise<Buffer> {
  const edited = await applyEdits(copy, edits)
  const region = crop ? regionOfCrop(kind, crop, edited.original, focal, edits) : null
  let picture = edited
  if (region) {
    const { width, height } = edited.original
    const share = {
      x: region.left / width,
      y: region.top / height,
      width: region.width / width,
      height: region.height / height,
    }
    picture = await decoded(edited, fromRaw(edited).extract(pixelsOf(share, edited)))
  }
  const shown = await decoded(
    picture,
    fromRaw(picture).resize({ width: PREVIEW_SIDE, height: PREVIEW_SIDE, fit: 'inside', withoutEnlargement: true }),
  )
  const marked = watermark ? await putWatermark(shown, watermark) : shown
  return fromRaw(marked).flatten({ background: '#ffffff' }).toColourspace('srgb').jpeg({ quality: 84 }).toBuffer()
}

/** The subject of the picture as edited so far; null where there is none to be told from its ground. */
export async function subjectOf(copy: DecodedPicture, edits: EditRecipe | null): Promise<FoundSubject | null> {
  return findSubject(await smallCopyOf(await applyEdits(copy, edits)))
}

/** Placeholder and colour of an edited picture. */
export async function describeEdited(
  copy: DecodedPicture,
  edits: EditRecipe | null,
): Promise<{ thumbhash: string; dominantColour: string }> {
  const small = await smallCopyOf(await applyEdits(copy, edits))
  return { thumbhash: await thumbhashOf(small), dominantColour: dominantColour(small) }
}

async function smallCopyOf(picture: DecodedPicture): Promise<SmallCopy> {
  const { data, info } = await fromRaw(picture)
    .resize({ width: SMALL_COPY_SIDE, height: SMALL_COPY_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  if (info.channels === 4) return { data, width: info.width, height: info.height }
  // Grey with alpha: both colours of it are the same.
  const rgba = Buffer.alloc(info.width * info.height * 4)
  for (let pixel = 0; pixel < info.width * info.height; pixel++) {
    const grey = data[pixel * info.channels] ?? 0
    rgba.set([grey, grey, grey, data[pixel * info.channels + info.channels - 1] ?? 255], pixel * 4)
  }
  return { data: rgba, width: info.width, height: info.height }
}

async function decoded(from: DecodedPicture, image: ReturnType<typeof fromRaw>): Promise<DecodedPicture> {
  const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const channels = info.channels as DecodedPicture['channels']
  return { data, width: info.width, height: info.height, channels, original: from.original }
}
