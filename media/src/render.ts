import { createHash } from 'node:crypto'
import type { Sharp } from 'sharp'
import type { PictureSize } from './asset-kinds.ts'
import type { AssetKind, FocalPoint, Rendition } from './contract.ts'
import { CENTRE } from './crop-geometry.ts'
import { type DecodedPicture, fromRaw, RENDER_PIXEL_LIMIT } from './decoded-picture.ts'
import { applyEdits } from './edits/apply-edits.ts'
import type { EditRecipe } from './edits/edit-recipe.ts'
import { type PreparedWatermark, prepareWatermark, putWatermark } from './edits/watermark.ts'
import { sharp } from './guarded-sharp.ts'
import { contentTypeOf, pathOfRendition } from './media-names.ts'
import type { MediaStore } from './media-store.ts'
import { MAX_SIDE } from './photo-limits.ts'
import { encodersFor, recipes } from './recipes.ts'
import { planRenditions, type RenderPass, type RenditionStep } from './renditions.ts'
import { asStrip, cutsOfStrip } from './strip-pixels.ts'

export interface RenderOptions {
  kind: AssetKind
  /** Default: the middle */
  focal?: FocalPoint
  /** As `readEditRecipe` gives it; default: nothing is edited */
  edits?: EditRecipe | null
  /** Bytes of the logo that the recipe's watermark names, and their SHA-256; or its words, drawn already */
  logo?: { bytes: Buffer; sha256: string } | null
  store: MediaStore
  /** `quick` makes only what puts the picture on a page. Default: everything that is missing */
  pass?: RenderPass
  /** Renditions an earlier run finished: their steps are skipped. Keys that are no longer planned count for nothing. */
  finished?: readonly Rendition[]
  /** Stops between two files; the promise is rejected with the signal's reason, finished files stay. */
  signal?: AbortSignal
  /** Called, and waited for, after each stored file: write down what is finished here. */
  onRendition?: (rendition: Rendition, progress: RenderProgress) => void | Promise<void>
  onProgress?: (progress: RenderProgress) => void
}

export interface RenderProgress {
  /** Files, those of an earlier run included */
  done: number
  total: number
}

/**
 * Makes every rendition of a picture and puts each into the store as soon as it is finished, smallest first.
 * The same bytes, kind, focal point and edits always give the same files, whether in one run or in several.
 * Inspect the source first: this throws on a damaged one, and enforces only that the picture is not absurdly large.
 * @param source the bytes of the original, or the path of a file
 * @returns the renditions of the plan in its order, those of `finished` included; after a quick pass not all of them
 */
export async function renderAsset(source: Buffer | string, options: RenderOptions): Promise<Rendition[]> {
  const { kind, focal = CENTRE, edits = null, logo = null, store, pass = 'fine', finished = [] } = options
  const { signal, onRendition, onProgress } = options
  signal?.throwIfAborted()
  const size = await uprightSizeOf(source)
  const plan = (cuts?: readonly number[]) => planRenditions(kind, size, focal, edits, logo?.sha256, cuts)
  const isStrip = recipes[kind].some(({ crop }) => crop === 'part')
  const decode = once(async () => {
    const picture = await decodeForSteps(source, size, plan(), edits)
    return isStrip ? asStrip(picture) : picture
  })
  const steps = isStrip ? plan(await cutsOfStrip(await decode())) : plan()
  const planned = new Set(steps.map((step) => step.key))
  const known = new Map(finished.filter(({ key }) => planned.has(key)).map((rendition) => [rendition.key, rendition]))
  const progress = (): RenderProgress => ({ done: known.size, total: steps.length })
  onProgress?.(progress())
  const watermark = edits?.watermark ? await prepareWatermark(edits.watermark, logo?.bytes ?? null) : null
  const resizedFor = resizer(decode, watermark)
  const make = async (step: RenditionStep): Promise<Rendition> => {
    const { rendition, bytes } = await encodeStep(await resizedFor(step), step)
    await store.put(pathOfRendition(kind, rendition.file), bytes, contentTypeOf(rendition.file))
    return rendition
  }
  for (const step of steps) {
    if (known.has(step.key) || (pass === 'quick' && step.pass === 'fine')) continue
    signal?.throwIfAborted()
    const same = steps.find((other) => other.content === step.content && known.has(other.key))
    const twin = same && known.get(same.key)
    const rendition = twin ? asStep(twin, step) : await make(step)
    known.set(step.key, rendition)
    await onRendition?.(rendition, progress())
    onProgress?.(progress())
  }
  return steps.flatMap((step) => known.get(step.key) ?? [])
}

/** The same file in another place of the plan. */
function asStep({ part: _, ...twin }: Rendition, { key, crop, part }: RenditionStep): Rendition {
  return { ...twin, key, crop, ...(part === undefined ? {} : { part }) }
}

