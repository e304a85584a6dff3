import type { PictureSize } from './asset-kinds.ts'
import type { AssetKind, CropName, FocalPoint, RenditionFormat } from './contract.ts'
import { type CropRegion, cropRegion } from './crop-geometry.ts'
import { type CropRecipe, encodingFingerprint, longestSide, recipes } from './recipes.ts'

/** One file to make: which part of the upright picture, how large, in which format. */
export interface RenditionStep {
  /** The same for the same picture size, focal point and recipe; different as soon as the file would differ */
  key: string
  crop: CropName
  format: RenditionFormat
  fidelity: CropRecipe['fidelity']
  region: CropRegion
  /** px */
  width: number
  /** px */
  height: number
}

/**
 * Every file to be made of a picture, smallest first and, within a size, JPEG before WebP before AVIF.
 * Nothing is enlarged: widths the cut-out does not have are replaced once by its own width. A format is left out
 * where its encoder cannot write so long a side (tall detail strips), JPEG then remains.
 * @param size px of the upright picture
 */
export function planRenditions(kind: AssetKind, size: PictureSize, focal: FocalPoint): RenditionStep[] {
  return recipes[kind].flatMap((recipe) => planCrop(recipe, size, focal)).sort((a, b) => a.width - b.width)
}

function planCrop(recipe: CropRecipe, size: PictureSize, focal: FocalPoint): RenditionStep[] {
  const region = cropRegion(size, recipe.ratio, focal)
  const widths = new Set(recipe.widths.map((width) => Math.min(width, region.width)))
  return [...widths].flatMap((width) => {
    const height = width === region.width ? region.height : scaledHeight(width, recipe.ratio, region)
    return recipe.formats
      .filter((format) => Math.max(width, height) <= longestSide[format])
      .map((format) => ({
        key: stepKey(recipe, region, { width, height }, format),
        crop: recipe.crop,
        format,
        fidelity: recipe.fidelity,
        region,
        width,
        height,
      }))
  })
}

/** A fixed ratio is taken from the recipe, so that every width of a crop has it whatever the cut-out was rounded to. */
function scaledHeight(width: number, ratio: number | null, region: CropRegion): number {
  const height = Math.round(ratio === null ? (width * region.height) / region.width : width / ratio)
  return Math.min(region.height, Math.max(1, height))
}

function stepKey(recipe: CropRecipe, region: CropRegion, size: PictureSize, format: RenditionFormat): string {
  const cut = `${region.left},${region.top},${region.width}x${region.height}`
  return `${recipe.crop}:${cut}:${size.width}x${size.height}:${format}:${encodingFingerprint(recipe.fidelity, format)}`
}
