import type { PictureSize } from './asset-kinds.ts'
import type { AssetKind, CropName, FocalPoint, RenditionFormat } from './contract.ts'
import { type CropRegion, cropRegion } from './crop-geometry.ts'
import { sharedEditsFingerprint } from './edits/edit-fingerprint.ts'
import { editedSize, pixelsOfRatio } from './edits/edit-geometry.ts'
import type { EditRecipe } from './edits/edit-recipe.ts'
import { type CropRecipe, encodingFingerprint, longestSide, QUICK_UP_TO, recipes } from './recipes.ts'

/** One file to make: which part of the upright picture, how large, in which format. */
export interface RenditionStep {
  /** The same for the same picture size, focal point, edits and recipe; different as soon as the file would differ */
  key: string
  /** The same for steps that give the same bytes: of a square picture, the whole and the square cut are one file */
  content: string
  crop: CropName
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
 */
export function planRenditions(
  kind: AssetKind,
  size: PictureSize,
  focal: FocalPoint,
  edits: EditRecipe | null = null,
  logoSha256: string | null = null,
): RenditionStep[] {
  const look = sharedEditsFingerprint(edits, logoSha256)
  const edited = editedSize(size, edits)
  return recipes[kind]
    .flatMap((recipe) => planCrop(recipe, regionFor(recipe, edited, focal, edits), look))
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
    return recipe.formats
      .filter((format) => Math.max(width, height) <= longestSide[format])
      .map((format) => ({
        ...namesOf(recipe, region, { width, height }, format, look),
        crop: recipe.crop,
        format,
        fidelity: recipe.fidelity,
        region,
        width,
        height,
        pass: format === 'jpeg' && (width <= QUICK_UP_TO || width === smallest) ? 'quick' : 'fine',
      }))
  })
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
  const encoding = encodingFingerprint(recipe.fidelity, format)
  const content = `${cut}:${size.width}x${size.height}:${format}:${encoding}${look ? `:${look}` : ''}`
  return { key: `${recipe.crop}:${content}`, content }
}