/** Does the work when first asked, and never again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => {
    result ??= work()
    return result
  }
}

/** Keeps the pixels of one size, which the formats that follow each other share. */
function resizer(
  decode: () => Promise<DecodedPicture>,
  watermark: PreparedWatermark | null,
): (step: RenditionStep) => Promise<DecodedPicture> {
  let latest: { size: string; pixels: DecodedPicture } | undefined
  return async (step) => {
    const size = `${step.crop}${step.part ?? ''}:${step.width}x${step.height}`
    if (latest?.size !== size) latest = { size, pixels: await cutAndResize(await decode(), step, watermark) }
    return latest.pixels
  }
}

/** One file of a decoded picture. */
export async function renderStep(
  picture: DecodedPicture,
  step: RenditionStep,
  watermark: PreparedWatermark | null = null,
): Promise<{ rendition: Rendition; bytes: Buffer }> {
  return encodeStep(await cutAndResize(picture, step, watermark), step)
}

/** px of the picture as it stands upright, read from the header. */
export async function uprightSizeOf(source: Buffer | string): Promise<PictureSize> {
  const { autoOrient } = await sharp(source, { limitInputPixels: false }).metadata()
  return { width: autoOrient.width, height: autoOrient.height }
}

/**
 * Decodes a picture once for all its steps: turned upright, converted to sRGB from whatever profile it carries (CMYK,
 * wide gamut, 16 bit), stripped of metadata, and as large as the most demanding step. Give it every step of the plan,
 * finished ones too: the size decides about the pixels, and so about the files' names. Edits are done here, so that
 * everything after it deals with the edited picture alone.
 */
export async function decodeForSteps(
  source: Buffer | string,
  size: PictureSize,
  steps: readonly RenditionStep[],
  edits: EditRecipe | null = null,
): Promise<DecodedPicture> {
  const scale = Math.min(
    1,
    Math.max(...steps.map((s) => Math.max(s.width / s.region.width, s.height / s.region.height))),
  )
  const width = Math.min(MAX_SIDE, Math.max(1, Math.ceil(size.width * scale)))
  const height = Math.min(MAX_SIDE, Math.max(1, Math.ceil(size.height * scale)))
  const { data, info } = await sharp(source, {
    autoOrient: true,
    failOn: 'error',
    limitInputPixels: RENDER_PIXEL_LIMIT,
    sequentialRead: true,
  })
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const channels = info.channels as DecodedPicture['channels']
  return applyEdits({ data, width: info.width, height: info.height, channels, original: size }, edits)
}

async function cutAndResize(
  picture: DecodedPicture,
  step: RenditionStep,
  watermark: PreparedWatermark | null,
): Promise<DecodedPicture> {
  const resized = await resizedRegion(picture, step)
  return watermark ? putWatermark(resized, watermark) : resized
}

async function resizedRegion(picture: DecodedPicture, step: RenditionStep): Promise<DecodedPicture> {
  const across = picture.width / picture.original.width
  const down = picture.height / picture.original.height
  const [left, width] = span(step.region.left * across, step.region.width * across, picture.width)
  const [top, height] = span(step.region.top * down, step.region.height * down, picture.height)
  const isWhole = width === picture.width && height === picture.height
  if (isWhole && width === step.width && height === step.height) return picture
  const { data, info } = await fromRaw(picture)
    .extract({ left, top, width, height })
    .resize(step.width, step.height, { fit: 'fill' })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { ...picture, data, width: info.width, height: info.height, channels: info.channels as 1 | 2 | 3 | 4 }
}

/** Whole pixels from both edges, so that regions which meet in the original meet in its copy. */
function span(start: number, length: number, limit: number): [start: number, length: number] {
  const from = Math.min(limit - 1, Math.round(start))
  return [from, Math.min(limit, Math.max(from + 1, Math.round(start + length))) - from]
}

async function encodeStep(
  image: DecodedPicture,
  step: RenditionStep,
): Promise<{ rendition: Rendition; bytes: Buffer }> {
  const { crop, part, format, width, height, key } = step
  const bytes = await inFormat(fromRaw(image), step).toBuffer()
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const place = part === undefined ? {} : { part }
  const file = `${hash}.${format}`
  return { rendition: { key, crop, ...place, format, width, height, bytes: bytes.length, file }, bytes }
}

function inFormat(image: Sharp, step: RenditionStep): Sharp {
  const settings = encodersFor(step.fidelity, step.width * step.height)
  if (step.format === 'avif') return image.avif(settings.avif)
  if (step.format === 'webp') return image.webp(settings.webp)
  return image.flatten({ background: '#ffffff' }).jpeg(settings.jpeg)
}
