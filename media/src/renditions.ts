import type { PictureSize } from './asset-kinds.ts'
import type { AssetKind, CropName, FocalPoint, RenditionFormat } from './contract.ts'
import { type CropRegion, cropRegion } from './crop-geometry.ts'
import { sharedEditsFingerprint } from './edits/edit-fingerprint.ts'
import { editedSize, pixelsOfRatio } from './edits/edit-geometry.ts'
import type { EditRecipe } from './edits/edit-recipe.ts'
import { type CropRecipe, encodingFingerprint, longestSide, QUICK_UP_TO, recipes } from './recipes.ts'
import { evenCuts, PART_HEIGHT, STRIP_WIDTH } from './strip-cuts.ts'

/** One file to make: which part of the upright picture, how large, in which format. */
export interface RenditionStep {
  /** The same for the same picture size, focal point, edits and recipe; different as soon as the file would differ */
  key: string
  /** The same for steps that give the same bytes: of a square picture, the whole and the square cut are one file */
  content: string
  crop: CropName
  /** Of a `part`: its place in the strip, from 0 at the top */
  part?: number
  format: RenditionFormat
  fidelity: CropRecipe['fidelity']
  region: CropRegion
  /** px */
  width: number
  /** px */
  height: number
  /** `quick` files put the picture on a page, the `fine` ones follow when every other asset has its quick ones */
  pass: RenderPass
}

export type RenderPass = 'quick' | 'fine'

/**
 * Every file to be made of a picture, smallest first and, within a size, JPEG before WebP before AVIF.
 * Nothing is enlarged: widths the cut-out does not have are replaced once by its own width. A format is left out
 * where its encoder cannot write so long a side (tall detail strips), JPEG then remains.
 * @param size px of the upright original
 * @param focal of the edited picture
 * @param logoSha256 of the logo that the watermark of `edits` names
 * @param cuts of a detail strip, as `cutStrip` gives them for its rows at `stripSize`; without them parts are equal,
 *   which tells about how many there will be
 */
export function planRenditions(
  kind: AssetKind,
  size: PictureSize,
  focal: FocalPoint,
  edits: EditRecipe | null = null,
  logoSha256: string | null = null,
  cuts?: readonly number[],
): RenditionStep[] {
  const look = sharedEditsFingerprint(edits, logoSha256)
  const edited = editedSize(size, edits)
  return recipes[kind]
    .flatMap((recipe) =>
      recipe.crop === 'part'
        ? planParts(recipe, edited, cuts, look)
        : planCrop(recipe, regionFor(recipe, edited, focal, edits), look),
    )
    .sort((a, b) => a.width - b.width)
}

/** The part of the edited picture that one of its kind's crops shows; null where the kind has no such crop. */
export function regionOfCrop(
  kind: AssetKind,
  crop: CropName,
  edited: PictureSize,
  focal: FocalPoint,
  edits: EditRecipe | null,
): CropRegion | null {
  const recipe = recipes[kind].find((one) => one.crop === crop)
  return recipe ? regionFor(recipe, edited, focal, edits) : null
}

/** The cut-out chosen by hand, or the one round the focal point. */
function regionFor(recipe: CropRecipe, size: PictureSize, focal: FocalPoint, edits: EditRecipe | null): CropRegion {
  const chosen = recipe.ratio === null ? undefined : edits?.crops?.[recipe.crop]
  return chosen && recipe.ratio !== null
    ? pixelsOfRatio(chosen, size, recipe.ratio)
    : cropRegion(size, recipe.ratio, focal)
}

function planCrop(recipe: CropRecipe, region: CropRegion, look: string): RenditionStep[] {
  const widths = new Set(recipe.widths.map((width) => Math.min(width, region.width)))
  const smallest = Math.min(...widths)
  return [...widths].flatMap((width) => {
    const height = width === region.width ? region.height : scaledHeight(width, recipe.ratio, region)
    return stepsOf(recipe, region, { width, height }, look, width === smallest)
  })
}

/** px of a detail strip as it is cut into parts: as wide as it is shown, and never enlarged. */
export function stripSize(size: PictureSize): PictureSize {
  const width = Math.min(STRIP_WIDTH, size.width)
  return { width, height: Math.max(1, Math.round((size.height * width) / size.width)) }
}

/** px of height that a part of a strip of this size may have. */
export const partHeightAt = (strip: PictureSize): number =>
  Math.max(2, Math.round((PART_HEIGHT * strip.width) / STRIP_WIDTH))

/** Regions of whole rows of the strip, so that each part begins exactly where the one above it ends. */
function planParts(
  recipe: CropRecipe,
  size: PictureSize,
  cuts: readonly number[] | undefined,
  look: string,
): RenditionStep[] {
  const strip = stripSize(size)
  const ends = cuts ?? evenCuts(strip.height, partHeightAt(strip))
  const inPicture = (row: number): number => Math.round((row * size.height) / strip.height)
  const widths = [...new Set(recipe.widths.map((width) => Math.min(width, strip.width)))]
  return ends.flatMap((end, part) => {
    const start = ends[part - 1] ?? 0
    const top = inPicture(start)
    const region = { left: 0, top, width: size.width, height: inPicture(end) - top }
    return widths
      .flatMap((width) => {
        const height = Math.max(1, Math.round(((end - start) * width) / strip.width))
        return stepsOf(recipe, region, { width, height }, look, true)
      })
      .map((step) => ({ ...step, key: `${step.key}:${part}`, part }))
  })
}

function stepsOf(
  recipe: CropRecipe,
  region: CropRegion,
  size: PictureSize,
  look: string,
  isSmallest: boolean,
): RenditionStep[] {
  return recipe.formats
    .filter((format) => Math.max(size.width, size.height) <= longestSide[format])
    .map((format) => ({
      ...namesOf(recipe, region, size, format, look),
      crop: recipe.crop,
      format,
      fidelity: recipe.fidelity,
      region,
      ...size,
      pass: format === 'jpeg' && (size.width <= QUICK_UP_TO || isSmallest) ? 'quick' : 'fine',
    }))
}

/** A fixed ratio is taken from the recipe, so that every width of a crop has it whatever the cut-out was rounded to. */
function scaledHeight(width: number, ratio: number | null, region: CropRegion): number {
  const height = Math.round(ratio === null ? (width * region.height) / region.width : width / ratio)
  return Math.min(region.height, Math.max(1, height))
}

/** A picture nobody edited keeps the keys it always had. */
function namesOf(
  recipe: CropRecipe,
  region: CropRegion,
  size: PictureSize,
  format: RenditionFormat,
  look: string,
): Pick<RenditionStep, 'key' | 'content'> {
  const cut = `${region.left},${region.top},${region.width}x${region.height}`
  const encoding = encodingFingerprint(recipe.fidelity, format, size.width * size.height)
  const content = `${cut}:${size.width}x${size.height}:${format}:${encoding}${look ? `:${look}` : ''}`
  return { key: `${recipe.crop}:${content}`, content }
}
